"""Each container of a model is pulled from a private registry: the own one of ECR, or one in the network."""

from __future__ import annotations

from strongroom.access.logic import some
from strongroom.controls.control import Case, Control, Judge
from strongroom.controls.endpoint.containers import each_container
from strongroom.controls.endpoint.examples import model
from strongroom.controls.endpoint.types import MODEL
from strongroom.controls.example import UNKNOWN, hole, text
from strongroom.controls.job.examples import IMAGE, OWN_PROVIDER
from strongroom.controls.job.image import is_own
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed, unknown
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Text, Unknown, Value

_MODE = "imageConfig.repositoryAccessMode"
_FIX = (
    "name an image of a repository in the environment's own account, "
    f"or set {_MODE} to Vpc for a registry that only the network reaches"
)


def _is_private(container: str) -> Judge:
    def judge(resource: Resource, plan: Plan) -> Outcome:
        path = f"{container}.image"
        if any(at(resource.inputs, f"{container}.modelPackageName")) and not at(resource.inputs, path):
            return NOT_APPLICABLE  # the package names the image
        own = [is_own(value, plan) for value in at(resource.inputs, path)]
        in_network = [_is_vpc(value) for value in at(resource.inputs, f"{container}.{_MODE}")]
        verdict = some([*own, *in_network])
        if verdict is None:
            return unknown(path, "the plan does not tell from which registry the image is pulled", _FIX)
        return passed(path) if verdict else failed(path, "the image comes from no private registry of ours", _FIX)

    return judge


def _is_vpc(value: Value) -> bool | None:
    if isinstance(value, (Unknown, Text)):
        return None
    return isinstance(value, str) and value.casefold() == "vpc"


_IMAGE, _SET = "primaryContainer.image", f"primaryContainer.{_MODE}"
_PUBLIC = "public.ecr.aws/docker/library/python:3.12"
_REPOSITORY = hole("aws:ecr/repository:Repository", "fraud", "repositoryUrl")

CONTROL = Control(
    id="model_image_comes_from_private_registry",
    concept="serving",
    title="Serving images are pulled from a private registry",
    why="A public image changes under its users, and whoever pushes there decides what serves here.",
    severity="medium",
    requirements=("M8",),
    threats=("ML06",),
    sources={
        "aws_config": ("sagemaker-model-private-registry-required",),
        "security_hub": ("SageMaker.16", "SageMaker.19"),
    },
    cases=(
        Case(
            types=(MODEL,),
            judge=each_container(_is_private),
            passes=(
                model(),
                model({"primaryContainer.imageConfig": None}, OWN_PROVIDER),
                model({_IMAGE: text(_REPOSITORY, "@sha256:0a"), _SET: "Platform"}),
                model({_IMAGE: "registry.internal/score:1"}),
                model({"primaryContainer": None, "containers": [{"image": IMAGE}, {"image": IMAGE}]}),
            ),
            fails=(
                model({_IMAGE: _PUBLIC, _SET: "Platform"}),
                model({_IMAGE: _PUBLIC, "primaryContainer.imageConfig": None}),
                model({_IMAGE: IMAGE.replace("1111", "9999"), _SET: None}, OWN_PROVIDER),
                model({"primaryContainer": None, "containers": [{"image": IMAGE}, {"image": _PUBLIC}]}),
                model({"primaryContainer": None}),
            ),
            unknown=(
                model({_IMAGE: UNKNOWN, _SET: None}),
                model({_IMAGE: _PUBLIC, _SET: UNKNOWN}),
                model({"primaryContainer": UNKNOWN}),
            ),
        ),
    ),
)
