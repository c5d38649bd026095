"""Nobody may ask a model in a form of which question and answer are not captured."""

from __future__ import annotations

from strongroom.access.aws_situation import Situation
from strongroom.controls.control import Control
from strongroom.controls.policy.guard import Call
from strongroom.controls.policy.guard_cases import grant, guard_case, refusal

_FORMS = (
    "sagemaker:InvokeEndpointAsync",
    "sagemaker:InvokeEndpointWithResponseStream",
    "sagemaker:CallWithBearerToken",
)
_FIX = "take the other forms out of the Allow, or add a Deny of them without condition; leave sagemaker:InvokeEndpoint"
_ONE = "arn:aws:sagemaker:eu-west-1:111122223333:endpoint/score"

CONTROL = Control(
    id="endpoint_is_asked_in_captured_forms",
    concept="serving",
    title="Models are asked only in forms that are captured",
    why="Streams and asynchronous answers leave no record of question and answer, so that extraction goes that way.",
    severity="low",
    requirements=("S5", "Z16"),
    threats=("ML01", "ML03", "ML04", "ML09"),
    sources={},
    cases=(
        guard_case(
            (Call(_FORMS, (Situation("at all"),)),),
            _FIX,
            refusal([*_FORMS], None),
            passes=(
                (grant("sagemaker:InvokeEndpoint*", _ONE), refusal("sagemaker:InvokeEndpoint?*", None)),
                (grant("sagemaker:*"), refusal([*_FORMS], None)),
            ),
            fails=(
                (refusal([*_FORMS[:2]], None),),
                (refusal("sagemaker:InvokeEndpointA*", None),),
                (refusal([*_FORMS], {"StringNotEquals": {"aws:SourceVpce": "vpce-0a1b"}}),),
                (refusal([*_FORMS], None, _ONE),),
            ),
        ),
    ),
)
