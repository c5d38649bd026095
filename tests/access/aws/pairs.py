"""Files of labelled policy pairs, read where they lie beside the repository."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest

_FOLDER: Final = Path(__file__).resolve().parents[4] / "shared" / "policy-pairs"


@cache
def rows(name: str) -> Any:
    """What a file holds; skips the test where the data is not there."""
    file = _FOLDER / name
    if not file.is_file():
        pytest.skip(f"{name} is not beside this repository")
    return json.loads(file.read_text(encoding="utf-8"))
