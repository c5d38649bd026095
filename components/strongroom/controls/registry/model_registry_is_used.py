"""Models that are served are versions of a registry."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.controls.control import Control, PlanCase
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.outcome import Outcome, lacking, passed, unknown
from strongroom.controls.policy.registry import GROUP
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Unknown, Value

_MODEL = "aws:sagemaker/model:Model"
_FIX = "add an aws.sagemaker.ModelPackageGroup and register each model as a version of it"
_VERSIONS = ("primaryContainer.modelPackageName", "containers[*].modelPackageName")


def judge(plan: Plan) -> Iterator[tuple[Resource | None, Outcome]]:
    """Passes iff the plan makes a group of versions, or each model of it is made from a version."""
    groups = plan.of(GROUP)
    if groups:
        yield groups[0], passed()
        return
    for model in plan.of(_MODEL):
        named = [value for path in _VERSIONS for value in at(model.inputs, path) if value not in (None, "")]
        if any(isinstance(value, Unknown) and not value.urn for value in named):
            yield model, unknown(_VERSIONS[0], "the plan does not tell whether the model is a version", _FIX)
        else:
            yield model, passed() if named else lacking("no registry holds the model", _FIX)


def _model(**container: Value) -> Part:
    return part(_MODEL, "score", {"primaryContainer": container})


_VERSION = "arn:aws:sagemaker:eu-west-1:111122223333:model-package/fraud/7"


CONTROL = Control(
    id="model_registry_is_used",
    concept="registry",
    title="Models are versioned in a registry",
    why="A model outside the registry has no approval.",
    severity="medium",
    requirements=("M1",),
    threats=("ML06", "ML10"),
    sources={"aws_ai_security_framework": ("AISF-ML-04",), "prowler": ("sagemaker_models_registry_in_use",)},
    cases=(
        PlanCase(
            types=(GROUP, _MODEL),
            judge=judge,
            passes=(
                example(part(GROUP, "models")),
                example(_model(image="x"), part(GROUP, "models")),
                example(_model(modelPackageName=_VERSION)),
            ),
            fails=(example(_model(image="x")), example(part(_MODEL, "score"))),
            unknown=(example(_model(modelPackageName=UNKNOWN)),),
        ),
    ),
)
