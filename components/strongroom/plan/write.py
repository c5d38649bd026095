"""The writer of Pulumi's stack export document, with named holes beside Pulumi's own unknown marker."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final, TypeAlias

from .marker import ARCHIVE, ASSET, REFERENCE, SECRET, SIGNATURE, UNKNOWN
from .model import STACK_TYPE, Gap, Plan, Resource
from .path import join_path
from .text import written
from .value import Asset, Reference, Secret, Text, Unknown, Value

Json: TypeAlias = dict[str, Any]

_ASSETS: Final = {"asset": ASSET, "archive": ARCHIVE}
_MANIFEST: Final = {"time": "0001-01-01T00:00:00Z", "magic": "", "version": ""}


def write_plan(plan: Plan) -> str:
    """The stack export of a plan: the same bytes for the same plan; no secret's content is in it."""
    return document([entry(resource) for resource in plan.resources], plan.gaps)


def document(entries: Iterable[Json], gaps: Iterable[Gap] = ()) -> str:
    """The document that holds these resource entries, sorted by urn; the gaps stand on the stack's own entry."""
    resources = sorted(entries, key=lambda item: str(item["urn"]))
    missing = [_gap(gap) for gap in gaps]
    if missing:
        for item in resources:
            if item["type"] == STACK_TYPE:
                item["strongroom"] = {**item.get("strongroom", {}), "gaps": missing}
                break
    deployment = {"manifest": _MANIFEST, "resources": resources}
    return json.dumps({"version": 3, "deployment": deployment}, sort_keys=True, indent=2) + "\n"


def _gap(gap: Gap) -> Json:
    return {"urn": gap.urn, "reason": gap.reason} | ({"untrusted": True} if gap.untrusted else {})


def entry(resource: Resource) -> Json:
    """One resource as the document holds it; a field that the plan does not say is absent."""
    holes: dict[str, dict[str, str]] = {"inputs": {}, "outputs": {}}
    options, at = resource.options, resource.location
    fields: Json = {
        "urn": resource.urn,
        "custom": resource.custom,
        "type": resource.type,
        "parent": resource.parent,
        "provider": resource.provider,
        "inputs": _properties(resource.inputs, holes["inputs"]),
        "outputs": _properties(resource.outputs, holes["outputs"]),
        "dependencies": _list(resource.dependencies),
        "propertyDependencies": None
        if resource.property_dependencies is None
        else {key: list(urns) for key, urns in resource.property_dependencies.items()},
        "protect": options.protect,
        "retainOnDelete": options.retain_on_delete,
        "ignoreChanges": _list(options.ignore_changes),
        "aliases": _list(options.aliases),
        "external": resource.external or None,
        "sourcePosition": f"project:///{at.file}#{at.line}" if at else None,
        "strongroom": {kind: found for kind, found in holes.items() if found} or None,
    }
    return {key: value for key, value in fields.items() if value is not None}


def _list(items: tuple[str, ...] | None) -> list[str] | None:
    return None if items is None else list(items)


def _properties(values: Mapping[str, Value], holes: dict[str, str]) -> Json:
    return {key: _write(value, join_path("", key), holes) for key, value in values.items()}


def _write(value: Value, path: str, holes: dict[str, str]) -> Any:
    """The wire form of a value; each named hole is noted in `holes` under its path."""
    if isinstance(value, dict):
        return {key: _write(item, join_path(path, key), holes) for key, item in value.items()}
    if isinstance(value, list):
        return [_write(item, join_path(path, index), holes) for index, item in enumerate(value)]
    if isinstance(value, (Unknown, Text)):
        if isinstance(value, Text) or value.urn:
            holes[path] = written(value)
        return UNKNOWN
    if isinstance(value, Secret):
        return {SIGNATURE: SECRET, "ciphertext": "[secret]"}
    if isinstance(value, Asset):
        return {SIGNATURE: _ASSETS[value.kind], "hash": value.hash}
    if isinstance(value, Reference):
        return {SIGNATURE: REFERENCE, "urn": value.urn}
    return value
