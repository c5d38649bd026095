"""Cases on deny assignments.

Source: https://learn.microsoft.com/azure/role-based-access-control/deny-assignments
"""

from __future__ import annotations

from typing import Any

from .states import (
    ANN,
    BEN,
    CORP,
    DB,
    EVERYBODY,
    READ,
    SUB,
    TEAM,
    VAULT,
    case,
    denied,
    given,
    state,
)

_READER = given()
_ALL = given(role="owner")
_DENIES: dict[str, Any] = {"permissions": [{"actions": ["*"], "notActions": ["*/read"]}]}
_DATA: dict[str, Any] = {"permissions": [{"dataActions": [READ]}]}


def _eligible(name: str, **more: Any) -> dict[str, Any]:
    return {name: [{**given(role="owner"), **more}]}


CASES = (
    case("a denial", state(_ALL), state(_ALL, denials=(denied("*"),)), "less_permissive"),
    case("a denial of what nobody grants", state(_READER), state(_READER, denials=(denied("*/write"),)), "equivalent"),
    case("a denial of somebody else", state(_ALL), state(_ALL, denials=(denied("*", who=BEN),)), "equivalent"),
    case("a denial elsewhere", state(_ALL), state(_ALL, denials=(denied("*", scope=DB),)), "equivalent"),
    case("a denial above", state(_ALL), state(_ALL, denials=(denied("*", scope=CORP),)), "less_permissive"),
    case("a denial at the tenant", state(_ALL), state(_ALL, denials=(denied("*", scope="/"),)), "less_permissive"),
    case("a denial below", state(_ALL), state(_ALL, denials=(denied("*", scope=VAULT),)), "less_permissive"),
    case(
        "a denial here only",
        state(_ALL, denials=(denied("*"),)),
        state(_ALL, denials=(denied("*", doNotApplyToChildScopes=True),)),
        "more_permissive",
    ),
    case(
        "a denial here only, above",
        state(_ALL),
        state(_ALL, denials=(denied("*", scope=SUB, doNotApplyToChildScopes=True),)),
        "equivalent",
    ),
    case(
        "a denial of everybody",
        state(_ALL, given(BEN)),
        state(_ALL, given(BEN), denials=(denied("*", who=EVERYBODY),)),
        "less_permissive",
    ),
    case(
        "everybody by type alone",
        state(_ALL),
        state(_ALL, denials=({**denied("*"), "principals": [{"type": "SystemDefined", "id": EVERYBODY}]},)),
        "less_permissive",
    ),
    case(
        "everybody but one",
        state(_ALL, given(BEN)),
        state(_ALL, given(BEN), denials=(denied("*", who=EVERYBODY, but=(ANN,)),)),
        "less_permissive",
    ),
    case(
        "an exclusion added",
        state(_ALL, denials=(denied("*", who=EVERYBODY),)),
        state(_ALL, denials=(denied("*", who=EVERYBODY, but=(ANN,)),)),
        "more_permissive",
    ),
    case(
        "an exclusion of somebody without access",
        state(_ALL, denials=(denied("*", who=EVERYBODY),)),
        state(_ALL, denials=(denied("*", who=EVERYBODY, but=(BEN,)),)),
        "equivalent",
    ),
    case(
        "an exclusion in another case",
        state(given("aa-1"), denials=(denied("*", who=EVERYBODY, but=("AA-1",)),)),
        state(given("aa-1")),
        "equivalent",
    ),
    case("a denial leaves reading", state(_ALL), state(_ALL, denials=(denied(**_DENIES),)), "less_permissive"),
    case(
        "a denial that leaves reading, of a reader",
        state(_READER),
        state(_READER, denials=(denied(**_DENIES),)),
        "equivalent",
    ),
    case(
        "a denial of data",
        state(given(role="blobs")),
        state(given(role="blobs"), denials=(denied(**_DATA),)),
        "less_permissive",
    ),
    case(
        "a denial of actions says nothing of data",
        state(given(role="blobs")),
        state(given(role="blobs"), denials=(denied("*"),)),
        "equivalent",
    ),
    case(
        "a denial wins over a later grant",
        state(_ALL, denials=(denied("*"),)),
        state(_ALL, given(role="reader", scope=VAULT), denials=(denied("*"),)),
        "equivalent",
    ),
    case("a denial dropped", state(_ALL, denials=(denied("*/delete"),)), state(_ALL), "more_permissive"),
    case(
        "a denial narrowed",
        state(_ALL, denials=(denied("*"),)),
        state(_ALL, denials=(denied("*/write"),)),
        "more_permissive",
    ),
    case(
        "a denial in another case",
        state(_ALL, denials=(denied("A/b/WRITE"),)),
        state(_ALL, denials=(denied("a/B/write"),)),
        "equivalent",
    ),
    case(
        "two denials for one",
        state(_ALL, denials=(denied("A/b", "A/c"),)),
        state(_ALL, denials=(denied("A/b"), denied("A/c"))),
        "equivalent",
    ),
    case(
        "a denial as Resource Manager prints it",
        state(_ALL, denials=(denied("*"),)),
        state(
            _ALL,
            denials=(
                {
                    "id": "x",
                    "name": "x",
                    "type": "Microsoft.Authorization/denyAssignments",
                    "properties": denied("*"),
                },
            ),
        ),
        "equivalent",
    ),
    case(
        "a new denial as Resource Manager prints it",
        state(_ALL),
        state(
            _ALL,
            denials=(
                {
                    "id": "x",
                    "name": "x",
                    "type": "Microsoft.Authorization/denyAssignments",
                    "properties": {
                        **denied("*"),
                        "createdOn": "2026-01-01",
                        "createdBy": BEN,
                        "description": "locked",
                        "denyAssignmentEffect": "enforced",
                    },
                },
            ),
        ),
        "less_permissive",
    ),
    case(
        "a denial of an eligible role takes nothing",
        state(_READER, **_eligible("roleEligibilitySchedules")),
        state(_READER, denials=(denied("*/write"),), **_eligible("roleEligibilitySchedules")),
        "equivalent",
    ),
    case(
        "a denial of a group that may hold somebody",
        state(_ALL),
        state(_ALL, denials=({**denied("*"), "principals": [{"id": TEAM, "type": "Group"}]},)),
        "cannot_prove",
    ),
    case(
        "a denial at a level that the hierarchy does not know",
        state(given(role="owner", scope=SUB)),
        state(given(role="owner", scope=SUB), denials=(denied("*", scope=f"{CORP}2"),)),
        "equivalent",
    ),
)
