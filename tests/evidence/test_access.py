"""Evidence for V6 and for I9, I11 and I12 on AWS: who can do what, over all policies of a stack together."""

from __future__ import annotations

from typing import Final

import pytest

from strongroom.controls.catalogue import catalogue
from strongroom.controls.run import check
from strongroom.plan.model import Plan
from tests.evidence.edit import Edit, dropped, statement_added
from tests.evidence.roles import ATTACHED, INLINE

CONTROLS: Final = {each.id: each for each in catalogue() if each.concept == "access"}


def verdicts(plan: Plan, *names: str) -> set[str]:
    """What the controls of these names say of the plan; all that are on access where none is named."""
    asked = [CONTROLS[name] for name in names or CONTROLS]
    return {finding.verdict for finding in check(plan, asked)}


def granted(action: str) -> Edit:
    """Every inline policy also allows the action on everything."""
    return statement_added(INLINE, "policy", f"let every role do {action}", {"Action": action, "Resource": "*"})


@pytest.mark.proves("V6", "aws", sabotage=granted("*"))
@pytest.mark.proves("V6", "aws", sabotage=granted("sagemaker:UpdateModelPackage"))
@pytest.mark.proves("V6", "aws", sabotage=dropped(ATTACHED))
def test_nobody_but_the_named_can_do_what_they_are_named_for(aws_plan: Plan) -> None:
    """Models, keys, endpoints, approval, record and guardrail, and no way from one team to another or to more."""
    assert verdicts(aws_plan) == {"pass"}


@pytest.mark.proves("I9", "aws", sabotage=granted("*"))
def test_no_policy_lets_a_registrar_approve(aws_plan: Plan) -> None:
    """Whatever the role's own policies leave open, another layer refuses."""
    assert verdicts(aws_plan, "registrar_of_a_model_never_approves_it") == {"pass"}


@pytest.mark.proves("I11", "aws", sabotage=granted("iam:PassRole"))
def test_no_role_that_is_passed_leads_to_another_team(aws_prod: Plan) -> None:
    """Nor does any other step, of four at the most."""
    assert verdicts(aws_prod, "no_way_to_the_data_of_another_team", "no_way_to_administration") == {"pass"}


@pytest.mark.proves("I12", "aws", sabotage=granted("*"))
def test_no_team_finds_a_way_to_anothers_data(aws_plan: Plan) -> None:
    """Neither directly nor by making itself another."""
    assert verdicts(aws_plan, "no_way_to_the_data_of_another_team") == {"pass"}
