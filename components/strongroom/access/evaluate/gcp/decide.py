"""Whether Google Cloud allows one request.

Source: https://cloud.google.com/iam/docs/policy-types (evaluation)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from ...request import Request
from ..decision import Decision, Unmodelled
from .boundary import admits
from .cel import holds
from .deny import denies
from .hierarchy import Hierarchy, above, lineage, node
from .principal import convenience, covers
from .role import Roles, gives

_LAYERS: Final = ("allow", "deny")
# Organization policies are controls: they grant and take no access of a principal.
_STATE: Final = frozenset(
    {*_LAYERS, "customRoles", "principalAccessBoundaries", "policyBindings", "orgPolicies", "customConstraints"}
)
_BINDING: Final = frozenset({"role", "members", "condition", "bindingId", "urn"})


def decide(state: Mapping[str, Any], request: Request, hierarchy: Hierarchy, roles: Roles) -> Decision:
    """Whether the state allows the request.

    `state` is a side of a case (`allow` and `deny` by node, `customRoles`, `principalAccessBoundaries` with
    `policyBindings`), `hierarchy` maps a node to its parent, `roles` a predefined role to its permissions. The context
    names attributes as conditions do (`request.time`), tags as `resource.tag:<key>`, attributes of a service by their
    own name, claims of a federated identity as `attribute.<name>` and `google.groups`.
    Raises Unmodelled where the answer hangs on something that is not known.
    """
    unknown = sorted(set(state) - _STATE)
    if unknown:
        raise Unmodelled(f"state: `{unknown[0]}` is not known")
    layers = {layer: _by_node(state.get(layer)) for layer in _LAYERS}
    line = lineage(request, hierarchy, [name for layer in _LAYERS for name in layers[layer]])
    pending: list[Unmodelled] = []
    granted = _granted(layers["allow"], state, request, hierarchy, roles, line, pending)
    if granted is None and not pending:
        return Decision(False, "no binding grants it")
    place = next((name for name in line if _denied(layers["deny"].get(name), request, hierarchy)), None)
    if place is not None:
        return Decision(False, f"a deny policy on {place} forbids it")
    if not admits(state, request, hierarchy, line):
        return Decision(False, "no principal access boundary lists the resource")
    if granted is None:
        raise pending[0]
    return Decision(True, granted)


def _by_node(layer: Any) -> dict[str, Any]:
    """The policies of a layer by their place; deny policies in a list say it by their names."""
    found: dict[str, Any] = {}
    named = [(each["name"], [each]) for each in layer] if isinstance(layer, list) else (layer or {}).items()
    for name, policy in named:
        place = node(name)
        several = place in found and isinstance(policy, list) and isinstance(found[place], list)
        found[place] = [*found[place], *policy] if several else policy
    return found


def _denied(policies: Any, request: Request, hierarchy: Hierarchy) -> bool:
    found = [policies] if isinstance(policies, Mapping) else policies or ()
    return denies(found, request, hierarchy)


def _granted(
    allow: Mapping[str, Any],
    state: Mapping[str, Any],
    request: Request,
    hierarchy: Hierarchy,
    roles: Roles,
    line: tuple[str, ...],
    pending: list[Unmodelled],
) -> str | None:
    """The binding that grants the request; what is not known about others goes to `pending`."""
    for place, binding in _bindings(allow, line):
        try:
            if (
                gives(binding["role"], request.action, state, roles)
                and _holds(binding, request)
                and any(_member(member, request, hierarchy, allow) for member in binding.get("members") or ())
            ):
                return f"{binding['role']} on {place} grants it"
        except Unmodelled as trouble:
            if _concerned(binding, request, hierarchy, allow):
                pending.append(trouble)
    return None


def _bindings(allow: Mapping[str, Any], line: tuple[str, ...]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for place in line:
        for binding in (allow.get(place) or {}).get("bindings") or ():
            unknown = sorted(set(binding) - _BINDING)
            if unknown:
                raise Unmodelled(f"binding on {place}: `{unknown[0]}` is not known")
            yield place, binding


def _holds(binding: Mapping[str, Any], request: Request) -> bool:
    condition = binding.get("condition")
    # A condition that cannot be evaluated grants nothing.
    return not condition or holds(condition["expression"], request) is True


def _member(member: str, request: Request, hierarchy: Hierarchy, allow: Mapping[str, Any]) -> bool:
    if covers(member, request, hierarchy):
        return True
    meant = convenience(member)
    if meant is None:
        return False
    role, project = meant
    for place in above(project, hierarchy):
        for binding in (allow.get(place) or {}).get("bindings") or ():
            if binding["role"] == role and any(covers(name, request, hierarchy) for name in binding["members"]):
                if place == project:
                    return True
                raise Unmodelled(f"{member}: whether it means those who inherit {role} is not known")
    return False


def _concerned(binding: Mapping[str, Any], request: Request, hierarchy: Hierarchy, allow: Mapping[str, Any]) -> bool:
    """False iff the principal is surely none of the binding's members, so that what it gives does not matter."""
    try:
        return any(_member(member, request, hierarchy, allow) for member in binding.get("members") or ())
    except Unmodelled:
        return True
