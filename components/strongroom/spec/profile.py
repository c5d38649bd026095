"""The name of a person's workspace, made of the user name."""

from __future__ import annotations

import re


def profile(member: str) -> str:
    """The user name in lower case, every run of other characters than letters and digits as one hyphen."""
    return re.sub(r"[^a-z0-9]+", "-", member.lower()).strip("-")
