"""Documents judged by whom their refusals spare."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from strongroom.access.aws_account import own_accounts
from strongroom.access.aws_condition import read_operator
from strongroom.access.aws_document import Statement
from strongroom.access.aws_pin import account_of
from strongroom.access.aws_principal import principals
from strongroom.access.aws_text import marks, readable, spell
from strongroom.controls.outcome import Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.subject import POLICY, DocumentJudge, Subject

_ACCOUNTS: Final = ("aws:principalaccount", "aws:vpceaccount", "aws:sourceaccount", "kms:calleraccount")
_ORGANIZATIONS: Final = ("aws:principalorgid", "aws:vpceorgid", "aws:sourceorgid")
_WHO: Final = (*_ACCOUNTS, *_ORGANIZATIONS, "aws:principalarn")
# Roles that only AWS itself can make; no account of a customer has another of that name.
_RESERVED: Final = re.compile(r"arn:aws:iam::\*:role/aws:[a-z0-9-]+")
_FIX: Final = "name roles and accounts of your own in the exception, without a wildcard for the account"


def spares_no_stranger() -> DocumentJudge:
    """What a Deny spares by condition or NotPrincipal is of our own accounts, or at least of one that is named."""

    def judge(subject: Subject) -> Outcome:
        guards = [statement for statement in subject.statements if statement.effect != "Allow"]
        spared = [item for guard in guards for item in _spared(guard, subject)]
        return all_of(passed(POLICY), *(_judge(guard, key, text, subject) for guard, key, text in spared))

    return judge


def _spared(guard: Statement, subject: Subject) -> Iterator[tuple[Statement, str, str | None]]:
    for condition in guard.conditions:
        if condition.key in _WHO and read_operator(condition.operator).negated:
            yield from ((guard, condition.key, spell(value, subject.plan)) for value in condition.values)
    if guard.not_principals is not None:
        named = Statement(
            guard.sid, "Allow", None, None, None, None, guard.not_principals, None, ()
        )  # who is named, whatever for
        for principal in principals(named, subject.plan):
            if principal.kind != "service":
                yield guard, "aws:principalarn", principal.name if principal.kind != "open" else None


def _judge(guard: Statement, key: str, text: str | None, subject: Subject) -> Outcome:
    named = f"the refusal `{guard.sid}`" if guard.sid else "a refusal"
    if text is None:
        return unknown(POLICY, f"the plan does not tell whom {named} spares by {key}", _FIX)
    if _is_named(key, text, own_accounts(subject.plan)):
        return passed(POLICY)
    return failed(POLICY, f"{named} spares `{readable(text)}` by {key}, which is not one of our own", _FIX)


def _is_named(key: str, text: str, ours: frozenset[str]) -> bool:
    if marks(text):
        return True
    if key in _ORGANIZATIONS:
        return bool(re.fullmatch(r"o-[a-z0-9]{10,32}", text))
    if key == "aws:principalarn" and _RESERVED.fullmatch(text):
        return True
    account = account_of(text)
    return bool(account) and (not ours or account in ours)
