"""Laws that hold of every pair of states."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from .states import compared, deny, grant, joined, relation

MEMBERS = (
    "user:alice@example.com",
    "domain:example.com",
    "group:g@example.com",
    "allUsers",
    "principalSet://iam.googleapis.com/locations/global/workforcePools/p/*",
)
NODES = ("organizations/1", "folders/10", "projects/prod", "projects/dev", "projects/_/buckets/data")
CONDITIONS = (
    "",
    'resource.name.startsWith("projects/_/buckets/a")',
    'request.time < timestamp("2027-01-01T00:00:00Z")',
    'resource.name.split("/")[0] == "a"',
    'resource.matchTag("1/env", "prod")',
)
GRANTS = st.builds(
    lambda member, role, node, when: grant(member, role=role, node=node, when=when),
    st.sampled_from(MEMBERS),
    st.sampled_from(("roles/read", "roles/write", "roles/viewer")),
    st.sampled_from(NODES),
    st.sampled_from(CONDITIONS),
)
STATES = st.lists(GRANTS, min_size=1, max_size=3).map(lambda grants: joined(*grants))
DENIES = st.builds(
    lambda principal, node: (principal, node),
    st.sampled_from(("principalSet://goog/public:all", "principalSet://goog/group/g@example.com")),
    st.sampled_from(NODES[:4]),
)
SWAPPED = {"more_permissive": "less_permissive", "less_permissive": "more_permissive"}
LAW = settings(derandomize=True, max_examples=60, deadline=None)


def _denied(state: dict[str, Any], rule: tuple[str, str]) -> dict[str, Any]:
    principal, node = rule
    return deny(state, node=node, deniedPrincipals=[principal], deniedPermissions=["storage.googleapis.com/*.*"])


@LAW
@given(STATES, STATES)
def test_swapped_sides_mirror(base: dict[str, Any], head: dict[str, Any]) -> None:
    """What one side gains the other loses."""
    found = relation(base, head)
    assert relation(head, base) == SWAPPED.get(found, found)


@LAW
@given(STATES, DENIES)
def test_a_state_is_equivalent_to_itself_however_it_is_written(state: dict[str, Any], rule: tuple[str, str]) -> None:
    """Order and repetition of bindings say nothing."""
    written = {"allow": {node: {"bindings": policy["bindings"][::-1] * 2} for node, policy in state["allow"].items()}}
    assert relation(state, written) == "equivalent"
    assert relation(_denied(state, rule), _denied(written, rule)) == "equivalent"


@LAW
@given(STATES, GRANTS)
def test_a_grant_never_narrows(state: dict[str, Any], more: dict[str, Any]) -> None:
    """A binding more loses nothing."""
    found = compared(state, joined(state, more))
    assert not found.lost
    assert not found.open_loss


@LAW
@given(STATES, DENIES)
def test_a_deny_rule_never_widens(state: dict[str, Any], rule: tuple[str, str]) -> None:
    """A deny rule more gains nothing, and one less loses nothing."""
    assert compared(state, _denied(state, rule)).no_new_access == "PASS"
    assert compared(_denied(state, rule), state).mirrored.no_new_access == "PASS"


@LAW
@given(STATES, STATES, STATES)
def test_no_new_access_is_transitive(one: dict[str, Any], two: dict[str, Any], three: dict[str, Any]) -> None:
    """Where neither step gains anything, both together do not."""
    if compared(one, two).no_new_access == compared(two, three).no_new_access == "PASS":
        assert compared(one, three).no_new_access == "PASS"
