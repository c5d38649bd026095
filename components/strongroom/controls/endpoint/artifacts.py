"""Where a model's containers take their artefacts from."""

from __future__ import annotations

from typing import Final

from strongroom.access.aws_text import spell
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at

_PLACES: Final = (
    "modelDataUrl",
    "modelDataSource.s3DataSources[*].s3Uri",
    "additionalModelDataSources[*].s3DataSources[*].s3Uri",
)
_SCHEME: Final = "s3://"


def artifact_places(resource: Resource, *containers: str) -> tuple[str, ...]:
    """The paths at which the model's containers (all, if none is named) give the address of an artefact."""
    listed = resource.inputs.get("containers")
    many = [f"containers[{index}]" for index in range(len(listed))] if isinstance(listed, list) else ["containers"]
    paths = [f"{one}.{place}" for one in containers or ("primaryContainer", *many) for place in _PLACES]
    return tuple(path for path in paths if any(value is not None for value in at(resource.inputs, path)))


def object_arn(resource: Resource, path: str, plan: Plan) -> str | None:
    """The ARN of the object at an address; None where the plan does not tell it."""
    texts = [spell(value, plan) for value in at(resource.inputs, path)]
    found = texts[0] if texts else None
    return f"arn:aws:s3:::{found.removeprefix(_SCHEME)}" if found and found.startswith(_SCHEME) else None
