"""The organisation refuses to make jobs, notebooks and endpoints without a customer key."""

from __future__ import annotations

from strongroom.access.aws_deny import Demand
from strongroom.access.aws_document import Statement
from strongroom.access.aws_situation import ABSENT, Situation, outsider
from strongroom.controls.control import Control
from strongroom.controls.outcome import Outcome, all_of
from strongroom.controls.policy.organization import SERVICE_CONTROL, organization_case, refuses_all, spares
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_KEYS = ("sagemaker:volumekmskeyarn", "sagemaker:volumekmskey")
_ACTIONS = (
    "sagemaker:CreateTrainingJob",
    "sagemaker:CreateProcessingJob",
    "sagemaker:CreateNotebookInstance",
    "sagemaker:CreateEndpointConfig",
)
_NULL: dict[str, Value] = {"Null": {"sagemaker:VolumeKmsKeyArn": "true"}}
_FIX = (
    "add a service control policy that denies the Create calls of SageMaker with the condition Null on "
    "sagemaker:VolumeKmsKeyArn true"
)
_CONTEXT = {**outsider(None).context, **dict.fromkeys(_KEYS, ABSENT)}
_KEYLESS = Demand(_ACTIONS, ("*",), (Situation("without a key for the volume", _CONTEXT),))
# These requests never carry the key, so that a refusal of its absence refuses them for ever.
_NEVER = Demand(("sagemaker:DescribeEndpoint",), ("*",), (Situation("at all", _CONTEXT),))
_TOO_MUCH = "a policy asks for the key on calls that cannot carry it, and so refuses them for ever"


def judge(statements: tuple[Statement, ...], plan: Plan) -> Outcome:
    """Passes iff each call is refused without the key, and calls that cannot carry it are not."""
    return all_of(refuses_all(_KEYLESS, _FIX)(statements, plan), spares(_NEVER, _TOO_MUCH, _FIX)(statements, plan))


def _deny(action: Value, condition: Value = None) -> Value:
    return {"Effect": "Deny", "Action": action, "Resource": "*", "Condition": _NULL if condition is None else condition}


_ALL: Value = list(_ACTIONS)
_OWN = "arn:aws:kms:*:${aws:PrincipalAccount}:key/*"


CONTROL = Control(
    id="org_requires_customer_keys",
    concept="perimeter",
    title="Creating ML, storage or notebook resources without a customer key is refused by the organisation",
    why="Stops what the stack did not create.",
    severity="high",
    requirements=("K8",),
    threats=("ML05",),
    sources={},
    cases=(
        organization_case(
            SERVICE_CONTROL,
            judge,
            _FIX,
            passes=(
                _deny(_ALL),
                _deny(_ALL, {"ArnNotLike": {"sagemaker:VolumeKmsKeyArn": _OWN}}),
                _deny(_ALL, {**_NULL, "ArnNotLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/admin/apply"}}),
            ),
            fails=(
                _deny(_ALL, {"Null": {"sagemaker:VolumeKmsKeyArn": "false"}}),
                _deny(_ALL[1:] if isinstance(_ALL, list) else _ALL),
                _deny("sagemaker:*"),
                _deny(_ALL, {**_NULL, "ArnNotLike": {"aws:PrincipalArn": "*"}}),
            ),
        ),
    ),
)
