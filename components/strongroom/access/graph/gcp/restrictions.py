"""What a plan takes away on Google Cloud: deny policies and principal access boundaries; and its custom roles.

Sources: https://cloud.google.com/iam/docs/deny-overview and
https://cloud.google.com/iam/docs/principal-access-boundary-policies
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.access.aws_text import mark, marks
from strongroom.access.gcp.read import read_state
from strongroom.access.gcp.state import Boundary, DenyRule
from strongroom.access.gcp.unreadable import Unreadable
from strongroom.plan.model import Resource
from strongroom.plan.value import Value

from .shape import ORGANIZATION_ROLE, PROJECT_ROLE
from .spelling import Spelling

_DENY: Final = "gcp:iam/denyPolicy:DenyPolicy"
_BOUNDARY: Final = "gcp:iam/principalAccessBoundaryPolicy:PrincipalAccessBoundaryPolicy"
_BOUND: Final = (
    "gcp:iam/projectsPolicyBinding:ProjectsPolicyBinding",
    "gcp:iam/foldersPolicyBinding:FoldersPolicyBinding",
    "gcp:iam/organizationsPolicyBinding:OrganizationsPolicyBinding",
)


class Restrictions:
    """Reads the restrictions of one plan; `skipped` are those that it does not tell in full: they refuse nobody."""

    def __init__(self, spelling: Spelling) -> None:
        self._spelling, self._plan = spelling, spelling.plan
        self.skipped: list[Resource] = []

    def denies(self) -> tuple[DenyRule, ...]:
        """Every deny rule."""
        return tuple(rule for policy in self._plan.of(_DENY) for rule in self._denied(policy))

    def boundaries(self) -> tuple[Boundary, ...]:
        """Every boundary that somebody is bound to."""
        policies = {
            (self._spelling.text(each.inputs.get("principalAccessBoundaryPolicyId")) or each.name): each
            for each in self._plan.of(_BOUNDARY)
        }
        return tuple(found for bound in self._plan.of(*_BOUND) for found in self._bound(bound, policies))

    def custom(self) -> dict[str, frozenset[str]]:
        """What each custom role gives; one that the plan does not tell in full is not listed."""
        found: dict[str, frozenset[str]] = {}
        for role in self._plan.of(PROJECT_ROLE, ORGANIZATION_ROLE):
            given = self._plain(role.inputs.get("permissions"))
            if isinstance(given, list) and all(isinstance(each, str) and not marks(each) for each in given):
                gone = role.inputs.get("stage") == "DISABLED"
                found[self._spelling.name(role)] = frozenset() if gone else frozenset(map(str, given))
        return found

    def _denied(self, policy: Resource) -> Iterator[DenyRule]:
        parent = self._spelling.text(policy.inputs.get("parent"))
        rules = self._plain(policy.inputs.get("rules"))
        if parent is None or rules is None:
            self.skipped.append(policy)
            return
        document = {"deny": {parent: {"rules": rules, "name": policy.name, "urn": policy.urn}}}
        try:
            yield from read_state(document).denies
        except Unreadable:
            self.skipped.append(policy)

    def _bound(self, bound: Resource, policies: dict[str, Resource]) -> Iterator[Boundary]:
        name = (self._spelling.text(bound.inputs.get("policy")) or "").rpartition("/")[2]
        urn = name.strip("\ue000\ue001").rpartition("#")[0]
        policy = policies.get(name) or self._plan.by_urn.get(urn)
        target, condition = self._plain(bound.inputs.get("target")), self._plain(bound.inputs.get("condition"))
        details = self._plain(policy.inputs.get("details")) if policy else None
        if policy is None or target is None or details is None:
            self.skipped.append(bound)
            return
        held = {"policy": "p", "target": target, "condition": condition, "urn": bound.urn}
        state = {"principalAccessBoundaries": {"p": {"details": details}}, "policyBindings": {bound.name: held}}
        try:
            yield from read_state(state).boundaries
        except Unreadable:
            self.skipped.append(bound)

    def _plain(self, value: Value) -> object:
        """The value with every text spelled; what is not known is a mark of its own."""
        if isinstance(value, dict):
            return {key: self._plain(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self._plain(item) for item in value]
        if value is None or isinstance(value, (bool, int, float)):
            return value
        return self._spelling.text(value) or mark("", "unknown")
