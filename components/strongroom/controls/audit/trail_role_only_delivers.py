"""The role with which a trail writes to its log group can do nothing else."""

from __future__ import annotations

from strongroom.access.aws_document import Statement
from strongroom.access.logic import every
from strongroom.controls.control import Case, Control
from strongroom.controls.detection.types import TRAIL
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed, unknown
from strongroom.controls.policy.attachment import ROLE
from strongroom.controls.policy.held import held_by
from strongroom.controls.policy.statements import document
from strongroom.plan.links import referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_LINK = "cloudWatchLogsRoleArn"
_WRITES = frozenset({"logs:createlogstream", "logs:putlogevents"})
_LOOKS = ("logs:describe", "logs:get", "logs:list")
_FIX = "allow the role logs:CreateLogStream and logs:PutLogEvents on the trail's log group, and nothing else"


def judge(trail: Resource, plan: Plan) -> Outcome:
    """Passes iff each statement that the role holds allows only the two rights to write, or to look.

    A role that the plan does not show, and policies of AWS that are attached to it, are judged elsewhere.
    """
    role = next(referred(plan, trail, _LINK, (ROLE,)), None)
    allows = [item for item in held_by(role, plan).statements if item.effect != "Deny"] if role else []
    if not allows:
        return NOT_APPLICABLE
    verdict = every(_delivers(item) for item in allows)
    if verdict is None:
        return unknown(_LINK, "the plan does not tell what the trail's role may do", _FIX)
    message = "the role with which the trail writes its log group may do more than write"
    return passed(_LINK) if verdict else failed(_LINK, message, _FIX)


def _delivers(statement: Statement) -> bool | None:
    if statement.actions is None:
        return False
    return every(_is_delivery(action) for action in statement.actions)


def _is_delivery(action: Value) -> bool | None:
    if not isinstance(action, str):
        return None
    name = action.casefold()
    return name in _WRITES or name.startswith(_LOOKS)


_TRAIL = part(TRAIL, "all", {_LINK: hole(ROLE, "trail", "arn")})
_ROLE = part(ROLE, "trail", {"name": "trail"})


def _policy(*actions: Value, **changes: Value) -> Part:
    statement: Value = {"Effect": "Allow", "Action": list(actions), "Resource": "*", **changes}
    return part("aws:iam/rolePolicy:RolePolicy", "trail", {"role": "trail", "policy": document(statement)})


CONTROL = Control(
    id="trail_role_only_delivers",
    concept="audit",
    title="The role of a trail can write to its log group and do nothing else",
    why="A role that also deletes what it wrote, or reads elsewhere, is a way round the lock of the record.",
    severity="medium",
    requirements=("A4",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(TRAIL,),
            judge=judge,
            passes=(
                example(_TRAIL, _ROLE, _policy("logs:CreateLogStream", "logs:PutLogEvents")),
                example(_TRAIL, _ROLE, _policy("LOGS:PutLogEvents", "logs:DescribeLogStreams")),
            ),
            fails=(
                example(_TRAIL, _ROLE, _policy("logs:PutLogEvents", "logs:DeleteLogStream")),
                example(_TRAIL, _ROLE, _policy("logs:*")),
                example(_TRAIL, _ROLE, _policy("logs:PutLogEvents", "iam:CreateAccessKey")),
                example(_TRAIL, _ROLE, _policy(), _policy("s3:GetObject")),
            ),
            unknown=(example(_TRAIL, _ROLE, _policy(UNKNOWN)),),
        ),
    ),
)
