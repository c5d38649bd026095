"""Controls over whole roles see a guard wherever it stands, and its loss wherever it is lost."""

from __future__ import annotations

import dataclasses
import json

import pytest

from strongroom.controls.catalogue import catalogue
from strongroom.controls.example import example, part
from strongroom.controls.policy.attachment import POLICY, ROLE
from strongroom.controls.policy.guard_cases import grant, refusal
from strongroom.controls.policy.statements import ACCOUNT, Statement, document
from strongroom.controls.run import check
from strongroom.plan.model import Gap, Plan
from strongroom.plan.value import Value

CONTROLS = {control.id: control for control in catalogue()}
TRAIN = "sagemaker:CreateTrainingJob"
GUARDS: dict[str, tuple[Statement, ...]] = {
    "job_calls_name_subnets": (refusal(TRAIN, {"Null": {"sagemaker:VpcSubnets": "true"}}),),
    "job_calls_are_isolated": (refusal(TRAIN, {"BoolIfExists": {"sagemaker:NetworkIsolation": "false"}}),),
    "job_calls_use_our_volume_key": (
        refusal(
            TRAIN,
            {
                "Null": {"sagemaker:VolumeKmsKeyArn": "false"},
                "ArnNotEquals": {"sagemaker:VolumeKmsKeyArn": f"arn:aws:kms:eu-west-1:{ACCOUNT}:key/1"},
            },
        ),
    ),
}


def verdicts(control: str, plan: Plan) -> set[str]:
    """Every verdict of one control."""
    return {finding.verdict for finding in check(plan, [CONTROLS[control]])}


def attached(guards: tuple[Statement, ...], *, as_text: bool, roles: int = 1) -> Plan:
    """Roles that may train, all with one guard."""
    policy: Value = document(*guards)
    guard = part(POLICY, "guard", {"name": "guard", "policy": json.dumps(policy) if as_text else policy})
    parts = []
    for number in range(roles):
        name = f"team-{number}"
        parts += [
            part(ROLE, name, {"name": name}),
            part("aws:iam/rolePolicy:RolePolicy", name, {"role": name, "policy": document(grant(TRAIN))}),
            part(
                "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
                name,
                {"role": name, "policyArn": f"arn:aws:iam::{ACCOUNT}:policy/guard"},
            ),
        ]
    return example(*parts, guard)


@pytest.mark.parametrize("control", GUARDS)
@pytest.mark.parametrize("as_text", [False, True])
def test_a_guard_counts_as_text_and_as_object(control: str, as_text: bool) -> None:
    """And for every role that it is attached to."""
    assert verdicts(control, attached(GUARDS[control], as_text=as_text, roles=3)) == {"pass"}


@pytest.mark.parametrize("control", GUARDS)
def test_each_role_without_the_guard_is_found(control: str) -> None:
    """The attachment of one role of three is dropped."""
    plan = attached(GUARDS[control], as_text=False, roles=3)
    kept = tuple(item for item in plan.resources if not (item.name == "team-1" and "Attachment" in item.type))
    found = check(dataclasses.replace(plan, resources=kept), [CONTROLS[control]])
    assert [finding.urn.rsplit("::", 1)[-1] for finding in found if finding.verdict == "fail" and finding.urn] == [
        "team-1"
    ]


def test_a_gap_in_the_plan_may_hide_the_guard() -> None:
    """Want of a Deny is unknown where the plan does not show everything."""
    plan = attached((), as_text=False)
    assert verdicts("job_calls_name_subnets", plan) == {"fail"}
    assert verdicts("job_calls_name_subnets", dataclasses.replace(plan, gaps=(Gap("a component was not run"),))) == {
        "unknown"
    }


def test_the_controls_on_roles_stay_linear() -> None:
    """Twice the roles, about twice the statements that are read: each document once."""
    few, many = (attached(GUARDS["job_calls_name_subnets"], as_text=True, roles=count) for count in (10, 20))
    for plan in (few, many):
        check(plan, [CONTROLS["job_calls_name_subnets"]])
    assert len(many.notes) == len(few.notes)
    assert verdicts("job_calls_name_subnets", many) == {"pass"}
