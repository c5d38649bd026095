"""Cases on eligible, scheduled and undefined roles.

Source: https://learn.microsoft.com/azure/role-based-access-control/pim-integration
"""

from __future__ import annotations

from typing import Any

from .states import (
    BEN,
    SUB,
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


def _eligible(name: str, **more: Any) -> dict[str, Any]:
    return {name: [{**given(role="owner"), **more}]}


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
CASES = (*ELIGIBLE, *HELD)
