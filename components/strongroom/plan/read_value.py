"""From Pulumi's wire form of a property to a value: markers become what they stand for.

Source: the property encoding of Pulumi's state files (`sdk/go/common/apitype/property-values.json`).
"""

from __future__ import annotations

from typing import Final

from .unreadable import Unreadable
from .value import BLANK, SECRET, Asset, Reference, Value

SIGNATURE: Final = "4dabf18193072939515e22adb298388d"
SECRET_SIGNATURE: Final = "1b47061264138c4ac30d75fd1eb44270"  # noqa: S105  a marker of the format, no secret
UNKNOWN_TEXT: Final = "04da6b54-80e4-46f7-96ec-b56ff0331ba9"

_ASSET: Final = "c44067f5952c0a294b673a41bacd8c17"
_ARCHIVE: Final = "0def7320c3a5731c473e5ecbe6d01bc7"
_REFERENCE: Final = "5cf8f73096256a8f31e491e813e4eb8e"
_OUTPUT: Final = "d0e6a833031e9bbcd3f4e8bde6ca49a4"
_INTEGER: Final = "7eb310220ed6211bd6f147f2a75bfbb6"
# One marker per type of the value that is not known yet: boolean, number, text, array, asset, archive, object.
_UNKNOWN: Final = frozenset(
    {
        "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
        "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
        UNKNOWN_TEXT,
        "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
        "030794c1-ac77-496b-92df-f27374a8bd58",
        "e48ece36-62e2-4504-bad9-02848725956a",
        "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
    }
)
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
        if SIGNATURE in value:
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
    return BLANK if value in _UNKNOWN or UNKNOWN_TEXT in value else value


def _read_special(value: dict[str, object], blinded: bool, depth: int) -> Value:
    signature = value[SIGNATURE]
    if signature == SECRET_SIGNATURE:
        return SECRET
    if signature in (_ASSET, _ARCHIVE):
        digest = value.get("hash")
        return Asset("asset" if signature == _ASSET else "archive", digest if isinstance(digest, str) else "")
    if signature == _REFERENCE:
        urn = value.get("urn")
        return Reference(urn) if isinstance(urn, str) else BLANK
    if signature == _OUTPUT:
        if value.get("secret"):
            return SECRET
        return read_value(value["value"], blinded=blinded, depth=depth + 1) if "value" in value else BLANK
    if signature == _INTEGER:
        return _read_integer(value.get("value"))
    return BLANK  # a kind of value that this version does not know is never taken for a known one


def _read_integer(value: object) -> Value:
    try:
        number = int(value) if isinstance(value, (str, int)) else None
    except ValueError:
        number = None
    return BLANK if number is None else read_value(number, blinded=False)
