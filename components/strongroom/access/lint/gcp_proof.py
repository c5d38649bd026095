"""Whether two states of Google Cloud allow the same, proven."""

from __future__ import annotations

from collections.abc import Mapping

from strongroom.access.gcp import compare_states
from strongroom.access.json_text import Json

from .gcp_policy import Binding, GcpPolicy
from .json_value import members, objects, part


def without(policy: GcpPolicy, binding: Binding) -> Mapping[str, Json]:
    """The state without one binding."""
    node, number = binding.path
    allow = dict(members(part(policy.state, "allow")))
    of_node = dict(members(allow[node]))
    of_node["bindings"] = [dict(each) for at, each in enumerate(objects(part(of_node, "bindings"))) if at != number]
    allow[node] = of_node
    return {**policy.state, "allow": allow}


def same(left: Mapping[str, Json], right: Mapping[str, Json]) -> bool:
    """True iff it is proven that both states allow the same, each node standing alone."""
    nodes = {node for state in (left, right) for layer in ("allow", "deny") for node in members(part(state, layer))}
    # A role whose permissions nobody gives is one permission of its own: what is equal then is always equal.
    found = compare_states(left, right, dict.fromkeys(nodes), {})
    return found.relation == "equivalent" and not found.open_gain and not found.open_loss
