"""docs/survivors.md: the weakening edits that no control sees, each with its reason, read back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

SURVIVORS: Final = Path(__file__).resolve().parent.parent.parent / "docs" / "survivors.md"
STACKS: Final = ("aws-dev", "aws-prod")
_ROW: Final = re.compile(r"^\| `([^`]+)` \| (both|aws-dev|aws-prod) \| (.+) \|$", re.MULTILINE)
_PLACE: Final = re.compile(r"<[a-z ]+>")


@dataclass(frozen=True)
class Answer:
    """One row: the edits of a stack that it speaks of, `<team>` and the like standing for any name, and the reason."""

    edit: str
    stacks: tuple[str, ...]
    reason: str

    def means(self, stack: str, words: str) -> bool:
        """True iff it answers the edit with these words."""
        literal = map(re.escape, _PLACE.split(self.edit))
        return stack in self.stacks and re.fullmatch(r"[^ :]+".join(literal), words) is not None


def answers() -> list[Answer]:
    """Every row of the document."""
    text = SURVIVORS.read_text(encoding="utf-8")
    return [Answer(edit, STACKS if stack == "both" else (stack,), why) for edit, stack, why in _ROW.findall(text)]
