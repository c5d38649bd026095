"""Deny rules and boundaries take away, and nothing below gives back."""

from __future__ import annotations

from typing import Any

import pytest

from .states import HIERARCHY, STRANGER, deny, grant, relation

DELETE = "storage.googleapis.com/objects.delete"
WRITER = grant(STRANGER, role="roles/write")


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        ({"deniedPermissions": ["storage.googleapis.com/objects.*"]}, {"deniedPermissions": [DELETE]}),
        ({"deniedPermissions": ["storage.googleapis.com/*.delete"]}, {"deniedPermissions": []}),
        (
            {"deniedPermissions": ["storage.googleapis.com/*.*"]},
            {"deniedPermissions": ["storage.googleapis.com/*.*"], "exceptionPermissions": [DELETE]},
        ),
        (
            {"deniedPermissions": [DELETE]},
            {"deniedPermissions": [DELETE], "exceptionPrincipals": ["principal://goog/subject/alice@example.com"]},
        ),
        (
            {"deniedPermissions": [DELETE]},
            {"deniedPermissions": [DELETE], "denialCondition": {"expression": 'resource.matchTag("1/env", "prod")'}},
        ),
    ],
)
def test_a_narrower_deny_rule_allows_more(wide: dict[str, Any], narrow: dict[str, Any]) -> None:
    """Fewer permissions, an exception or a condition give access back."""
    assert relation(deny(WRITER, **wide), deny(WRITER, **narrow)) == "more_permissive"
    assert relation(deny(WRITER, **narrow), deny(WRITER, **wide)) == "less_permissive"


def test_a_deny_rule_above_covers_the_one_below() -> None:
    """What the organization forbids, a project need not."""
    above = deny(WRITER, node="organizations/1", deniedPermissions=[DELETE])
    both = {**above, "deny": {**above["deny"], **deny(WRITER, deniedPermissions=[DELETE])["deny"]}}
    assert relation(above, both) == "equivalent"
    assert relation(both, deny(WRITER, deniedPermissions=[DELETE])) == "equivalent"


def test_a_deny_rule_of_what_nobody_holds_changes_nothing() -> None:
    """A permission that no binding grants cannot be lost."""
    assert relation(WRITER, deny(WRITER, deniedPermissions=["run.googleapis.com/services.get"])) == "equivalent"


def test_a_condition_that_cannot_be_evaluated_denies() -> None:
    """A deny rule whose claim is missing applies, unlike a binding."""
    rule: dict[str, Any] = {
        "deniedPermissions": [DELETE],
        "denialCondition": {"expression": 'request.auth.claims.x == "a"'},
    }
    always = deny(WRITER, deniedPermissions=[DELETE])
    assert relation(always, deny(WRITER, **rule)) == "more_permissive"
    negated = {**rule, "denialCondition": {"expression": 'request.auth.claims.x != "a"'}}
    assert relation(deny(WRITER, **rule), deny(WRITER, **negated)) == "incomparable"


def _kept(state: dict[str, Any], *nodes: str) -> dict[str, Any]:
    resources = [f"//cloudresourcemanager.googleapis.com/{node}" for node in nodes]
    return {
        **state,
        "principalAccessBoundaries": {"kept": {"details": {"rules": [{"resources": resources, "effect": "ALLOW"}]}}},
        "policyBindings": {"b": {"policy": "kept", "target": {"principalSet": "principalSet://goog/public:all"}}},
    }


def test_a_boundary_keeps_to_its_nodes() -> None:
    """Outside the nodes of the boundary a binding gives nothing."""
    reader = grant(STRANGER, node="folders/10")
    assert "projects/dev" in HIERARCHY
    assert relation(reader, _kept(reader, "projects/prod")) == "less_permissive"
    assert relation(_kept(reader, "projects/prod"), _kept(reader, "folders/10")) == "more_permissive"
    assert relation(reader, _kept(reader, "organizations/1")) == "equivalent"
