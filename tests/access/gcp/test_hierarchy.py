"""Nodes, roles and what the state does not say."""

from __future__ import annotations

from typing import Any

from .states import STRANGER, compared, grant, joined, relation


def test_a_binding_above_covers_the_one_below() -> None:
    """What a folder grants, its project inherits, and a bucket of it too."""
    folder = grant(STRANGER, node="folders/10")
    assert relation(folder, joined(folder, grant(STRANGER))) == "equivalent"
    assert relation(folder, joined(folder, grant(STRANGER, node="projects/_/buckets/data"))) == "equivalent"
    assert relation(grant(STRANGER, node="projects/_/buckets/data"), grant(STRANGER)) == "more_permissive"
    assert relation(grant(STRANGER), grant(STRANGER, node="projects/dev")) == "incomparable"


def test_a_name_says_which_project_holds_it() -> None:
    """A condition on the project's own names, one level up, is no more than a binding on the project."""
    named = 'resource.name.startsWith("projects/prod/")'
    above = grant(STRANGER, node="organizations/1", when=named)
    assert relation(above, joined(above, grant(STRANGER, when=named))) == "equivalent"


def test_an_unknown_node_may_be_any_of_its_kind() -> None:
    """A bucket whose name only the cloud knows is equal to itself; against a named one nothing is proven."""
    hole = grant(STRANGER, node="projects/_/buckets/\ue000urn#name\ue001")
    named = grant(STRANGER, node="projects/_/buckets/other")
    assert relation(hole, hole) == "equivalent"
    assert relation(hole, named) == "cannot_prove"
    assert relation(named, joined(named, hole)) == "cannot_prove"
    assert relation(hole, joined(hole, grant(STRANGER, node="projects/dev"))) == "more_permissive"


def test_splitting_a_role_changes_nothing() -> None:
    """Two roles that give the same together are the same."""
    whole = grant(STRANGER, role="roles/write")
    assert relation(whole, joined(whole, grant(STRANGER))) == "equivalent"


def test_a_role_without_a_list_is_equal_to_itself_alone() -> None:
    """What an opaque role gives is not known, but that it gives something to whoever gets it."""
    some = grant(STRANGER, role="roles/some.thing")
    assert relation(some, some) == "equivalent"
    assert relation(some, grant(STRANGER, "user:bob@example.com", role="roles/some.thing")) == "more_permissive"
    assert compared(some, grant(STRANGER)).no_new_access == "CANNOT_PROVE"
    assert compared(grant(STRANGER), some).no_new_access == "CANNOT_PROVE"


def test_basic_roles_hold_one_another() -> None:
    """An owner may do what an editor may, an editor what a viewer may."""
    viewer, editor, owner = (grant(STRANGER, role=f"roles/{name}") for name in ("viewer", "editor", "owner"))
    assert relation(viewer, editor) == "more_permissive"
    assert relation(owner, editor) == "less_permissive"
    assert relation(owner, joined(owner, viewer)) == "equivalent"


def test_a_disabled_role_gives_nothing() -> None:
    """A custom role that is disabled is held in vain, and one that nobody holds is latent."""
    name = "projects/prod/roles/deploy"
    held = grant(STRANGER, role=name)
    on = {**held, "customRoles": {name: {"includedPermissions": ["run.services.get"], "stage": "GA"}}}
    off = {**held, "customRoles": {name: {"includedPermissions": ["run.services.get"], "stage": "DISABLED"}}}
    assert relation(on, off) == "less_permissive"
    unheld = compared(grant(STRANGER), {**grant(STRANGER), "customRoles": {name: ["run.services.get"]}})
    assert unheld.relation == "equivalent"
    assert unheld.latent == (f"{name} gives run.services.get more, and nobody holds it",)


def test_what_is_not_known_of_a_state_never_passes() -> None:
    """A layer that is not modelled opens everything that differs beside it."""
    unknown: dict[str, Any] = {"perimeters": {"p": {"status": {}}}}
    base, head = grant(STRANGER), grant(STRANGER, "user:bob@example.com")
    assert relation({**base, **unknown}, {**base, **unknown}) == "equivalent"
    assert relation({**base, **unknown}, {**head, **unknown}) == "cannot_prove"
    assert relation(base, {**base, **unknown}) == "cannot_prove"
