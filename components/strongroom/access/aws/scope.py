"""What all slices of a question share: the callers to tell apart, and how many values keys hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from strongroom.access.space.budget import Budget
from strongroom.access.space.glob import Glob

from .document import Clause, Condition
from .pattern import NOTHING, arn_glob, text_glob
from .universe import Scope
from .variables import in_play, opened
from .who import callers


def scope_of(clauses: Sequence[Clause], budget: Budget) -> Scope:
    """The scope of a question about these clauses; no callers where none of them names one."""
    distinct = tuple(dict.fromkeys(clauses))
    quantified = frozenset(c.key for clause in distinct for c in clause.conditions if c.operator.quantifier)
    names = [name for clause in distinct for name in (*(clause.principals or ()), *(clause.not_principals or ()))]
    if not any(clause.principals is not None or clause.not_principals is not None for clause in distinct):
        return Scope((), quantified)
    globs = tuple(dict.fromkeys(glob for glob in _globs(distinct) if glob is not NOTHING))
    return Scope(callers(names, globs, budget), quantified)


def _globs(clauses: Sequence[Clause]) -> Iterator[Glob]:
    """The patterns that tell callers apart by their ARNs."""
    for clause in clauses:
        for condition in clause.conditions:
            yield from _of_condition(condition, variables=clause.variables)
    for piece in in_play("aws:principalaccount", clauses):
        yield arn_glob(f"arn:*:iam::{piece}:*")
    for piece in in_play("aws:username", clauses):
        yield from _users(piece)
    for piece in in_play("aws:principalarn", clauses):
        yield text_glob(piece, ignore_case=False, like=True)


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
