"""Small documents in Pulumi's formats, for the tests of the readers."""

from __future__ import annotations

import json
from typing import Any

SIGNATURE = "4dabf18193072939515e22adb298388d"
SECRET = {SIGNATURE: "1b47061264138c4ac30d75fd1eb44270", "ciphertext": "v1:abcdef:ghijkl"}
UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9"
BUCKET = "aws:s3/bucket:Bucket"
STACK = "pulumi:pulumi:Stack"


def urn(type_: str, name: str) -> str:
    """The urn of a resource of the example stack."""
    return f"urn:pulumi:dev::shop::{type_}::{name}"


def state(type_: str = BUCKET, name: str = "data", **fields: Any) -> dict[str, Any]:
    """A resource as state documents hold it."""
    return {"urn": urn(type_, name), "custom": type_ != STACK, "type": type_, **fields}


def export(*resources: dict[str, Any], version: int = 3, **deployment: Any) -> str:
    """A stack export."""
    manifest = {"time": "2026-01-01T00:00:00Z", "magic": "", "version": "v3.272.0"}
    return json.dumps(
        {"version": version, "deployment": {"manifest": manifest, "resources": list(resources), **deployment}}
    )


def step(op: str, new: dict[str, Any] | None, old: dict[str, Any] | None = None) -> dict[str, Any]:
    """A step of a preview."""
    known = new or old or {}
    states = {key: value for key, value in (("newState", new), ("oldState", old)) if value is not None}
    return {"op": op, "urn": known.get("urn"), **states}


def preview(*steps: dict[str, Any], **fields: Any) -> str:
    """A preview as JSON, laid out as Pulumi prints it."""
    return json.dumps({"config": {}, "steps": list(steps), "duration": 5, **fields}, indent=4)


def event(op: str, new: dict[str, Any] | None, kind: str = "resourcePreEvent") -> dict[str, Any]:
    """An event of the engine about one resource."""
    return {"sequence": 1, "timestamp": 1, kind: {"metadata": {"op": op, "urn": (new or {}).get("urn"), "new": new}}}


def stream(*events: dict[str, Any], changes: dict[str, int] | None = None, ended: bool = True) -> str:
    """A stream of events, one a line, with a summary unless it was cut off."""
    summary = {"sequence": 2, "summaryEvent": {"resourceChanges": changes or {}}}
    told = [
        {"sequence": 0, "preludeEvent": {"config": {}}},
        *events,
        *([summary, {"cancelEvent": {}}] if ended else []),
    ]
    return "".join(json.dumps(item) + "\n" for item in told)
