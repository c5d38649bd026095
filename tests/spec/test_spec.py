"""The room as its neighbours see it."""

from __future__ import annotations

import subprocess
import sys

from strongroom import spec


def test_what_is_public_is_what_can_be_imported() -> None:
    """Six names."""
    assert spec.__all__ == [
        "Bootstrap",
        "Environment",
        "Mistakes",
        "read_bootstrap",
        "read_environment",
        "read_stack_file",
    ]
    assert all(hasattr(spec, name) for name in spec.__all__)


def test_the_environment_file_is_read_without_pulumi_and_without_its_schema() -> None:
    """Start-up is mostly imports: no SDK, and nothing that only editors need."""
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, strongroom.spec; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert "strongroom.spec.read" in loaded
    assert not [name for name in loaded if name.startswith("pulumi") or name == "strongroom.spec.schema"]
