"""Whether one caller may use one permission on one resource."""

from __future__ import annotations

from strongroom.access.gcp import allowed

from .states import HIERARCHY, ROLES, STRANGER, deny, grant

OBJECT = "projects/_/buckets/data/objects/x"
GET = "storage.objects.get"


def test_a_binding_above_the_resource_is_named() -> None:
    """The bindings that give the access, the conditions to meet, and a request that meets them."""
    state = grant(STRANGER, when='request.time < timestamp("2027-01-01T00:00:00Z")')
    found = allowed(state, STRANGER, GET, OBJECT, HIERARCHY, ROLES)
    assert found.verdict is True
    assert [cause.statement for cause in found.bindings] == ["allow.projects/prod.bindings[0]"]
    assert found.conditions == ('request.time < timestamp("2027-01-01T00:00:00Z")',)
    assert found.witness is not None
    assert found.witness.resource == OBJECT


def test_what_no_binding_gives_is_refused() -> None:
    """Another caller, another project, another permission."""
    state = grant(STRANGER)
    assert allowed(state, "user:bob@example.com", GET, OBJECT, HIERARCHY, ROLES).verdict is False
    assert allowed(state, STRANGER, GET, "projects/dev", HIERARCHY, ROLES).verdict is False
    assert allowed(state, STRANGER, "storage.objects.delete", OBJECT, HIERARCHY, ROLES).verdict is False


def test_a_deny_rule_wins() -> None:
    """What a deny rule forbids for every request is refused."""
    state = deny(grant(STRANGER), node="organizations/1", deniedPermissions=["storage.googleapis.com/objects.*"])
    assert allowed(state, STRANGER, GET, OBJECT, HIERARCHY, ROLES).verdict is False


def test_what_hangs_on_the_unknown_is_not_told() -> None:
    """A group, a role without a list, a condition that is not understood, a layer that is not known."""
    group = allowed(grant("group:g@example.com"), STRANGER, GET, OBJECT, HIERARCHY, ROLES)
    assert (group.verdict, group.reason) == (None, "who belongs to group:g@example.com is not known")
    assert allowed(grant(STRANGER, role="roles/x"), STRANGER, GET, OBJECT, HIERARCHY, ROLES).verdict is None
    opaque = grant(STRANGER, when='resource.name.split("/")[0] == "a"')
    assert allowed(opaque, STRANGER, GET, OBJECT, HIERARCHY, ROLES).verdict is None
    assert allowed({**grant(STRANGER), "perimeters": {}}, STRANGER, GET, OBJECT, HIERARCHY, ROLES).verdict is None


def test_a_deleted_account_is_latent() -> None:
    """Nobody can act as a deleted account, until it is restored."""
    found = allowed(grant(f"deleted:{STRANGER}?uid=1"), STRANGER, GET, OBJECT, HIERARCHY, ROLES)
    assert (found.verdict, found.latent) == (False, True)
