"""No resource policy of CloudWatch Logs lets strangers in."""

from __future__ import annotations

from typing import Final

from strongroom.access.aws_document import Unreadable, read_document
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import Outcome, unknown
from strongroom.controls.policy.public import admits_no_stranger
from strongroom.controls.policy.statements import ACCOUNT, ROOT, allow, deny, document
from strongroom.controls.policy.subject import Subject
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_PATHS: Final = {
    "aws:cloudwatch/logResourcePolicy:LogResourcePolicy": "policyDocument",
    "aws:cloudwatch/logDestinationPolicy:LogDestinationPolicy": "accessPolicy",
}
_POLICY, _DESTINATION = _PATHS
_FIX = "name the service or account as Principal, or add a condition StringEquals on aws:SourceAccount"
_ADMITS_NO_STRANGER = admits_no_stranger(_FIX)


def judge(resource: Resource, plan: Plan) -> Outcome:
    """Passes iff no Allow of the document names everyone without a condition that confines it."""
    path = _PATHS[resource.type]
    try:
        statements = read_document(resource.inputs.get(path))
    except Unreadable as error:
        return unknown(path, str(error), "make the document of names that the program knows")
    return _ADMITS_NO_STRANGER(Subject(statements, None, resource, plan, path))


def _policy(statement: Value) -> Value:
    return document(statement) if isinstance(statement, dict) else statement


def _everyone(condition: Value = None) -> Value:
    return allow("*", "logs:PutLogEvents", "*", condition)


_FINE = (
    allow({"Service": "route53.amazonaws.com"}, ["logs:CreateLogStream", "logs:PutLogEvents"], "*"),
    allow({"AWS": ROOT}, "logs:PutSubscriptionFilter", "*"),
    _everyone({"StringEquals": {"aws:PrincipalAccount": ACCOUNT}}),
    _everyone({"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}),
    deny("logs:*", "*", None),
)
_PUBLIC = (
    _everyone(),
    allow({"AWS": "*"}, "logs:*", "*"),
    _everyone({"StringLike": {"aws:PrincipalAccount": "*"}}),
    _everyone({"StringEqualsIfExists": {"aws:PrincipalAccount": ACCOUNT}}),
)

CONTROL = Control(
    id="log_group_is_not_public",
    concept="audit",
    title="No log resource policy admits everyone",
    why="Who may write to a log group can bury what happened, and who may read it learns what is watched.",
    severity="high",
    requirements=("A4",),
    threats=("ML05",),
    sources={"prowler": ("cloudwatch_log_group_not_publicly_accessible",)},
    cases=(
        Case(
            types=tuple(_PATHS),
            judge=judge,
            passes=(
                *(example(part(_POLICY, "logs", {"policyDocument": _policy(item)})) for item in _FINE),
                example(part(_DESTINATION, "logs", {"accessPolicy": _policy(_FINE[1])})),
            ),
            fails=(
                *(example(part(_POLICY, "logs", {"policyDocument": _policy(item)})) for item in _PUBLIC),
                example(part(_DESTINATION, "logs", {"accessPolicy": _policy(_PUBLIC[0])})),
            ),
            unknown=(
                example(part(_POLICY, "logs", {"policyDocument": UNKNOWN})),
                example(part(_POLICY, "logs", {"policyDocument": "no JSON"})),
                example(part(_POLICY, "logs", {"policyDocument": _policy(allow(UNKNOWN, "logs:*", "*"))})),
            ),
        ),
    ),
)
