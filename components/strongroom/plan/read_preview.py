"""Reads `pulumi preview --json`: the state after the preview, as far as the document shows it."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from .model import Gap, Resource
from .read_field import Json, as_object, count_field, flag_field, list_field, object_field, text_field
from .read_resource import Format, read_resource, read_urn

_KEYS: Final = frozenset({"config", "steps", "diagnostics", "duration", "changeSummary", "maybeCorrupt"})
_FORMAT: Final = Format(blinded=True)
# What these leave behind is gone; a replacement's old half shares its urn with the new one.
GONE: Final = frozenset({"delete", "delete-replaced", "discard", "discard-replaced", "remove-pending-replace"})
# What a preview does not print unless it is told to, and the flag that tells it.
_HIDDEN: Final = {"same": "--show-sames", "read": "--show-reads"}
_COLOUR: Final = re.compile(r"<\{%.*?%\}>")
_LONGEST_MESSAGE: Final = 300


def is_preview(document: Json) -> bool:
    """True iff the document has the steps of a preview, or nothing but a preview's other fields."""
    return bool({"steps", "changeSummary"} & document.keys()) or (bool(document) and document.keys() <= _KEYS)


def read_preview(document: Json) -> tuple[list[Resource], list[Gap]]:
    """The resources that the previewed update leaves, and what the document hides."""
    resources: dict[str, Resource] = {}
    gaps: list[Gap] = []
    shown: Counter[str] = Counter()
    for index, item in enumerate(list_field(document, "steps", "the preview") or []):
        place = f"steps[{index}]"
        step = as_object(item, place)
        operation = text_field(step, "op", place) or ""
        shown[operation] += 1
        if operation in GONE:
            continue
        state = object_field(step, "newState", place)
        if state is None:
            gaps.append(Gap("the preview could not show it", read_urn(step.get("urn"), f"{place}.urn")))
        elif not flag_field(state, "delete", place):
            resource = read_resource(state, f"{place}.newState", _FORMAT)
            resources[resource.urn] = resource
    return list(resources.values()), gaps + _hidden(document, shown) + _failures(document)


def hidden_gaps(counts: Json, shown: Counter[str], place: str) -> list[Gap]:
    """A gap for each kind of resource that was counted but not shown."""
    gaps = []
    for operation, flag in _HIDDEN.items():
        missing = count_field(counts, operation, place) - shown[operation]
        if missing > 0:
            what = "an unchanged resource" if operation == "same" else "a resource that is read"
            if missing > 1:
                what = f"{missing} {'unchanged resources' if operation == 'same' else 'resources that are read'}"
            gaps.append(Gap(f"the preview leaves out {what}; run it with `{flag}`"))
    return gaps


def error_gap(message: str) -> Gap:
    """A gap that tells of an error of the engine or the program, on one line and without its colour tags."""
    told = " ".join(_COLOUR.sub("", message).split())
    if len(told) > _LONGEST_MESSAGE:
        told = f"{told[:_LONGEST_MESSAGE]}..."
    return Gap(f"the preview failed, so resources may be missing: {told}")


def _hidden(document: Json, shown: Counter[str]) -> list[Gap]:
    counts = object_field(document, "changeSummary", "the preview")
    if counts is not None:
        return hidden_gaps(counts, shown, "changeSummary")
    if shown["same"] or not shown.keys() - {"create"}:
        return []
    return [Gap("the preview may leave out unchanged resources; run it with `--show-sames`")]


def _failures(document: Json) -> list[Gap]:
    gaps = []
    for index, item in enumerate(list_field(document, "diagnostics", "the preview") or []):
        place = f"diagnostics[{index}]"
        diagnostic = as_object(item, place)
        if text_field(diagnostic, "severity", place) == "error":
            gaps.append(error_gap(text_field(diagnostic, "message", place) or "no message"))
    if flag_field(document, "maybeCorrupt", "the preview"):
        gaps.append(Gap("the preview says that it may be corrupt"))
    return gaps
