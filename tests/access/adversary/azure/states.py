"""The pieces of Azure states that cases are made of, spelled as in the management API."""

from __future__ import annotations

from typing import Any

from ..case import Case, State

CORP = "/providers/Microsoft.Management/managementGroups/corp"
UNIT = "/providers/Microsoft.Management/managementGroups/unit"
SUB = "/subscriptions/00000000-0000-0000-0000-000000000001"
OTHER = "/subscriptions/00000000-0000-0000-0000-000000000002"
APP = f"{SUB}/resourceGroups/app"
DB = f"{SUB}/resourceGroups/db"
VAULT = f"{APP}/providers/Microsoft.KeyVault/vaults/keys"
ACCOUNT = f"{APP}/providers/Microsoft.Storage/storageAccounts/acct"
HIERARCHY = {SUB: UNIT, OTHER: CORP, UNIT: CORP}
ANN = "11111111-1111-1111-1111-111111111111"
BEN = "22222222-2222-2222-2222-222222222222"
TEAM = "33333333-3333-3333-3333-333333333333"
ROBOT = "44444444-4444-4444-4444-444444444444"
EVERYBODY = "00000000-0000-0000-0000-000000000000"
BLOBS = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs"
READ, WRITE, DELETE, ADD = f"{BLOBS}/read", f"{BLOBS}/write", f"{BLOBS}/delete", f"{BLOBS}/add/action"
ASSIGN, UNASSIGN = "Microsoft.Authorization/roleAssignments/write", "Microsoft.Authorization/roleAssignments/delete"
OWNER_ID, READER_ID = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "acdd72a7-3385-48ef-bd42-f606fba81ae7"

ROLES: State = {
    "reader": {"permissions": [{"actions": ["*/read"]}]},
    "owner": {"permissions": [{"actions": ["*"]}]},
    "contrib": {
        "permissions": [
            {"actions": ["*"], "notActions": ["Microsoft.Authorization/*/Delete", "Microsoft.Authorization/*/Write"]}
        ]
    },
    "uaa": {"permissions": [{"actions": ["*/read", "Microsoft.Authorization/*"]}]},
    "blobs": {"permissions": [{"actions": [], "dataActions": [READ, WRITE, DELETE, ADD]}]},
    "blobread": {"permissions": [{"dataActions": [READ]}]},
}


def role(*actions: str, no: tuple[str, ...] = (), data: tuple[str, ...] = (), nodata: tuple[str, ...] = ()) -> State:
    """A role of one permission entry."""
    entry = {"actions": [*actions], "notActions": [*no], "dataActions": [*data], "notDataActions": [*nodata]}
    return {"permissions": [entry], "assignableScopes": ["/"]}


def given(who: str = ANN, role: str = "reader", scope: str = APP, kind: str = "User", **more: Any) -> State:
    """A role assignment."""
    return {"principalId": who, "principalType": kind, "role": role, "scope": scope, **more}


def denied(*actions: str, who: str = ANN, scope: str = APP, but: tuple[str, ...] = (), **more: Any) -> State:
    """A deny assignment; its permissions may be given whole."""
    return {
        "denyAssignmentName": "lock",
        "permissions": [{"actions": [*actions], "notActions": [], "dataActions": [], "notDataActions": []}],
        "principals": [{"id": who, "type": "SystemDefined" if who == EVERYBODY else "User"}],
        "excludePrincipals": [{"id": one, "type": "User"} for one in but],
        "scope": scope,
        "doNotApplyToChildScopes": False,
        "isSystemProtected": True,
        **more,
    }


def state(*assignments: State, denials: tuple[State, ...] = (), roles: State | None = None, **more: Any) -> State:
    """A state with the roles above and `roles`."""
    found: State = {"roleDefinitions": {**ROLES, **(roles or {})}, "roleAssignments": [*assignments], **more}
    return found | ({"denyAssignments": [*denials]} if denials else {})


def case(why: str, base: State, head: State, relation: str, hierarchy: State | None = None) -> Case:
    """A case of Azure under two management groups."""
    return Case(why, base, head, relation, "azure", HIERARCHY if hierarchy is None else hierarchy)


def holds(one: State, other: State) -> tuple[State, State]:
    """Two states in which Ann holds a role called `r` on the application, each time with another definition."""
    return state(given(role="r"), roles={"r": one}), state(given(role="r"), roles={"r": other})


def under(condition: str, role: str = "blobs", **more: Any) -> State:
    """A state in which Ann holds a role under a condition."""
    return state(given(role=role, condition=condition, conditionVersion="2.0", **more))
