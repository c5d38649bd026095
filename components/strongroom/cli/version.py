"""The version of the installed package."""

from __future__ import annotations


def installed_version() -> str:
    """As the package's metadata says."""
    from importlib.metadata import version

    return version("strongroom")
