"""How somebody can make himself more than he is, step by step."""

from __future__ import annotations

from dataclasses import dataclass

from strongroom.access.comparison import Cause
from strongroom.access.request import Request


@dataclass(frozen=True, slots=True)
class Step:
    """One call of a chain: who makes it, in words what it does, and the statements that allow it.

    `proven` is False where the plan does not decide whether the call is allowed.
    """

    principal: str
    words: str
    action: str
    cause: tuple[Cause, ...] = ()
    witness: Request | None = None
    proven: bool = True


@dataclass(frozen=True, slots=True)
class Chain:
    """A way from a principal that is refused the target to the target."""

    principal: str
    target: str
    steps: tuple[Step, ...]

    @property
    def proven(self) -> bool:
        """True iff every call of it is proven to be allowed."""
        return all(step.proven for step in self.steps)

    def __str__(self) -> str:
        """The chain as one line for people."""
        return f"{self.principal}: {', then '.join(step.words for step in self.steps)}"
