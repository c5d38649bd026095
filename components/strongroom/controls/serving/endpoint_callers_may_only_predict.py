"""Whoever asks a model may ask the one that is named, and nothing else of SageMaker."""

from __future__ import annotations

from strongroom.access.aws_document import Statement
from strongroom.access.aws_match import touches_actions
from strongroom.access.aws_text import spell
from strongroom.access.logic import every, negate, some
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, hole
from strongroom.controls.outcome import Outcome
from strongroom.controls.policy.grant import grants_no
from strongroom.controls.policy.identity import identity_cases
from strongroom.controls.policy.statements import document
from strongroom.controls.policy.subject import DocumentJudge, Subject
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_ASK = "sagemaker:InvokeEndpoint"
# What tells where the model lies, what else there is, or changes the endpoint.
_MORE = (
    "sagemaker:DescribeEndpoint",
    "sagemaker:DescribeEndpointConfig",
    "sagemaker:DescribeModel",
    "sagemaker:ListEndpoints",
    "sagemaker:ListModels",
    "sagemaker:UpdateEndpoint",
    "sagemaker:UpdateEndpointWeightsAndCapacities",
    "sagemaker:DeleteEndpoint",
)
_ONE_FIX = "name in Resource the one endpoint, arn:aws:sagemaker:<region>:<account>:endpoint/<name>"
_MORE_FIX = "give whoever asks sagemaker:InvokeEndpoint alone, and other rights to another role"


def _asks_unnamed(statement: Statement, plan: Plan) -> bool | None:
    named = every(_is_one(value, plan) for value in statement.resources) if statement.resources else False
    return every((touches_actions(statement, _ASK, plan), negate(named)))


def _is_one(value: Value, plan: Plan) -> bool | None:
    text = spell(value, plan)
    if text is None:
        return None
    return not set("*?") & set(text) and (":endpoint/" in text or not text.startswith("arn:"))


def _may_more(statement: Statement, plan: Plan) -> bool | None:
    return some(touches_actions(statement, action, plan) for action in _MORE)


def _only_predicts() -> DocumentJudge:
    """The document names the endpoint that it lets ask, and gives no further right on SageMaker where it does."""
    named = grants_no(_asks_unnamed, "lets ask endpoints that nobody named", _ONE_FIX)
    alone = grants_no(_may_more, "gives whoever asks a model more than that", _MORE_FIX)

    def judge(subject: Subject) -> Outcome:
        asks = some(_allows(statement, subject.plan) for statement in subject.statements)
        first = named(subject)
        return first if asks is False or first.verdict != "pass" else alone(subject)

    return judge


def _allows(statement: Statement, plan: Plan) -> bool | None:
    return False if statement.effect == "Deny" else touches_actions(statement, _ASK, plan)


def _may(action: Value, resource: Value) -> Value:
    return {"Effect": "Allow", "Action": action, "Resource": resource}


_ENDPOINT = "arn:aws:sagemaker:eu-west-1:111122223333:endpoint/score"

CONTROL = Control(
    id="endpoint_callers_may_only_predict",
    concept="serving",
    title="Callers hold predict and nothing else",
    why="The right to read about an endpoint tells where the model lies; the right to change it swaps the model.",
    severity="medium",
    requirements=("S12",),
    threats=("ML01", "ML03"),
    sources={},
    cases=(
        *identity_cases(
            _only_predicts(),
            passes=(
                document(_may(_ASK, _ENDPOINT)),
                document(_may(_ASK, [_ENDPOINT, hole("aws:sagemaker/endpoint:Endpoint", "score", "arn")])),
                document(_may(_ASK, _ENDPOINT), _may("s3:GetObject", "arn:aws:s3:::data/*")),
                document(_may("sagemaker:DescribeEndpoint", "*")),
                document({"Effect": "Deny", "Action": "sagemaker:*", "Resource": "*"}),
            ),
            fails=(
                document(_may(_ASK, "*")),
                document(_may(_ASK, _ENDPOINT + "-*")),
                document(_may([_ASK, "sagemaker:DescribeEndpoint"], _ENDPOINT)),
                document(_may(_ASK, _ENDPOINT), _may("sagemaker:Describe*", "*")),
                document(_may("sagemaker:*", _ENDPOINT)),
                document({"Effect": "Allow", "Action": _ASK, "NotResource": _ENDPOINT}),
            ),
            unknown=(document(_may(_ASK, UNKNOWN)), document(_may(UNKNOWN, _ENDPOINT))),
        ),
    ),
)
