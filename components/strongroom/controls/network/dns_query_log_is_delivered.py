"""The log group of a DNS query log admits the service that writes it, for the own account alone."""

from __future__ import annotations

from strongroom.access.aws_admission import Admission
from strongroom.access.aws_condition import OUTSIDE_ACCOUNT, OUTSIDER
from strongroom.access.aws_document import Statement, Unreadable, read_document
from strongroom.access.aws_match import touches_resources
from strongroom.access.logic import every as all_true
from strongroom.access.logic import negate
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, lacking, passed, unknown
from strongroom.controls.policy.allowance import admits_only
from strongroom.controls.policy.apart import apart_case
from strongroom.controls.policy.foreign import admits_own_accounts_only
from strongroom.controls.policy.refusal import together
from strongroom.controls.policy.service import admits_service
from strongroom.controls.policy.service_work import serves_own_work
from strongroom.controls.policy.statements import ACCOUNT, allow, document
from strongroom.controls.policy.subject import Subject
from strongroom.controls.traffic.types import QUERY_LOG
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_POLICY = "aws:cloudwatch/logResourcePolicy:LogResourcePolicy"
_PATH = "policyDocument"
_WRITER = "delivery.logs.amazonaws.com"
_ACTIONS = ("logs:CreateLogStream", "logs:PutLogEvents")
_ALLOWED = frozenset(action.casefold() for action in _ACTIONS)
_UNNAMED = f"arn:aws:logs:eu-west-1:{OUTSIDE_ACCOUNT}:log-group:{OUTSIDER}:log-stream:*"
_FIX = (
    "add an aws.cloudwatch.LogResourcePolicy that lets delivery.logs.amazonaws.com do logs:CreateLogStream and "
    "logs:PutLogEvents with StringEquals on aws:SourceAccount"
)


def judge(config: Resource, plan: Plan) -> Outcome:
    """Passes iff some policy of the plan lets the service write; a log into a bucket is left out."""
    destination = config.inputs.get("destinationArn")
    if isinstance(destination, str) and destination.split(":")[2:3] != ["logs"]:
        return NOT_APPLICABLE
    statements: list[Statement] = []
    is_open = False
    for policy in plan.of(_POLICY):
        try:
            statements += read_document(policy.inputs.get(_PATH))
        except Unreadable:
            is_open = True
    verdict = all_true(admits_service(statements, _WRITER, action, plan) for action in _ACTIONS)
    if verdict is None or (is_open and not verdict):
        return unknown(None, "the plan does not tell whether the look-ups may be written", _FIX)
    return passed() if verdict else lacking("no policy of the plan lets the look-ups be written", _FIX)


def _only_writes(item: Admission, _subject: Subject) -> bool | None:
    if item.principal.kind != "service":
        return True
    actions = item.statement.actions
    return all_true(_is_write(action) for action in actions) if actions else False


def _is_write(action: Value) -> bool | None:
    return action.casefold() in _ALLOWED if isinstance(action, str) else None


def _names_groups(item: Admission, subject: Subject) -> bool | None:
    return negate(touches_resources(item.statement, _UNNAMED, subject.plan))


_BOUND = together(
    admits_only(_names_groups, "speaks of log groups that nobody named", "name the log groups in Resource"),
    serves_own_work(_FIX),
    admits_only(_only_writes, "lets a service do more than write", _FIX),
    admits_own_accounts_only(_FIX),
)
_ARN = "arn:aws:logs:eu-west-1:111122223333:log-group:/aws/vendedlogs/names"
_OURS: Value = {"StringEquals": {"aws:SourceAccount": ACCOUNT}}


def _writes(
    action: Value = None,
    condition: Value = _OURS,
    principal: Value = None,
    resource: Value = f"{_ARN}:log-stream:*",
) -> Value:
    who: Value = {"Service": _WRITER} if principal is None else principal
    return document(allow(who, list(_ACTIONS) if action is None else action, resource, condition))


def _plan(policy: Value) -> Plan:
    config = part(QUERY_LOG, "names", {"destinationArn": _ARN})
    return example(config, part(_POLICY, "names", {_PATH: policy}))


CONTROL = Control(
    id="dns_query_log_is_delivered",
    concept="network",
    title="The service that writes name look-ups is admitted, for the own account alone",
    why="Without the right nothing is noted; without the account, others fill the log.",
    severity="low",
    requirements=("N9",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(QUERY_LOG,),
            judge=judge,
            passes=(_plan(_writes()), _plan(_writes("logs:*"))),
            fails=(
                example(part(QUERY_LOG, "names", {"destinationArn": _ARN})),
                _plan(_writes("logs:PutLogEvents")),
                _plan(_writes(principal={"Service": "es.amazonaws.com"})),
            ),
            unknown=(_plan(UNKNOWN), _plan(_writes(UNKNOWN))),
        ),
        apart_case(
            _POLICY,
            _PATH,
            _BOUND,
            passes=(_writes(), _writes("logs:PutLogEvents", {"ArnLike": {"aws:SourceArn": f"{_ARN}*"}})),
            fails=(
                _writes(condition={}),
                _writes(resource="*"),
                _writes(condition={"StringLike": {"aws:SourceAccount": "*"}}),
                _writes("logs:*"),
                _writes(principal="*", condition={}),
            ),
            unknown=(_writes(UNKNOWN), _writes(condition={"StringEquals": {"aws:SourceAccount": UNKNOWN}})),
        ),
    ),
)
