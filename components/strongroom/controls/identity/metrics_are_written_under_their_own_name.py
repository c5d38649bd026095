"""Whoever writes metrics writes them under the names that are his."""

from __future__ import annotations

from strongroom.access.aws_document import Statement
from strongroom.access.aws_match import touches_actions
from strongroom.access.logic import every, negate
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.grant import grants_no
from strongroom.controls.policy.identity import identity_cases
from strongroom.controls.policy.naming import is_named_by
from strongroom.controls.policy.statements import document
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_FIX = "add the condition StringEquals or StringLike on cloudwatch:namespace to the statement"


def _writes_any(statement: Statement, plan: Plan) -> bool | None:
    named = is_named_by(statement, lambda key: key == "cloudwatch:namespace", plan)
    return every((touches_actions(statement, "cloudwatch:PutMetricData", plan), negate(named)))


def _may(condition: Value = None, action: Value = "cloudwatch:PutMetricData") -> Value:
    statement: dict[str, Value] = {"Effect": "Allow", "Action": action, "Resource": "*"}
    return document(statement if condition is None else {**statement, "Condition": condition})


CONTROL = Control(
    id="metrics_are_written_under_their_own_name",
    concept="identity",
    title="Metrics are written under named namespaces only",
    why="Who may write any metric can quiet the alarm that watches him.",
    severity="low",
    requirements=("A5", "I7"),
    threats=("ML05",),
    sources={},
    cases=identity_cases(
        grants_no(_writes_any, "writes metrics of any name", _FIX),
        passes=(
            _may({"StringLike": {"cloudwatch:namespace": "/aws/sagemaker/*"}}),
            _may({"StringEquals": {"cloudwatch:namespace": ["fraud"]}}),
            _may(None, "cloudwatch:DescribeAlarms"),
        ),
        fails=(
            _may(),
            _may({"StringLike": {"cloudwatch:namespace": "*"}}),
            _may({"StringLike": {"cloudwatch:namespace": ["fraud", "*"]}}),
            _may({"StringLikeIfExists": {"cloudwatch:namespace": "fraud"}}),
            _may(None, "cloudwatch:*"),
        ),
        unknown=(_may({"StringEquals": {"cloudwatch:namespace": UNKNOWN}}), _may(None, UNKNOWN)),
    ),
)
