"""The role that Studio takes where a profile names none may do nothing."""

from __future__ import annotations

from typing import Final

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, hole, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.attachment import ROLE
from strongroom.controls.policy.holder import holders
from strongroom.controls.policy.statements import document
from strongroom.plan.links import referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

_DOMAIN: Final = "aws:sagemaker/domain:Domain"
_PATHS: Final = ("defaultUserSettings.executionRole", "defaultSpaceSettings.executionRole")
_FIX: Final = "give the domain a default role without any policy, and each profile the role of its team"


def judge(domain: Resource, plan: Plan) -> Outcome:
    """Passes iff the default roles are of the plan and nothing is allowed to them."""
    return all_of(*(_default(domain, path, plan) for path in _PATHS))


def _default(domain: Resource, path: str, plan: Plan) -> Outcome:
    if not any(value is not None for value in at(domain.inputs, path)):
        return NOT_APPLICABLE
    roles = list(referred(plan, domain, path, (ROLE,)))
    if not roles:
        return unknown(path, "the plan does not show the default role", _FIX)
    return all_of(*(_role(holders(plan)[role.urn].rights.statements, role, path, plan) for role in roles))


def _role(statements: tuple[object, ...], role: Resource, path: str, plan: Plan) -> Outcome:
    if any(getattr(item, "effect", None) != "Deny" for item in statements):
        return failed(path, f"the default role {role.name} is allowed something", _FIX)
    if holders(plan)[role.urn].open:
        return unknown(path, f"the plan does not show all policies of the default role {role.name}", _FIX)
    return passed(path)


def _domain(role: Value) -> Value:
    return {"executionRole": role}


_ARN = hole(ROLE, "nobody", "arn")
_NOBODY = part(ROLE, "nobody", {"name": "nobody"})


def _plan(document_: Value = None, role: Value = _ARN) -> Plan:
    policy = part("aws:iam/rolePolicy:RolePolicy", "own", {"role": "nobody", "policy": document_})
    domain = part(_DOMAIN, "data", {"defaultUserSettings": _domain(role), "defaultSpaceSettings": _domain(role)})
    return example(domain, _NOBODY) if document_ is None else example(domain, _NOBODY, policy)


CONTROL = Control(
    id="workspace_default_role_holds_nothing",
    concept="workspace",
    title="Studio's default role may do nothing",
    why="A profile or space without a role of its own runs with the default one, whoever opened it.",
    severity="medium",
    requirements=("I7", "I13"),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(_DOMAIN,),
            judge=judge,
            passes=(
                _plan(),
                _plan(role="arn:aws:iam::111122223333:role/nobody"),
                _plan(document({"Effect": "Deny", "Action": "*", "Resource": "*"})),
            ),
            fails=(_plan(document({"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::data/*"})),),
            unknown=(
                _plan(role="arn:aws:iam::111122223333:role/made-elsewhere"),
                _plan(role=UNKNOWN),
                _plan(UNKNOWN),
            ),
        ),
    ),
)
