"""The pieces of Google Cloud states that cases are made of, spelled as in the vendor's JSON."""

from __future__ import annotations

from typing import Any

from ..case import Case, State

ORG, TOP, SIDE = "organizations/1", "folders/10", "folders/11"
PROD, DEV, ELSE = "projects/prod", "projects/dev", "projects/else"
BUCKET, LOGS = "projects/_/buckets/data", "projects/_/buckets/logs"
HIERARCHY = {ORG: None, TOP: ORG, SIDE: ORG, PROD: TOP, DEV: TOP, ELSE: SIDE, BUCKET: PROD, LOGS: PROD}
GET, LIST, PUT, DELETE = (f"storage.objects.{verb}" for verb in ("get", "list", "create", "delete"))
ROLES = {
    "roles/read": [GET, LIST],
    "roles/write": [GET, LIST, PUT, DELETE],
    "roles/get": [GET],
    "roles/viewer": [GET, LIST, "compute.instances.get"],
    "roles/editor": [GET, LIST, "compute.instances.get", PUT],
    "roles/owner": [GET, LIST, "compute.instances.get", PUT, "resourcemanager.projects.setIamPolicy"],
    "roles/iam": ["resourcemanager.projects.setIamPolicy", "resourcemanager.projects.get"],
}
ANN, BEN = "user:ann@example.com", "user:ben@example.com"
BOT = "serviceAccount:bot@prod.iam.gserviceaccount.com"
TEAM = "group:team@example.com"
EVERYBODY = "principalSet://goog/public:all"
POOL = "iam.googleapis.com/projects/7/locations/global/workloadIdentityPools/gh"
FORCE = "iam.googleapis.com/locations/global/workforcePools/staff"


def bound(*members: str, role: str = "roles/read", when: str = "", **more: Any) -> State:
    """One binding."""
    found: State = {"role": role, "members": [*members], **more}
    return found | ({"condition": {"title": "when", "expression": when}} if when else {})


def allow(*bindings: State, at: str = PROD, **more: Any) -> State:
    """A state whose bindings all hang on one node."""
    return {"allow": {at: {"bindings": [*bindings]}}, **more}


def grant(*members: str, role: str = "roles/read", at: str = PROD, when: str = "") -> State:
    """A state of one binding."""
    return allow(bound(*members, role=role, when=when), at=at)


def both(*states: State) -> State:
    """The bindings of several states in one."""
    found: State = {}
    for state in states:
        for node, policy in state["allow"].items():
            found.setdefault(node, {"bindings": []})["bindings"].extend(policy["bindings"])
    return {"allow": found}


def rule(*permissions: str, who: tuple[str, ...] = (EVERYBODY,), **more: Any) -> State:
    """One deny rule."""
    return {"denyRule": {"deniedPrincipals": [*who], "deniedPermissions": [*permissions], **more}}


def deny(state: State, *rules: State, at: str = PROD) -> State:
    """The state with a deny policy more."""
    layers = dict(state.get("deny", {}))
    layers[at] = [*layers.get(at, []), {"rules": [*rules]}]
    return {**state, "deny": layers}


def when(expression: str) -> State:
    """A condition object."""
    return {"title": "when", "expression": expression}


def case(why: str, base: State, head: State, relation: str, hierarchy: State | None = None) -> Case:
    """A case of Google Cloud in one organization."""
    return Case(why, base, head, relation, "gcp", HIERARCHY if hierarchy is None else hierarchy, ROLES)
