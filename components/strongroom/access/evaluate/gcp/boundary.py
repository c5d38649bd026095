"""Which resources the principal access boundary policies leave a principal.

Every permission is taken to be one that a boundary can block.

Source: https://cloud.google.com/iam/docs/principal-access-boundary-policies
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from ...request import Request
from ..decision import Unmodelled
from .deny import holds_or_open
from .hierarchy import Hierarchy, node
from .principal import covers

_KIND: Final = "PRINCIPAL_ACCESS_BOUNDARY"


def admits(state: Mapping[str, Any], request: Request, hierarchy: Hierarchy, line: Sequence[str]) -> bool:
    """True iff no boundary is bound to the principal, or a rule of one that is lists a node of `line`."""
    policies = dict(_named(state.get("principalAccessBoundaries")))
    bound = False
    for name, binding in _named(state.get("policyBindings")):
        if binding.get("policyKind", _KIND) != _KIND:
            raise Unmodelled(f"{name}: the kind `{binding['policyKind']}` of policy is not known")
        if not _targets(binding, request, hierarchy) or not holds_or_open(binding.get("condition"), request):
            continue
        if binding["policy"] not in policies:
            raise Unmodelled(f"{name}: binds `{binding['policy']}`, which the state does not hold")
        bound = True
        if _lists(policies[binding["policy"]], line):
            return True
    return not bound


def _named(entries: Any) -> Iterable[tuple[str, Mapping[str, Any]]]:
    if isinstance(entries, Mapping):
        return entries.items()
    return [(entry.get("name", ""), entry) for entry in entries or ()]


def _targets(binding: Mapping[str, Any], request: Request, hierarchy: Hierarchy) -> bool:
    target = binding["target"]["principalSet"]
    member = target if "://" in target else f"principalSet:{target}"
    # A target names a whole pool without the star that a member of a binding has.
    whole = "Pools/" in member and "/" not in member.partition("Pools/")[2]
    return covers(f"{member}/*" if whole else member, request, hierarchy)


def _lists(policy: Mapping[str, Any], line: Sequence[str]) -> bool:
    details = policy.get("details", policy)
    for rule in details.get("rules") or ():
        if rule.get("effect", "ALLOW") != "ALLOW":
            raise Unmodelled(f"principalAccessBoundaries: the effect `{rule['effect']}` is not known")
        if any(node(resource) in line for resource in rule.get("resources") or ()):
            return True
    return False
