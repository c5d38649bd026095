"""What a registration is answered with: the inputs, as providers do in a preview, and a token for each open text."""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final

from ..plan import marker
from .nested import complete
from .tokens import Tokens
from .wire import plain

# What a resource takes from its provider's settings where the program gives it no value of its own.
_OF_PROVIDER: Final = {"aws": ("region",), "gcp": ("project", "region", "zone"), "azure-native": ("location",)}


@cache
def outputs_of(type_: str) -> Mapping[str, Any]:
    """The outputs of a resource type as its class declares them, types by wire names; none for a foreign class."""
    try:
        from pulumi import _types

        found = _class_of(type_)
        return dict(sorted(_types.resource_types(found).items())) if found else {}
    except (ImportError, AttributeError, TypeError, NameError):
        # Private tables of the SDK: where they have another shape, its outputs stay blank.
        return {}


@cache
def _class_of(type_: str) -> Any | None:
    from pulumi.runtime import rpc

    for module in rpc._RESOURCE_MODULES.get(type_.rsplit(":", 1)[0], ()):
        info = getattr(module, "mod_info", None) or {}
        if type_ in info.get("classes", {}):
            return getattr(importlib.import_module(info["fqn"]), info["classes"][type_])
    return None


@cache
def _from_provider(type_: str) -> frozenset[str]:
    """The outputs that the provider's settings give: those of `_OF_PROVIDER` that the class also takes as arguments."""
    code = getattr(getattr(_class_of(type_), "_internal_init", None), "__code__", None)
    arguments = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount] if code else ()
    return frozenset(_OF_PROVIDER.get(type_.split(":", 1)[0], ())).intersection(arguments)


def answer(
    struct: Any, type_: str, urn: str, tokens: Tokens | None, provider: Callable[[str], Any] | None = None
) -> Any:
    """The outputs of a resource: `struct` with documents as text where the class says text, and its tokens.

    `provider` reads a setting of the resource's provider; None for a resource that is read and may lie elsewhere.
    """
    outputs = type(struct)()
    outputs.CopyFrom(struct)
    for name, kind in outputs_of(type_).items():
        if name in outputs.fields:
            if kind is str:
                _as_text(outputs.fields[name])
            else:
                complete(outputs.fields[name], kind, urn, name, tokens)
        elif kind is not str or name in ("id", "urn"):
            continue
        elif provider and name in _from_provider(type_) and isinstance(given := provider(name), str):
            outputs.fields[name].string_value = given
        elif tokens is not None:
            outputs.fields[name].string_value = tokens.mint(urn, name)
    return outputs


def _as_text(value: Any) -> None:
    """Turns a document given as an object into its JSON text, in place: the SDK takes no other for a text output."""
    if value.WhichOneof("kind") not in ("struct_value", "list_value"):
        return
    fields = value.struct_value.fields
    if marker.SIGNATURE in fields:
        if fields[marker.SIGNATURE].string_value == marker.SECRET:
            _as_text(fields["value"])
        return
    document = json.dumps(plain(value), ensure_ascii=False, separators=(",", ":"))
    value.string_value = marker.UNKNOWN if marker.UNKNOWN in document else document
