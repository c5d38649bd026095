"""Reads a plan from any of Pulumi's documents, told apart by what they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Final

from .model import STACK_TYPE, Gap, Plan, Resource
from .read_events import is_event, read_events
from .read_export import is_export, read_export
from .read_field import Json
from .read_json import decode
from .read_preview import is_preview, read_preview
from .unreadable import Unreadable
from .visible import visible

_LINE_START: Final = re.compile(r"^\{", re.MULTILINE)
_MOST_TRIES: Final = 20  # beginnings of a document that are tried after text that other programs printed
_FOREIGN: Final = (
    (("planned_values", "terraform_version"), "is a plan of Terraform"),
    (("AWSTemplateFormatVersion", "Resources"), "is a template of CloudFormation"),
    (("contentVersion",), "is a template of Azure Resource Manager"),
    (("result", "summary", "resources"), "is Pulumi's summary, which holds no inputs"),
    (("runs", "version"), "is a report of findings"),
)
_ADVICE: Final = (
    "give the output of `pulumi stack export`, of `pulumi preview --json --show-sames`, "
    "or of `strongroom plan --format json`"
)


def read_plan(text: str, source: str) -> Plan:
    """The plan in `text`: a stack export, a checkpoint, a preview as JSON, or a stream of engine events.

    `source` is how a person names the document. Raises Unreadable with one sentence where it is none of them, is cut
    off, or has a field of the wrong type; what a format cannot show is listed in the plan's gaps.
    """
    try:
        resources, gaps = _read(text.removeprefix("\ufeff"))
        return _plan(resources, gaps, source)
    except Unreadable as error:
        raise Unreadable(f"{source}: {error}") from None
    except RecursionError:
        raise Unreadable(f"{source}: is nested too deeply to be read; {_ADVICE}") from None


def _read(text: str) -> tuple[list[Resource], list[Gap]]:
    document, start, end = _find_document(text)
    if is_event(document):
        return read_events(text, start)
    if text[end:].strip():
        raise Unreadable(f"holds more text after the document's end, at character {end}; {_ADVICE}")
    return read_export(document) if is_export(document) else read_preview(document)


def _find_document(text: str) -> tuple[Json, int, int]:
    """The first object that is a document of Pulumi's, after whatever other programs printed before it."""
    if not text.strip():
        raise Unreadable(f"is empty; {_ADVICE}")
    first: Unreadable | None = None
    for start in _beginnings(text):
        try:
            document, end = decode(text, start)
        except Unreadable as error:
            first = first or Unreadable(f"{error}; {_ADVICE}")
            continue
        if isinstance(document, dict) and (is_event(document) or is_export(document) or is_preview(document)):
            if is_event(document) and first and '"sequence"' in text[:start]:
                break  # an earlier event is broken
            return document, start, end
        first = first or Unreadable(f"{_foreign(document)}; {_ADVICE}")
    raise first or Unreadable(f"holds no JSON object; {_ADVICE}")


def _beginnings(text: str) -> Iterator[int]:
    # Only the first brace may stand inside a line: what a broken document holds must not be taken for a document.
    starts = {match.start() for match in islice(_LINE_START.finditer(text), _MOST_TRIES)}
    yield from sorted({*starts, text.find("{")} - {-1})


def _foreign(document: object) -> str:
    if isinstance(document, dict):
        for keys, what in _FOREIGN:
            if all(key in document for key in keys):
                return what
    return "is JSON, but no plan of Pulumi"


def _plan(resources: list[Resource], gaps: list[Gap], source: str) -> Plan:
    ordered = sorted(resources, key=lambda resource: resource.urn)
    for before, after in pairwise(ordered):
        if before.urn == after.urn:
            raise Unreadable(f"holds the resource `{visible(after.urn)}` twice; export the stack again")
    stacks = [resource for resource in ordered if resource.type == STACK_TYPE] or ordered
    stack, project = _owner(stacks[0].urn) if stacks else ("", "")
    return Plan(stack=stack, project=project, resources=tuple(ordered), gaps=tuple(gaps), source=source)


def _owner(urn: str) -> tuple[str, str]:
    """The stack and project in a urn."""
    stack, project = urn.split("::", 2)[:2]
    return stack.removeprefix("urn:pulumi:"), project
