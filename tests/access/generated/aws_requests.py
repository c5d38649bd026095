"""Every request that a pair of AWS policies or states can tell apart.

The universe is the product of its sides: actions, resources, callers, and each key that some test or variable asks for.
Each side is complete for the patterns that the pair uses (`aws_universe`); an absent key is a value of its own, unless
every request carries the key. A key with several values takes every set of representatives. Callers are a fixed list
with one for each way in which the generator's principals tell callers apart.

Variables: a variable's key takes a representative for every combination of its own tests and of the pieces of the other
patterns on the sides where it stands, cut at slashes, and one value more. The generator lets a variable fill whole
pieces between slashes, or a whole value, so a further value would act like one of these. For each value the pattern is
then a plain one, and the sides are complete for all of these plain patterns together.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import product
from math import prod
from typing import Any, Final, TypeAlias

from strongroom.access.request import Request

from .aws_universe import Form, addresses, arn_form, numbers, representatives, subsets, text_form
from .aws_words import ACCOUNT, ALWAYS, CALLERS, KINDS

Document: TypeAlias = dict[str, Any]
Value: TypeAlias = str | tuple[str, ...] | None

_VARIABLE: Final = re.compile(r"\$\{([^},*?$]+?)(?:,\s*'([^']*)')?\}")
_MOST_CLASSES: Final = 5  # of a key with several values: 31 sets
_START: Final = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Placed:
    """A document and how its short ARNs are read; `fixed_caller` where the caller is whoever holds it."""

    document: Document
    identity: bool


@dataclass(slots=True)
class Universe:
    """The sides of the product, and `size`, how many requests they make."""

    actions: tuple[str, ...]
    resources: tuple[str, ...]
    callers: tuple[str | None, ...]
    keys: dict[str, tuple[Value, ...]] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """How many requests the sides make."""
        sides = (self.actions, self.resources, self.callers, *self.keys.values())
        return prod(len(side) for side in sides)

    def requests(self) -> Iterator[Request]:
        """Each request once."""
        for action, resource, caller in product(self.actions, self.resources, self.callers):
            for values in product(*self.keys.values()):
                context = {key: value for key, value in zip(self.keys, values, strict=True) if value is not None}
                yield Request(caller, action, resource, context, ACCOUNT)


class TooLarge(Exception):
    """A pair whose universe is too large to enumerate; the generator takes another."""


def universe(
    placed: Sequence[Placed],
    *,
    callers: bool,
    more: Mapping[str, Sequence[str]],
    special: tuple[str, ...] = (),
    named: str = "",
) -> Universe:
    """The universe of some documents: `more` adds values to a key, `special` ARNs and actions to those sides.

    `named` is a text with further callers in it.
    """
    placed = [Placed(_as_of_today(one.document), one.identity) for one in placed]
    statements = [(each, one.identity) for one in placed for each in _listed(one.document["Statement"])]
    names = _variables(placed)
    chosen = {key: _values_of_variable(key, statements) for key in names}
    forms = _Forms(chosen)
    actions = {text_form(text, folded=True) for each, _ in statements for text in _texts(each, "Action")}
    resources = {arn_form(text, fill_up=True) for text in special if text.startswith("arn:")}
    for each, identity in statements:
        for text in _texts(each, "Resource"):
            resources |= {arn_form(filled, fill_up=identity) for filled in forms.filled(text)}
    actions |= {text_form(text, folded=True) for text in special if not text.startswith("arn:")}
    keys = _keys(statements, forms, callers=callers, more=more, chosen=chosen)
    return Universe(
        representatives(frozenset(actions), text_form("?*:?*")),
        representatives(frozenset(form for form in resources if form)),
        _callers(json.dumps([one.document for one in placed]) + named) if callers else (None,),
        keys,
    )


def _as_of_today(document: Document) -> Document:
    """The document in the language of 2012: in the one of 2008 `${` is nothing but text."""
    if document["Version"] == "2012-10-17":
        return document
    made: Document = json.loads(json.dumps(document).replace("${", "${$}{"))
    return made


def _callers(text: str) -> tuple[str, ...]:
    """One caller for each kind, each account in the text, and each name in it; all others of a kind act alike."""
    found: dict[tuple[str, ...], str] = {}
    for caller in CALLERS:
        parts = re.split(r"[:/]", caller)
        names = [part for part in parts[4:] if part in text] if len(parts) > 4 else [caller if caller in text else ""]
        whole = caller if caller in text else ""
        kind = parts[5] if len(parts) > 5 else "service" if caller.endswith(".amazonaws.com") else caller
        found.setdefault((*parts[1:2], kind, *names, whole), caller)
    return tuple(found.values())


@dataclass(slots=True)
class _Forms:
    chosen: Mapping[str, tuple[str, ...]]

    def filled(self, text: str) -> set[str]:
        """The text with each value of its variable, and with the default."""
        found = _VARIABLE.search(text)
        if found is None:
            return {text}
        values = [*self.chosen[_key(found[1])], *([found[2]] if found[2] else [])]
        return {text[: found.start()] + _literal(value) + text[found.end() :] for value in values}


def _literal(value: str) -> str:
    return re.sub(r"[*?$]", lambda found: "${" + found[0] + "}", value)


def _key(name: str) -> str:
    """A key in the spelling that the universe lists it in."""
    head, slash, tag = name.strip().partition("/")
    return head.lower() + slash + tag


def _listed(found: Any) -> list[Any]:
    return found if isinstance(found, list) else [found]


def _texts(statement: Document, element: str) -> list[str]:
    return [text for name in (element, f"Not{element}") for text in _listed(statement.get(name, []))]


def _tests(statement: Document) -> Iterator[tuple[str, str, list[str]]]:
    for operator, keys in statement.get("Condition", {}).items():
        for key, values in keys.items():
            yield operator, _key(key), [str(value) for value in _listed(values)]


def _variables(placed: Sequence[Placed]) -> list[str]:
    names = {_key(found[1]) for one in placed for found in _VARIABLE.finditer(json.dumps(one.document))}
    return sorted(names)


def _values_of_variable(key: str, statements: Sequence[tuple[Document, bool]]) -> tuple[str, ...]:
    forms = {text_form("zz")}
    folds = {False, "IgnoreCase" in str(statements)}  # where case does not count, values of both cases occur
    for statement, _ in statements:
        for text in _texts(statement, "Resource"):
            pieces = _VARIABLE.sub("zz", text).split("/")[1:]
            forms |= {text_form(piece, folded=fold) for piece in pieces if piece for fold in folds}
        for operator, name, values in _tests(statement):
            plain = [_VARIABLE.sub("zz", value) for value in values if operator != "Null"]
            forms |= {text_form(each, wild="Like" in operator, folded=fold) for each in plain for fold in folds}
            if name == key:
                forms |= set(_text_forms([(operator, values)], _Forms({key: ("zz",)})))
    return representatives(frozenset(forms))


def _keys(
    statements: Sequence[tuple[Document, bool]],
    forms: _Forms,
    *,
    callers: bool,
    more: Mapping[str, Sequence[str]],
    chosen: Mapping[str, tuple[str, ...]],
) -> dict[str, tuple[Value, ...]]:
    tests: dict[str, list[tuple[str, list[str]]]] = {key: [] for key in (*map(_key, more), *chosen)}
    for statement, _ in statements:
        for operator, key, values in _tests(statement):
            if not (callers and KINDS.get(key.lower()) == "caller"):
                tests.setdefault(key, []).append((operator, values))
    added = {_key(key): list(values) for key, values in more.items()}
    found: dict[str, tuple[Value, ...]] = {}
    for key, lines in tests.items():
        points = (*_values(key, lines, forms, added.get(key, [])), *chosen.get(key, ()))
        found[key] = tuple(dict.fromkeys(points if key in ALWAYS else (None, *points)))
    return found


def _values(key: str, lines: Sequence[tuple[str, list[str]]], forms: _Forms, more: Sequence[str]) -> tuple[Value, ...]:
    kind = KINDS.get(key.lower(), "text")
    wanted = [value for operator, values in lines if operator != "Null" for value in values]
    if kind == "bool":
        return ("true", "false")
    if kind == "binary":
        return ("QQ==", "Qg==", "Qw==")
    if kind == "number":
        return numbers(wanted or ["0"])
    if kind == "date":
        return tuple(_moment(Decimal(point)) for point in numbers([_seconds(value) for value in wanted] or ["0"]))
    if kind == "address":
        return addresses(wanted)
    single = representatives(frozenset(_text_forms(lines, forms)) | {text_form(value) for value in more})
    if kind != "many":
        return single
    if len(single) > _MOST_CLASSES:
        raise TooLarge
    return subsets(single)


def _text_forms(lines: Sequence[tuple[str, list[str]]], forms: _Forms) -> Iterator[Form]:
    yield text_form("zz")
    for operator, values in lines:
        if operator == "Null":
            continue
        for filled in (each for value in values for each in forms.filled(value)):
            if "Arn" in operator:
                if (form := arn_form(filled, fill_up=False)) is not None:
                    yield form
            else:
                yield text_form(filled, wild="Like" in operator, folded="IgnoreCase" in operator)


def _seconds(text: str) -> str:
    if text.isdigit():
        return text
    moment = datetime.fromisoformat(text)
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return str(int((moment - _START).total_seconds()))


def _moment(seconds: Decimal) -> str:
    return (_START + timedelta(seconds=float(seconds))).isoformat().replace("+00:00", "Z")
