"""A role of another account is let in only as one of our organisation, where the plan knows that."""

from __future__ import annotations

from typing import Final

from strongroom.access.aws_account import own_accounts
from strongroom.access.aws_admission import Admission
from strongroom.access.aws_document import Unreadable, read_document
from strongroom.access.logic import some
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, unknown
from strongroom.controls.policy.allowance import admits_only
from strongroom.controls.policy.attachment import ROLE
from strongroom.controls.policy.known_organization import CALLER_KEYS, knows_organization
from strongroom.controls.policy.pinned import FOREIGN_ROOT, provider
from strongroom.controls.policy.statements import ACCOUNT, ROOT, document
from strongroom.controls.policy.subject import Subject
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_TRUST: Final = "assumeRolePolicy"
_FIX: Final = "add StringEquals on aws:PrincipalOrgID with the organisation's id, or on sts:ExternalId for a partner"


def judge(role: Resource, plan: Plan) -> Outcome:
    """Passes iff each foreign account is confined; it applies where the plan goes by the organisation anywhere."""
    if not knows_organization(plan):
        return NOT_APPLICABLE
    try:
        statements = read_document(role.inputs.get(_TRUST))
    except Unreadable as error:
        return unknown(_TRUST, str(error), "make the document of names that the program knows")
    return _only_ours(Subject(statements, None, role, plan, _TRUST))


def _is_ours(item: Admission, subject: Subject) -> bool | None:
    ours = own_accounts(subject.plan)
    if item.principal.kind not in ("account", "identity") or not item.principal.account or not ours:
        return None if item.principal.kind == "open" else True
    if item.principal.account in ours:
        return True
    partner = any(test.key == "sts:externalid" for test in item.statement.conditions)
    return partner or some(pin.is_fixed for pin in item.pins if pin.key in CALLER_KEYS)


_only_ours: Final = admits_only(_is_ours, "lets in another account, of whatever organisation it is by then", _FIX)


_ORGANIZATION: dict[str, Value] = {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}
_CALLER: dict[str, Value] = {"ArnEquals": {"aws:PrincipalArn": "arn:aws:iam::999999999999:role/checkout"}}


def _plan(principal: Value, condition: Value) -> Plan:
    trust = document(
        {"Effect": "Allow", "Principal": {"AWS": principal}, "Action": "sts:AssumeRole", "Condition": condition}
    )
    topic = document({"Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*", "Condition": _ORGANIZATION})
    return example(
        part(ROLE, "caller", {"name": "caller", _TRUST: trust}),
        part("aws:sns/topicPolicy:TopicPolicy", "alarms", {"arn": "alarms", "policy": topic}),
        provider("here", ACCOUNT),
    )


CONTROL = Control(
    id="foreign_callers_are_of_our_organization",
    concept="identity",
    title="Callers from other accounts are of our organisation",
    why="An account that leaves the organisation, or is taken over, keeps what its number alone was given.",
    severity="low",
    requirements=("I16",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(ROLE,),
            judge=judge,
            passes=(
                _plan(FOREIGN_ROOT, {**_CALLER, **_ORGANIZATION}),
                _plan(ROOT, _CALLER),
                _plan(FOREIGN_ROOT, {**_CALLER, "StringEquals": {"sts:ExternalId": "d2f0"}}),
            ),
            fails=(
                _plan(FOREIGN_ROOT, _CALLER),
                _plan([ROOT, FOREIGN_ROOT], {}),
                _plan(FOREIGN_ROOT, {"StringEqualsIfExists": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}),
            ),
            unknown=(
                _plan(UNKNOWN, _CALLER),
                _plan(FOREIGN_ROOT, {"StringEquals": {"aws:PrincipalOrgID": UNKNOWN}}),
            ),
        ),
    ),
)
