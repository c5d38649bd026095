"""Cases on scopes, principals, deny assignments, eligibility and spelling.

Sources: https://learn.microsoft.com/azure/role-based-access-control/scope-overview,
https://learn.microsoft.com/azure/role-based-access-control/deny-assignments,
https://learn.microsoft.com/azure/role-based-access-control/pim-integration
"""

from __future__ import annotations

from typing import Any

from .states import (
    ACCOUNT,
    ANN,
    APP,
    BEN,
    CORP,
    DB,
    EVERYBODY,
    OTHER,
    READ,
    ROBOT,
    SUB,
    TEAM,
    UNIT,
    VAULT,
    WRITE,
    case,
    denied,
    given,
    holds,
    role,
    state,
)

_READER = given()
_ALL = given(role="owner")
_DENIES: dict[str, Any] = {"permissions": [{"actions": ["*"], "notActions": ["*/read"]}]}
_DATA: dict[str, Any] = {"permissions": [{"dataActions": [READ]}]}


def _eligible(name: str, **more: Any) -> dict[str, Any]:
    return {name: [{**given(role="owner"), **more}]}


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
DENIALS = (
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
ELIGIBLE = (
    *(
        case(f"an eligible role ({name})", state(_READER), state(_READER, **_eligible(name)), "equivalent")
        for name in (
            "roleEligibilitySchedules",
            "roleEligibilityScheduleInstances",
            "roleEligibilityScheduleRequests",
            "eligibleAssignments",
            "eligibleRoleAssignments",
            "pimEligibleAssignments",
        )
    ),
    *(
        case(
            f"an eligible role beside a new one ({name})", state(), state(_READER, **_eligible(name)), "more_permissive"
        )
        for name in (
            "roleEligibilitySchedules",
            "roleEligibilityScheduleInstances",
            "roleEligibilityScheduleRequests",
            "eligibleAssignments",
            "eligibleRoleAssignments",
            "pimEligibleAssignments",
        )
    ),
    case(
        "eligible to active",
        state(_READER, **_eligible("roleEligibilitySchedules")),
        state(_READER, _ALL),
        "more_permissive",
    ),
    case(
        "active to eligible",
        state(_READER, _ALL),
        state(_READER, **_eligible("roleEligibilitySchedules")),
        "less_permissive",
    ),
    case(
        "an assignment that says it is eligible",
        state(_READER),
        state(_READER, {**_ALL, "assignmentType": "Eligible"}),
        "equivalent",
    ),
    case(
        "eligible in an assignment, beside a new one",
        state(),
        state(_READER, {**_ALL, "eligible": True}),
        "more_permissive",
    ),
    case(
        "an assignment that says it is active",
        state(_READER),
        state(_READER, {**_ALL, "assignmentType": "Assigned", "memberType": "Direct"}),
        "more_permissive",
    ),
    case("an active schedule", state(), state(roleAssignmentSchedules=[_READER]), "more_permissive"),
    case(
        "an active schedule with an end",
        state(),
        state(
            roleAssignmentScheduleInstances=[
                {**_READER, "startDateTime": "2026-01-01T00:00:00Z", "endDateTime": "2027-01-01T00:00:00Z"}
            ]
        ),
        "more_permissive",
    ),
    case(
        "an end that moves",
        state(roleAssignmentSchedules=[{**_READER, "endDateTime": "2027-01-01T00:00:00Z"}]),
        state(roleAssignmentSchedules=[{**_READER, "endDateTime": "2027-06-01T00:00:00Z"}]),
        "more_permissive",
    ),
    case(
        "an end that goes",
        state(roleAssignmentSchedules=[{**_READER, "endDateTime": "2027-01-01T00:00:00Z"}]),
        state(_READER),
        "more_permissive",
    ),
    case(
        "a start that moves",
        state(roleAssignmentSchedules=[{**_READER, "startDateTime": "2027-01-01T00:00:00Z"}]),
        state(roleAssignmentSchedules=[{**_READER, "startDateTime": "2027-06-01T00:00:00Z"}]),
        "less_permissive",
    ),
    case(
        "a request with a window",
        state(
            roleAssignmentScheduleRequests=[
                {
                    **_READER,
                    "requestType": "AdminAssign",
                    "scheduleInfo": {
                        "startDateTime": "2027-01-01T00:00:00Z",
                        "expiration": {"type": "AfterDuration", "duration": "P30D", "endDateTime": None},
                    },
                }
            ]
        ),
        state(
            roleAssignmentSchedules=[
                {**_READER, "startDateTime": "2027-01-01T00:00:00Z", "endDateTime": "2027-01-31T00:00:00Z"}
            ]
        ),
        "equivalent",
    ),
)
_BUILT_IN = "/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"
_POLICY = {"scope": SUB, "policyDefinitionId": "/providers/Microsoft.Authorization/policyDefinitions/d"}
HELD = (
    case(
        "an undefined role by two spellings of its id",
        state(given(role=_BUILT_IN)),
        state(given(role=f"{SUB}{_BUILT_IN}")),
        "equivalent",
    ),
    case(
        "an undefined role to somebody more",
        state(given(role=_BUILT_IN)),
        state(given(role=_BUILT_IN), given(BEN, role=_BUILT_IN)),
        "more_permissive",
    ),
    case("an undefined role beside an owner", state(_ALL), state(_ALL, given(role=_BUILT_IN)), "cannot_prove"),
    case(
        "an undefined role denied in one plane",
        state(given(role=_BUILT_IN)),
        state(given(role=_BUILT_IN), denials=(denied("*"),)),
        "cannot_prove",
    ),
    case(
        "a role that is defined by name alone",
        state(roles={"r": {"roleName": "R"}}),
        state(given(role="r"), roles={"r": {"roleName": "R"}}),
        "more_permissive",
    ),
    case(
        "a policy that is no longer enforced",
        {**state(_READER), "policyAssignments": [{**_POLICY, "enforcementMode": "Default"}]},
        {**state(_READER), "policyAssignments": [{**_POLICY, "enforcementMode": "DoNotEnforce"}]},
        "control_regressed",
    ),
    case(
        "contradicting elements do not hide a grant", *holds(role("A/b"), role("A/b", data=(WRITE,))), "more_permissive"
    ),
)
CASES = (*SCOPES, *PRINCIPALS, *DENIALS, *ELIGIBLE, *HELD)
