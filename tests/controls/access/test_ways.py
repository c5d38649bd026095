"""Ways to what is another's: seen with their steps, and not where the last step is refused."""

from __future__ import annotations

from strongroom.controls.access.no_way_to_administration import CONTROL as ADMINISTRATION
from strongroom.controls.access.no_way_to_the_data_of_another_team import CONTROL as DATA
from strongroom.controls.access.registrar_of_a_model_never_approves_it import CONTROL as REGISTRAR
from strongroom.controls.control import Control
from strongroom.controls.finding import Finding
from strongroom.controls.granted.aws_example import DATA as OBJECTS
from strongroom.controls.granted.aws_example import GROUP, bucket_policy, environment, may, role
from strongroom.controls.run import check
from strongroom.plan.model import Plan

READER = role("lead", may("s3:GetObject", f"{OBJECTS}/research/*"), team="research")
PASSES = may("iam:PassRole", "arn:aws:iam::111122223333:role/research-lead")
STARTS = may("sagemaker:CreateTrainingJob")


def failing(control: Control, plan: Plan) -> list[Finding]:
    """What the control fails in the plan."""
    return [finding for finding in check(plan, [control]) if finding.verdict == "fail"]


def test_a_way_is_told_step_by_step_at_the_statement_that_opens_it() -> None:
    """The finding stands at the first step, which is where to close it."""
    (found,) = failing(DATA, environment(*READER, *role("lead", PASSES, STARTS, team="scoring")))
    assert found.urn is not None
    assert found.urn.endswith("::scoring-lead-own")
    assert "passes the role research-lead" in found.message
    assert "the data of research" in found.message


def test_half_a_way_is_none() -> None:
    """To pass a role without a call that starts something leads nowhere, nor does the call alone."""
    for half in (PASSES, STARTS):
        assert failing(DATA, environment(*READER, *role("lead", half, team="scoring"))) == []


def test_a_team_comes_to_its_own_data_by_any_way() -> None:
    """What is one's own is no escalation."""
    assert failing(DATA, environment(*READER, *role("scientist", PASSES, STARTS, team="research"))) == []


def test_another_team_that_the_stores_policy_names_is_seen() -> None:
    """Though no policy of its own grants anything."""
    named = bucket_policy("data", {"AWS": "arn:aws:iam::111122223333:role/scoring-lead"}, "s3:GetObject")
    (found,) = failing(DATA, environment(*role("lead", may("ec2:Describe*"), team="scoring"), *READER, named))
    assert "scoring-lead has the data of research" in found.message


def test_who_rolls_the_environment_out_administers_it() -> None:
    """That role makes all others; whoever may pass it is one step from everything."""
    apply = role("apply", may("iam:*"))
    assert failing(ADMINISTRATION, environment(*apply)) == []
    passing = role("lead", may("iam:PassRole"), STARTS, team="scoring")
    assert failing(ADMINISTRATION, environment(*apply, *passing)) != []


def test_a_registrar_of_one_team_may_approve_nothing_of_its_own() -> None:
    """To approve for another team is another control's finding."""
    register = may(
        "sagemaker:CreateModelPackage", GROUP, Condition={"StringEquals": {"sagemaker:ModelApprovalStatus": "x"}}
    )
    other = may("sagemaker:UpdateModelPackage", GROUP.replace("scoring", "research"))
    assert failing(REGISTRAR, environment(*role("lead", register, other, team="scoring"))) == []
    own = may("sagemaker:UpdateModelPackage", GROUP)
    assert failing(REGISTRAR, environment(*role("lead", register, own, team="scoring"))) != []
