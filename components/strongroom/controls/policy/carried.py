"""Whether the requests for the actions of a statement can carry the condition keys that it tests."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from strongroom.access.aws_condition import read_operator
from strongroom.access.aws_document import Condition, Statement
from strongroom.access.aws_text import marks, spell
from strongroom.facts.aws_actions import GLOBAL_KEYS, PER_ACTION, RENAMED, carries, expand, known
from strongroom.plan.model import Plan

_NEW: Final = {old.casefold(): new.casefold() for old, new in RENAMED.items()}
_OPEN: Final = "aws:principaltag/"
# One action of each of two services: none carries a key of another.
_ELSEWHERE: Final = ("ec2:DescribeRegions", "s3:ListAllMyBuckets")


@lru_cache(maxsize=65_536)
def is_carried(action: str, key: str) -> bool:
    """True iff a request for the action can bring the key."""
    return is_global(key) or carries(action, key)


@lru_cache(maxsize=4096)
def named_by(pattern: str) -> tuple[str, ...]:
    """The actions that a pattern means; a name without wildcards means itself, if there is such an action."""
    if re.search(r"[*?]", pattern.partition(":")[0]):
        return _ELSEWHERE  # of every service, which is more than need be looked up
    if re.search(r"[*?]", pattern):
        return tuple(sorted(expand(pattern)))
    return (pattern,) if known(pattern) else ()


def beside(actions: tuple[str, ...], key: str) -> tuple[str, ...]:
    """The actions with those of the key's own service: all that may carry it."""
    return (*actions, *named_by(f"{key.partition(':')[0]}:*"))


@lru_cache(maxsize=4096)
def is_global(key: str) -> bool:
    """True iff the key is of no single service, so that any request may bring it."""
    return key.startswith(_OPEN) or key in _GLOBAL


def newest(key: str) -> str:
    """The key in its newest spelling."""
    return _NEW.get(key, key)


def holds_without(condition: Condition, plan: Plan) -> bool | None:
    """True iff the condition is met by a request that does not bring the key."""
    found = read_operator(condition.operator)
    if found.base == "null":
        texts = [spell(value, plan) for value in condition.values]
        return None if None in texts else "true" in {text.casefold() for text in texts if text is not None}
    if found.if_exists or found.quantifier == "forallvalues":
        return True
    return found.negated and not found.quantifier


def demanded(statement: Statement, plan: Plan) -> frozenset[str]:
    """The keys that a request must bring for the statement to hold at all."""
    return frozenset(item.key for item in statement.conditions if holds_without(item, plan) is False)


def needless_keys(statement: Statement, plan: Plan) -> list[str]:
    """The keys, in their newest spelling, that a request must lack; several spellings of one are one."""
    lacking = {
        newest(item.key)
        for item in statement.conditions
        if read_operator(item.operator).base == "null" and holds_without(item, plan)
    }
    return sorted(lacking)


def patterns(statement: Statement, plan: Plan) -> Iterator[str | None]:
    """Yields each action of the statement, None for one that the plan does not tell."""
    for value in statement.actions or ():
        text = spell(value, plan)
        yield None if text is None or marks(text) else text


def uncarried(actions: Iterable[str], key: str) -> list[str]:
    """Those of the actions whose requests never bring the key."""
    return [action for action in actions if not is_carried(action, key)]


_GLOBAL: Final = frozenset(key.casefold() for key in GLOBAL_KEYS - PER_ACTION)
