"""Policies and locks, compared as controls."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.access.azure import compare_controls, compare_states

from .states import BEN, GROUP, given, state

_ID = "/providers/Microsoft.Authorization/policyDefinitions/no-public-blobs"
_DENY = {"effect": {"value": "Deny"}}
_POLICY: dict[str, Any] = {
    "name": "p",
    "policyDefinitionId": _ID,
    "scope": "/subscriptions/s1",
    "enforcementMode": "Default",
    "parameters": _DENY,
}


def _state(*policies: dict[str, Any], **more: Any) -> dict[str, Any]:
    return state(given(), policyAssignments=list(policies), **more)


@pytest.mark.parametrize(
    ("head", "relation"),
    [
        (_state(), "control_regressed"),
        (_state({**_POLICY, "enforcementMode": "DoNotEnforce"}), "control_regressed"),
        (_state({**_POLICY, "parameters": {"effect": {"value": "audit"}}}), "control_regressed"),
        (_state({**_POLICY, "notScopes": [GROUP]}), "control_regressed"),
        (_state({**_POLICY, "scope": GROUP}), "control_regressed"),
        (_state({**_POLICY, "scope": "/"}), "control_tightened"),
        (_state(_POLICY, {**_POLICY, "policyDefinitionId": "other"}), "control_tightened"),
        (_state({"properties": {**_POLICY, "displayName": "renamed"}}), "equivalent"),
        (_state({**_POLICY, "scope": "/subscriptions/s2"}), "incomparable"),
        (_state({**_POLICY, "parameters": {**_DENY, "names": {"value": ["a"]}}}), "cannot_prove"),
        (_state({**_POLICY, "resourceSelectors": [{}]}), "cannot_prove"),
        (_state(_POLICY, locks=[{"scope": GROUP, "level": "CanNotDelete"}]), "control_tightened"),
        (_state(_POLICY, policyExemptions=[{"policyAssignmentId": "p", "scope": GROUP}]), "control_regressed"),
    ],
)
def test_a_policy_that_bites_less_is_regressed(head: dict[str, Any], relation: str) -> None:
    """Both the comparison of controls and that of whole states say so."""
    base = _state(_POLICY)
    assert compare_controls(base, head).relation == relation
    assert compare_states(base, head).relation == relation


def test_a_change_of_access_is_told_before_one_of_controls() -> None:
    """The relation is that of access; the control stands among what is latent."""
    found = compare_states(_state(_POLICY), state(given(), given(BEN)))
    assert (found.relation, found.kind) == ("more_permissive", "access")
    (said,) = found.latent
    assert said.startswith("policy no-public-blobs is no longer enforced as before at /subscriptions/s1")
