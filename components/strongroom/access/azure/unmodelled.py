"""What is not modelled of two states: it cancels where it is the same, and leaves the rest open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from .expression import Opaque


def unlike(base: Iterable[Opaque], head: Iterable[Opaque]) -> tuple[str, ...]:
    """Why more may have been gained or lost: elements that are not modelled and that only one side has."""
    mine, theirs = Counter(base), Counter(head)
    reasons = [test.reason for test in (*(mine - theirs), *(theirs - mine))]
    return tuple(dict.fromkeys(reasons))
