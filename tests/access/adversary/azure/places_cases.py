"""Cases on scopes and principals.

Source: https://learn.microsoft.com/azure/role-based-access-control/scope-overview
"""

from __future__ import annotations

from .states import (
    ACCOUNT,
    ANN,
    APP,
    BEN,
    CORP,
    DB,
    OTHER,
    ROBOT,
    SUB,
    TEAM,
    UNIT,
    VAULT,
    case,
    given,
    state,
)

_READER = given()
SCOPES = (
    case("a scope in another case", state(given(scope=APP)), state(given(scope=APP.upper())), "equivalent"),
    case("a slash at the end", state(given(scope=APP)), state(given(scope=f"{APP}/")), "equivalent"),
    case("a group to a subscription", state(given()), state(given(scope=SUB)), "more_permissive"),
    case(
        "a subscription to its management group", state(given(scope=SUB)), state(given(scope=UNIT)), "more_permissive"
    ),
    case("a management group to the one above", state(given(scope=UNIT)), state(given(scope=CORP)), "more_permissive"),
    case("a management group to the tenant", state(given(scope=CORP)), state(given(scope="/")), "more_permissive"),
    case("another subscription of the same group", state(given(scope=SUB)), state(given(scope=OTHER)), "incomparable"),
    case("covered by the subscription", state(given(scope=SUB)), state(given(scope=SUB), given()), "equivalent"),
    case(
        "covered by the management group",
        state(given(scope=CORP)),
        state(given(scope=CORP), given(scope=VAULT)),
        "equivalent",
    ),
    case("covered by the tenant", state(given(scope="/")), state(given(scope="/"), given(scope=UNIT)), "equivalent"),
    case(
        "not covered by a sibling group",
        state(given(scope=UNIT)),
        state(given(scope=UNIT), given(scope=OTHER)),
        "more_permissive",
    ),
    case("a resource of the group", state(given(scope=VAULT)), state(given(scope=APP)), "more_permissive"),
    case(
        "two groups are not the subscription",
        state(given(), given(scope=DB)),
        state(given(scope=SUB)),
        "more_permissive",
    ),
    case("a name that begins alike", state(given(scope=APP)), state(given(scope=f"{APP}2")), "incomparable"),
    case(
        "a child of a resource",
        state(given(scope=ACCOUNT)),
        state(given(scope=f"{ACCOUNT}/blobServices/default/containers/models")),
        "less_permissive",
    ),
    case(
        "a subscription outside the hierarchy",
        state(given(scope=f"{SUB}9")),
        state(given(scope=f"{SUB}9"), given(scope=SUB)),
        "more_permissive",
    ),
)
PRINCIPALS = (
    case("a second user", state(_READER), state(_READER, given(BEN)), "more_permissive"),
    case("another user", state(_READER), state(given(BEN)), "incomparable"),
    case(
        "an id in another case",
        state(given("AAAAAAAA-1111-1111-1111-111111111111")),
        state(given("aaaaaaaa-1111-1111-1111-111111111111")),
        "equivalent",
    ),
    case(
        "a service principal", state(_READER), state(_READER, given(ROBOT, kind="ServicePrincipal")), "more_permissive"
    ),
    case(
        "the type of a principal says nothing",
        state(given(ROBOT, kind="ServicePrincipal")),
        state(given(ROBOT, kind="User")),
        "equivalent",
    ),
    case("no type", state({k: v for k, v in _READER.items() if k != "principalType"}), state(_READER), "equivalent"),
    case("a user to a group", state(_READER), state(given(TEAM, kind="Group")), "cannot_prove|incomparable"),
    case("a group beside a user", state(_READER), state(_READER, given(TEAM, kind="Group")), "more_permissive"),
    case(
        "a group that gains a role",
        state(given(TEAM, kind="Group")),
        state(given(TEAM, "owner", kind="Group")),
        "more_permissive",
    ),
    case("an assignment twice", state(_READER), state(_READER, dict(_READER)), "equivalent"),
    case("assignments in another order", state(_READER, given(BEN)), state(given(BEN), _READER), "equivalent"),
    case("no assignment at all", state(), state(_READER), "more_permissive"),
    case(
        "the names of an assignment",
        state(_READER),
        state(
            {
                **_READER,
                "id": f"{APP}/providers/Microsoft.Authorization/roleAssignments/x",
                "name": "x",
                "type": "Microsoft.Authorization/roleAssignments",
                "description": "why",
                "createdOn": "2026-01-01",
                "createdBy": BEN,
                "updatedOn": "2026-01-01",
                "updatedBy": BEN,
                "condition": None,
                "conditionVersion": None,
                "delegatedManagedIdentityResourceId": None,
            }
        ),
        "equivalent",
    ),
    case(
        "the names of a new assignment",
        state(),
        state(
            {
                **_READER,
                "id": f"{APP}/providers/Microsoft.Authorization/roleAssignments/x",
                "name": "x",
                "type": "Microsoft.Authorization/roleAssignments",
                "description": "why",
                "createdOn": "2026-01-01",
                "createdBy": BEN,
                "updatedOn": "2026-01-01",
                "updatedBy": BEN,
                "condition": None,
                "conditionVersion": None,
                "delegatedManagedIdentityResourceId": None,
                "principalName": "ann",
                "roleDefinitionName": "reader",
                "etag": "1",
            }
        ),
        "more_permissive",
    ),
    case(
        "a new assignment as Resource Manager prints it",
        state(),
        {
            "roleDefinitions": state()["roleDefinitions"],
            "roleAssignments": {
                "value": [
                    {
                        "id": "x",
                        "name": "x",
                        "type": "Microsoft.Authorization/roleAssignments",
                        "properties": {
                            "roleDefinitionId": "reader",
                            "principalId": ANN,
                            "principalType": "User",
                            "scope": APP,
                        },
                    }
                ]
            },
        },
        "more_permissive",
    ),
)
CASES = (*SCOPES, *PRINCIPALS)
