"""Requests to Azure are decided as the vendor says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from strongroom.access.evaluate.azure import Unmodelled, decide
from strongroom.access.evaluate.azure.condition_syntax import parse
from strongroom.access.request import Request

_CORP = "/providers/Microsoft.Management/managementGroups/corp"
_SUB = "/subscriptions/00000000-0000-0000-0000-000000000001"
_APP = f"{_SUB}/resourceGroups/app"
_HIERARCHY = {_SUB: _CORP}
_ANN, _BEN = "11111111-1111-1111-1111-111111111111", "22222222-2222-2222-2222-222222222222"
_TEAM, _ALL = "33333333-3333-3333-3333-333333333333", "00000000-0000-0000-0000-000000000000"
_VM = "Microsoft.Compute/virtualMachines/read"
_CASES = Path(__file__).parents[4].parent / "shared" / "policy-pairs"


def _state(*permissions: dict[str, Any], scope: str = _APP, who: str = _ANN, **more: Any) -> dict[str, Any]:
    return {
        "roleDefinitions": {"r": {"permissions": list(permissions) or [{"actions": ["*"]}]}},
        "roleAssignments": [{"principalId": who, "role": "r", "scope": scope}],
        **more,
    }


def _denial(**more: Any) -> dict[str, Any]:
    return {"permissions": [{"actions": ["*"]}], "scope": _APP, "principals": [{"id": _ALL}], **more}


def _allowed(state: dict[str, Any], action: str = _VM, resource: str = _APP, who: str = _ANN, **context: str) -> bool:
    return decide(state, Request(who, action, resource, context), _HIERARCHY).allowed


def test_left_out_actions_are_subtracted_within_one_entry_alone() -> None:
    """What one entry leaves out, another gives."""
    most = {"actions": ["*"], "notActions": ["Microsoft.Authorization/*/Write"]}
    write = "Microsoft.Authorization/roleAssignments/write"
    assert not _allowed(_state(most), write)
    assert _allowed(_state(most, {"actions": ["microsoft.authorization/*"]}), write)


def test_planes_are_kept_apart() -> None:
    """Actions give nothing in the data plane, and data actions nothing in the control plane."""
    control, data = _state({"actions": ["*"]}), _state({"dataActions": ["*"]})
    assert _allowed(control, plane="control")
    assert not _allowed(control, plane="data")
    assert _allowed(data, plane="data")
    assert not _allowed(data, plane="control")
    assert _allowed(data)


@pytest.mark.parametrize(
    ("scope", "resource", "covered"),
    [
        (_APP, _APP, True),
        (_APP.upper(), f"{_APP}/providers/Microsoft.Compute/virtualMachines/v", True),
        (_APP, f"{_APP}2", False),
        (_APP, _SUB, False),
        (_SUB, _APP, True),
        (_CORP, _APP, True),
        (_CORP, "/subscriptions/other", False),
        ("/", "/subscriptions/other", True),
    ],
)
def test_a_scope_covers_itself_and_what_lies_below(scope: str, resource: str, covered: bool) -> None:
    """By the name, or by the hierarchy of management groups; whole segments only."""
    assert _allowed(_state(scope=scope), resource=resource) is covered


def test_groups_are_principals_of_their_own() -> None:
    """What is given to a group is given to nobody else whom we know."""
    assert _allowed(_state(who=_TEAM), who=_TEAM.upper())
    assert not _allowed(_state(who=_TEAM))


def test_a_wildcard_spans_segments() -> None:
    """`Microsoft.Compute/*/read` names nested types too."""
    state = _state({"actions": ["Microsoft.Compute/*/read"]})
    assert _allowed(state, "Microsoft.Compute/virtualMachines/instanceView/read")
    assert not _allowed(state, "Microsoft.Compute/read")


def test_an_action_that_the_condition_does_not_name_is_free() -> None:
    """The condition limits what it names."""
    state = _state()
    state["roleAssignments"][0]["condition"] = f"!(ActionMatches{{'{_VM}'}}) OR (@Resource[name] StringEquals 'x')"
    assert _allowed(state, "Microsoft.Compute/virtualMachines/start/action")
    assert not _allowed(state)
    assert _allowed(state, **{"@Resource[name]": "x"})


def test_a_condition_of_an_entry_limits_that_entry() -> None:
    """Another entry of the role is not limited by it."""
    limited = {"actions": ["*"], "condition": "@Resource[name] StringEquals 'x'", "conditionVersion": "2.0"}
    assert not _allowed(_state(limited))
    assert _allowed(_state(limited, {"actions": [_VM]}))


def test_a_deny_assignment_wins_but_for_its_exceptions() -> None:
    """It takes what it names from whom it names, and spares whom and what it leaves out."""
    assert not _allowed(_state(denyAssignments=[_denial()]))
    assert not _allowed(_state(denyAssignments=[_denial(scope=_CORP)]))
    assert _allowed(_state(denyAssignments=[_denial(excludePrincipals=[{"id": _ANN, "type": "User"}])]))
    assert _allowed(_state(denyAssignments=[_denial(principals=[{"id": _BEN}])]))
    assert _allowed(_state(denyAssignments=[_denial(permissions=[{"actions": ["*"], "notActions": ["*/read"]}])]))
    assert _allowed(_state(denyAssignments=[_denial(condition="@Resource[name] StringEquals 'x'")]))
    assert _allowed(_state(denyAssignments=[_denial(denyAssignmentEffect="audit")]))


def test_a_deny_assignment_may_stay_at_its_scope() -> None:
    """`doNotApplyToChildScopes` keeps it from what lies below."""
    state = _state(denyAssignments=[_denial(doNotApplyToChildScopes=True)])
    assert not _allowed(state)
    assert _allowed(state, resource=f"{_APP}/providers/Microsoft.Compute/virtualMachines/v")


def test_an_eligible_role_is_no_access() -> None:
    """It must be activated first."""
    state = _state(who=_BEN, roleEligibilitySchedules=[{"principalId": _ANN, "role": "r", "scope": _APP}])
    assert not _allowed(state)


def test_a_role_is_found_by_key_name_or_id_and_in_the_form_of_the_resource_manager() -> None:
    """`properties` may hold the fields, and the last part of an id tells the role."""
    role = {"name": "acdd72a7", "properties": {"roleName": "Reader", "permissions": [{"actions": ["*/read"]}]}}
    for reference in ("Reader", f"{_SUB}/providers/Microsoft.Authorization/roleDefinitions/ACDD72A7"):
        given = {"properties": {"principalId": _ANN, "roleDefinitionId": reference, "scope": _APP}}
        assert _allowed({"roleDefinitions": [role], "roleAssignments": [given]})


@pytest.mark.parametrize(
    "state",
    [
        {"roleAssignments": [], "locks2": []},
        {"roleAssignments": [{"principalId": _ANN, "role": "r", "scope": _APP}]},
        {"roleAssignments": [{"principalId": _ANN, "role": "r", "scope": _APP, "when": 1}]},
        _state({"actions": ["*"], "sometimes": []}),
        _state(denyAssignments=[_denial(unless=1)]),
        _state({"actions": ["*"], "condition": "x", "conditionVersion": "1.0"}),
    ],
)
def test_what_is_not_known_of_a_state_is_said(state: dict[str, Any]) -> None:
    """An unknown key, role or version gets no answer."""
    with pytest.raises(Unmodelled):
        _allowed(state)


@pytest.mark.skipif(not _CASES.is_dir(), reason="the shared policy pairs lie beside the repository")
def test_the_shown_examples_are_gained_and_lost_as_labelled() -> None:
    """Each gained example is refused before and allowed after; each lost one the other way round."""
    seen = 0
    for pair in json.loads((_CASES / "azure_cases.json").read_text())["pairs"]:
        for key, after in (("gained_example", True), ("lost_example", False)):
            if example := pair[key]:
                ask = Request(example["principal"], example["action"], example["resource"], example["attributes"])
                answers = [decide(pair[side], ask, pair["hierarchy"]).allowed for side in ("base", "head")]
                assert answers == [not after, after], pair["id"]
                seen += 1
    assert seen == 10


@pytest.mark.skipif(not _CASES.is_dir(), reason="the shared policy pairs lie beside the repository")
def test_each_version_of_a_role_is_read() -> None:
    """Every row of the history is decided in both planes, and each of its conditions is understood."""
    for row in json.loads((_CASES / "azure_role_history.json").read_text()):
        for side in (row["base"], row["head"]):
            state = _state(*side["permissions"], scope="/")
            for plane in ("control", "data"):
                _allowed(state, "Microsoft.Strange/things/do", plane=plane)
            for entry in side["permissions"]:
                if entry.get("condition"):
                    parse(entry["condition"])
