"""Nobody who may register a version of a model may take the role that approves it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, cast

from strongroom.access.aws_admission import admissions
from strongroom.access.aws_document import Unreadable, read_document
from strongroom.access.aws_glob import overlaps
from strongroom.access.aws_text import any_variable, spell
from strongroom.access.aws_who import who
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed, unknown
from strongroom.controls.policy.attachment import ROLE
from strongroom.controls.policy.guard import may_call
from strongroom.controls.policy.guard_cases import grant
from strongroom.controls.policy.holder import Holder, holders
from strongroom.controls.policy.job_calls import with_value
from strongroom.controls.policy.statements import ACCOUNT, document
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_REGISTER: Final = "sagemaker:CreateModelPackage"
_DECIDE: Final = "sagemaker:UpdateModelPackage"
_APPROVED: Final = with_value("sagemaker:modelapprovalstatus", "Approved", "with the status Approved")
_TRUST: Final = "assumeRolePolicy"
_FIX: Final = "name other people in the trust of the role that approves than in that of the role that registers"


def judge(role: Resource, plan: Plan) -> Outcome:
    """Passes iff no registrar of the same models lets in one of the role's people; it applies to roles that approve."""
    holder = holders(plan).get(role.urn)
    if holder is None or not holder.rights.allows(_DECIDE) or not may_call(holder, _DECIDE, _APPROVED, plan):
        return NOT_APPLICABLE
    people = _people(role, plan)
    if people is None:
        return unknown(_TRUST, "the plan does not tell who may approve", _FIX)
    models = _models(holder, _DECIDE, plan)
    for other, others, registered in _registrars(plan):
        if other.urn == role.urn or not _overlap(models, registered):
            continue
        if others is None:
            return unknown(_TRUST, f"the plan does not tell who may register by {other.name}", _FIX)
        if _overlap(people, others):
            return failed(_TRUST, f"it lets in somebody who may register the same models by {other.name}", _FIX)
    return passed(_TRUST)


def _registrars(plan: Plan) -> list[tuple[Resource, tuple[str, ...] | None, tuple[str, ...]]]:
    """The roles that register, with their people and the models; worked out once a plan."""
    found = plan.notes.get(__name__)
    if found is None:
        found = plan.notes[__name__] = list(_find(plan))
    return cast("list[tuple[Resource, tuple[str, ...] | None, tuple[str, ...]]]", found)


def _find(plan: Plan) -> Iterator[tuple[Resource, tuple[str, ...] | None, tuple[str, ...]]]:
    for holder in holders(plan).values():
        if holder.resource.type == ROLE and holder.rights.allows(_REGISTER):
            yield holder.resource, _people(holder.resource, plan), _models(holder, _REGISTER, plan)


def _people(role: Resource, plan: Plan) -> tuple[str, ...] | None:
    try:
        statements = read_document(role.inputs.get(_TRUST))
    except Unreadable:
        return None
    found = [who(item, plan) for item in admissions(statements, plan)]
    return None if None in found else tuple(name for names in found if names for name in names)


def _models(holder: Holder, action: str, plan: Plan) -> tuple[str, ...]:
    values = (value for item in holder.rights.allows(action) for value in item.resources or ("*",))
    return tuple(any_variable(spell(value, plan) or "*") for value in values)


def _overlap(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return any(overlaps(one, other) for one in mine for other in theirs)


def _role(name: str, person: Value, action: str, models: str = "*") -> tuple[Part, Part]:
    trust = document({"Effect": "Allow", "Principal": {"AWS": person}, "Action": "sts:AssumeRole"})
    policy: Value = document(grant(action, models))
    return (
        part(ROLE, name, {"name": name, _TRUST: trust}),
        part("aws:iam/rolePolicy:RolePolicy", name, {"role": name, "policy": policy}),
    )


_ADA = f"arn:aws:iam::{ACCOUNT}:role/ada"
_BOB = f"arn:aws:iam::{ACCOUNT}:role/bob"
_FRAUD = f"arn:aws:sagemaker:eu-west-1:{ACCOUNT}:model-package/fraud/*"
_CREDIT = f"arn:aws:sagemaker:eu-west-1:{ACCOUNT}:model-package/credit/*"

CONTROL = Control(
    id="approver_is_another_person",
    concept="identity",
    title="Who approves a model is somebody else than who registers it",
    why="Two roles that one person may take are one pair of eyes.",
    severity="medium",
    requirements=("I9",),
    threats=("ML02", "ML06", "ML10"),
    sources={},
    cases=(
        Case(
            types=(ROLE,),
            judge=judge,
            passes=(
                example(*_role("approver", _BOB, _DECIDE), *_role("scientist", _ADA, _REGISTER)),
                example(*_role("approver", _ADA, _DECIDE, _FRAUD), *_role("scientist", _ADA, _REGISTER, _CREDIT)),
                example(*_role("approver", _BOB, _DECIDE)),
            ),
            fails=(
                example(*_role("approver", _ADA, _DECIDE), *_role("scientist", _ADA, _REGISTER)),
                example(
                    *_role("approver", [_BOB, _ADA], _DECIDE, _FRAUD), *_role("scientist", _ADA, _REGISTER, _FRAUD)
                ),
                example(
                    *_role("approver", _ADA, _DECIDE), *_role("scientist", f"arn:aws:iam::{ACCOUNT}:root", _REGISTER)
                ),
            ),
            unknown=(
                example(*_role("approver", UNKNOWN, _DECIDE), *_role("scientist", _ADA, _REGISTER)),
                example(*_role("approver", _BOB, _DECIDE), *_role("scientist", UNKNOWN, _REGISTER)),
            ),
        ),
    ),
)
