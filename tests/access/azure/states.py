"""Small states of Azure, written as its management API prints them."""

from __future__ import annotations

from typing import Any

GROUP = "/subscriptions/s1/resourceGroups/app"
ANNA, BEN, TEAM = "anna", "ben", "team"
EVERYBODY = "00000000-0000-0000-0000-000000000000"
READ = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read"
WRITE = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write"
NAME = "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name]"
HIERARCHY = {
    "/subscriptions/s1": "/providers/Microsoft.Management/managementGroups/ml",
    "/providers/Microsoft.Management/managementGroups/ml": "/providers/Microsoft.Management/managementGroups/corp",
}
ROLES: dict[str, Any] = {
    "reader": {"permissions": [{"actions": ["*/read"]}]},
    "owner": {"permissions": [{"actions": ["*"]}]},
    "blobs": {"permissions": [{"actions": [], "dataActions": [READ, WRITE]}]},
}


def given(
    principal: str = ANNA, role: str = "reader", scope: str = GROUP, kind: str = "User", **more: Any
) -> dict[str, Any]:
    """A role assignment."""
    return {"principalId": principal, "principalType": kind, "roleDefinitionId": role, "scope": scope, **more}


def denied(principal: str, actions: list[str], scope: str = GROUP, kind: str = "User", **more: Any) -> dict[str, Any]:
    """A deny assignment."""
    named = [{"id": principal, "type": kind}]
    return {"principals": named, "permissions": [{"actions": actions}], "scope": scope, **more}


def state(*assignments: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A state with the roles `reader`, `owner` and `blobs`."""
    return {"roleDefinitions": ROLES, "roleAssignments": list(assignments), **more}


def under(condition: str, **more: Any) -> dict[str, Any]:
    """A state in which Anna reads and writes blobs under a condition."""
    return state(given(role="blobs", condition=condition, conditionVersion="2.0", **more))
