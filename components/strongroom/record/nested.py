"""Objects that a program gives in part: what is left out of them only the cloud knows, as in a provider's preview.

An identity of which the program gives the type has an open principal; a node pool, an open address. Texts get tokens,
numbers and truth values are unknown; lists and objects left out stay left out.
"""

from __future__ import annotations

import typing
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from .tokens import Tokens
from .wire import SECRET_SIGNATURE, SIGNATURE, UNKNOWN


def complete(value: Any, kind: Any, urn: str, path: str, tokens: Tokens | None) -> None:
    """Fills, in place, what objects of the SDK's output classes anywhere inside a protobuf value leave open.

    `kind` is the declared type of the value, `path` its place in the outputs; without tokens every text is unknown too.
    """
    if value.WhichOneof("kind") == "struct_value" and SIGNATURE in value.struct_value.fields:
        if value.struct_value.fields[SIGNATURE].string_value == SECRET_SIGNATURE:
            complete(value.struct_value.fields["value"], kind, urn, path, tokens)
        return
    if typing.get_origin(kind) is not None:
        for item, inner, place in _items(value, kind, path):
            complete(item, inner, urn, place, tokens)
        return
    if value.WhichOneof("kind") != "struct_value":
        return
    fields = value.struct_value.fields
    for name, declared in fields_of(kind).items():
        if name in fields and fields[name].WhichOneof("kind") != "null_value":
            complete(fields[name], declared, urn, f"{path}.{name}", tokens)
        elif declared is str and tokens is not None:
            fields[name].string_value = tokens.mint(urn, f"{path}.{name}")
        elif declared in (str, int, float, bool):
            fields[name].string_value = UNKNOWN


@cache
def fields_of(kind: Any) -> Mapping[str, Any]:
    """The properties of one of the SDK's output classes by their wire names; none of any other type."""
    try:
        from pulumi import _types

        return _types.output_type_types(kind) if _types.is_output_type(kind) else {}
    except (ImportError, AttributeError, TypeError, NameError):
        # Private tables of the SDK: where they have another shape, the object stays as the program gave it.
        return {}


def _items(value: Any, kind: Any, path: str) -> Iterator[tuple[Any, Any, str]]:
    """What stands in a list or a mapping of the declared type, each with its own type and place."""
    inner = typing.get_args(kind)
    if value.WhichOneof("kind") == "list_value" and len(inner) == 1:
        for index, item in enumerate(value.list_value.values):
            yield item, inner[0], f"{path}[{index}]"
    elif value.WhichOneof("kind") == "struct_value" and len(inner) == 2:
        for key, item in value.struct_value.fields.items():
            yield item, inner[1], f"{path}.{key}"
