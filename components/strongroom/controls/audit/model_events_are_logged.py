"""Each question to a hosted model and each read or write of features is recorded by a trail."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.logic import some
from strongroom.controls.control import Control, PlanCase
from strongroom.controls.detection.selectors import data, records
from strongroom.controls.detection.tally import tally
from strongroom.controls.detection.types import TRAIL
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.outcome import Outcome
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_ANY = "arn:aws:sagemaker:eu-west-1:111122223333:{}/strongroom-any"
_EVENTS = (
    data("AWS::SageMaker::Endpoint", "InvokeEndpoint", _ANY.format("endpoint"), read_only=True),
    data("AWS::SageMaker::Endpoint", "InvokeEndpointAsync", _ANY.format("endpoint"), read_only=False),
    data("AWS::SageMaker::FeatureGroup", "GetRecord", _ANY.format("feature-group"), read_only=True),
    data("AWS::SageMaker::FeatureGroup", "PutRecord", _ANY.format("feature-group"), read_only=False),
    data("AWS::SageMaker::ExperimentTrialComponent", "BatchPutMetrics", _ANY.format("experiment"), read_only=False),
)
_FIX = (
    "add an advanced event selector for each of AWS::SageMaker::Endpoint, AWS::SageMaker::FeatureGroup and "
    "AWS::SageMaker::ExperimentTrialComponent, with eventCategory equals Data and that resources.type, without readOnly"
)


def judge(plan: Plan) -> Iterator[tuple[Resource | None, Outcome]]:
    """Passes iff a trail takes each of the sample calls."""
    trails = plan.of(TRAIL)
    verdicts = [(event["eventName"], some(records(plan, trail, event) for trail in trails)) for event in _EVENTS]
    open_ = "the plan does not tell whether a trail records {} of SageMaker"
    yield trails[0], tally(verdicts, "advancedEventSelectors", "no trail records {} of SageMaker", open_, _FIX)


def _trail(kinds: tuple[Value, ...], *fields: dict[str, Value]) -> Part:
    data_: dict[str, Value] = {"field": "eventCategory", "equals": ["Data"]}
    selectors: list[Value] = [
        {"fieldSelectors": [data_, {"field": "resources.type", "equals": [kind]}, *fields]} for kind in kinds
    ]
    return part(TRAIL, "all", {"advancedEventSelectors": selectors})


_KINDS = ("AWS::SageMaker::Endpoint", "AWS::SageMaker::FeatureGroup", "AWS::SageMaker::ExperimentTrialComponent")

CONTROL = Control(
    id="model_events_are_logged",
    concept="audit",
    title="Questions to models and uses of features are recorded",
    why="Extraction of a model is a series of questions, and only data events tell who asked.",
    severity="low",
    requirements=("A2",),
    threats=("ML03", "ML04", "ML05"),
    sources={},
    cases=(
        PlanCase(
            types=(TRAIL,),
            judge=judge,
            passes=(example(_trail(_KINDS)),),
            fails=(
                example(part(TRAIL, "all", {})),
                example(_trail(_KINDS[:1])),
                example(_trail(_KINDS, {"field": "readOnly", "equals": ["true"]})),
                example(_trail(_KINDS, {"field": "eventName", "notEquals": ["InvokeEndpoint"]})),
                example(_trail(("AWS::S3::Object",))),
            ),
            unknown=(
                example(part(TRAIL, "all", {"advancedEventSelectors": UNKNOWN})),
                example(_trail((UNKNOWN, *_KINDS[1:]))),
            ),
        ),
    ),
)
