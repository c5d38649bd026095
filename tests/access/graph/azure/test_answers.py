"""The answers for a small environment on Azure are exact, and what the plan does not tell stays open."""

from __future__ import annotations

import dataclasses

import pytest

from strongroom.access.graph import can, matrix, minimal_statements, who_can
from strongroom.access.graph.azure.rights import DIFFERENCES
from strongroom.access.graph.words import RIGHTS
from strongroom.access.refusal import BadDocument
from strongroom.plan.value import BLANK
from tests.access.graph.azure.environment import (
    DECRYPT,
    GROUP,
    INVOKE,
    MALLORY,
    PLAN,
    READ,
    READER,
    WRITE,
    assigned,
    plus,
)
from tests.access.graph.gcp.environment import PLAN as ON_GCP

EXACT = (
    (READ, "models", "serve"),
    (READ, "data", "train"),
    (DECRYPT, "key", "serve"),
    (INVOKE, "score", "caller"),
)


@pytest.mark.parametrize(("action", "resource", "who"), EXACT)
def test_exactly_the_named_principals_are_allowed(action: str, resource: str, who: str) -> None:
    """One identity each, and nobody might be beside it."""
    found = who_can(PLAN, action, resource)
    assert [each.principal for each in found.grantees] == [who] == list(found.allowed)
    assert len(found.refused) == 3


@pytest.mark.parametrize("action", [WRITE, "Microsoft.Insights/diagnosticSettings/delete"])
def test_nobody_may_write_or_stop_the_record(action: str) -> None:
    """What nothing grants is refused to everybody, by proof."""
    assert who_can(PLAN, action, GROUP).verdict == "no"


def test_a_role_that_is_not_listed_is_open_and_never_no() -> None:
    """What nobody knows of may give anything."""
    plan = plus(assigned("a", "99999999-9999-4999-8999-999999999999", GROUP, MALLORY))(PLAN)
    found = can(plan, MALLORY, READ, "models")
    assert found.verdict == "unknown"
    assert found.reason


def test_a_management_group_that_may_lie_above_is_open() -> None:
    """A role at a management group of which the plan does not tell what lies in it may reach the account."""
    scope = "/providers/Microsoft.Management/managementGroups/corp"
    assert can(plus(assigned("a", READER, scope, MALLORY))(PLAN), MALLORY, READ, "models").verdict == "unknown"


def test_a_principal_that_the_plan_does_not_tell_may_be_anybody() -> None:
    """A blank in an assignment is no proof that somebody is refused."""
    plan = plus(assigned("a", READER, GROUP, BLANK))(PLAN)
    assert can(plan, "train", READ, "models").verdict == "unknown"


def test_a_scope_that_the_plan_does_not_tell_may_be_any() -> None:
    """A blank scope is no proof that the role is not held on the account."""
    assert can(plus(assigned("a", READER, BLANK, MALLORY))(PLAN), MALLORY, READ, "models").verdict == "unknown"


def test_a_condition_on_another_container_refuses_this_one() -> None:
    """The name of the container that is asked about is known, whatever the condition leaves open."""
    container = READ.removesuffix("/blobs/read")
    condition = f"((!(ActionMatches{{'{READ}'}})) OR (@Resource[{container}:name] StringEquals 'other'))"
    plan = plus(assigned("a", READER, GROUP, MALLORY, condition=condition, conditionVersion="2.0"))(PLAN)
    assert can(plan, MALLORY, READ, "models-fraud").verdict == "no"


def test_one_assignment_is_the_least_that_gives_an_access() -> None:
    """Assignments add up: none needs another."""
    (only,) = minimal_statements(PLAN, "serve", READ, "models")
    assert only.urn.endswith("::models-serve")
    assert minimal_statements(PLAN, "train", READ, "models") == ()


def test_the_matrix_is_proven_in_words_of_no_cloud() -> None:
    """Each persona has its rights and no other, every cell proven."""
    found = matrix(PLAN)
    assert not found.undecided
    given = {(each.persona, each.right) for each in found.cells if each.word not in ("no", "nothing there")}
    assert given == {("train", "read data"), ("serve", "read model"), ("serve", "use key"), ("caller", "invoke")}
    assert {each.right for each in found.cells} == set(RIGHTS)
    assert set(DIFFERENCES) <= set(RIGHTS)


def test_a_plan_of_two_clouds_answers_for_each() -> None:
    """Questions go to the cloud that they are spelled for, and the matrix holds the cells of both."""
    both = dataclasses.replace(PLAN, resources=(*PLAN.resources, *ON_GCP.resources))
    assert who_can(both, READ, MODELS_ID).allowed == ("serve",)
    assert len(who_can(both, "storage.objects.get", "projects/_/buckets/fraud-prod-models").allowed) == 1
    assert len(matrix(both).cells) == len(matrix(PLAN).cells) + len(matrix(ON_GCP).cells)


MODELS_ID = f"{GROUP}/providers/Microsoft.Storage/storageAccounts/fraudmodels"


@pytest.mark.parametrize(("action", "resource"), [("read", "models"), (READ, "nothing")])
def test_names_of_nothing_are_refused(action: str, resource: str) -> None:
    """A question about nothing has no answer."""
    with pytest.raises(BadDocument):
        who_can(PLAN, action, resource)
