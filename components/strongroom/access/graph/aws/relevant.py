"""The statements that can speak of a question at all: the others are left out before it is decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Final

from strongroom.access.aws.document import Document, Names, Statement
from strongroom.access.space.budget import Budget, Exhausted
from strongroom.access.space.classes import classes
from strongroom.access.space.glob import Glob, parse

_STEPS: Final = 20_000
_VARIABLE: Final = "${"


def relevant(
    documents: Iterable[Document], actions: tuple[str, ...], resources: tuple[str, ...]
) -> tuple[Document, ...]:
    """The documents without the statements that no call asked about meets; one that is left empty stays."""
    return tuple(_cut(document, actions, resources) for document in documents)


@lru_cache(maxsize=16384)
def _cut(document: Document, actions: tuple[str, ...], resources: tuple[str, ...]) -> Document:
    kept = tuple(_plain(each, resources) for each in document.statements if _speaks(each, actions, resources))
    return document if kept == document.statements else replace(document, statements=kept)


def _plain(statement: Statement, resources: tuple[str, ...]) -> Statement:
    """The statement without its resources where it speaks of all that is asked about: nothing else is decided."""
    named = statement.clause.resources
    if named is None or any(_VARIABLE in text for text in named.values):
        return statement
    if named.negated:
        whole = not any(met(text, asked, arn=True) for text in named.values for asked in resources)
    else:
        whole = all(any(_covers(text, asked, True) for text in named.values) for asked in resources)
    return replace(statement, clause=replace(statement.clause, resources=Names(("*",)))) if whole else statement


def _speaks(statement: Statement, actions: tuple[str, ...], resources: tuple[str, ...]) -> bool:
    if not any(_meets(statement.actions, action, arn=False) for action in actions):
        return False
    named = statement.clause.resources
    return named is None or any(_meets(named, resource, arn=True) for resource in resources)


def _meets(names: Names, asked: str, *, arn: bool) -> bool:
    """False only if the element speaks of nothing that was asked for."""
    if names.negated:
        return not any(_covers(text, asked, arn) for text in names.values)
    return any(_VARIABLE in text or met(text, asked, arn=arn) for text in names.values)


@lru_cache(maxsize=65536)
def _covers(text: str, asked: str, arn: bool) -> bool:
    return _VARIABLE not in text and _glob(text, arn).matches(asked if arn else asked.lower())


@lru_cache(maxsize=65536)
def met(text: str, asked: str, *, arn: bool) -> bool:
    """True iff some name fits both patterns, or that could not be told."""
    one, other = _glob(text, arn), _glob(asked, arn)
    if one.is_literal or other.is_literal:
        plain, pattern = (one, other) if one.is_literal else (other, one)
        return pattern.matches(plain.tokens)
    try:
        return any(item.bits == 0b11 for item in classes((one, other), Budget(_STEPS)))
    except Exhausted:
        return True


def _glob(text: str, arn: bool) -> Glob:
    return parse(text, arn=True) if arn else parse(text, ignore_case=True)
