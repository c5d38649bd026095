"""The answers for a small environment on Google Cloud are exact, and what the plan does not tell stays open."""

from __future__ import annotations

import pytest

from strongroom.access.graph import can, matrix, minimal_statements, who_can
from strongroom.access.graph.gcp.rights import DIFFERENCES
from strongroom.access.graph.words import RIGHTS
from strongroom.access.refusal import BadDocument
from strongroom.plan.value import BLANK
from tests.access.graph.gcp.environment import DECRYPT, INVOKE, PLAN, PROJECT, READ, WRITE, grant, member, plus

EXACT = (
    (READ, "models", "serve"),
    (READ, "data", "train"),
    (DECRYPT, "key", "serve"),
    (INVOKE, "score", "caller"),
    (WRITE, "models", "release"),
)


@pytest.mark.parametrize(("action", "resource", "who"), EXACT)
def test_exactly_the_named_principals_are_allowed(action: str, resource: str, who: str) -> None:
    """One account each, and nobody might be beside it."""
    found = who_can(PLAN, action, resource)
    assert [each.principal for each in found.grantees] == [member(who)] == list(found.allowed)
    assert len(found.refused) == 3


@pytest.mark.parametrize("action", ["logging.sinks.update", "resourcemanager.projects.setIamPolicy"])
def test_nobody_may_change_the_record_or_the_policy(action: str) -> None:
    """What nothing grants is refused to everybody, by proof."""
    assert who_can(PLAN, action, f"projects/{PROJECT}").verdict == "no"


def test_a_role_that_is_not_listed_is_open_and_never_no() -> None:
    """What nobody knows of is said with its name."""
    plan = plus(grant("projects/iAM", "a", "roles/new.thing", "user:a@example.com", project=PROJECT))(PLAN)
    found = can(plan, "user:a@example.com", READ, "models")
    assert found.verdict == "unknown"
    assert "roles/new.thing" in found.reason


def test_a_folder_that_may_lie_above_is_open() -> None:
    """A grant on a folder of which the plan does not tell what lies in it may reach the bucket."""
    plan = plus(grant("folder/iAM", "a", "roles/storage.admin", "user:a@example.com", folder="folders/10"))(PLAN)
    assert can(plan, "user:a@example.com", READ, "models").verdict == "unknown"


def test_a_member_that_the_plan_does_not_tell_may_be_anybody() -> None:
    """A blank in a binding is no proof that somebody is refused."""
    plan = plus(grant("projects/iAM", "a", "roles/storage.admin", BLANK, project=PROJECT))(PLAN)
    assert can(plan, "train", READ, "models").verdict == "unknown"


@pytest.mark.parametrize("project", [BLANK, "123456789"])
def test_a_project_that_may_be_this_one_is_open(project: object) -> None:
    """A blank, or a project's number, may mean the project of the bucket."""
    plan = plus(grant("projects/iAM", "a", "roles/storage.admin", "user:a@example.com", project=project))(PLAN)
    assert can(plan, "user:a@example.com", READ, "models").verdict == "unknown"


def test_a_condition_that_the_plan_does_not_tell_is_open() -> None:
    """A blank expression may be true."""
    said = {"title": "x", "expression": BLANK}
    added = grant("projects/iAM", "a", "roles/storage.admin", "user:a@example.com", project=PROJECT, condition=said)
    assert can(plus(added)(PLAN), "user:a@example.com", READ, "models").verdict == "unknown"


def test_one_binding_is_the_least_that_gives_an_access() -> None:
    """Bindings add up: none needs another."""
    (only,) = minimal_statements(PLAN, "serve", READ, "models")
    assert only.statement == "roles/storage.objectViewer on projects/_/buckets/fraud-prod-models"
    assert minimal_statements(PLAN, "train", READ, "models") == ()


def test_the_matrix_is_proven_in_words_of_no_cloud() -> None:
    """Each persona has its rights and no other, every cell proven."""
    found = matrix(PLAN)
    assert not found.undecided
    given = {(each.persona, each.right) for each in found.cells if each.word not in ("no", "nothing there")}
    assert given == {
        ("train", "read data"),
        ("serve", "read model"),
        ("serve", "use key"),
        ("release", "approve"),
        ("caller", "invoke"),
    }
    assert {each.right for each in found.cells} == set(RIGHTS)
    assert set(DIFFERENCES) <= set(RIGHTS)


@pytest.mark.parametrize(("action", "resource"), [("read", "models"), (READ, "nothing")])
def test_names_of_nothing_are_refused(action: str, resource: str) -> None:
    """A question about nothing has no answer."""
    with pytest.raises(BadDocument):
        who_can(PLAN, action, resource)
