"""The words of a condition."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from .unreadable import unreadable

Kind: TypeAlias = Literal["text", "attribute", "word", "sign", "end"]
_TOKENS: Final = re.compile(
    r"""(?P<blank>[\s\u00a0]+)
      | '(?P<text>(?:[^'\\]|\\.|'')*)'
      | @(?P<source>[A-Za-z]+)\s*\[(?P<name>[^\]]*)\]
      | (?P<sign>&&|\|\||[(){},!])
      | (?P<word>[^\s\u00a0'@&|(){},!\[\]]+)""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a condition; `source` is that of an attribute, `place` the character where it begins."""

    kind: Kind
    text: str
    place: int
    source: str = ""


def tokens(text: str, where: str) -> tuple[Token, ...]:
    """The words of the condition, with one of kind `end` at last; raises Unreadable."""
    found: list[Token] = []
    place = 0
    while place < len(text):
        match = _TOKENS.match(text, place)
        if match is None:
            raise unreadable(
                where, f"cannot be read from character {place + 1}", text[place : place + 20], "mend the condition"
            )
        if match["text"] is not None:
            found.append(Token("text", match["text"].replace("\\'", "'").replace("''", "'"), place))
        elif match["name"] is not None:
            found.append(Token("attribute", match["name"], place, match["source"]))
        elif match["sign"]:
            found.append(Token("sign", {"&&": "AND", "||": "OR", "!": "NOT"}.get(match["sign"], match["sign"]), place))
        elif match["word"]:
            found.append(Token("word", match["word"], place))
        place = match.end()
    return (*found, Token("end", "the end", len(text)))
