"""What lint says of a policy document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from strongroom.access.json_text import Json

Severity: TypeAlias = Literal["low", "medium", "high"]

SEVERITIES: Final[tuple[Severity, ...]] = ("low", "medium", "high")


def rank(severity: str) -> int:
    """How grave a severity is, 0 for the least."""
    return [str(each) for each in SEVERITIES].index(severity)


@dataclass(frozen=True, slots=True)
class Remark:
    """One fault of a document.

    `statement` is the Sid, the name or the place (`Statement[2]`), empty where the whole document is meant; `smaller`
    is a whole document of the same meaning, where the rule can prove one.
    """

    rule: str
    severity: Severity
    statement: str
    message: str
    fix: str
    smaller: Json = None
