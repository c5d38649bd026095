"""What the two guides say, taken apart: their commands, their names, their tables, their workflow."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parents[2]
FIRST, LAST = (ROOT / "docs" / f"{name}-day.md" for name in ("first", "last"))


def text(guide: Path) -> str:
    """The guide."""
    return guide.read_text(encoding="utf-8")


def commands(guide: Path) -> list[str]:
    """Every command of its shell blocks, in order."""
    blocks = re.findall(r"```sh\n(.*?)```", text(guide), re.DOTALL)
    return [line.strip() for block in blocks for line in block.splitlines()]


def shown(guide: Path) -> list[Any]:
    """Each YAML block, read."""
    return [YAML(typ="safe").load(block) for block in re.findall(r"```yaml\n(.*?)```", text(guide), re.DOTALL)]


def staying(guide: Path) -> set[str]:
    """The types of the table of what stays."""
    return set(re.findall(r"^\| `(aws:[^`]+)`", text(guide), re.MULTILINE))


def named(guide: Path) -> set[str]:
    """Every name of the example environments that it mentions, as AWS spells it, paths and slashes included."""
    return set(re.findall(r"[A-Za-z0-9:/._-]*fraud-(?:dev|prod)[A-Za-z0-9/._-]*", text(guide)))
