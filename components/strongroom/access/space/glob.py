"""Patterns over text: plain characters, `?` and `*`, with or without regard to case, with or without ARN segments.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html (wildcards in ARNs)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

SEGMENTS: Final = 6  # of an ARN: the last may hold colons

# Tokens that stand for more than one character; a plain character stands for itself.
ONE: Final = "\ue100"  # any character
ANY: Final = "\ue101"  # any text
ONE_INSIDE: Final = "\ue102"  # any character but a colon
ANY_INSIDE: Final = "\ue103"  # any text without a colon
WILD: Final = frozenset((ONE, ANY, ONE_INSIDE, ANY_INSIDE))
STARS: Final = frozenset((ANY, ANY_INSIDE))
_REGEX: Final = {ONE: ".", ANY: ".*", ONE_INSIDE: "[^:]", ANY_INSIDE: "[^:]*"}
_STAR_RUN: Final = re.compile(rf"{ANY}{{2,}}|{ANY_INSIDE}{{2,}}")


@dataclass(frozen=True)
class Glob:
    """A pattern as a row of tokens; two globs of equal tokens and case match the same texts."""

    tokens: str
    ignore_case: bool = False

    def matches(self, text: str) -> bool:
        """True iff the whole text fits the pattern."""
        return self._regex.fullmatch(text.lower() if self.ignore_case else text) is not None

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        return re.compile("".join(_REGEX.get(token) or re.escape(token) for token in self.tokens), re.DOTALL)

    @cached_property
    def is_literal(self) -> bool:
        """True iff exactly one text fits (several, where case does not count)."""
        return WILD.isdisjoint(self.tokens)

    @cached_property
    def is_prefix(self) -> bool:
        """True iff every text fits that starts with the plain characters before the one star at the end."""
        return self.tokens[-1:] == ANY and WILD.isdisjoint(self.tokens[:-1])

    @cached_property
    def is_universal(self) -> bool:
        """True iff every text fits."""
        return self.tokens == ANY


@lru_cache(maxsize=65536)
def parse(text: str, *, ignore_case: bool = False, arn: bool = False, like: bool = True) -> Glob:
    """The pattern that a text spells.

    `like=False` takes `*` and `?` for plain characters. `arn=True` keeps wildcards inside their segment, but for a bare
    `*`, which fits everything; a text of fewer than six segments then fits only texts of as many.
    """
    plain = text.lower() if ignore_case else text
    if not like:
        return Glob(plain, ignore_case)
    if not arn or text == "*":
        return Glob(_compact(_wild(plain, ONE, ANY)), ignore_case)
    *inside, last = plain.split(":", SEGMENTS - 1)
    segments = [_wild(part, ONE_INSIDE, ANY_INSIDE) for part in inside]
    end = _wild(last, ONE, ANY) if len(inside) == SEGMENTS - 1 else _wild(last, ONE_INSIDE, ANY_INSIDE)
    return Glob(_compact(":".join([*segments, end])), ignore_case)


def literal(text: str, *, ignore_case: bool = False) -> Glob:
    """The pattern that only this text fits, wildcards and all."""
    return parse(text, ignore_case=ignore_case, like=False)


def _wild(text: str, one: str, star: str) -> str:
    return text.replace("?", one).replace("*", star)


def _compact(tokens: str) -> str:
    return _STAR_RUN.sub(lambda run: run[0][0], tokens)
