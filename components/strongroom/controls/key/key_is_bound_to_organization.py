"""Where one key of the plan is bound to an organisation, all are."""

from __future__ import annotations

from strongroom.access.aws_document import Unreadable, read_document
from strongroom.access.aws_situation import other_organization
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.key_actions import ENCRYPTION, GRANT
from strongroom.controls.policy.refusal import refuses
from strongroom.controls.policy.statements import add, deny, document
from strongroom.controls.policy.subject import KEY, Subject
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_ACTIONS = (*ENCRYPTION, GRANT, "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion")
_ORGANIZATION = ("aws:principalorgid", "aws:principalorgpaths")
_OTHERS: dict[str, Value] = {
    "StringNotEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"},
    "BoolIfExists": {"aws:PrincipalIsAWSService": "false"},
}
_FIX = add(deny("kms:*", None, _OTHERS))
_REFUSES = refuses(_ACTIONS, ("",), lambda subject: (other_organization(subject.account),), _FIX)


def judge(subject: Subject) -> Outcome:
    """Passes iff other organisations are refused; a plan in which no key policy names one is left out."""
    return _REFUSES(subject) if any(_names_one(holder) for holder in _holders(subject.plan)) else NOT_APPLICABLE


def _holders(plan: Plan) -> tuple[Resource, ...]:
    return plan.of(*KEY.types, *KEY.apart)


def _names_one(holder: Resource) -> bool:
    try:
        statements = read_document(holder.inputs.get("policy"))
    except Unreadable:
        return False
    return any(
        condition.key in _ORGANIZATION
        for statement in statements
        if statement.effect == "Deny"
        for condition in statement.conditions
    )


_BOUND = document(deny("kms:*", None, _OTHERS))


def _beside_a_bound_key(policy: Value) -> Plan:
    other: Part = part(KEY.types[0], "bound", {"policy": _BOUND})
    return example(part(KEY.apart[0], "data", {"keyId": "1234", "policy": policy}), other)


CONTROL = Control(
    id="key_is_bound_to_organization",
    concept="key",
    title="Where one key is bound to an organisation, all are",
    why="An account that is lured out of the organisation takes along every key that is not bound to it.",
    severity="medium",
    requirements=("K4", "K5"),
    threats=("ML05", "AML.T0012"),
    sources={},
    cases=policy_cases(
        KEY,
        judge,
        passes=(
            _BOUND,
            document(deny("*", None, {"StringNotEqualsIfExists": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}})),
            _beside_a_bound_key(_BOUND),
        ),
        fails=(
            document(deny("kms:Decrypt", None, _OTHERS)),
            document(deny("kms:*", None, {**_OTHERS, "StringEquals": {"aws:PrincipalTag/team": "x"}})),
            document(deny("kms:*", None, {"StringNotLike": {"aws:PrincipalOrgID": ["o-a1b2c3d4e5", "*"]}})),
            _beside_a_bound_key(document()),
        ),
        unknown=(document(deny("kms:*", None, {"StringNotEquals": {"aws:PrincipalOrgID": UNKNOWN}})),),
    ),
)
