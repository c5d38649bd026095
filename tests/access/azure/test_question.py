"""Single questions to one state."""

from __future__ import annotations

from strongroom.access.azure import allowed, read_state

from .states import ANNA, BEN, GROUP, HIERARCHY, NAME, READ, TEAM, given, state, under


def test_a_role_answers_yes_with_the_assignment_that_gives_it() -> None:
    """The witness is a request that is allowed; the cause is the assignment."""
    answer = allowed(read_state(state(given())), ANNA, "Microsoft.Compute/virtualMachines/read", None, f"{GROUP}/x")
    assert answer.verdict is True
    assert [cause.statement for cause in answer.assignments] == ["roleAssignments[0]"]
    assert answer.witness is not None
    assert answer.witness.action == "Microsoft.Compute/virtualMachines/read"


def test_what_no_role_gives_is_no() -> None:
    """Another action, plane, place or principal is not allowed."""
    held = read_state(state(given()))
    assert allowed(held, ANNA, "Microsoft.Compute/virtualMachines/write", None, GROUP).verdict is False
    assert allowed(held, ANNA, "Microsoft.Compute/virtualMachines/read", "data", GROUP).verdict is False
    assert allowed(held, ANNA, "Microsoft.Compute/virtualMachines/read", None, "/subscriptions/s1").verdict is False
    assert allowed(held, BEN, "Microsoft.Compute/virtualMachines/read", None, GROUP).verdict is False


def test_a_condition_is_told() -> None:
    """What must hold as well stands in the answer."""
    answer = allowed(read_state(under(f"{NAME} StringEquals 'public'")), ANNA, READ, "data", GROUP)
    assert (answer.verdict, answer.conditions) == (True, (f"{NAME} StringEquals 'public'",))


def test_management_groups_above_count() -> None:
    """An assignment at the top holds in every subscription of the hierarchy."""
    top = read_state(state(given(scope="/providers/Microsoft.Management/managementGroups/corp")))
    assert allowed(top, ANNA, "*/read", "control", GROUP, HIERARCHY).verdict is True


def test_an_eligible_role_is_latent() -> None:
    """Not allowed, but told."""
    answer = allowed(read_state(state(eligibleAssignments=[given()])), ANNA, "*/read", None, GROUP)
    assert (answer.verdict, answer.latent) == (False, True)


def test_what_a_group_may_is_unknown_of_its_members() -> None:
    """Nobody knows the members; the group itself is a principal."""
    held = read_state(state(given(TEAM, kind="Group")))
    assert allowed(held, TEAM, "*/read", None, GROUP).verdict is True
    answer = allowed(held, ANNA, "*/read", None, GROUP)
    assert (answer.verdict, answer.reason) == (None, "the members of the group team are not known")


def test_a_role_that_nobody_defines_is_unknown() -> None:
    """No verdict without the definition."""
    answer = allowed(read_state(state(given(role="acdd72a7"))), ANNA, "*/read", "control", GROUP)
    assert answer.verdict is None
    assert "acdd72a7 is not defined" in answer.reason
