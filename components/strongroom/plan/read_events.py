"""Reads the engine's events, one JSON object a line, as streamed by a preview or kept in an event log."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from .model import Gap, Resource
from .read_field import Json, as_object, flag_field, object_field, text_field
from .read_json import decode
from .read_preview import GONE, error_gap, hidden_gaps
from .read_resource import Format, read_resource, read_urn
from .unreadable import Unreadable

_FORMAT: Final = Format(blinded=True, tells_dependencies=False)


def is_event(document: Json) -> bool:
    """True iff the document is an event of the engine."""
    return "sequence" in document or any(key.endswith("Event") for key in document)


@dataclass(slots=True)
class _Seen:
    resources: dict[str, Resource] = field(default_factory=dict)
    gaps: list[Gap] = field(default_factory=list)
    shown: Counter[str] = field(default_factory=Counter)
    counts: Json | None = None


def read_events(text: str, start: int) -> tuple[list[Resource], list[Gap]]:
    """The resources that the streamed update leaves, from the event at `start` on, and what is missing."""
    seen = _Seen()
    for number, event in _lines(text, start):
        _take(event, f"line {number}", seen)
    if seen.counts is None:
        seen.gaps.append(Gap("the stream of events has no summary, so it may have been cut off"))
    else:
        seen.gaps += hidden_gaps(seen.counts, seen.shown, "summaryEvent.resourceChanges")
    return list(seen.resources.values()), seen.gaps


def _lines(text: str, start: int) -> Iterator[tuple[int, Json]]:
    number = text.count("\n", 0, start)
    for line in text[start:].split("\n"):
        number += 1
        if not line.lstrip().startswith("{"):
            continue  # what another program printed is no event
        try:
            event, end = decode(line)
        except Unreadable as error:
            raise Unreadable(f"line {number}: {str(error).replace('line 1, ', '')}") from None
        if line[end:].strip():
            raise Unreadable(f"line {number}: holds more than one event")
        yield number, as_object(event, f"line {number}")


def _take(event: Json, place: str, seen: _Seen) -> None:
    for kind in ("resourcePreEvent", "resOutputsEvent"):
        body = object_field(event, kind, place)
        if body is not None:
            here = f"{place}, {kind}.metadata"
            _take_step(as_object(body.get("metadata"), here), here, seen, counts=kind == "resourcePreEvent")
    failed = object_field(event, "resOpFailedEvent", place)
    if failed is not None:
        metadata = as_object(failed.get("metadata"), f"{place}, resOpFailedEvent.metadata")
        seen.gaps.append(Gap("its update failed", text_field(metadata, "urn", place) or ""))
    diagnostic = object_field(event, "diagnosticEvent", place)
    if diagnostic is not None and text_field(diagnostic, "severity", place) == "error":
        seen.gaps.append(error_gap(text_field(diagnostic, "message", place) or "no message"))
    error = object_field(event, "errorEvent", place)
    if error is not None:
        seen.gaps.append(error_gap(text_field(error, "error", place) or "no message"))
    summary = object_field(event, "summaryEvent", place)
    if summary is not None:
        seen.counts = object_field(summary, "resourceChanges", place) or {}
        if flag_field(summary, "maybeCorrupt", place):
            seen.gaps.append(Gap("the summary says that it may be corrupt"))


def _take_step(metadata: Json, place: str, seen: _Seen, *, counts: bool) -> None:
    operation = text_field(metadata, "op", place) or ""
    seen.shown[operation] += counts
    if operation in GONE:
        return
    state = object_field(metadata, "new", place)
    if state is None:
        if counts:
            seen.gaps.append(Gap("the stream could not show it", read_urn(metadata.get("urn"), f"{place}.urn")))
    elif not flag_field(state, "delete", place):
        resource = read_resource(state, f"{place}.new", _FORMAT)
        seen.resources[resource.urn] = resource
