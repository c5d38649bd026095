"""What two AWS wildcard patterns have in common: `*` is any text, `?` any one character.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
"""

from __future__ import annotations

import re
from functools import lru_cache


def contains(pattern: str, part: str) -> bool:
    """True if `pattern` matches every text that `part` matches; False where that is not plain to see."""
    return bool(_within(pattern).fullmatch(part))


@lru_cache(maxsize=4096)
def _within(pattern: str) -> re.Pattern[str]:
    # A `*` of the other pattern stands for any length, so only a `*` of this one may take it in.
    pieces = {"*": ".*", "?": "[^*]"}
    return re.compile("".join(pieces.get(char) or re.escape(char) for char in pattern), re.DOTALL)


@lru_cache(maxsize=4096)
def overlaps(one: str, other: str) -> bool:
    """True iff some text is matched by both patterns."""
    reachable = {0}
    for char in one:
        reachable = _stars(other, reachable)
        reachable = _after(char, other, reachable)
    return len(other) in _stars(other, reachable)


def _stars(pattern: str, places: set[int]) -> set[int]:
    """The places reachable when stars of `pattern` take nothing."""
    found = set(places)
    for place, char in enumerate(pattern):
        if char == "*" and place in found:
            found.add(place + 1)
    return found


def _after(char: str, pattern: str, places: set[int]) -> set[int]:
    """The places in `pattern` reachable after one more character of the other pattern."""
    if char == "*":
        return set(range(min(places), len(pattern) + 1)) if places else set()
    found = set()
    for place in places:
        if place == len(pattern):
            continue
        if pattern[place] == "*":
            found.add(place)
        elif char in ("?", pattern[place]) or pattern[place] == "?":
            found.add(place + 1)
    return found
