"""Statements judged by whether they reach resources that nobody named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from strongroom.access.aws_condition import OUTSIDE_ACCOUNT, OUTSIDER
from strongroom.access.aws_document import Statement
from strongroom.access.aws_glob import overlaps
from strongroom.access.aws_match import touches_actions, touches_resources
from strongroom.access.aws_text import marks, spell
from strongroom.access.logic import every, negate, some
from strongroom.controls.policy.naming import is_named_by
from strongroom.plan.model import Plan

# ARNs with `{}` for a name that nobody gave, each with the actions that are asked about there.
Table = Mapping[str, tuple[str, ...]]

OBJECTS: Final = "arn:aws:s3:::{}/{}"
BUCKETS: Final = "arn:aws:s3:::{}"
KEYS: Final = "arn:aws:kms:*:*:key/{}"
ROLES: Final = "arn:aws:iam::*:role/{}"
USERS: Final = "arn:aws:iam::*:user/{}"
_NAMING: Final = ("kms:resourcealiases", "kms:requestalias", "s3:dataaccesspointarn", "secretsmanager:secretid")


def reaches_unnamed(statement: Statement, table: Table, plan: Plan, *naming: str) -> bool | None:
    """True iff the statement takes in an action of the table on a resource that it does not name.

    A positive condition on a tag of the resource names too, and so does one on the keys `naming`.
    """
    keys = (*_NAMING, *naming)
    spoken = Spoken(statement, plan)
    reached = some(_reaches(statement, pattern, spoken, actions, plan) for pattern, actions in table.items())
    if reached is False:
        return False
    return every((reached, negate(is_named_by(statement, lambda key: "resourcetag/" in key or key in keys, plan))))


class Spoken:
    """The actions of a statement, looked up by name: most statements speak of other services."""

    def __init__(self, statement: Statement, plan: Plan) -> None:
        texts = [spell(value, plan) for value in statement.actions or ()]
        self._all = statement.actions is None or None in texts
        self._names = {text.casefold() for text in texts if text is not None}
        self._patterns = [text for text in self._names if re.search(r"[*?\ue000]", text)]

    def may_name(self, action: str) -> bool:
        """False only if the statement does not speak of the action."""
        name = action.casefold()
        return self._all or name in self._names or any(marks(text) or overlaps(text, name) for text in self._patterns)


def _reaches(statement: Statement, pattern: str, spoken: Spoken, actions: tuple[str, ...], plan: Plan) -> bool | None:
    named = some(touches_actions(statement, action, plan) for action in actions if spoken.may_name(action))
    if named is False:
        return False
    return every((named, some(touches_resources(part, arn, plan) for part, arn in _asked(statement, pattern, plan))))


def _asked(statement: Statement, pattern: str, plan: Plan) -> Iterator[tuple[Statement, str]]:
    """Yields the statement with each of its resources alone, and the unnamed one in that resource's own region."""
    if statement.resources is None:
        yield statement, _unnamed(pattern, "", "")
        return
    for value in statement.resources:
        parts = (spell(value, plan) or "").split(":", 5)
        region, account = (parts[3], parts[4]) if len(parts) == 6 else ("", "")
        yield replace(statement, resources=(value,)), _unnamed(pattern, region, account)


def _unnamed(pattern: str, region: str, account: str) -> str:
    *head, where, who, rest = pattern.split(":", 5)
    place = where and (region if region and not re.search(r"[*?]", region) else "eu-west-1")
    owner = who and (account if account and not re.search(r"[*?]", account) else OUTSIDE_ACCOUNT)
    return f"{':'.join(head)}:{place}:{owner}:{rest.replace('{}', OUTSIDER)}"
