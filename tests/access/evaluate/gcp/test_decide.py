"""Requests to Google Cloud are decided as the vendor says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from strongroom.access.evaluate.gcp import Unmodelled, decide
from strongroom.access.request import Request

_HIERARCHY = {
    "organizations/1": None,
    "folders/10": "organizations/1",
    "projects/prod": "folders/10",
    "projects/dev": "folders/10",
}
_ROLES = {"roles/reader": ["storage.objects.get"], "roles/writer": ["storage.objects.get", "storage.objects.delete"]}
_POOL = "iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/gh"
_CASES = Path(__file__).parents[4].parent / "shared" / "policy-pairs"


def _allowed(state: dict[str, Any], request: Request) -> bool:
    return decide(state, request, _HIERARCHY, _ROLES).allowed


def _state(*members: str, place: str = "projects/prod", role: str = "roles/writer", **more: Any) -> dict[str, Any]:
    return {"allow": {place: {"bindings": [{"role": role, "members": list(members)}]}}, **more}


def _ask(principal: str = "user:ann@example.com", permission: str = "storage.objects.get", **more: Any) -> Request:
    return Request(principal, permission, more.pop("resource", "projects/prod"), more.pop("context", {}), **more)


def _deny(place: str = "projects/prod", **rule: Any) -> dict[str, Any]:
    whole = {"deniedPrincipals": ["principalSet://goog/public:all"], **rule}
    return {place: [{"rules": [{"denyRule": whole}]}]}


@pytest.mark.parametrize(
    ("member", "principal", "covered"),
    [
        ("user:ann@example.com", "user:Ann@Example.com", True),
        ("user:ann@example.com", "principal://goog/subject/ann@example.com", True),
        ("user:ann@example.com", "serviceAccount:ann@example.com", False),
        ("domain:example.com", "user:ann@example.com", True),
        ("domain:example.com", "user:ann@sub.example.com", False),
        ("domain:example.com", "group:team@example.com", False),
        ("group:team@example.com", "group:team@example.com", True),
        ("group:team@example.com", "user:ann@example.com", False),
        ("allUsers", "allUsers", True),
        ("allUsers", f"principal://{_POOL}/subject/x", True),
        ("allAuthenticatedUsers", "serviceAccount:a@prod.iam.gserviceaccount.com", True),
        ("allAuthenticatedUsers", "allUsers", False),
        ("allAuthenticatedUsers", f"principal://{_POOL}/subject/x", False),
        (f"principalSet://{_POOL}/*", f"principal://{_POOL}/subject/x", True),
        (f"principalSet://{_POOL}/*", f"principalSet://{_POOL}/attribute.repository/a", True),
        (f"principalSet://{_POOL}/*", f"principal://{_POOL}2/subject/x", False),
        (f"principal://{_POOL}/subject/x", f"principal://{_POOL}/subject/X", False),
        ("deleted:user:ann@example.com?uid=1", "user:ann@example.com", False),
    ],
)
def test_a_member_covers_whom_it_names(member: str, principal: str, covered: bool) -> None:
    """Members cover themselves and, where they are sets, who surely belongs to them."""
    assert _allowed(_state(member), _ask(principal)) is covered


def test_an_identity_of_a_pool_belongs_to_a_set_by_its_claims() -> None:
    """Attributes and groups of a federated identity stand in the request."""
    asker = f"principal://{_POOL}/subject/x"
    with_claims = _ask(asker, context={"attribute.repository": "acme/app", "google.groups": ("a", "b")})
    assert _allowed(_state(f"principalSet://{_POOL}/attribute.repository/acme/app"), with_claims)
    assert _allowed(_state(f"principalSet://{_POOL}/group/b"), with_claims)
    assert not _allowed(_state(f"principalSet://{_POOL}/group/b"), _ask(asker))


def test_a_binding_reaches_down_and_never_up_or_aside() -> None:
    """What a folder grants holds in its projects; what a project grants holds in no other place."""
    assert _allowed(_state("allUsers", place="folders/10"), _ask(resource="projects/dev"))
    assert not _allowed(_state("allUsers"), _ask(resource="projects/dev"))
    assert not _allowed(_state("allUsers"), _ask(resource="folders/10"))
    assert _allowed(
        _state("allUsers", place="projects/prod/secrets/s"), _ask(resource="projects/prod/secrets/s/versions/1")
    )
    assert not _allowed(_state("allUsers", place="projects/prod/secrets/s"), _ask(resource="projects/prod/secrets/s2"))


def test_a_bucket_lies_in_the_project_that_is_named_for_it() -> None:
    """The name of a bucket does not say: the request does, or the only project with policies is meant."""
    bucket = "projects/_/buckets/data/objects/x"
    assert _allowed(_state("allUsers"), _ask(resource=bucket))
    assert not _allowed(_state("allUsers"), _ask(resource=bucket, resource_account="projects/dev"))
    with pytest.raises(Unmodelled, match="does not say which project"):
        _allowed(_state("allUsers", place="folders/10"), _ask(resource=bucket))


def test_a_condition_that_cannot_be_evaluated_grants_nothing_and_denies() -> None:
    """An error is false in a binding and true in a deny rule."""
    condition = {"title": "t", "expression": "request.auth.claims.team == 'x'"}
    state = _state("allUsers")
    state["allow"]["projects/prod"]["bindings"][0]["condition"] = condition
    assert not _allowed(state, _ask())
    denied = _deny(deniedPermissions=["storage.googleapis.com/objects.get"], denialCondition=condition)
    assert not _allowed(_state("allUsers", deny=denied), _ask())


@pytest.mark.parametrize(
    ("pattern", "permission", "allowed"),
    [
        ("storage.googleapis.com/objects.delete", "storage.objects.delete", False),
        ("storage.googleapis.com/objects.delete", "storage.objects.get", True),
        ("storage.googleapis.com/objects.*", "storage.objects.get", False),
        ("storage.googleapis.com/*.get", "storage.objects.get", False),
        ("storage.googleapis.com/*.*", "storage.objects.delete", False),
        ("compute.googleapis.com/*.*", "storage.objects.delete", True),
    ],
)
def test_a_deny_rule_takes_the_permissions_that_it_names(pattern: str, permission: str, allowed: bool) -> None:
    """Deny wins over every binding, on whatever node above it stands."""
    for place in ("projects/prod", "folders/10", "organizations/1"):
        state = _state("allUsers", deny=_deny(place, deniedPermissions=[pattern]))
        assert _allowed(state, _ask(permission=permission)) is allowed


def test_a_deny_rule_spares_its_exceptions() -> None:
    """Excepted principals and permissions are not denied, by this rule."""
    rule: dict[str, Any] = {"deniedPermissions": ["storage.googleapis.com/*.*"]}
    spared = _state("allUsers", deny=_deny(**rule, exceptionPrincipals=["principal://goog/subject/ann@example.com"]))
    assert _allowed(spared, _ask())
    assert not _allowed(spared, _ask("user:bob@example.com"))
    permitted = _state("allUsers", deny=_deny(**rule, exceptionPermissions=["storage.googleapis.com/objects.get"]))
    assert _allowed(permitted, _ask())
    assert not _allowed(permitted, _ask(permission="storage.objects.delete"))


def test_the_service_of_projects_has_two_names() -> None:
    """`cloudresourcemanager.googleapis.com/projects.delete` means `resourcemanager.projects.delete`."""
    state = _state(
        "allUsers",
        role="projects/prod/roles/r",
        customRoles={"projects/prod/roles/r": ["resourcemanager.projects.delete"]},
    )
    ask = _ask(permission="resourcemanager.projects.delete")
    assert _allowed(state, ask)
    state["deny"] = _deny(deniedPermissions=["cloudresourcemanager.googleapis.com/projects.delete"])
    assert not _allowed(state, ask)


def test_a_custom_role_gives_its_list_until_it_is_disabled() -> None:
    """The role's stage counts."""
    role = {"includedPermissions": ["storage.objects.get"], "stage": "GA"}
    state = _state("allUsers", role="organizations/1/roles/r", customRoles={"organizations/1/roles/r": role})
    assert _allowed(state, _ask())
    role["stage"] = "DISABLED"
    assert not _allowed(state, _ask())


def test_a_role_without_a_list_is_not_known() -> None:
    """It matters for its members alone; its name stands for what only it gives."""
    state = _state("user:ann@example.com", role="roles/viewer")
    with pytest.raises(Unmodelled, match="roles/viewer"):
        _allowed(state, _ask())
    assert not _allowed(state, _ask("user:bob@example.com"))
    assert _allowed(state, _ask(permission="roles/viewer"))


def test_a_boundary_keeps_its_principals_to_its_resources() -> None:
    """Who is bound reaches what one of the bound policies lists; everybody else is free."""
    state = _state(
        "allUsers",
        place="folders/10",
        principalAccessBoundaries={
            "b": {
                "details": {
                    "rules": [{"resources": ["//cloudresourcemanager.googleapis.com/projects/prod"], "effect": "ALLOW"}]
                }
            }
        },
        policyBindings={
            "p": {"target": {"principalSet": f"//{_POOL}"}, "policy": "b", "policyKind": "PRINCIPAL_ACCESS_BOUNDARY"}
        },
    )
    kept = f"principal://{_POOL}/subject/x"
    assert _allowed(state, _ask(kept))
    assert not _allowed(state, _ask(kept, resource="projects/dev"))
    assert _allowed(state, _ask(resource="projects/dev"))


def test_a_convenience_value_means_who_holds_the_basic_role() -> None:
    """`projectViewer:prod` is whoever holds `roles/viewer` on the project itself."""
    state = _state("projectViewer:prod", place="projects/prod/secrets/s")
    state["allow"]["projects/prod"] = {"bindings": [{"role": "roles/viewer", "members": ["user:ann@example.com"]}]}
    assert _allowed(state, _ask(resource="projects/prod/secrets/s"))
    assert not _allowed(state, _ask("user:bob@example.com", resource="projects/prod/secrets/s"))


@pytest.mark.parametrize(
    "state",
    [
        {"allow": {}, "servicePerimeters": {}},
        _state("ann@example.com"),
        {"allow": {"projects/prod": {"bindings": [{"role": "roles/reader", "members": ["allUsers"], "when": 1}]}}},
        _state("allUsers", deny=_deny(deniedPermissions=["storage.objects.get"])),
        _state("allUsers", deny=_deny(deniedPermissions=["storage.googleapis.com/obj*.get"])),
        _state("allUsers", deny=_deny(deniedPermissions=["storage.googleapis.com/objects.get"], unless=1)),
    ],
)
def test_what_is_not_known_of_a_state_is_said(state: dict[str, Any]) -> None:
    """An unknown key, member or pattern gets no answer."""
    with pytest.raises(Unmodelled):
        _allowed(state, _ask())


@pytest.mark.skipif(not _CASES.is_dir(), reason="the shared policy pairs lie beside the repository")
def test_the_shown_examples_are_gained_and_lost_as_labelled() -> None:
    """Each gained example is refused before and allowed after; each lost one the other way round."""
    data = json.loads((_CASES / "gcp_cases.json").read_text())
    seen = 0
    for pair in data["pairs"]:
        for key, after in (("gained_example", True), ("lost_example", False)):
            if example := pair[key]:
                ask = Request(example["principal"], example["permission"], example["resource"], example["context"])
                answers = [
                    decide(pair[side], ask, pair["hierarchy"], data["roles"]).allowed for side in ("base", "head")
                ]
                assert answers == [not after, after], pair["id"]
                seen += 1
    assert seen == 8


@pytest.mark.skipif(not _CASES.is_dir(), reason="the shared policy pairs lie beside the repository")
def test_each_version_of_a_role_gives_what_it_lists() -> None:
    """Every row of the history reads: the first and last permission are given, a strange one is not."""
    for row in json.loads((_CASES / "gcp_role_history.json").read_text()):
        for side in (row["base"], row["head"]):
            roles = {side["name"]: side["includedPermissions"]}
            state = _state("allUsers", role=side["name"])
            for permission in (*side["includedPermissions"][:1], *side["includedPermissions"][-1:]):
                assert decide(state, _ask(permission=permission), _HIERARCHY, roles).allowed
            assert not decide(state, _ask(permission="strange.things.do"), _HIERARCHY, roles).allowed
