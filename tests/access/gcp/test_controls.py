"""Organization policies: what head lets through that base does not."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.access.gcp import Unreadable, compare_controls

from .states import HIERARCHY

ON, OFF = {"enforce": True}, {"enforce": "FALSE"}
EU, US = "in:eu-locations", "in:us-locations"


def _policies(**specs: dict[str, Any]) -> dict[str, Any]:
    nodes = {"org": "organizations/1", "folder": "folders/10", "prod": "projects/prod"}
    return {"orgPolicies": {f"{nodes[node]}/policies/c": policy for node, policy in specs.items()}}


def _rules(*rules: dict[str, Any], **more: object) -> dict[str, Any]:
    return {"spec": {"rules": list(rules), **more}}


def _allow(*values: str) -> dict[str, Any]:
    return {"values": {"allowedValues": list(values)}}


def _forbid(*values: str) -> dict[str, Any]:
    return {"values": {"deniedValues": list(values)}}


@pytest.mark.parametrize(
    ("base", "head", "expected"),
    [
        (_policies(org=_rules(ON)), _policies(org=_rules(OFF)), "control_regressed"),
        (_policies(org=_rules(ON)), {}, "control_regressed"),
        (_policies(org=_rules(ON)), _policies(org={"dryRunSpec": {"rules": [ON]}}), "control_regressed"),
        (_policies(org=_rules(ON)), _policies(org={"spec": {"reset": True}}), "control_regressed"),
        (_policies(org=_rules(ON)), _policies(org=_rules(ON), prod=_rules(OFF)), "control_regressed"),
        (_policies(org=_rules(ON)), _policies(org=_rules(ON), prod=_rules(ON)), "equivalent"),
        (_policies(prod=_rules(ON)), _policies(folder=_rules(ON)), "control_tightened"),
        (
            _policies(org=_rules(ON)),
            _policies(org=_rules(ON, {**OFF, "condition": {"expression": 'resource.matchTag("1/x", "y")'}})),
            "control_regressed",
        ),
        (_policies(org=_rules(_allow(EU))), _policies(org=_rules(_allow(EU, US))), "control_regressed"),
        (_policies(org=_rules(_allow(EU))), _policies(org=_rules(_allow(US))), "incomparable"),
        (
            _policies(org=_rules(_allow(US))),
            _policies(org=_rules(_allow("in:us-central1-locations"))),
            "control_tightened",
        ),
        (_policies(org=_rules(_allow("is:a"))), _policies(org=_rules(_allow("a"))), "equivalent"),
        (_policies(org=_rules({"denyAll": "TRUE"})), _policies(org=_rules(_allow("a"))), "control_regressed"),
        (_policies(org=_rules({"allowAll": True})), {}, "equivalent"),
        (_policies(org=_rules(_forbid("a"))), _policies(org=_rules(_forbid("a", "b"))), "control_tightened"),
        (_policies(org=_rules(_forbid("a"))), _policies(org=_rules(_allow("b"))), "control_tightened"),
        (
            _policies(org=_rules(_allow("a"))),
            _policies(org=_rules(_allow("a")), prod=_rules(_allow("b"), inheritFromParent=True)),
            "control_regressed",
        ),
        (
            _policies(org=_rules(_allow("a", "b"))),
            _policies(org=_rules(_allow("a", "b")), prod=_rules(_forbid("b"), inheritFromParent=True)),
            "control_tightened",
        ),
        (
            _policies(org=_rules(_allow("under:organizations/1"))),
            _policies(org=_rules(_allow("under:folders/10"))),
            "control_tightened",
        ),
        (_policies(org=_rules({**ON, "parameters": {"a": 1}})), _policies(org=_rules(ON)), "cannot_prove"),
        (_policies(org=_rules(_allow("in:ALL"))), _policies(org=_rules(_allow("ONE"))), "cannot_prove"),
    ],
)
def test_the_effect_at_each_node_is_compared(base: dict[str, Any], head: dict[str, Any], expected: str) -> None:
    """Enforcement, values, inheritance, conditions, reset and dry run, over the whole hierarchy."""
    found = compare_controls(base, head, HIERARCHY)
    assert found.kind == "control"
    assert found.relation == expected


def test_a_rule_that_says_two_things_is_refused() -> None:
    """The vendor takes one statement a rule."""
    with pytest.raises(Unreadable, match="must say one thing"):
        compare_controls({}, _policies(org=_rules({"enforce": True, "allowAll": True})), HIERARCHY)
