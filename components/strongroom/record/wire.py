"""From the protobuf values of a request to the plan's values: markers, tokens and numbers become what they mean."""

from __future__ import annotations

import hashlib
import math
from pathlib import Path
from typing import Any, Final

from ..plan import marker
from ..plan.value import BLANK, SECRET, Asset, Reference, Value
from .tokens import Tokens

_OWN_CODE: Final = "__provider"  # a dynamic provider's pickled code: no setting of the resource


def properties(struct: Any, tokens: Tokens) -> dict[str, Value]:
    """The properties of a request, without those that are null."""
    fields = ((key, value) for key, value in struct.fields.items() if key != _OWN_CODE)
    return {key: _value(value, tokens) for key, value in fields if value.WhichOneof("kind") != "null_value"}


def plain(value: Any) -> Any:
    """A protobuf value as JSON data, tokens and markers left as they are; a whole double becomes an int."""
    kind = value.WhichOneof("kind")
    if kind == "struct_value":
        return {key: plain(item) for key, item in value.struct_value.fields.items()}
    if kind == "list_value":
        return [plain(item) for item in value.list_value.values]
    if kind == "number_value":
        return _number(value.number_value)
    return None if kind in (None, "null_value") else getattr(value, kind)


def _value(value: Any, tokens: Tokens) -> Value:
    kind = value.WhichOneof("kind")
    if kind == "string_value":
        text: str = value.string_value
        return BLANK if marker.UNKNOWN in text else tokens.read(text)
    if kind == "struct_value":
        fields = value.struct_value.fields
        if marker.SIGNATURE in fields:
            return _special(fields, tokens)
        return _object(fields, tokens)
    if kind == "list_value":
        return [_value(item, tokens) for item in value.list_value.values]
    if kind == "number_value":
        # No document can write an infinite number, and no cloud takes one.
        return _number(value.number_value) if math.isfinite(value.number_value) else BLANK
    return bool(value.bool_value) if kind == "bool_value" else None


def _object(fields: Any, tokens: Tokens) -> Value:
    found: dict[str, Value] = {}
    for key, item in fields.items():
        if tokens.read(key) != key:
            return BLANK  # a name made of an unknown value: the object's shape is open
        found[key] = _value(item, tokens)
    return found


def _special(fields: Any, tokens: Tokens) -> Value:
    signature = fields[marker.SIGNATURE].string_value
    if signature == marker.SECRET:
        return SECRET
    if signature == marker.REFERENCE:
        return Reference(fields["urn"].string_value)
    if signature == marker.OUTPUT:
        if "secret" in fields and fields["secret"].bool_value:
            return SECRET
        return _value(fields["value"], tokens) if "value" in fields else BLANK
    if signature == marker.ASSET:
        return Asset("asset", _digest(fields))
    return Asset("archive") if signature == marker.ARCHIVE else BLANK


def _digest(fields: Any) -> str:
    """The hash of an asset's content; empty where it has none here, as a remote or missing file."""
    if "text" in fields:
        return hashlib.sha256(fields["text"].string_value.encode()).hexdigest()
    try:
        return hashlib.sha256(Path(fields["path"].string_value).read_bytes()).hexdigest() if "path" in fields else ""
    except OSError:
        return ""


def _number(value: float) -> int | float:
    return int(value) if value.is_integer() else value
