"""Guardrails of an organisation: all policies of one kind count together."""

from __future__ import annotations

import json
from typing import Any

from strongroom.controls.catalogue import catalogue
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.policy.organization import ORGANIZATION_POLICY, RESOURCE_CONTROL, SERVICE_CONTROL
from strongroom.controls.run import check
from strongroom.plan.value import Value

CONTROLS = {control.id: control for control in catalogue()}
OTHERS = {
    "StringNotEqualsIfExists": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"},
    "BoolIfExists": {"aws:PrincipalIsAWSService": "false"},
}


def verdicts(control: str, *parts: Part) -> list[str]:
    """What one control says of a plan."""
    return [finding.verdict for finding in check(example(*parts), [CONTROLS[control]])]


def guard(name: str, kind: Value, *actions: str) -> Part:
    """A policy that refuses the actions to other organisations."""
    statement: dict[str, Any] = {"Effect": "Deny", "Principal": "*", "Action": list(actions), "Resource": "*"}
    content = json.dumps({"Statement": [{**statement, "Condition": OTHERS}]})
    return part(ORGANIZATION_POLICY, name, {"type": kind, "content": content})


def test_policies_of_one_kind_refuse_together() -> None:
    """Keys in one policy and stores in another are both refused."""
    split = (guard("stores", RESOURCE_CONTROL, "s3:*"), guard("keys", RESOURCE_CONTROL, "kms:*"))
    assert verdicts("org_admits_only_own_identities", *split) == ["pass"]
    assert verdicts("org_admits_only_own_identities", split[0]) == ["fail"]


def test_a_policy_of_another_kind_does_not_count() -> None:
    """A service control policy binds our own identities alone."""
    assert verdicts("org_admits_only_own_identities", guard("keys", SERVICE_CONTROL, "s3:*", "kms:*")) == ["fail"]


def test_a_policy_that_cannot_be_read_may_refuse_the_rest() -> None:
    """What it says is not told, so that nothing is proven to be missing."""
    hidden = part(ORGANIZATION_POLICY, "hidden", {"type": RESOURCE_CONTROL, "content": UNKNOWN})
    assert verdicts("org_admits_only_own_identities", guard("a", RESOURCE_CONTROL, "s3:*"), hidden) == ["unknown"]


def test_a_plan_without_organisation_policies_is_left_out() -> None:
    """The stack of a team writes none."""
    bucket = part("aws:s3/bucket:Bucket", "data", {"bucket": "data"})
    about = [control for control in CONTROLS.values() if control.id.startswith(("org_", "perimeter_", "ai_"))]
    assert check(example(bucket), about) == []
