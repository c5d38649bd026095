"""Every role, assignment and denial of a plan on Azure, as the state that the comparison reads.

Sources: https://learn.microsoft.com/azure/role-based-access-control/role-assignments and
https://learn.microsoft.com/azure/key-vault/general/assign-access-policy
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from strongroom.access.aws_text import marks
from strongroom.access.azure.state import State, read_state
from strongroom.access.azure.unreadable import Unreadable
from strongroom.facts.azure_roles import BUILT_IN, BuiltIn
from strongroom.plan.model import Resource

from .shape import IDENTITY, VAULT, plain
from .spelling import Spelling

_AUTHORIZATION: Final = "azure-native:authorization:"
ROLE: Final = f"{_AUTHORIZATION}RoleDefinition"
_ACTIVE: Final = (f"{_AUTHORIZATION}RoleAssignment", f"{_AUTHORIZATION}RoleAssignmentScheduleRequest")
_ELIGIBLE: Final = (
    f"{_AUTHORIZATION}PimRoleEligibilitySchedule",
    f"{_AUTHORIZATION}RoleEligibilityScheduleRequest",
)
_DENIAL: Final = f"{_AUTHORIZATION}DenyAssignment"
_KEPT: Final = ("condition", "conditionVersion", "principalType", "requestType")
_POLICY_ROLE: Final = "access policy of {} for {}"
_VAULT: Final = "Microsoft.KeyVault/vaults"
_VERBS: Final = {"wrapkey": "wrap/action", "unwrapkey": "unwrap/action", "get": "read", "list": "read"}


class Grants:
    """Reads the grants of one plan; `skipped` are resources that it does not tell in full."""

    def __init__(self, spelling: Spelling) -> None:
        self._spelling = spelling
        self.skipped: list[Resource] = []

    def state(self) -> State:
        """What Azure's own roles grant and deny."""
        return self._read(
            {
                "roleDefinitions": {**{each.guid: _built_in(each) for each in BUILT_IN}, **dict(self._custom())},
                "roleAssignments": [*self._assigned(_ACTIVE)],
                "roleEligibilitySchedules": [*self._assigned(_ELIGIBLE)],
                "denyAssignments": [*self._denied()],
            }
        )

    def access_policies(self) -> State:
        """What the access policies of vaults grant, for vaults that go by these and not by roles."""
        roles: dict[str, Any] = {}
        assigned: list[dict[str, Any]] = []
        for vault in self._spelling.of(VAULT):
            if by_roles(vault):
                continue
            for index, policy in enumerate(_listed(vault)):
                name = _POLICY_ROLE.format(vault.name, index)
                permissions = self._spelling.plain(policy.get("permissions"))
                roles[name] = {"permissions": [{"dataActions": list(_data_actions(permissions))}]}
                who = self._spelling.text(policy.get("objectId"))
                kind = {} if who else {"principalType": "Group"}
                scope = self._spelling.id(vault)
                who = who or f"whoever the access policy of {vault.name} means"
                assigned.append({"principalId": who, "role": name, "scope": scope, "urn": vault.urn, **kind})
        return self._read({"roleDefinitions": roles, "roleAssignments": assigned})

    def custom(self) -> dict[str, Resource]:
        """The roles that the plan defines, by the last part of their ids, folded."""
        found = {}
        for role in self._spelling.of(ROLE):
            name = self._spelling.text(role.inputs.get("roleDefinitionId")) or role.urn
            found[name.rpartition("/")[2].casefold()] = role
        return found

    def _custom(self) -> Iterator[tuple[str, Any]]:
        for name, role in self.custom().items():
            permissions = self._spelling.plain(role.inputs.get("permissions"))
            if isinstance(permissions, list) and not marks(json.dumps(permissions, ensure_ascii=False)):
                # A role that the plan does not tell in full is not listed: what it gives is nobody's to say.
                yield name, {"name": name, "permissions": permissions}

    def _assigned(self, types: tuple[str, ...]) -> Iterator[dict[str, Any]]:
        for each in self._spelling.of(*types):
            written = dict(each.inputs)
            scope = self._spelling.text(written.get("scope"))
            told = scope is not None and scope.startswith("/")
            found: dict[str, Any] = {
                "scope": scope if told else "/",
                "role": self._role(each),
                "principalId": self._spelling.text(written.get("principalId")) or self._of_dependencies(each),
                "urn": each.urn,
            }
            found |= {name: self._spelling.plain(written[name]) for name in _KEPT if written.get(name) is not None}
            if not told:
                # It may hold anywhere, and may not.
                found["status"] = f"at a scope that {each.name} does not tell"
            if found["principalId"] is None:
                # A group whose members nobody knows stands for somebody whom the plan does not name.
                found |= {"principalId": f"whoever {each.name} means", "principalType": "Group"}
            yield found

    def _role(self, assignment: Resource) -> str:
        value = assignment.inputs.get("roleDefinitionId")
        urn = getattr(value, "urn", "")
        owner = self._spelling.plan.by_urn.get(urn)
        if owner is not None and plain(owner.type) == ROLE:
            return next(name for name, role in self.custom().items() if role.urn == urn)
        text = self._spelling.text(value) or f"a role that {assignment.name} does not tell"
        return text.rstrip("/").rpartition("/")[2]

    def _of_dependencies(self, assignment: Resource) -> str | None:
        """The identity that a blank is known to come from."""
        urns = (assignment.property_dependencies or {}).get("principalId", ())
        owners = [self._spelling.plan.by_urn[urn] for urn in urns if urn in self._spelling.plan.by_urn]
        found = [self._spelling.principal(each) for each in owners if plain(each.type) == IDENTITY]
        return found[0] if len(found) == 1 else None

    def _denied(self) -> Iterator[dict[str, Any]]:
        for each in self._spelling.of(_DENIAL):
            denial = self._spelling.plain(dict(each.inputs))
            if isinstance(denial, dict) and str(denial.get("scope", "")).startswith("/"):
                known = {name: value for name, value in denial.items() if name != "description"}
                yield {**known, "urn": each.urn}
            else:
                self.skipped.append(each)

    def _read(self, document: dict[str, Any]) -> State:
        """The state; what cannot be read on its own is left out and said."""
        try:
            return read_state(document)
        except Unreadable:
            kept = dict(document)
            for name in ("roleAssignments", "roleEligibilitySchedules", "denyAssignments"):
                kept[name] = [each for each in document.get(name, []) if self._is_readable(name, each)]
            return read_state(kept)

    def _is_readable(self, name: str, item: dict[str, Any]) -> bool:
        try:
            read_state({name: [item]})
        except Unreadable:
            self.skipped.append(self._spelling.plan.by_urn[item["urn"]])
            return False
        return True


def by_roles(vault: Resource) -> bool:
    """True iff a vault asks Azure's roles who may use it, not access policies of its own."""
    properties = vault.inputs.get("properties")
    return isinstance(properties, dict) and properties.get("enableRbacAuthorization") is True


def _listed(vault: Resource) -> list[dict[str, Any]]:
    properties = vault.inputs.get("properties")
    found = properties.get("accessPolicies") if isinstance(properties, dict) else None
    if isinstance(found, list):
        return [each for each in found if isinstance(each, dict)]
    return [{"permissions": {"keys": ["all"], "secrets": ["all"]}}] if found is not None else []


def _data_actions(permissions: object) -> Iterator[str]:
    held = permissions if isinstance(permissions, dict) else {"keys": ["all"], "secrets": ["all"]}
    for kind in ("keys", "secrets", "certificates"):
        for each in held.get(kind) or ():
            verb = str(each).casefold()
            known = verb.isalpha() and verb != "all"
            name = _VERBS.get(verb, f"{verb}/action")
            name = "getSecret/action" if kind == "secrets" and verb == "get" else name
            yield f"{_VAULT}/{kind}/{name}" if known else f"{_VAULT}/{kind}/*"


def _built_in(role: BuiltIn) -> dict[str, Any]:
    entry = {
        "actions": list(role.actions),
        "notActions": list(role.not_actions),
        "dataActions": list(role.data_actions),
    }
    return {"name": role.guid, "roleName": role.name, "permissions": [entry]}
