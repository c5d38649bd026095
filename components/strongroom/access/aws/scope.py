"""What all slices of a question share: the callers to tell apart, and how many values keys hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from strongroom.access.space.budget import Budget
from strongroom.access.space.classes import classes
from strongroom.access.space.glob import Glob

from .document import Clause, Condition
from .in_play import gather, in_play, opened
from .pattern import NOTHING, arn_glob, text_glob
from .universe import Scope
from .who import callers

_SERVICE = "?*.amazonaws.com"


def scope_of(clauses: Sequence[Clause], budget: Budget) -> Scope:
    """The scope of a question about these clauses; no callers where none of them names one."""
    distinct = tuple(dict.fromkeys(clauses))
    quantified = frozenset(c.key for clause in distinct for c in clause.conditions if c.operator.quantifier)
    names = [name for clause in distinct for name in (*(clause.principals or ()), *(clause.not_principals or ()))]
    if not any(clause.principals is not None or clause.not_principals is not None for clause in distinct):
        return Scope((), quantified)
    globs = tuple(dict.fromkeys(glob for glob in _globs(distinct) if glob is not NOTHING))
    services = [("Service", name) for name in _services(distinct, budget)]
    return Scope(callers([*names, *services], globs, budget), quantified)


def _services(clauses: Sequence[Clause], budget: Budget) -> Iterator[str]:
    """A service for each combination of patterns on the names of services that some service fits."""
    globs = [text_glob(_SERVICE, ignore_case=False, like=True)]
    for clause in clauses:
        for condition in clause.conditions:
            if condition.key == "aws:principalservicename" and condition.operator.family == "string":
                operator = condition.operator
                for value in condition.values:
                    text = opened(value) if clause.variables else value
                    like = operator.test == "like" or text != value
                    globs.append(text_glob(text, ignore_case=operator.ignore_case, like=like))
    for item in classes(tuple(globs), budget) if len(globs) > 1 else ():
        if item.bits & 1 and not {"*", "?"} & set(item.example):
            yield item.example


def _globs(clauses: Sequence[Clause]) -> Iterator[Glob]:
    """The patterns that tell callers apart by their ARNs."""
    for clause in clauses:
        for condition in clause.conditions:
            yield from _of_condition(condition, variables=clause.variables)
    sides = gather(clauses)
    for key in sides.keys:
        for piece in in_play(key, {}, sides):
            yield from _of_key(key, piece.text)


def _of_key(key: str, text: str) -> tuple[Glob, ...]:
    """The patterns on ARNs that tell values of a key apart which the caller fixes."""
    if key == "aws:principalaccount":
        return (arn_glob(f"arn:*:iam::{text}:*"),)
    if key == "aws:username":
        return _users(text)
    return (text_glob(text, ignore_case=False, like=True),) if key == "aws:principalarn" else ()


def _of_condition(condition: Condition, *, variables: bool) -> Iterator[Glob]:
    operator = condition.operator
    if operator.family not in ("string", "arn"):
        return
    for value in condition.values:
        text = opened(value) if variables else value
        if condition.key == "aws:principalaccount":
            yield arn_glob(f"arn:*:iam::{text}:*")
        elif condition.key == "aws:username":
            yield from _users(text)
        elif condition.key == "aws:principalarn" and operator.family == "arn":
            yield arn_glob(text)
        elif condition.key == "aws:principalarn":
            like = operator.test == "like" or text != value
            yield text_glob(text, ignore_case=operator.ignore_case, like=like)


def _users(name: str) -> tuple[Glob, Glob]:
    """Users of a name, with and without a path."""
    return arn_glob(f"arn:*:iam::*:user/{name}"), arn_glob(f"arn:*:iam::*:user/*/{name}")
