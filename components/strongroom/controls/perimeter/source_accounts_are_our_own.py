"""A condition on the account that a service works for names accounts of the environment only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.access.aws_account import own_accounts
from strongroom.access.aws_condition import read_operator
from strongroom.access.aws_document import Unreadable, read_document
from strongroom.access.aws_text import marks, readable, spell
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed, unknown
from strongroom.controls.policy.documents import PLACES, documents
from strongroom.controls.policy.pinned import FOREIGN, provider
from strongroom.controls.policy.statements import ACCOUNT, allow, document
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_KEY: Final = "aws:sourceaccount"
_FIX: Final = "name the environment's own accounts alone in aws:SourceAccount; a provider is pinned to each"


def judge(holder: Resource, plan: Plan) -> Outcome:
    """Passes iff every account is one that a provider of the plan is pinned to; left out where none is pinned."""
    ours = own_accounts(plan)
    named = [(path, text) for path, value in documents(holder) for text in _accounts(value, plan)] if ours else []
    if not named:
        return NOT_APPLICABLE
    for path, text in named:
        if text is not None and not marks(text) and text not in ours:
            return failed(path, f"a service is let in for the work of {readable(text)}", _FIX)
    if any(text is None or marks(text) for _, text in named):
        return unknown(named[0][0], "the plan does not tell for whose work a service is let in", _FIX)
    return passed(named[0][0])


def _accounts(value: Value, plan: Plan) -> Iterator[str | None]:
    try:
        statements = read_document(value)
    except Unreadable:
        return  # judged where the grant itself is asked for
    for statement in statements:
        for test in statement.conditions if statement.effect == "Allow" else ():
            if test.key == _KEY and not read_operator(test.operator).negated:
                yield from (spell(item, plan) for item in test.values)


_TOPIC: Final = "aws:sns/topicPolicy:TopicPolicy"


def _plan(*accounts: Value, pinned: bool = True) -> Plan:
    condition: Value = {"StringEquals": {"aws:SourceAccount": list(accounts)}}
    policy = document(allow({"Service": "budgets.amazonaws.com"}, "sns:Publish", "*", condition))
    others = (provider("here", ACCOUNT),) if pinned else ()
    return example(part(_TOPIC, "alerts", {"arn": "arn:aws:sns:eu-west-1:1:alerts", "policy": policy}), *others)


CONTROL = Control(
    id="source_accounts_are_our_own",
    concept="perimeter",
    title="Services are let in for the work of our own accounts only",
    why="A service that also works for another account does what that account asks of it.",
    severity="medium",
    requirements=("I16", "A5"),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=tuple(PLACES),
            judge=judge,
            passes=(_plan(ACCOUNT),),
            fails=(_plan(FOREIGN), _plan(ACCOUNT, FOREIGN)),
            unknown=(_plan(UNKNOWN), _plan(ACCOUNT, UNKNOWN)),
        ),
    ),
)
