"""The matrix says of each persona what its duty is, in words of no cloud, and proves every cell."""

from __future__ import annotations

import time

import pytest

from strongroom.access.graph import Matrix, matrix
from strongroom.access.graph.words import RIGHTS, SHARED
from strongroom.plan.model import Plan
from tests.access.graph.aws.ways import attached, then

CLOUD_WORDS = ("aws", "arn:", "s3", "kms", "iam", "sagemaker", "bucket", "vpc")
CAN = ("yes", "only under condition")
# What each persona of a team may do, over what is its own team's; whatever is not listed is refused.
DUTIES = {
    "scientist": {"read data", "read model", "use key", "start training", "register"},
    "execution": {"read data", "read model", "use key", "start training", "register"},
    "lead": {"read data", "read model", "use key"},
    "approver": {"read model", "use key", "approve"},
    "auditor": {"read logs"},
    "serving": {"read model", "use key"},
    "caller": {"invoke"},
}


@pytest.fixture
def table(aws_plan: Plan) -> Matrix:
    """The matrix of each stack."""
    return matrix(aws_plan)


def test_every_cell_is_proven(table: Matrix) -> None:
    """No cell of an example environment is left open, and each that says yes shows a request and its statements."""
    assert table.cells
    assert table.undecided == ()
    for cell in table.cells:
        if cell.word in CAN:
            assert cell.witness is not None
            assert cell.cause


def test_each_persona_holds_its_duty_and_no_more(table: Matrix) -> None:
    """Over its own team's things; a role that serves no model reads none."""
    for cell in table.cells:
        if cell.team and cell.persona in DUTIES and cell.of in ("", cell.team):
            wanted = cell.right in DUTIES[cell.persona]
            if cell.persona == "serving" and cell.right == "read model":
                continue
            if cell.word != "nothing there":
                assert (cell.word in CAN) == wanted, cell


def test_no_team_reaches_another(table: Matrix) -> None:
    """Over another team's data, models, jobs, versions and endpoints every cell says no."""
    for cell in table.cells:
        if cell.team and cell.of not in ("", cell.team):
            assert cell.word in ("no", "nothing there"), cell


def test_nobody_else_is_let_in(table: Matrix) -> None:
    """No policy of the plan admits anybody whom it does not make."""
    assert {cell.word for cell in table.cells if cell.persona == "everyone else"} <= {"no", "nothing there"}


def test_nobody_changes_audit_or_guardrail(table: Matrix) -> None:
    """These cells say no for each identity that the environment makes."""
    changing = [cell for cell in table.cells if cell.right in ("change audit", "change guardrail")]
    assert changing
    assert {cell.word for cell in changing} == {"no"}


def test_the_words_are_of_no_cloud(table: Matrix) -> None:
    """Personas, rights and conditions can be laid beside another cloud's."""
    for cell in table.cells:
        assert not any(word in text.lower() for text in cell.conditions for word in CLOUD_WORDS), cell.conditions
        assert (cell.of == "") == (cell.right in SHARED)
    assert {cell.right for cell in table.cells} == set(RIGHTS)


def test_a_policy_that_is_not_shown_is_not_proven(aws_prod: Plan) -> None:
    """A policy of AWS's own, whose text the plan does not hold, leaves the cells of its holder open."""
    arn = "arn:aws:iam::aws:policy/AmazonSageMakerFullAccess"
    change = then(attached("RolePolicyAttachment", role="fraud-prod-workspace-none", policyArn=arn))
    found = matrix(change(aws_prod))
    assert {cell.persona for cell in found.undecided} == {"workspace"}


def test_a_matrix_takes_less_than_ten_seconds(aws_prod: Plan) -> None:
    """Three hundred resources, twenty roles."""
    begun = time.process_time()
    matrix(Plan(aws_prod.stack, aws_prod.project, aws_prod.resources))
    assert time.process_time() - begun < 10
