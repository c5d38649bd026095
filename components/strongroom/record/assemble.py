"""From the requests of a run to the entries of the plan document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from ..plan import marker
from ..plan.model import Options, Resource
from ..plan.value import Value
from .monitor import Registration
from .positions import Positions
from .tokens import Tokens
from .urns import Alias, Names
from .wire import properties

_DURATION: Final = re.compile(r"(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)")
_SECONDS: Final = {"ns": 1e-9, "us": 1e-6, "µs": 1e-6, "ms": 1e-3, "s": 1.0, "m": 60.0, "h": 3600.0}
_TEXTS: Final = ("additionalSecretOutputs", "replaceOnChanges")


@dataclass
class Recorded:
    """A resource of the plan, and the options that only the written document holds."""

    resource: Resource
    more: dict[str, Any] = field(default_factory=dict)


def assemble(items: Iterable[Registration], names: Names, tokens: Tokens, positions: Positions) -> list[Recorded]:
    """What the run registered and read, sorted by urn."""
    found = [_recorded(item, names, tokens, positions) for item in items]
    return sorted(found, key=lambda item: item.resource.urn)


def _recorded(item: Registration, names: Names, tokens: Tokens, positions: Positions) -> Recorded:
    request = item.request
    custom = item.read or request.custom
    resource = Resource(
        urn=item.urn,
        type=request.type,
        custom=custom,
        inputs=properties(request.properties if item.read else request.object, tokens),
        outputs=_outputs(item, tokens),
        parent=request.parent or None,
        provider=_provider(request.provider, tokens),
        dependencies=tuple(sorted(set(request.dependencies))),
        property_dependencies=None if item.read else _property_dependencies(request.propertyDependencies),
        options=Options() if item.read else _options(request, names),
        external=item.read,
        location=positions.of_trace(request),
    )
    return Recorded(resource, {} if item.read else _more(request))


def _outputs(item: Registration, tokens: Tokens) -> Mapping[str, Value]:
    if item.outputs is not None:
        return properties(item.outputs, tokens)
    return {}


def _provider(reference: str, tokens: Tokens) -> str | None:
    """`<urn>::<id>`; an id that only the cloud gives is the unknown marker."""
    if not reference:
        return None
    urn, _, identity = reference.rpartition("::")
    return f"{urn}::{identity if isinstance(tokens.read(identity), str) else marker.UNKNOWN}"


def _property_dependencies(found: Any) -> dict[str, tuple[str, ...]]:
    return {key: tuple(sorted(set(item.urns))) for key, item in sorted(found.items()) if item.urns}


def _options(request: Any, names: Names) -> Options:
    return Options(
        protect=bool(request.protect),
        retain_on_delete=bool(request.retainOnDelete),
        ignore_changes=tuple(request.ignoreChanges),
        aliases=tuple(dict.fromkeys(_alias(alias, request, names) for alias in request.aliases)),
    )


def _alias(alias: Any, request: Any, names: Names) -> str:
    if alias.WhichOneof("alias") == "urn":
        return str(alias.urn)
    spec = alias.spec
    found = Alias(spec.name, spec.type, spec.stack, spec.project, spec.parentUrn, spec.noParent)
    return names.former(found, request.parent, request.type, request.name)


def _more(request: Any) -> dict[str, Any]:
    """The options that no judge asks for today but that the document keeps."""
    more: dict[str, Any] = {
        name: list(dict.fromkeys(getattr(request, name))) for name in _TEXTS if getattr(request, name)
    }
    if request.HasField("customTimeouts"):
        timeouts = {name: _seconds(getattr(request.customTimeouts, name)) for name in ("create", "update", "delete")}
        more["customTimeouts"] = {name: seconds for name, seconds in timeouts.items() if seconds}
    if request.importId:
        more["importID"] = request.importId
    if request.deletedWith:
        more["deletedWith"] = request.deletedWith
    return more


def _seconds(duration: str) -> float:
    return sum(float(number) * _SECONDS[unit] for number, unit in _DURATION.findall(duration))
