"""What deploys models waits for their approval, and endpoints take named models only."""

from __future__ import annotations

from strongroom.access.aws_condition import OUTSIDER, read_operator
from strongroom.access.aws_document import Statement
from strongroom.access.aws_glob import overlaps
from strongroom.access.aws_match import covers_actions, touches_actions
from strongroom.access.aws_text import spell
from strongroom.access.logic import every as all_true
from strongroom.access.logic import negate, some
from strongroom.controls.control import Case, Control
from strongroom.controls.detection.types import EVENT_RULE
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed, unknown
from strongroom.controls.policy.approval import OTHERS, fires_on, is_about_versions, only_tells
from strongroom.controls.policy.grant import grants_no
from strongroom.controls.policy.identity import identity_cases
from strongroom.controls.policy.naming import is_named_by
from strongroom.controls.policy.refusal import together
from strongroom.controls.policy.statements import ACCOUNT, document
from strongroom.controls.policy.subject import Subject
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_PATTERN = "eventPattern"
_FIX = 'set detail.ModelApprovalStatus in the event pattern to ["Approved"]'
_FIX_CONFIG = "add the condition ArnLike on sagemaker:ModelArn with the models of the environment"
_FIX_MODEL = "name the models in Resource, such as arn:aws:sagemaker:<region>:<account>:model/<name>-*"
_CONFIG = "sagemaker:CreateEndpointConfig"
_MODEL = "sagemaker:CreateModel"
_MODEL_ARN = "sagemaker:modelarn"
_UNNAMED = f"model/{OUTSIDER}"


def waits(rule: Resource, plan: Plan) -> Outcome:
    """Passes iff the rule fires on approvals and on no other status; one about other events is left out."""
    concerned = is_about_versions(rule)
    if concerned is False or only_tells(rule, plan):
        return NOT_APPLICABLE
    early = some(fires_on(rule, status) for status in OTHERS)
    if concerned is None or early is None:
        return unknown(_PATTERN, "the plan does not tell on which status the rule fires", _FIX)
    return failed(_PATTERN, "the rule fires on versions that nobody approved", _FIX) if early else passed(_PATTERN)


def _serves_any(statement: Statement, plan: Plan) -> bool | None:
    named = is_named_by(statement, lambda key: key == _MODEL_ARN, plan)
    return all_true((touches_actions(statement, _CONFIG, plan), negate(named)))


def _makes_any(statement: Statement, plan: Plan) -> bool | None:
    named = all_true(_is_named(item, plan) for item in statement.resources) if statement.resources else False
    return all_true((touches_actions(statement, _MODEL, plan), negate(named)))


def _is_named(resource: Value, plan: Plan) -> bool | None:
    """False iff the resource takes in a model that nobody named, of whatever account."""
    text_ = spell(resource, plan)
    if text_ is None:
        return None
    parts = text_.split(":", 5)
    return len(parts) == 6 and (parts[2] != "sagemaker" or not overlaps(parts[5], _UNNAMED))


def confines(subject: Subject) -> Outcome:
    """Passes iff no Allow serves or makes any model whatever; a Deny of other models stands in for the condition."""
    if any(item.effect == "Deny" and _refuses_others(item, subject.plan) for item in subject.statements):
        return _MAKES(subject)
    return together(_SERVES, _MAKES)(subject)


def _refuses_others(statement: Statement, plan: Plan) -> bool | None:
    tested = [item for item in statement.conditions if item.key == _MODEL_ARN]
    negated = any(read_operator(item.operator).negated and "*" not in item.values for item in tested)
    return negated and len(tested) == len(statement.conditions) and covers_actions(statement, _CONFIG, plan)


_SERVES = grants_no(_serves_any, "serves models that nobody named", _FIX_CONFIG)
_MAKES = grants_no(_makes_any, "makes models under any name", _FIX_MODEL)


def _rule(status: Value, **pattern: Value) -> Plan:
    detail: dict[str, Value] = {"ModelPackageGroupName": ["fraud"], "ModelApprovalStatus": status}
    whole: dict[str, Value] = {
        "account": [ACCOUNT],
        "source": ["aws.sagemaker"],
        "detail-type": ["SageMaker Model Package State Change"],
        "detail": {key: value for key, value in detail.items() if value is not None},
        **pattern,
    }
    return example(part(EVENT_RULE, "approved", {_PATTERN: whole}))


def _may(action: Value, resource: Value, condition: Value = None) -> Value:
    return document({"Effect": "Allow", "Action": action, "Resource": resource, "Condition": condition or {}})


_OURS = "arn:aws:sagemaker:eu-west-1:111122223333:model/fraud-*"
_NAMED: Value = {"ArnLike": {"sagemaker:ModelArn": _OURS}}
_OTHER_MODELS: Value = {"ArnNotLike": {"sagemaker:ModelArn": _OURS}}
_DENY: Value = {"Effect": "Deny", "Action": _CONFIG, "Resource": "*", "Condition": _OTHER_MODELS}
_BROAD: Value = {"Effect": "Allow", "Action": _CONFIG, "Resource": "*"}


CONTROL = Control(
    id="only_approved_models_are_deployed",
    concept="registry",
    title="Deployment is possible only from the approved registry, by exact version",
    why="Stops hand-made and swapped models.",
    severity="high",
    requirements=("M4", "M9"),
    threats=("ML06", "ML10", "AML.T0018"),
    sources={"finos_ccc": ("CCC.GenAI.CN07", "CCC.GenAI.CN08")},
    cases=(
        Case(
            types=(EVENT_RULE,),
            judge=waits,
            passes=(_rule(["Approved"]), _rule([{"equals-ignore-case": "approved"}])),
            fails=(
                _rule(None),
                _rule(["Approved", "Rejected"]),
                _rule([{"anything-but": "Rejected"}]),
                _rule([{"exists": True}]),
                example(part(EVENT_RULE, "all", {_PATTERN: '{"source": ["aws.sagemaker"]}'})),
            ),
            unknown=(_rule(UNKNOWN), _rule([UNKNOWN]), example(part(EVENT_RULE, "approved", {_PATTERN: UNKNOWN}))),
        ),
        *identity_cases(
            confines,
            passes=(
                _may(_CONFIG, "*", _NAMED),
                _may([_MODEL, "sagemaker:DescribeModel"], _OURS),
                document(_BROAD, _DENY),
                _may("sagemaker:Describe*", "*"),
            ),
            fails=(
                _may(_CONFIG, "*"),
                _may("sagemaker:*", "*"),
                _may(_CONFIG, "*", {"ArnLike": {"sagemaker:ModelArn": "*"}}),
                _may(_CONFIG, "*", {"ArnLikeIfExists": {"sagemaker:ModelArn": _OURS}}),
                _may(_MODEL, "*"),
                _may(_MODEL, "arn:aws:sagemaker:eu-west-1:111122223333:model/*"),
            ),
            unknown=(_may(UNKNOWN, "*"), _may(_CONFIG, "*", {"ArnLike": {"sagemaker:ModelArn": UNKNOWN}})),
        ),
    ),
)
