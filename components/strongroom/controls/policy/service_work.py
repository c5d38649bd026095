"""Documents judged by what AWS services may do as themselves, and on whose behalf.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from strongroom.access.aws_account import own_accounts
from strongroom.access.aws_admission import Admission
from strongroom.access.aws_condition import read_operator
from strongroom.access.aws_match import touches_actions
from strongroom.access.aws_pin import account_of
from strongroom.access.aws_text import marks, spell
from strongroom.access.logic import every, negate, some
from strongroom.controls.policy.allowance import admits_only
from strongroom.controls.policy.subject import DocumentJudge, Subject
from strongroom.plan.value import Value

_SOURCES: Final = ("account", "organization", "arn")
# EventBridge gives no source when it writes to an encrypted topic, so that nothing can be asked of it.
_SOURCELESS: Final = ("events.amazonaws.com",)
_LOG_PATH: Final = re.compile(r"/AWSLogs/(\d{12})/")


def serves_own_work(fix: str) -> DocumentJudge:
    """Each service is let in for the work of our own accounts only: by its source, its context or the log's path."""

    def judge(item: Admission, subject: Subject) -> bool | None:
        if item.principal.kind != "service" or item.principal.name in _SOURCELESS:
            return True
        ours = own_accounts(subject.plan)
        bound = [pin.is_fixed for pin in item.pins if pin.kind in _SOURCES and names_only(pin.accounts, ours)]
        return some([*bound, *_by_context(item, subject, ours), *_by_path(item, subject, ours)])

    return admits_only(judge, "lets a service in on anybody's behalf", fix)


def names_only(accounts: tuple[str, ...], ours: frozenset[str]) -> bool:
    """True iff each account is one of `ours`, or no provider tells which are."""
    return not ours or all(account in ours for account in accounts)


def _by_context(item: Admission, subject: Subject, ours: frozenset[str]) -> Iterator[bool | None]:
    """Yields whether an encryption context that names a resource of ours is asked for."""
    for condition in item.statement.conditions:
        operator = read_operator(condition.operator)
        if not condition.key.startswith("kms:encryptioncontext:") or operator.negated or operator.if_exists:
            continue
        if operator.base in ("stringequals", "stringlike", "arnequals", "arnlike"):
            yield every(_names_ours(value, subject, ours) for value in condition.values)


def _by_path(item: Admission, subject: Subject, ours: frozenset[str]) -> Iterator[bool | None]:
    """Yields whether the service may only write where it puts the logs of our own account."""
    values = item.statement.resources or ()
    for_path = [_LOG_PATH.search(spell(value, subject.plan) or "") for value in values]
    yield bool(for_path) and all(found is not None and names_only((found[1],), ours) for found in for_path)


def _names_ours(value: Value, subject: Subject, ours: frozenset[str]) -> bool | None:
    text = spell(value, subject.plan)
    if text is None:
        return None
    account = account_of(text)
    return bool(marks(text)) or (bool(account) and names_only((account,), ours))


def keeps_outsiders_from(actions: tuple[str, ...], wrong: str, fix: str) -> DocumentJudge:
    """No service, and no other account than the document's own, is allowed one of the actions."""

    def judge(item: Admission, subject: Subject) -> bool | None:
        if item.principal.kind in ("account", "identity") and item.principal.account in ("", subject.account):
            return True
        if item.principal.kind in ("account", "identity") and subject.account is None:
            return True  # whether it is another account is judged apart
        return negate(some(touches_actions(item.statement, action, subject.plan) for action in actions))

    return admits_only(judge, wrong, fix)
