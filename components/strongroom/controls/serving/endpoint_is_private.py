"""Whoever may ask a model is refused unless the question comes through the private endpoint."""

from __future__ import annotations

from strongroom.access.aws_situation import Situation, from_outside
from strongroom.controls.control import Control
from strongroom.controls.example import hole
from strongroom.controls.policy.guard import Call
from strongroom.controls.policy.guard_cases import grant, guard_case, refusal
from strongroom.plan.value import Value

_ASKING = ("sagemaker:InvokeEndpoint", "sagemaker:InvokeEndpointAsync", "sagemaker:InvokeEndpointWithResponseStream")
_FIX = (
    'add to the same role the statement {"Effect": "Deny", "Action": "sagemaker:InvokeEndpoint*", "Resource": "*", '
    '"Condition": {"StringNotEquals": {"aws:SourceVpce": "<the runtime endpoint>"}}}'
)


def _outside() -> tuple[Situation, ...]:
    """From the internet and through a foreign endpoint, by whoever holds the right."""
    found = from_outside(None)
    return tuple(
        Situation(item.words, {key: value for key, value in item.context.items() if key != "aws:principalarn"})
        for item in found
    )


_ENDPOINT = hole("aws:ec2/vpcEndpoint:VpcEndpoint", "runtime", "id")
_ELSEWHERE: Value = {"StringNotEquals": {"aws:SourceVpce": [_ENDPOINT]}}
_ONE = "arn:aws:sagemaker:eu-west-1:111122223333:endpoint/score"

CONTROL = Control(
    id="endpoint_is_private",
    concept="serving",
    title="Endpoints answer only through the private path",
    why="Every question from outside is an attempt at extraction, and SageMaker endpoints stand in no subnet.",
    severity="high",
    requirements=("S4", "S12"),
    threats=("ML01", "ML03", "ML04", "ML05"),
    sources={},
    cases=(
        guard_case(
            (Call(_ASKING, _outside()),),
            _FIX,
            refusal("sagemaker:InvokeEndpoint*", _ELSEWHERE),
            passes=(
                (grant(_ASKING[0], _ONE), refusal(_ASKING[0], _ELSEWHERE, _ONE)),
                (grant(_ASKING[0], _ONE, {"StringEquals": {"aws:SourceVpce": "vpce-0a1b"}}),),
                (grant(_ASKING[0], _ONE), refusal("*", {"StringNotEqualsIfExists": {"aws:SourceVpce": "vpce-0a1b"}})),
                (grant("sagemaker:*"), refusal("sagemaker:Invoke*", None)),
            ),
            fails=(
                (refusal(_ASKING[0], _ELSEWHERE),),
                (refusal("sagemaker:*", {"StringNotLike": {"aws:SourceVpce": ["vpce-*"]}}),),
                (refusal("sagemaker:*", {"StringEquals": {"aws:SourceVpce": "vpce-0a1b"}}),),
                (refusal("sagemaker:*", {"Bool": {"aws:SecureTransport": "false"}}),),
                (refusal("sagemaker:InvokeEndpoint*", _ELSEWHERE, "arn:aws:sagemaker:*:*:endpoint/other"),),
            ),
        ),
    ),
)
