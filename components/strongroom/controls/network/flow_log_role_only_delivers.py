"""The role of a flow log may write its log group, and nothing else."""

from __future__ import annotations

from strongroom.access.aws_condition import OUTSIDE_ACCOUNT, OUTSIDER
from strongroom.access.aws_document import Statement, Unreadable, read_document
from strongroom.access.aws_match import covers_actions, touches_resources
from strongroom.access.logic import every as all_true
from strongroom.access.logic import negate, some
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed, unknown
from strongroom.controls.policy.attachment import ROLE
from strongroom.controls.policy.held import held_by
from strongroom.controls.policy.service import admits_service
from strongroom.controls.policy.statements import document
from strongroom.controls.traffic.types import FLOW_LOG
from strongroom.plan.links import referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_LINK = "iamRoleArn"
_SERVICE = "vpc-flow-logs.amazonaws.com"
_WRITES = ("logs:CreateLogStream", "logs:PutLogEvents")
_ALLOWED = frozenset(action.casefold() for action in _WRITES)
_LOOKS = ("logs:describe", "logs:get", "logs:list")
_ANY_GROUP = f"arn:aws:logs:eu-west-1:{OUTSIDE_ACCOUNT}:log-group:{OUTSIDER}:log-stream:*"
_FIX = (
    "let vpc-flow-logs.amazonaws.com assume the role, and allow it logs:CreateLogStream and logs:PutLogEvents on the "
    "one log group"
)


def judge(log: Resource, plan: Plan) -> Outcome:
    """Passes iff the role trusts the service, may write, and may neither do more nor write elsewhere.

    A log into a bucket needs no role, and is left out.
    """
    if log.inputs.get(_LINK) in (None, ""):
        to_bucket = log.inputs.get("logDestinationType") in ("s3", "kinesis-data-firehose")
        return NOT_APPLICABLE if to_bucket else failed(_LINK, "no role is named with which the flows are written", _FIX)
    role = next(referred(plan, log, _LINK, (ROLE,)), None)
    if role is None:
        return unknown(_LINK, "the role of the flow log is not in this plan", _FIX)
    held = held_by(role, plan)
    allows = [item for item in held.statements if item.effect != "Deny"]
    writes = all_true(some(covers_actions(item, action, plan) for item in allows) for action in _WRITES)
    able = all_true((_trusts(role, plan), None if writes is False and held.open else writes))
    only = all_true(_delivers(item, plan) for item in allows)
    if only is False:
        return failed(_LINK, "the role of the flow log may do more than write its log group", _FIX)
    if able is None or only is None:
        return unknown(_LINK, "the plan does not tell what the role of the flow log may do", _FIX)
    return passed(_LINK) if able else failed(_LINK, "the flow log may not write, so nothing is noted", _FIX)


def _trusts(role: Resource, plan: Plan) -> bool | None:
    try:
        statements = read_document(role.inputs.get("assumeRolePolicy"))
    except Unreadable:
        return None
    return admits_service(statements, _SERVICE, "sts:AssumeRole", plan)


def _delivers(statement: Statement, plan: Plan) -> bool | None:
    """True iff the statement only looks, or writes to named log groups."""
    actions = statement.actions
    if actions is None:
        return False
    known = all_true(_is_delivery(action) for action in actions)
    looks = all_true(action.casefold().startswith(_LOOKS) if isinstance(action, str) else None for action in actions)
    anywhere = touches_resources(statement, _ANY_GROUP, plan)
    return all_true((known, some((looks, negate(anywhere)))))


def _is_delivery(action: Value) -> bool | None:
    if not isinstance(action, str):
        return None
    name = action.casefold()
    return name in _ALLOWED or name.startswith(_LOOKS)


_LOG = part(FLOW_LOG, "flows", {"vpcId": "vpc-1", _LINK: hole(ROLE, "flows", "arn")})
_GROUP = "arn:aws:logs:eu-west-1:111122223333:log-group:flows:*"


def _role(service: Value = _SERVICE) -> Part:
    trust = document({"Effect": "Allow", "Principal": {"Service": service}, "Action": "sts:AssumeRole"})
    return part(ROLE, "flows", {"name": "flows", "assumeRolePolicy": trust})


def _may(*actions: Value, resource: Value = _GROUP) -> Part:
    statement: Value = {"Effect": "Allow", "Action": list(actions), "Resource": resource}
    return part("aws:iam/rolePolicy:RolePolicy", "flows", {"role": "flows", "policy": document(statement)})


_BOTH = _may(*_WRITES, "logs:DescribeLogStreams")


CONTROL = Control(
    id="flow_log_role_only_delivers",
    concept="network",
    title="The role of a flow log can write to its log group and do nothing else",
    why="Without the right the log stays empty; with more, the role is a way to delete what was noted.",
    severity="medium",
    requirements=("N9",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(FLOW_LOG,),
            judge=judge,
            passes=(example(_LOG, _role(), _BOTH),),
            fails=(
                example(part(FLOW_LOG, "flows", {"vpcId": "vpc-1"})),
                example(_LOG, _role()),
                example(_LOG, _role("ec2.amazonaws.com"), _BOTH),
                example(_LOG, _role(), _may("logs:PutLogEvents")),
                example(_LOG, _role(), _may("logs:*")),
                example(_LOG, _role(), _may(*_WRITES, "logs:DeleteLogGroup")),
                example(_LOG, _role(), _may(*_WRITES, resource="*")),
            ),
            unknown=(
                example(_LOG),
                example(part(FLOW_LOG, "flows", {_LINK: UNKNOWN})),
                example(_LOG, _role(UNKNOWN), _BOTH),
                example(_LOG, _role(), _may(UNKNOWN)),
            ),
        ),
    ),
)
