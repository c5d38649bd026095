"""What every cloud's names have in common."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Names:
    """Names that depend on nothing but the environment, its stage and the purpose.

    Args:
        name: the environment's name (`fraud`).
        stage: `dev`, `test` or `prod`.

    """

    name: str
    stage: str

    @property
    def prefix(self) -> str:
        """`<name>-<stage>`: what every name of the environment starts with, and no other environment's."""
        return f"{self.name}-{self.stage}"

    def of(self, purpose: str) -> str:
        """`<name>-<stage>-<purpose>`: the name of anything that need not be unique in the world."""
        return f"{self.prefix}-{purpose}"
