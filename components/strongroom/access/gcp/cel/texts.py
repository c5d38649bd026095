"""Tests on attributes that are one text: equal, starts, ends, contains, fits, has so many characters.

Source: https://cloud.google.com/iam/docs/conditions-attribute-reference
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

from ...space.glob import ANY, ONE, Glob, literal
from .order import Order
from .pattern import globs_of
from .question import Always, Condition, Fits, Joined, Opposite, Present
from .tree import Call, Constant, Expression, Items, Name, spelled

# What a resource or request does not have is an empty text; a claim that the caller does not carry is an error.
EMPTY_IF_ABSENT: Final = (
    "resource.name",
    "resource.type",
    "resource.service",
    "request.path",
    "request.host",
    "destination.ip",
)
_CLAIM: Final = "request.auth."
_NO_TEXTS: Final = ("request.auth.access_levels",)
EXTRACT: Final = ".extract"
TAG: Final = "resource.tag:"
_LONGEST: Final = 400  # characters of a text that a size is compared with
_WRAPPED: Final = {".startsWith": ("", ANY), ".endsWith": (ANY, ""), ".contains": (ANY, ANY)}


@dataclass(frozen=True, slots=True)
class _Text:
    """An attribute, where its absence is an error, and whether its case was folded to one side."""

    attribute: str
    absent: bool | None = False
    fold: str = ""


def called(node: Call) -> Condition | None:
    """The test of a method on a text, of `in` over texts, of a tag or of `has`; None for any other call."""
    if node.function in (".matchTag", ".matchTagId", ".hasTagKey", ".hasTagKeyId"):
        return _tagged(node)
    if node.function == "in" and isinstance(node.arguments[1], Items):
        return _one_of(node.arguments[0], node.arguments[1])
    if node.function == "has" and len(node.arguments) == 1:
        text = _text(node.arguments[0])
        return None if text is None else Present(text.attribute) if text.absent is None else Always(True)
    if not node.function.startswith(".") or len(node.arguments) != 2:
        return None
    text, piece = _text(node.arguments[0]), _constant(node.arguments[1])
    if text is None or piece is None:
        return None
    if node.function == ".matches":
        globs = globs_of(piece)
        return None if globs is None or text.fold else _any_of(text, globs)
    if node.function not in _WRAPPED:
        return None
    before, after = _WRAPPED[node.function]
    return _fits(text, piece, before, after)


def template_of(attribute: str) -> str:
    """The template of an attribute that a part of another is."""
    found: object = json.loads(attribute.partition(f"{EXTRACT}(")[2][:-1])
    return str(found)


def compared(left: Expression, order: Order, right: Expression) -> Condition | None:
    """The test of a text against a written one."""
    text, value = _text(left), _constant(right)
    if text is None or value is None or order not in ("==", "!="):
        return None
    found = _fits(text, value, "", "")
    return found if order == "==" else Opposite(found)


def sized(left: Expression, order: Order, right: Expression) -> Condition | None:
    """The test of a text's number of characters against a number."""
    if not isinstance(left, Call) or left.function not in ("size", ".size") or len(left.arguments) != 1:
        return None
    text = _text(left.arguments[0])
    number = right.value if isinstance(right, Constant) else None
    if text is None or type(number) is not int or not 0 <= number <= _LONGEST:
        return None
    if order in ("==", "!="):
        exact = _any_of(text, (Glob(ONE * number),))
        return exact if order == "==" else Opposite(exact)
    least = number + 1 if order in (">", "<=") else number
    found = _any_of(text, (Glob(ONE * least + ANY),))
    return found if order in (">", ">=") else Opposite(found)


def _text(node: Expression) -> _Text | None:
    if isinstance(node, Name):
        if node.path in EMPTY_IF_ABSENT:
            return _Text(node.path)
        if node.path.startswith(_CLAIM) and node.path not in _NO_TEXTS:
            return _Text(node.path, absent=None)
        return None
    if not isinstance(node, Call):
        return None
    if node.function in (".lowerAscii", ".upperAscii") and len(node.arguments) == 1:
        inner = _text(node.arguments[0])
        return None if inner is None or inner.fold else _Text(inner.attribute, inner.absent, node.function)
    if node.function == EXTRACT and len(node.arguments) == 2:
        return _extracted(*node.arguments)
    return _Text(name) if (name := _of_service(node)) else None


def _extracted(owner: Expression, template: Expression) -> _Text | None:
    """What a template cuts out of a text is a text of its own."""
    written = _constant(template)
    if isinstance(owner, Name) and owner.path in EMPTY_IF_ABSENT and written is not None:
        return _Text(f"{owner.path}{EXTRACT}({spelled(Constant(written))})")
    return None


def _of_service(node: Call) -> str | None:
    """The name of an attribute that a service gives, where the empty text stands for its absence."""
    if node.function != ".getAttribute" or len(node.arguments) != 3 or node.arguments[0] != Name("api"):
        return None
    name, default = node.arguments[1:]
    if isinstance(name, Constant) and isinstance(name.value, str) and default == Constant(""):
        return name.value
    return None


def _constant(node: Expression) -> str | None:
    if isinstance(node, Call) and node.function == "+":
        left, right = map(_constant, node.arguments)
        return None if left is None or right is None else left + right
    return node.value if isinstance(node, Constant) and isinstance(node.value, str) else None


def _fits(text: _Text, piece: str, before: str, after: str) -> Condition:
    if not text.fold:
        found = Glob(before + piece + after) if before or after else literal(piece)
        return Fits(text.attribute, _squeezed(found), text.absent)
    folded = "".join(
        letter.lower() if text.fold == ".lowerAscii" else letter.upper() if letter.isascii() else letter
        for letter in piece
    )
    if folded != piece or not piece.isascii():
        never = Fits(text.attribute, Glob(ANY), text.absent)
        return Opposite(never)  # no text in one case fits what is not; an absent claim stays an error
    return Fits(text.attribute, _squeezed(Glob(before + piece.lower() + after, ignore_case=True)), text.absent)


def _squeezed(glob: Glob) -> Glob:
    return Glob(glob.tokens.replace(ANY * 2, ANY), glob.ignore_case)


def _any_of(text: _Text, globs: tuple[Glob, ...]) -> Condition:
    return Joined(False, tuple(Fits(text.attribute, glob, text.absent) for glob in globs))


def _one_of(item: Expression, items: Items) -> Condition | None:
    text = _text(item)
    values = [_constant(part) for part in items.parts]
    value = _constant(item)
    if value is not None and None not in values:
        return Always(value in values)
    if text is None or None in values:
        return None
    return Joined(False, tuple(_fits(text, part, "", "") for part in values if part is not None))


def _tagged(node: Call) -> Condition | None:
    if not node.arguments or node.arguments[0] != Name("resource"):
        return None
    values = [_constant(part) for part in node.arguments[1:]]
    if node.function in (".hasTagKey", ".hasTagKeyId") and len(values) == 1 and values[0] is not None:
        return Present(TAG + values[0])
    if node.function in (".matchTag", ".matchTagId") and len(values) == 2 and None not in values:
        key, value = values
        return Fits(f"{TAG}{key}", literal(str(value)))
    return None
