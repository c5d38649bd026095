"""Whom a right belongs to: the persona of the own team where an environment marks it, else whom the grant names."""

from __future__ import annotations

import dataclasses

import pytest

from strongroom.access.graph import Cell, matrix
from strongroom.access.graph.words import Right
from strongroom.controls.access.only_named_identities_change_the_audit_log import CONTROL as AUDIT
from strongroom.controls.access.only_named_identities_invoke_endpoints import CONTROL as INVOKE
from strongroom.controls.access.only_named_identities_read_models import CONTROL as READ
from strongroom.controls.control import Control
from strongroom.controls.granted.aws_example import BUCKET, ENDPOINT, environment, foreign, may, role
from strongroom.controls.granted.azure_example import SCORE, assigns, on_azure
from strongroom.controls.granted.duties import NAMED, belongs
from strongroom.controls.granted.gcp_example import gives, granted, on_gcp
from strongroom.controls.run import check
from strongroom.plan.model import Plan

PREDICT = "aiplatform.endpoints.predict"


def verdicts(control: Control, plan: Plan) -> set[str]:
    """What the control says of the plan."""
    return {finding.verdict for finding in check(plan, [control])}


def unmarked(plan: Plan) -> Plan:
    """The plan as somebody else would write it, without a mark of an environment."""
    marks = ("tags", "labels", "description")
    bare = (
        dataclasses.replace(each, inputs={name: value for name, value in each.inputs.items() if name not in marks})
        for each in plan.resources
    )
    return dataclasses.replace(plan, resources=tuple(bare))


def test_every_right_that_a_stack_gives_is_its_personas(aws_plan: Plan) -> None:
    """The table and the environment say the same, for each right that a control judges."""
    held = [each for each in matrix(aws_plan).cells if each.right in NAMED and each.word not in ("no", "nothing there")]
    assert held
    assert [each for each in held if not belongs(each)] == []


@pytest.mark.parametrize(("team", "expected"), [("scoring", True), ("research", False), ("", False)])
def test_a_right_over_a_teams_own_belongs_to_that_team(team: str, expected: bool) -> None:
    """A lead of another team is as strange as anybody."""
    assert belongs(Cell("lead", team, "read model", "scoring", "yes")) is expected


@pytest.mark.parametrize("right", ["change audit", "change guardrail"])
def test_no_persona_of_a_team_changes_a_lock(right: Right) -> None:
    """Only who rolls the environment out does."""
    for persona in ("scientist", "lead", "approver", "auditor", "execution", "serving", "key-administrator"):
        assert not belongs(Cell(persona, "scoring", right, "", "yes"))
    assert belongs(Cell("apply", "", right, "", "yes"))


def test_without_marks_a_grant_on_the_resource_itself_names() -> None:
    """On each cloud the endpoint's own name is what counts."""
    for plan in (
        foreign(*role("", may("sagemaker:InvokeEndpoint", ENDPOINT))),
        unmarked(on_gcp(*gives("app", PREDICT, "endpoint"))),
        unmarked(on_azure(*assigns("app", SCORE, "endpoint"))),
    ):
        assert verdicts(INVOKE, plan) == {"pass"}


def test_without_marks_a_grant_from_above_or_to_everybody_names_nobody() -> None:
    """A wildcard, a project, a workspace or the public."""
    for plan in (
        foreign(*role("", may("sagemaker:InvokeEndpoint"))),
        foreign(*role("", may("sagemaker:Invoke*", ENDPOINT.replace("fraud-score", "*")))),
        unmarked(on_gcp(*gives("app", PREDICT, "project"))),
        unmarked(on_gcp(granted("allUsers", "roles/aiplatform.user", "endpoint"))),
        unmarked(on_azure(*assigns("app", SCORE, "workspace"))),
    ):
        assert verdicts(INVOKE, plan) == {"fail"}


def test_without_marks_a_right_over_a_whole_project_names_nobody() -> None:
    """Whoever may change every sink may change the record's."""
    plan = unmarked(on_gcp(*gives("app", "logging.sinks.update", "project")))
    assert verdicts(AUDIT, plan) == {"fail"}


def test_a_role_without_a_mark_is_nobody_in_a_marked_environment() -> None:
    """A grant by name does not make somebody a persona."""
    assert verdicts(INVOKE, environment(*role("", may("sagemaker:InvokeEndpoint", ENDPOINT)))) == {"fail"}


def test_a_plan_without_models_and_marks_is_not_spoken_of() -> None:
    """However wide its policies are: other controls say that."""
    plan = environment(*role("", may("*")))
    bare = [each for each in unmarked(plan).resources if "sagemaker" not in each.type]
    assert verdicts(INVOKE, dataclasses.replace(plan, resources=tuple(bare))) == set()


def test_an_environment_without_teams_keeps_its_models_too() -> None:
    """Then every object of the store is everybody's question, whatever its prefix."""
    read = may("s3:GetObject", f"{BUCKET}/weights/*")
    for persona, expected in (("lead", "pass"), ("auditor", "fail")):
        plan = environment(*role(persona, read))
        kept = tuple(each for each in plan.resources if "sagemaker" not in each.type)
        assert verdicts(READ, dataclasses.replace(plan, resources=kept)) == {expected}
