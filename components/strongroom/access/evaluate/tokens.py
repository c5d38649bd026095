"""The words of a condition one by one, as a reader of its grammar takes them."""

from __future__ import annotations

import re
from typing import Final

from .decision import Unmodelled

_DEEPEST: Final = 60  # levels of parentheses


class Tokens:
    """A text cut into tokens; `kind` is the group of the pattern that the next one fits, `end` after the last."""

    def __init__(self, text: str, pattern: re.Pattern[str], *, ignore_case: bool = False) -> None:
        self._text, self._ignore_case, self._place = text, ignore_case, 0
        self._tokens: list[tuple[str, str]] = []
        rest, at = text.rstrip(), 0
        while at < len(rest):
            match = pattern.match(rest, at)
            if match is None or match.lastgroup is None:
                raise Unmodelled(f"condition: `{text}` cannot be read at character {at}")
            self._tokens.append((match.lastgroup, match.group(match.lastgroup)))
            at = match.end()
        self._tokens.append(("end", ""))

    @property
    def kind(self) -> str:
        """What sort of token comes next."""
        return self._tokens[self._place][0]

    @property
    def word(self) -> str:
        """The next token, folded where case does not count."""
        word = self._tokens[self._place][1]
        return word.casefold() if self._ignore_case else word

    def next_is(self, *words: str) -> bool:
        """True iff the next token is one of these marks or words, not within quotes."""
        return self.kind in ("mark", "name") and self.word in words

    def take(self) -> str:
        """The next token as written, passed by."""
        self._place += 1
        return self._tokens[self._place - 1][1]

    def skip(self, *words: str) -> bool:
        """True iff the next token was one of these, passed by."""
        if self.next_is(*words):
            self._place += 1
            return True
        return False

    def expect(self, mark: str) -> None:
        """Passes the mark by; raises Unmodelled where another token comes next."""
        if not self.skip(mark):
            raise self.lost()

    def lost(self) -> Unmodelled:
        """What to raise where the next token fits no rule."""
        return Unmodelled(f"condition: `{self._text}` cannot be read at `{self._tokens[self._place][1]}`")

    def deeper(self, depth: int) -> int:
        """The next level of nesting; raises Unmodelled where no person would go."""
        if depth > _DEEPEST:
            raise Unmodelled("condition: is nested too deeply")
        return depth + 1
