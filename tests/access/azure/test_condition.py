"""Conditions of role assignments, compared."""

from __future__ import annotations

import pytest

from strongroom.access.azure import compare_states

from .states import NAME, READ, WRITE, given, state, under

ROLE = "@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId]"
KEYS = "@Request[Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags&$keys$&]"
NOW = "@Environment[UtcNow]"
TAG = "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags:Project<$key_case_sensitive$>]"
MINE = "@Principal[Microsoft.Directory/CustomSecurityAttributes/Id:Engineering_Project]"
A, B = "acdd72a7-3385-48ef-bd42-f606fba81ae7", "b24988ac-6180-42a0-ab88-20f7382dd24c"

CASES = [
    (f"{NAME} StringEquals ''", f"NOT Exists {NAME}", "incomparable"),
    (f"{NAME} StringEquals ''", f"{NAME} StringLike '*'", "more_permissive"),
    (f"Exists {NAME}", f"{NAME} StringLike '*'", "equivalent"),
    (f"{NAME} StringLike '?*'", f"{NAME} StringNotEquals ''", "equivalent"),
    (f"{NAME} StringEquals 'public'", f"{NAME} StringLike 'pub*'", "more_permissive"),
    (f"{NAME} StringEquals 'a*'", f"{NAME} StringLike 'a*'", "more_permissive"),
    (f"{NAME} StringEquals 'a*'", f"{NAME} StringLike 'a\\*'", "equivalent"),
    (f"{NAME} StringEquals 'a'", f"{NAME} StringEqualsIgnoreCase 'A'", "more_permissive"),
    (f"{NAME} StringStartsWith 'a'", f"{NAME} StringLike 'a*'", "equivalent"),
    (f"NOT ({NAME} StringEquals 'a')", f"{NAME} StringNotEquals 'a'", "less_permissive"),
    (f"{NAME} StringNotEquals 'a'", f"Exists {NAME} AND !({NAME} StringEquals 'a')", "equivalent"),
    (f"{NAME} StringEquals 'a'", f"Exists {NAME}", "more_permissive"),
    (f"{NAME} StringEquals 'a' && {TAG} StringEquals 'x'", f"{NAME} StringEquals 'a'", "more_permissive"),
    (f"{TAG} StringEquals 'x'", f"{TAG.replace('Project', 'project')} StringEquals 'x'", "incomparable"),
    (f"{NAME} StringEquals 'a'", f"{NAME.upper().replace('RESOURCE', 'Resource')} StringEquals 'a'", "equivalent"),
    (
        f"{ROLE} ForAnyOfAnyValues:GuidEquals {{{A}}}",
        f"{ROLE} ForAnyOfAnyValues:GuidEquals{{{A}, {B}}}",
        "more_permissive",
    ),
    (f"{ROLE} ForAnyOfAnyValues:GuidEquals {{{A}}}", f"{ROLE} GuidEquals '{A.upper()}'", "equivalent"),
    (
        f"{ROLE} ForAnyOfAllValues:GuidNotEquals {{{A}, {B}}}",
        f"{ROLE} ForAnyOfAllValues:GuidNotEquals {{{A}}}",
        "more_permissive",
    ),
    (
        f"{KEYS} ForAllOfAnyValues:StringEquals {{'p', 'q'}}",
        f"{KEYS} ForAnyOfAnyValues:StringEquals {{'p', 'q'}}",
        "more_permissive",
    ),
    (
        f"{KEYS} ForAllOfAllValues:StringEquals {{'p', 'q'}}",
        f"{KEYS} ForAllOfAllValues:StringEquals {{'p', 'r'}}",
        "equivalent",
    ),
    (
        f"{NOW} DateTimeLessThan '2027-01-31T00:00:00.0Z'",
        f"{NOW} DateTimeLessThan '2027-02-28T00:00:00.0Z'",
        "more_permissive",
    ),
    (
        f"{NOW} DateTimeLessThan '2027-01-31T00:00:00Z'",
        f"{NOW} DateTimeLessThan '2027-01-31T00:00:00.0000000Z'",
        "equivalent",
    ),
    ("@Request[x:n] NumericLessThan 5", "@Request[x:n] NumericLessThanEquals 4", "equivalent"),
    ("@Request[x:n] NumericLessThan 5", "@Request[x:n] NumericLessThanEquals 5", "more_permissive"),
    ("@Environment[isPrivateLink] BoolEquals true", "NOT @Environment[isPrivateLink] BoolEquals false", "equivalent"),
    ("@Environment[ip] IpMatch '10.0.0.0/9'", "@Environment[ip] IpMatch '10.0.0.0/8'", "more_permissive"),
    (f"{TAG} StringEquals {MINE}", f"{TAG} StringEquals {MINE} OR {TAG} StringEquals 'x'", "more_permissive"),
    (f"{TAG} StringEquals {MINE}", f"{TAG} StringEqualsIgnoreCase {MINE}", "more_permissive"),
    (f"{TAG} StringEquals {MINE}", f"{MINE} StringEquals {TAG}", "equivalent"),
    (f"{NAME} StringGuess 'a'", f"{NAME} StringGuess 'a'", "equivalent"),
    (f"{NAME} StringGuess 'a'", f"{NAME} StringGuess 'b'", "cannot_prove"),
    (f"{NAME} StringGuess 'a' AND {NAME} StringEquals 'b'", f"{NAME} StringGuess 'a'", "cannot_prove"),
    (
        f"{NAME} StringGuess 'a' AND {NAME} StringEquals 'b'",
        f"{NAME} StringEquals 'c' OR {NAME} StringEquals 'b'",
        "more_permissive",
    ),
]


@pytest.mark.parametrize(("before", "after", "relation"), CASES)
def test_conditions_compare_by_meaning(before: str, after: str, relation: str) -> None:
    """Each pair as the operators are documented; a comparison with an absent attribute is false."""
    assert compare_states(under(before), under(after)).relation == relation
    mirrored = {"more_permissive": "less_permissive", "less_permissive": "more_permissive"}
    assert compare_states(under(after), under(before)).relation == mirrored.get(relation, relation)


def test_an_action_that_the_condition_does_not_name_is_free_of_it() -> None:
    """A condition that stops naming an action frees it."""
    tail = f"OR ({NAME} StringEquals 'public'))"
    base = f"(!(ActionMatches{{'{READ}'}}) AND !(ActionMatches{{'{WRITE}'}}) {tail}"
    found = compare_states(under(base), under(f"(!(ActionMatches{{'{READ}'}}) {tail}"))
    assert found.relation == "more_permissive"
    assert found.gained[0].witness.action == WRITE


def test_a_suboperation_is_an_attribute_of_the_request() -> None:
    """Listing may be left free while reading is bound."""
    bound = f"!(ActionMatches{{'{READ}'}}) OR ({NAME} StringEquals 'public')"
    free = f"!(ActionMatches{{'{READ}'}} AND NOT SubOperationMatches{{'Blob.List'}}) OR ({NAME} StringEquals 'public')"
    found = compare_states(under(bound), under(free))
    assert found.relation == "more_permissive"
    assert found.gained[0].witness.context["@Request[subOperation]"] == "Blob.List"


def test_the_condition_of_a_permission_entry_counts_with_that_of_the_assignment() -> None:
    """Both must hold."""
    entry = {"dataActions": [READ], "condition": f"{NAME} StringEquals 'a'", "conditionVersion": "2.0"}
    bound = {"r": {"permissions": [entry]}}
    held = given(role="r", condition=f"{NAME} StringEquals 'b'")
    base, head = state(roleDefinitions=bound), state(held, roleDefinitions=bound)
    assert compare_states(base, head).relation == "equivalent"


def test_a_condition_without_version_is_read_and_one_of_a_later_version_is_open() -> None:
    """Only what is modelled decides."""
    plain = state(given(role="blobs", condition=f"{NAME} StringEquals 'a'"))
    later = state(given(role="blobs", condition=f"{NAME} StringEquals 'a'", conditionVersion="3.0"))
    assert compare_states(plain, under(f"{NAME} StringEquals 'a'")).relation == "equivalent"
    assert compare_states(plain, later).relation == "cannot_prove"
