"""From Pulumi's wire form of a property to a value: markers become what they stand for.

Source: the property encoding of Pulumi's state files (`sdk/go/common/apitype/property-values.json`).
"""

from __future__ import annotations

from typing import Final

from . import marker
from .unreadable import Unreadable
from .value import BLANK, SECRET, Asset, Reference, Value

_BLINDED: Final = "[secret]"  # what `pulumi preview` prints in place of a secret
_BOOKKEEPING: Final = frozenset({"__defaults", "__internal"})  # what providers and the engine note beside the inputs
_DEEPEST: Final = 100
_LARGEST_BITS: Final = 1024  # numbers are doubles on the wire
_EXACT: Final = 2**53


def read_value(value: object, *, blinded: bool, depth: int = 0) -> Value:
    """The value that stands for the wire form `value`; `blinded` iff the document writes a secret as `[secret]`.

    Raises Unreadable for nesting deeper than 100 and for a number that is no double.
    """
    if isinstance(value, str):
        return _read_text(value, blinded)
    if isinstance(value, (dict, list)):
        if depth >= _DEEPEST:
            raise Unreadable(f"is nested deeper than {_DEEPEST} levels")
        if isinstance(value, list):
            return [read_value(item, blinded=blinded, depth=depth + 1) for item in value]
        if marker.SIGNATURE in value:
            return _read_special(value, blinded, depth)
        return {
            key: read_value(item, blinded=blinded, depth=depth + 1)
            for key, item in value.items()
            if key not in _BOOKKEEPING
        }
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < _EXACT else value
    if isinstance(value, int):
        if value.bit_length() >= _LARGEST_BITS:
            raise Unreadable("holds a number that is too large")
        return value
    return None


def _read_text(value: str, blinded: bool) -> Value:
    if blinded and value == _BLINDED:
        return SECRET
    # A marker inside a longer text leaves the whole text unknown.
    return BLANK if value in marker.UNKNOWNS or marker.UNKNOWN in value else value


def _read_special(value: dict[str, object], blinded: bool, depth: int) -> Value:
    signature = value[marker.SIGNATURE]
    if signature == marker.SECRET:
        return SECRET
    if signature in (marker.ASSET, marker.ARCHIVE):
        digest = value.get("hash")
        return Asset("asset" if signature == marker.ASSET else "archive", digest if isinstance(digest, str) else "")
    if signature == marker.REFERENCE:
        urn = value.get("urn")
        return Reference(urn) if isinstance(urn, str) else BLANK
    if signature == marker.OUTPUT:
        if value.get("secret"):
            return SECRET
        return read_value(value["value"], blinded=blinded, depth=depth + 1) if "value" in value else BLANK
    if signature == marker.INTEGER:
        return _read_integer(value.get("value"))
    return BLANK  # a kind of value that this version does not know is never taken for a known one


def _read_integer(value: object) -> Value:
    try:
        number = int(value) if isinstance(value, (str, int)) else None
    except ValueError:
        number = None
    return BLANK if number is None else read_value(number, blinded=False)
