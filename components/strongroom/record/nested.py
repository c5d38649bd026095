"""Objects that a program gives in part: what is left out of them only the cloud knows, as in a provider's preview.

An identity of which the program gives the type has an open principal; a node pool, an open address. Texts get tokens;
numbers, truth values and objects are unknown; lists and mappings left out stay left out.
"""

from __future__ import annotations

import typing
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final

from ..plan import marker
from ..plan.path import join_path
from .tokens import Tokens, bears_token

_SCALARS: Final = (str, int, float, bool)


def complete(value: Any, kind: Any, urn: str, path: str, tokens: Tokens | None) -> None:
    """Fills, in place, what objects of the SDK's output classes anywhere inside a protobuf value leave open.

    `kind` is the declared type of the value, `path` its place in the outputs; without tokens every text is unknown too.
    """
    if value.WhichOneof("kind") == "struct_value" and marker.SIGNATURE in value.struct_value.fields:
        if value.struct_value.fields[marker.SIGNATURE].string_value == marker.SECRET:
            complete(value.struct_value.fields["value"], kind, urn, path, tokens)
        return
    if _is_of_another_shape(value, kind):
        value.string_value = marker.UNKNOWN
        return
    for item, inner, place in _items(value, kind, path):
        complete(item, inner, urn, place, tokens)
    if value.WhichOneof("kind") == "struct_value":
        _fill(value.struct_value.fields, fields_of(kind), urn, path, tokens)


def _fill(fields: Any, declared: Mapping[str, Any], urn: str, path: str, tokens: Tokens | None) -> None:
    """Fills one object with what its class declares and the program does not give."""
    for name, kind in declared.items():
        if name in fields and fields[name].WhichOneof("kind") != "null_value":
            complete(fields[name], kind, urn, f"{path}.{name}", tokens)
        elif kind is str and tokens is not None:
            fields[name].string_value = tokens.mint(urn, f"{path}.{name}")
        elif kind in _SCALARS or fields_of(kind):
            fields[name].string_value = marker.UNKNOWN


@cache
def fields_of(kind: Any) -> Mapping[str, Any]:
    """The properties of one of the SDK's output classes by their wire names; none of any other type."""
    try:
        from pulumi import _types

        return _types.output_type_types(kind) if _types.is_output_type(kind) else {}
    except (ImportError, AttributeError, TypeError, NameError):
        # Private tables of the SDK: where they have another shape, the object stays as the program gave it.
        return {}


def _is_of_another_shape(value: Any, kind: Any) -> bool:
    """True iff the program gives a list where the output is a mapping, or the like; the provider makes one of it.

    Source: azure-native takes `userAssignedIdentities` as a list of ids and returns them as a mapping.
    """
    given = value.WhichOneof("kind")
    if given == "list_value":
        return _is_mapping(kind) or bool(fields_of(kind)) or kind in _SCALARS
    return given == "struct_value" and (_is_list(kind) or kind in _SCALARS)


def _is_list(kind: Any) -> bool:
    return typing.get_origin(kind) in (list, Sequence)


def _is_mapping(kind: Any) -> bool:
    return typing.get_origin(kind) in (dict, Mapping)


def _items(value: Any, kind: Any, path: str) -> Iterator[tuple[Any, Any, str]]:
    """What stands in a list or a mapping of the declared type, each with its own type and place."""
    inner = typing.get_args(kind)
    if _is_list(kind) and value.WhichOneof("kind") == "list_value" and inner:
        for index, item in enumerate(value.list_value.values):
            yield item, inner[0], f"{path}[{index}]"
    elif _is_mapping(kind) and value.WhichOneof("kind") == "struct_value" and len(inner) == 2:
        for key, item in value.struct_value.fields.items():
            if not bears_token(key):
                yield item, inner[1], join_path(path, key)
