"""An endpoint that serves one kind of call lets no other through."""

from __future__ import annotations

from strongroom.access.aws_admission import Admission
from strongroom.access.aws_match import touches_actions
from strongroom.access.logic import negate, some
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome
from strongroom.controls.policy.allowance import admits_only
from strongroom.controls.policy.statements import allow, document
from strongroom.controls.policy.subject import Subject, judge_guarded
from strongroom.controls.traffic.endpoint import GUARDED, endpoint, service_of
from strongroom.controls.traffic.types import ENDPOINT
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

# They answer a handful of calls; what starts work or changes a model is not among them.
_FEW = ("sagemaker.runtime", "sagemaker.featurestore-runtime", "sagemaker.metrics", "studio")
_OTHERS = ("sagemaker:CreateModel", "sagemaker:CreateTrainingJob", "sagemaker:UpdateEndpoint")
_FIX = "name the calls that the endpoint answers, such as sagemaker:InvokeEndpoint"


def judge(item: Admission, subject: Subject) -> bool | None:
    """True iff none of the other calls is allowed."""
    return negate(some(touches_actions(item.statement, action, subject.plan) for action in _OTHERS))


_CALLS = admits_only(judge, "lets other calls through than the endpoint answers", _FIX)


def narrow(resource: Resource, plan: Plan) -> Outcome:
    """Passes iff the endpoint's policies allow its own calls only; endpoints of whole services are left out."""
    if service_of(resource) not in _FEW:
        return NOT_APPLICABLE
    return judge_guarded(GUARDED, _CALLS, "the endpoint has no policy, so it lets every call through", _FIX)(
        resource, plan
    )


_SERVICE = "com.amazonaws.eu-west-1.sagemaker.runtime"


def _may(*actions: Value, service: Value = _SERVICE) -> Plan:
    return example(endpoint(service, policy=document(allow("*", list(actions), "*"))))


CONTROL = Control(
    id="endpoint_policy_names_its_own_calls",
    concept="perimeter",
    title="Endpoints of the data plane let no other calls through",
    why="A policy for everything is copied to the endpoint where everything can be called.",
    severity="low",
    requirements=("N3",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(ENDPOINT,),
            judge=narrow,
            passes=(
                _may("sagemaker:InvokeEndpoint*"),
                _may("sagemaker:CreateApp", service="aws.sagemaker.eu-west-1.studio"),
            ),
            fails=(
                example(endpoint(_SERVICE)),
                _may("sagemaker:*"),
                _may("*"),
                _may("sagemaker:InvokeEndpoint", "sagemaker:Create*"),
            ),
            unknown=(_may(UNKNOWN), example(endpoint(_SERVICE, policy=UNKNOWN))),
        ),
    ),
)
