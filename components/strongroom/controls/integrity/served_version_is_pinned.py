"""Each container of a model names its image by digest, and its artefact by digest or version."""

from __future__ import annotations

import re

from strongroom.controls.control import Case, Control, Judge
from strongroom.controls.endpoint.artifacts import artifact_places
from strongroom.controls.endpoint.containers import each_container
from strongroom.controls.endpoint.examples import ARTIFACT, model
from strongroom.controls.endpoint.types import MODEL
from strongroom.controls.example import UNKNOWN, hole, text
from strongroom.controls.job.examples import IMAGE
from strongroom.controls.job.image import is_pinned
from strongroom.controls.outcome import Outcome, all_of, failed, passed, unknown
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Text, Unknown, Value

_DIGEST = re.compile(r"(?:^|[/_.=-])[0-9a-f]{64}(?:[/_.-]|$)")
_VERSION = re.compile(r"arn:[^:]*:sagemaker:[^:]*:[^:]*:model-package/[^/]+/\d+")
_IMAGE_FIX = "name the image by its digest, <repository>@sha256:<digest>"
_ARTIFACT_FIX = "put the artefact's SHA-256 in its key, s3://<store>/.../<sha256>/model.tar.gz"
_PACKAGE_FIX = "name the version of the model package, arn:...:model-package/<group>/<version>"


def _is_fixed(container: str) -> Judge:
    def judge(resource: Resource, _plan: Plan) -> Outcome:
        package = f"{container}.modelPackageName"
        images = at(resource.inputs, f"{container}.image")
        named = at(resource.inputs, package)
        outcomes = [_told(is_pinned(value), f"{container}.image", "the image", _IMAGE_FIX) for value in images]
        outcomes += [_told(_is_version(value), package, "the model package", _PACKAGE_FIX) for value in named]
        if not outcomes:
            outcomes = [failed(f"{container}.image", "the container names no image", _IMAGE_FIX)]
        for path in artifact_places(resource, container):
            values = at(resource.inputs, path)
            outcomes += [_told(_holds_digest(value), path, "the artefact", _ARTIFACT_FIX) for value in values]
        return all_of(*outcomes)

    return judge


def _told(verdict: bool | None, path: str, what: str, fix: str) -> Outcome:
    if verdict is None:
        return unknown(path, f"the plan does not tell whether {what} is one exact version", fix)
    return passed(path) if verdict else failed(path, f"{what} may be replaced under the same name", fix)


def _holds_digest(value: Value) -> bool | None:
    if isinstance(value, Text):
        literal = "".join(part if isinstance(part, str) else "/" for part in value.parts)
        return True if _DIGEST.search(literal) else None
    return bool(_DIGEST.search(value)) if isinstance(value, str) else None if isinstance(value, Unknown) else False


def _is_version(value: Value) -> bool | None:
    return bool(_VERSION.fullmatch(value)) if isinstance(value, str) else None


_IMAGE = "primaryContainer.image"
_DATA = "primaryContainer.modelDataUrl"
_REPOSITORY = IMAGE.partition("@")[0]
_PACKAGE = "primaryContainer.modelPackageName"
_GROUP = "arn:aws:sagemaker:eu-west-1:111122223333:model-package/fraud"

CONTROL = Control(
    id="served_version_is_pinned",
    concept="integrity",
    title="Production names an exact model version and object version",
    why="What is called latest is whatever was pushed last, by whoever could push.",
    severity="medium",
    requirements=("M11",),
    threats=(),
    sources={"finos_ccc": ("CCC.GenAI.CN07",)},
    cases=(
        Case(
            types=(MODEL,),
            judge=each_container(_is_fixed),
            passes=(
                model(),
                model({_DATA: None}),
                model({_DATA: text("s3://", hole("aws:s3/bucket:Bucket", "models", "bucket"), ARTIFACT[11:])}),
                model({"primaryContainer": {"modelPackageName": f"{_GROUP}/7"}}),
            ),
            fails=(
                model({_IMAGE: f"{_REPOSITORY}:latest"}),
                model({_IMAGE: _REPOSITORY}),
                model({_DATA: "s3://models/fraud/score/model.tar.gz"}),
                model({_DATA: "s3://models/fraud/latest/model.tar.gz"}),
                model({"primaryContainer": {"modelPackageName": _GROUP}}),
                model({"primaryContainer": {"environment": {}}}),
            ),
            unknown=(model({_IMAGE: UNKNOWN}), model({_DATA: UNKNOWN}), model({_PACKAGE: UNKNOWN})),
        ),
    ),
)
