"""A trust that lets in named roles names their accounts as principals, and no others."""

from __future__ import annotations

from typing import Final

from strongroom.access.aws_account import own_accounts
from strongroom.access.aws_admission import Admission, confined_to
from strongroom.access.aws_pin import account_of
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.allowance import admits_only
from strongroom.controls.policy.statements import ACCOUNT, ROLE, ROOT, document
from strongroom.controls.policy.subject import Subject
from strongroom.controls.policy.trust import trust_case
from strongroom.plan.value import Value

_FIX: Final = "name as Principal only the accounts of the roles that the condition on aws:PrincipalArn lists"


def _is_of_callers(item: Admission, subject: Subject) -> bool | None:
    """Without such a condition the account of a principal must be ours, where the plan tells which those are."""
    kind = item.principal.kind
    if kind in ("service", "federated", "canonical"):
        return True
    if kind == "open":
        return None
    named = confined_to(item.statement, "aws:principalarn", subject.plan)
    if named is None:
        open_ = any(pin.key == "aws:principalarn" for pin in item.pins)
        ours = own_accounts(subject.plan)
        known = item.principal.account in ours or not ours or kind == "identity"
        return None if open_ else known and kind != "everyone"
    accounts = {account_of(name) for name in named}
    return kind != "everyone" and item.principal.account in accounts


def _trust(principal: Value, condition: Value = None, action: Value = "sts:AssumeRole") -> Value:
    statement: dict[str, Value] = {"Effect": "Allow", "Principal": principal, "Action": action}
    return document(statement if condition is None else {**statement, "Condition": condition})


_OTHER = "arn:aws:iam::999999999999:root"
_OURS: Value = {"ArnEquals": {"aws:PrincipalArn": ROLE}}
_THEIRS: Value = {"ArnEquals": {"aws:PrincipalArn": "arn:aws:iam::999999999999:role/checkout"}}

CONTROL = Control(
    id="trust_names_accounts_of_its_callers",
    concept="identity",
    title="A trust names the accounts of its callers and no others",
    why="An account that is let in beside them waits for one condition to be dropped.",
    severity="low",
    requirements=("I16", "I7"),
    threats=("ML05",),
    sources={},
    cases=(
        trust_case(
            admits_only(_is_of_callers, "names an account of which it lets nobody in", _FIX),
            passes=(
                _trust({"AWS": ROOT}, _OURS),
                _trust({"AWS": _OTHER}, _THEIRS),
                _trust({"AWS": ROLE}),
                _trust({"AWS": ROOT}),
                _trust({"Service": "sagemaker.amazonaws.com"}),
            ),
            fails=(
                _trust({"AWS": [ROOT, _OTHER]}, _OURS),
                _trust("*", _OURS),
                _trust({"AWS": "*"}, _OURS, "sts:TagSession"),
                _trust({"AWS": ACCOUNT}, _THEIRS),
            ),
            unknown=(_trust({"AWS": UNKNOWN}), _trust({"AWS": ROOT}, {"ArnEquals": {"aws:PrincipalArn": UNKNOWN}})),
        ),
    ),
)
