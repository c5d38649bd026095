"""The role with which a trail writes to its log group is the trail's to take, and may write."""

from __future__ import annotations

from strongroom.access.aws_document import Unreadable, read_document
from strongroom.access.aws_match import covers_actions
from strongroom.access.logic import every, some
from strongroom.controls.control import Case, Control
from strongroom.controls.detection.types import TRAIL
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed, unknown
from strongroom.controls.policy.attachment import POLICY, ROLE
from strongroom.controls.policy.held import held_by
from strongroom.controls.policy.service import admits_service
from strongroom.controls.policy.statements import document
from strongroom.plan.links import referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_LINK = "cloudWatchLogsRoleArn"
_SERVICE = "cloudtrail.amazonaws.com"
_ACTIONS = ("logs:CreateLogStream", "logs:PutLogEvents")
_FIX = "let cloudtrail.amazonaws.com assume the role, and allow it logs:CreateLogStream and logs:PutLogEvents"


def judge(trail: Resource, plan: Plan) -> Outcome:
    """Passes iff the role trusts CloudTrail and holds both rights; a trail without log group is left out."""
    if trail.inputs.get(_LINK) in (None, ""):
        return NOT_APPLICABLE
    role = next(referred(plan, trail, _LINK, (ROLE,)), None)
    if role is None:
        return unknown(_LINK, "the role with which the trail writes to its log group is not in this plan", _FIX)
    verdict = every((_trusts(role, plan), _may_write(role, plan)))
    if verdict is None:
        return unknown(_LINK, "the plan does not tell whether the trail may write to its log group", _FIX)
    message = "the trail may not write to its log group, so that nothing there raises an alarm"
    return passed(_LINK) if verdict else failed(_LINK, message, _FIX)


def _trusts(role: Resource, plan: Plan) -> bool | None:
    try:
        statements = read_document(role.inputs.get("assumeRolePolicy"))
    except Unreadable:
        return None
    return admits_service(statements, _SERVICE, "sts:AssumeRole", plan)


def _may_write(role: Resource, plan: Plan) -> bool | None:
    held = held_by(role, plan)
    allows = [statement for statement in held.statements if statement.effect != "Deny"]
    verdict = every(some(covers_actions(item, action, plan) for item in allows) for action in _ACTIONS)
    return None if verdict is False and held.open else verdict


def _role(service: Value = _SERVICE, **inputs: Value) -> Part:
    trust = document({"Effect": "Allow", "Principal": {"Service": service}, "Action": "sts:AssumeRole"})
    return part(ROLE, "trail", {"name": "trail", "assumeRolePolicy": trust, **inputs})


def _write(*actions: Value) -> Value:
    return document({"Effect": "Allow", "Action": list(actions), "Resource": "arn:aws:logs:eu-west-1:111122223333:*"})


_BOTH = _write(*_ACTIONS)
_ARN = "arn:aws:iam::111122223333:role/audit/trail"
_TRAIL = part(TRAIL, "all", {"cloudWatchLogsGroupArn": "x", _LINK: hole(ROLE, "trail", "arn")})
_INLINE = part("aws:iam/rolePolicy:RolePolicy", "trail", {"role": "trail", "policy": _BOTH})
_POLICY = part(POLICY, "write", {"policy": _BOTH})


def _attached(arn: Value) -> Part:
    return part("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "trail", {"role": "trail", "policyArn": arn})


CONTROL = Control(
    id="trail_may_write_its_log_group",
    concept="audit",
    title="The trail may write to its log group",
    why="Without the right to write the log group stays empty, and an empty log group raises no alarm.",
    severity="medium",
    requirements=("A1", "A5"),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(TRAIL,),
            judge=judge,
            passes=(
                example(_TRAIL, _role(), _INLINE),
                example(part(TRAIL, "all", {_LINK: _ARN}), _role(), _INLINE),
                example(_TRAIL, _role(), _attached(hole(POLICY, "write", "arn")), _POLICY),
                example(_TRAIL, _role(inlinePolicies=[{"name": "write", "policy": _write("logs:*")}])),
            ),
            fails=(
                example(_TRAIL, _role()),
                example(_TRAIL, _role("ec2.amazonaws.com"), _INLINE),
                example(_TRAIL, _role(inlinePolicies=[{"name": "write", "policy": _write("logs:PutLogEvents")}])),
            ),
            unknown=(
                example(_TRAIL),
                example(part(TRAIL, "all", {_LINK: UNKNOWN}), _role(), _INLINE),
                example(_TRAIL, _role(), _attached("arn:aws:iam::aws:policy/service-role/AWSCloudTrail")),
                example(_TRAIL, _role(inlinePolicies=[{"name": "write", "policy": UNKNOWN}])),
                example(_TRAIL, _role(UNKNOWN), _INLINE),
            ),
        ),
    ),
)
