"""The layers of a small account: the policies that stand between a caller and a resource.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from strongroom.access.evaluate.aws.caller import Caller, caller
from strongroom.access.evaluate.aws.document import Json, Unreadable
from strongroom.access.evaluate.aws.layer import Layer, layer
from strongroom.access.evaluate.decision import Unmodelled

DEFAULT_PRINCIPAL: Final = "arn:aws:iam::111122223333:role/app"
_LAYERS: Final = frozenset(
    (
        "identity",
        "groups",
        "boundary",
        "session",
        "scp",
        "rcp",
        "resourcePolicy",
        "trust",
        "vpce",
        "principal",
        "grants",
        "publicAccessBlock",
        "managementAccount",
    )
)


@dataclass(frozen=True, slots=True)
class State:
    """One account's layers; a layer that caps nothing is None. `holder` has the identity policies."""

    holder: Caller
    identity: Layer
    boundary: Layer | None
    session: Layer | None
    service_controls: tuple[Layer, ...]
    resource_controls: Layer
    resource: Layer
    trust: Layer
    endpoint: Layer | None
    grants: tuple[Json, ...]
    restricts_public: bool
    management: bool


def read_state(state: Mapping[str, Json]) -> State:
    """The layers of a state in the form of the composition cases. Raises Unreadable, Unmodelled."""
    if not isinstance(state, Mapping):
        raise Unreadable(f"state: is no state, got `{str(state)[:80]}`; give an object of layers")
    if unknown := set(state) - _LAYERS:
        raise Unmodelled(f"the layer {min(unknown)} is not known")
    resource = layer("resource policy", "resource", state.get("resourcePolicy"))
    return State(
        holder=caller(str(state.get("principal") or DEFAULT_PRINCIPAL)),
        identity=layer("identity policies", "identity", _listed(state, "identity") + _groups(state)),
        boundary=_cap("permissions boundary", state, "boundary"),
        session=_cap("session policy", state, "session"),
        service_controls=_levels(state),
        resource_controls=layer(
            "resource control policies",
            "control",
            [each for level in _listed(state, "rcp") for each in (level if isinstance(level, list) else [level])],
        ),
        resource=resource,
        trust=layer("trust policy", "resource", state.get("trust")) if state.get("trust") else resource,
        endpoint=layer("endpoint policy", "resource", state["vpce"]) if state.get("vpce") else None,
        grants=tuple(_listed(state, "grants")),
        restricts_public=_restricts_public(state.get("publicAccessBlock")),
        management=state.get("managementAccount") is True,
    )


def _listed(state: Mapping[str, Json], name: str) -> list[Json]:
    found = state.get(name)
    return found if isinstance(found, list) else [] if found is None else [found]


def _groups(state: Mapping[str, Json]) -> list[Json]:
    """The policies of the holder's groups, by group or in one list."""
    found = state.get("groups")
    groups = (
        list(found.values()) if isinstance(found, Mapping) and "Statement" not in found else _listed(state, "groups")
    )
    return [each for group in groups for each in (group if isinstance(group, list) else [group])]


def _cap(name: str, state: Mapping[str, Json], key: str) -> Layer | None:
    return layer(name, "identity", state[key]) if state.get(key) else None


def _levels(state: Mapping[str, Json]) -> tuple[Layer, ...]:
    levels = enumerate(_listed(state, "scp"))
    return tuple(layer(f"service control policies of level {place}", "control", level) for place, level in levels)


def _restricts_public(block: Json) -> bool:
    if block is None:
        return False
    if not isinstance(block, Mapping):
        raise Unreadable(f"state.publicAccessBlock: is no set of flags, got `{str(block)[:80]}`; give an object")
    return any(name.lower() == "restrictpublicbuckets" and value is True for name, value in block.items())
