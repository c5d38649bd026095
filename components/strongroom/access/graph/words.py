"""The words of the matrix, the same on every cloud."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

Right: TypeAlias = Literal[
    "read data",
    "read model",
    "use key",
    "start training",
    "register",
    "approve",
    "deploy",
    "invoke",
    "read logs",
    "change audit",
    "change guardrail",
]
RIGHTS: Final[tuple[Right, ...]] = (
    "read data",
    "read model",
    "use key",
    "start training",
    "register",
    "approve",
    "deploy",
    "invoke",
    "read logs",
    "change audit",
    "change guardrail",
)
"""In the order of a model's life."""

SHARED: Final[frozenset[Right]] = frozenset(("use key", "read logs", "change audit", "change guardrail"))
"""Rights on what belongs to the environment and not to one team."""

Word: TypeAlias = Literal["yes", "only under condition", "no", "cannot prove", "nothing there"]
