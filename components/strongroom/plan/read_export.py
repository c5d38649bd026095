"""Reads `pulumi stack export`, the checkpoint file of a self-hosted backend, and the plans that Strongroom writes."""

from __future__ import annotations

from .model import STACK_TYPE, Gap, Resource
from .read_field import Json, as_object, flag_field, list_field, object_field, text_field
from .read_resource import Format, read_gaps, read_resource
from .unreadable import kind, unreadable

_VERSIONS = (3, 4)
_FORMAT = Format()


def is_export(document: Json) -> bool:
    """True iff the document is a stack export or a checkpoint."""
    return "deployment" in document or "checkpoint" in document


def read_export(document: Json) -> tuple[list[Resource], list[Gap]]:
    """The resources that stay, and what is missing; the old halves of replacements (`delete: true`) are left out."""
    _refuse_other_versions(document.get("version"))
    if "checkpoint" in document:
        place = "checkpoint.latest"
        deployment = as_object(document["checkpoint"], "checkpoint").get("latest")
    else:
        place = "deployment"
        deployment = document["deployment"]
    data = as_object({} if deployment is None else deployment, place)
    resources: list[Resource] = []
    gaps: list[Gap] = []
    for index, item in enumerate(list_field(data, "resources", place) or []):
        here = f"{place}.resources[{index}]"
        if flag_field(as_object(item, here), "delete", here):
            continue
        resources.append(read_resource(item, here, _FORMAT))
        if resources[-1].type == STACK_TYPE:
            gaps += read_gaps(item, here)
    return resources, gaps + _interrupted(data, place)


def _refuse_other_versions(version: object) -> None:
    if isinstance(version, int) and not isinstance(version, bool):
        if version in _VERSIONS:
            return
        age = "older" if version < _VERSIONS[0] else "newer"
        raise unreadable(
            "version",
            f"must be 3 or 4, got `{version}`, which is {age} than this command reads",
            "export the stack again with a current Pulumi" if age == "older" else "update strongroom",
        )
    raise unreadable("version", f"must be 3 or 4, got {kind(version)}", "export it with `pulumi stack export`")


def _interrupted(deployment: Json, place: str) -> list[Gap]:
    found = []
    for index, item in enumerate(list_field(deployment, "pending_operations", place) or []):
        here = f"{place}.pending_operations[{index}]"
        operation = as_object(item, here)
        resource = object_field(operation, "resource", here) or {}
        found.append(
            Gap(
                f"an update was interrupted while it was {text_field(operation, 'type', here) or 'changing'} it",
                text_field(resource, "urn", f"{here}.resource") or "",
            )
        )
    return found
