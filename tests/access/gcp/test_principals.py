"""Who covers whom."""

from __future__ import annotations

import pytest

from strongroom.access.gcp import compare_states

from .states import HIERARCHY, ROLES, compared, deny, grant, joined, relation

POOL = "iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/ci"


@pytest.mark.parametrize(
    ("base", "head", "expected"),
    [
        ("user:alice@example.com", "domain:example.com", "more_permissive"),
        ("user:alice@sub.example.com", "domain:example.com", "incomparable"),
        ("user:Alice@Example.com", "user:alice@example.com", "equivalent"),
        ("serviceAccount:a@p.iam.gserviceaccount.com", "domain:p.iam.gserviceaccount.com", "incomparable"),
        ("domain:example.com", "allAuthenticatedUsers", "more_permissive"),
        ("serviceAccount:a@p.iam.gserviceaccount.com", "allAuthenticatedUsers", "more_permissive"),
        ("group:g@example.com", "allAuthenticatedUsers", "more_permissive"),
        ("allAuthenticatedUsers", "allUsers", "more_permissive"),
        (f"principal://{POOL}/subject/s", "allAuthenticatedUsers", "incomparable"),
        (f"principal://{POOL}/subject/s", f"principalSet://{POOL}/*", "more_permissive"),
        (f"principalSet://{POOL}/attribute.repo/a", f"principalSet://{POOL}/*", "more_permissive"),
        (f"principalSet://{POOL}/attribute.repo/a", f"principalSet://{POOL}/attribute.repo/b", "incomparable"),
        (f"principalSet://{POOL}/group/a", f"principalSet://{POOL}-2/group/a", "incomparable"),
        ("user:alice@example.com", "deleted:user:alice@example.com?uid=1", "less_permissive"),
        ("user:alice@example.com", "group:g@example.com", "cannot_prove"),
        ("group:g@example.com", "user:alice@example.com", "cannot_prove"),
    ],
)
def test_members_include_one_another_as_the_cloud_says(base: str, head: str, expected: str) -> None:
    """One member exchanged for another on the same binding."""
    assert relation(grant(base), grant(head)) == expected


def test_a_group_gains_for_itself() -> None:
    """A group beside a user is a caller more; it never expands to one who is there."""
    found = compared(grant("user:alice@example.com"), grant("user:alice@example.com", "group:g@example.com"))
    assert found.relation == "more_permissive"
    assert [row.witness.principal for row in found.gained] == ["group:g@example.com"]


def test_a_user_moved_into_a_group_fails_with_the_group() -> None:
    """What the group gains is certain, what the user loses is not."""
    found = compared(grant("user:alice@example.com"), grant("group:g@example.com"))
    assert found.no_new_access == "FAIL"
    assert found.gained[0].witness.principal == "group:g@example.com"
    assert found.open_loss


def test_a_deny_on_a_group_that_goes_may_free_anybody() -> None:
    """Whether a user is in the denied group is not known, so nothing passes."""
    state = grant("user:alice@example.com")
    denied = deny(
        state,
        deniedPrincipals=["principalSet://goog/group/g@example.com"],
        deniedPermissions=["storage.googleapis.com/*.*"],
    )
    assert compared(denied, state).no_new_access == "CANNOT_PROVE"


def test_a_deleted_member_is_latent() -> None:
    """A deleted account has no access until it is restored."""
    base = grant("user:bob@example.com")
    found = compared(base, joined(base, grant("deleted:user:alice@example.com?uid=1")))
    assert found.relation == "equivalent"
    assert "once it is restored" in found.latent[0]


def test_an_owner_of_a_project_is_whoever_holds_the_role() -> None:
    """A convenience member means the holders of the basic role on that project."""
    bucket = grant("projectViewer:prod", node="projects/_/buckets/data")
    viewers = grant("user:alice@example.com", role="roles/viewer")
    base, head = joined(bucket, viewers), joined(bucket, viewers, grant("user:alice@example.com"))
    roles = {**ROLES, "roles/viewer": ["resourcemanager.projects.get"]}
    found = compare_states(base, head, HIERARCHY, roles)
    assert {row.witness.resource for row in found.gained} == {"projects/prod"}


def test_an_unknown_name_may_be_any_name() -> None:
    """A member that the plan does not know yet may be one who has the access already."""
    hole = "serviceAccount:\ue000urn#email\ue001"
    base = grant("serviceAccount:a@p.iam.gserviceaccount.com")
    assert relation(grant(hole), grant(hole)) == "equivalent"
    assert compared(base, joined(base, grant(hole))).no_new_access == "CANNOT_PROVE"
