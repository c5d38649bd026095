"""One resource of a state document, as stack exports, previews and engine events all write it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from .model import Gap, Location, Options, Resource
from .read_field import Json, as_object, flag_field, list_field, object_field, text_field, texts_field
from .read_holes import restore_holes
from .read_value import read_value
from .unreadable import Unreadable, kind, unreadable
from .value import Value
from .visible import shortened

_URN: Final = "urn:pulumi:"
_POSITION: Final = re.compile(r"project:///(.+)#(\d{1,9})(?:,\d+)?")
_ESCAPED: Final = re.compile(r"(?:%[0-9A-Fa-f]{2})+")


@dataclass(frozen=True, slots=True)
class Format:
    """How a format differs from the others: its secrets are the text `[secret]`; it never tells dependencies."""

    blinded: bool = False
    tells_dependencies: bool = True


def read_resource(value: object, place: str, format_: Format) -> Resource:
    """The resource at `place`; what its format cannot say is None, what it leaves out as empty is empty.

    Raises Unreadable where a field has the wrong type.
    """
    data = as_object(value, place)
    urn = read_urn(data.get("urn"), f"{place}.urn")
    inputs = _values(data, "inputs", place, format_)
    outputs = _values(data, "outputs", place, format_)
    id_ = text_field(data, "id", place)
    if id_ is not None:
        outputs.setdefault("id", read_value(id_, blinded=format_.blinded))
    notes = object_field(data, "strongroom", place) or {}
    for key, values in (("inputs", inputs), ("outputs", outputs)):
        restore_holes(values, object_field(notes, key, f"{place}.strongroom") or {}, f"{place}.strongroom.{key}")
    empty = () if format_.tells_dependencies else None
    dependencies = texts_field(data, "dependencies", place)
    return Resource(
        urn=urn,
        type=text_field(data, "type", place) or urn.split("::", 3)[2].rsplit("$", 1)[-1],
        custom=flag_field(data, "custom", place),
        inputs=inputs,
        outputs=outputs,
        parent=text_field(data, "parent", place),
        provider=text_field(data, "provider", place),
        dependencies=empty if dependencies is None else dependencies,
        property_dependencies=_property_dependencies(data, place),
        options=_options(data, place, empty),
        external=flag_field(data, "external", place),
        location=_location(text_field(data, "sourcePosition", place)),
    )


def read_gaps(value: object, place: str) -> list[Gap]:
    """What the writer of the plan knew to be missing, as it stands on the stack resource."""
    data = as_object(value, place)
    notes = object_field(data, "strongroom", place) or {}
    found = []
    for index, item in enumerate(list_field(notes, "gaps", f"{place}.strongroom") or []):
        here = f"{place}.strongroom.gaps[{index}]"
        gap = as_object(item, here)
        reason = text_field(gap, "reason", here) or "no reason is given"
        found.append(Gap(reason, text_field(gap, "urn", here) or "", flag_field(gap, "untrusted", here)))
    return found


def read_urn(value: object, place: str) -> str:
    """`value` if it is a resource's urn."""
    if isinstance(value, str) and value.startswith(_URN) and value.count("::") >= 3:
        return value
    got = f"`{shortened(value, 80)}`" if isinstance(value, str) else kind(value)
    raise unreadable(place, f"must be a resource's urn, got {got}", "write the document anew with Pulumi's own command")


def _values(data: Json, key: str, place: str, format_: Format) -> dict[str, Value]:
    given = object_field(data, key, place) or {}
    try:
        value = read_value(given, blinded=format_.blinded)
    except Unreadable as error:
        raise unreadable(f"{place}.{key}", str(error), "no cloud takes such a value") from None
    if isinstance(value, dict):
        return value
    raise unreadable(f"{place}.{key}", "must be an object, got a marker in place of one", "no engine writes such a map")


def _property_dependencies(data: Json, place: str) -> dict[str, tuple[str, ...]] | None:
    given = object_field(data, "propertyDependencies", place)
    if given is None:
        return None
    here = f"{place}.propertyDependencies"
    return {key: texts_field(given, key, here) or () for key in given}


def _options(data: Json, place: str, empty: tuple[str, ...] | None) -> Options:
    aliases = texts_field(data, "aliases", place)
    return Options(
        protect=flag_field(data, "protect", place),
        retain_on_delete=flag_field(data, "retainOnDelete", place),
        ignore_changes=texts_field(data, "ignoreChanges", place),  # older engines do not write it
        aliases=empty if aliases is None else aliases,
    )


def _location(position: str | None) -> Location | None:
    match = _POSITION.fullmatch(position or "")
    if match is None:
        return None
    return Location(_ESCAPED.sub(_unescape, match[1]), int(match[2]))


def _unescape(match: re.Match[str]) -> str:
    return bytes.fromhex(match[0].replace("%", "")).decode("utf-8", "replace")
