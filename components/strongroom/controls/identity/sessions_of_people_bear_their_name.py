"""Whoever takes a role under a name of his own choice must give one."""

from __future__ import annotations

from typing import Final

from strongroom.access.aws_admission import Admission
from strongroom.access.aws_condition import read_operator
from strongroom.access.aws_document import Condition
from strongroom.access.aws_match import touches_actions
from strongroom.access.aws_text import spell
from strongroom.access.logic import every, negate, some
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.allowance import admits_only
from strongroom.controls.policy.statements import ROLE, ROOT, document
from strongroom.controls.policy.subject import Subject
from strongroom.controls.policy.trust import trust_case
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_BOTH: Final = ("sts:SetSourceIdentity", "sts:AssumeRole")
_NAME: Final = "sts:sourceidentity"
_POSITIVE: Final = ("stringequals", "stringequalsignorecase", "stringlike")
_FIX: Final = "add the condition StringLike on sts:SourceIdentity `?*` to the statement that lets people in"


def _is_named(item: Admission, subject: Subject) -> bool | None:
    """A service acts for others; a statement without sts:SetSourceIdentity lets programs in, whose role is the name."""
    if item.principal.kind in ("service", "federated"):
        return True
    plan = subject.plan
    sets = every(touches_actions(item.statement, action, plan) for action in _BOTH)
    return some((negate(sets), some(_demands(condition, plan) for condition in item.statement.conditions)))


def _demands(condition: Condition, plan: Plan) -> bool | None:
    found = read_operator(condition.operator)
    if condition.key != _NAME or found.if_exists or found.quantifier == "forallvalues":
        return False
    texts = [spell(value, plan) for value in condition.values]
    if found.base == "null":
        return every(None if text is None else text.casefold() == "false" for text in texts)
    return found.base in _POSITIVE and every(None if text is None else text not in ("", "*") for text in texts)


def _trust(condition: Value, action: Value = None, who: Value = None) -> Value:
    actions: Value = list(_BOTH) if action is None else action
    principal: Value = {"AWS": ROOT} if who is None else who
    return document({"Effect": "Allow", "Principal": principal, "Action": actions, "Condition": condition})


_WHO: Value = {"ArnEquals": {"aws:PrincipalArn": ROLE}}
_NAMED: Value = {"ArnEquals": {"aws:PrincipalArn": ROLE}, "StringLike": {"sts:SourceIdentity": "?*"}}

CONTROL = Control(
    id="sessions_of_people_bear_their_name",
    concept="identity",
    title="People who take a role say who they are",
    why="Of a shared role the record otherwise shows what was done, and not by whom.",
    severity="low",
    requirements=("I13",),
    threats=("ML05",),
    sources={},
    cases=(
        trust_case(
            admits_only(_is_named, "lets people in without a name", _FIX),
            passes=(
                _trust(_NAMED),
                _trust({"Null": {"sts:SourceIdentity": "false"}, **(_WHO if isinstance(_WHO, dict) else {})}),
                _trust(_WHO, "sts:AssumeRole"),
                _trust(_WHO, "sts:TagSession"),
                _trust({"StringEquals": {"aws:SourceAccount": "1"}}, who={"Service": "sagemaker.amazonaws.com"}),
            ),
            fails=(
                _trust(_WHO),
                _trust({"StringLike": {"sts:SourceIdentity": "*"}}),
                _trust({"StringLike": {"sts:SourceIdentity": ["?*", "*"]}}),
                _trust({"StringLikeIfExists": {"sts:SourceIdentity": "?*"}}),
                _trust({"StringNotLike": {"sts:SourceIdentity": "root"}}),
                _trust({"Null": {"sts:SourceIdentity": "true"}}),
                _trust({}, "sts:*"),
            ),
            unknown=(_trust({"StringLike": {"sts:SourceIdentity": UNKNOWN}}), _trust(_WHO, UNKNOWN)),
        ),
    ),
)
