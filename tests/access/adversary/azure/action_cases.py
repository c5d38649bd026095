"""Cases on the actions that a condition is for, and on delegated role assignments.

Sources: https://learn.microsoft.com/azure/role-based-access-control/conditions-format,
https://learn.microsoft.com/azure/role-based-access-control/delegate-role-assignments-overview
"""

from __future__ import annotations

from .states import (
    ADD,
    ASSIGN,
    DELETE,
    OWNER_ID,
    READ,
    READER_ID,
    UNASSIGN,
    WRITE,
    case,
    denied,
    given,
    state,
    under,
)

NAME = "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name]"
ROLE = "@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId]"
OLDROLE = "@Resource[Microsoft.Authorization/roleAssignments:RoleDefinitionId]"
KIND = "@Request[Microsoft.Authorization/roleAssignments:PrincipalType]"
WHO = "@Request[Microsoft.Authorization/roleAssignments:PrincipalId]"


def _for(actions: tuple[str, ...], expression: str) -> str:
    """A condition as the portal writes it: the actions, or the expression."""
    free = " AND ".join(f"!(ActionMatches{{'{action}'}})" for action in actions)
    return f"(({free}) OR ({expression}))"


_A, _B, _AB = f"{NAME} StringEquals 'a'", f"{NAME} StringEquals 'b'", f"{NAME} StringLike 'a*'"
_ROLES = f"{ROLE} ForAnyOfAnyValues:GuidEquals {{{READER_ID}}}"
_OLD = f"{OLDROLE} ForAnyOfAnyValues:GuidEquals {{{READER_ID}}}"
_USERS = f"{KIND} ForAnyOfAnyValues:StringEqualsIgnoreCase {{'User'}}"
_DELEGATED = f"{_for((ASSIGN,), _ROLES)} AND {_for((UNASSIGN,), _OLD)}"
CASES = (
    case("no condition to one", state(given(role="blobs")), under(_for((READ,), _A)), "less_permissive"),
    case("an empty condition is none", state(given(role="blobs")), under(""), "equivalent"),
    case(
        "an action that the role lacks",
        state(given(role="blobread")),
        under(_for((WRITE,), _A), "blobread"),
        "equivalent",
    ),
    case(
        "an action more under the condition",
        under(_for((READ,), _A)),
        under(_for((READ, WRITE), _A)),
        "less_permissive",
    ),
    case(
        "targeted actions in another order",
        under(_for((READ, WRITE), _A)),
        under(_for((WRITE, READ), _A)),
        "equivalent",
    ),
    case(
        "actions in one set",
        under(_for((READ, WRITE), _A)),
        under(f"((!(ActionMatches{{'{READ}', '{WRITE}'}})) OR ({_A}))"),
        "equivalent",
    ),
    case(
        "a pattern of actions",
        under(_for((READ, WRITE, DELETE, ADD), _A)),
        under(_for(("Microsoft.Storage/storageAccounts/blobServices/containers/blobs/*",), _A)),
        "equivalent",
    ),
    case("the case of an action", under(_for((READ,), _A)), under(_for((READ.upper(),), _A)), "equivalent"),
    case(
        "two blocks",
        under(f"{_for((READ,), _A)} AND {_for((WRITE,), _B)}"),
        under(f"{_for((WRITE,), _B)} AND {_for((READ,), _A)}"),
        "equivalent",
    ),
    case(
        "a block dropped",
        under(f"{_for((READ,), _A)} AND {_for((WRITE,), _B)}"),
        under(_for((READ,), _A)),
        "more_permissive",
    ),
    case(
        "blocks joined by OR",
        under(f"{_for((READ,), _A)} AND {_for((WRITE,), _B)}"),
        under(f"{_for((READ,), _A)} OR {_for((WRITE,), _B)}"),
        "more_permissive",
    ),
    case(
        "the negation lost", under(_for((READ,), _A)), under(f"((ActionMatches{{'{READ}'}}) OR ({_A}))"), "incomparable"
    ),
    case(
        "a suboperation left free",
        under(_for((READ,), _A)),
        under(f"((!(ActionMatches{{'{READ}'}} AND NOT SubOperationMatches{{'Blob.List'}})) OR ({_A}))"),
        "more_permissive",
    ),
    case(
        "only a suboperation bound",
        under(f"((!(ActionMatches{{'{READ}'}} AND SubOperationMatches{{'Blob.Read.WithTagConditions'}})) OR ({_A}))"),
        under(_for((READ,), _A)),
        "less_permissive",
    ),
    case(
        "the case of a suboperation",
        under(f"NOT SubOperationMatches{{'Blob.List'}} OR {_A}"),
        under(f"NOT SubOperationMatches{{'blob.list'}} OR {_A}"),
        "equivalent",
    ),
    case(
        "conditions of two assignments are either",
        under(_A),
        state(given(role="blobs", condition=_A), given(role="blobs", condition=_B)),
        "more_permissive",
    ),
    case(
        "an assignment without condition frees all",
        under(_A),
        state(given(role="blobs", condition=_A), given(role="blobread")),
        "more_permissive",
    ),
    case(
        "beside one without condition a condition says nothing",
        state(given(role="blobs")),
        state(given(role="blobs"), given(role="blobs", condition=_A)),
        "equivalent",
    ),
    case(
        "two assignments for one OR",
        under(f"({_A}) OR ({_B})"),
        state(given(role="blobs", condition=_A), given(role="blobs", condition=_B)),
        "equivalent",
    ),
    case(
        "one role delegated",
        under(_for((ASSIGN,), _ROLES), "uaa"),
        under(_for((ASSIGN,), _ROLES.replace("}", f", {OWNER_ID}}}")), "uaa"),
        "more_permissive",
    ),
    case(
        "all but one role",
        under(_for((ASSIGN,), f"{ROLE} ForAnyOfAllValues:GuidNotEquals {{{OWNER_ID}}}"), "uaa"),
        under(_for((ASSIGN,), f"{ROLE} ForAnyOfAllValues:GuidNotEquals {{{OWNER_ID}, {READER_ID}}}"), "uaa"),
        "less_permissive",
    ),
    case(
        "a delegation that no longer binds removal",
        under(_DELEGATED, "uaa"),
        under(_for((ASSIGN,), _ROLES), "uaa"),
        "more_permissive",
    ),
    case(
        "a delegation to users only",
        under(_for((ASSIGN,), _ROLES), "uaa"),
        under(_for((ASSIGN,), f"{_ROLES} AND {_USERS}"), "uaa"),
        "less_permissive",
    ),
    case(
        "the case of a principal type",
        under(_for((ASSIGN,), _USERS), "uaa"),
        under(_for((ASSIGN,), _USERS.replace("'User'", "'user'")), "uaa"),
        "equivalent",
    ),
    case(
        "a principal type more",
        under(_for((ASSIGN,), _USERS), "uaa"),
        under(_for((ASSIGN,), _USERS.replace("'User'", "'User', 'ServicePrincipal'")), "uaa"),
        "more_permissive",
    ),
    case(
        "a named principal",
        under(_for((ASSIGN,), f"{WHO} ForAnyOfAnyValues:GuidEquals {{{READER_ID}}}"), "uaa"),
        under(_for((ASSIGN,), f"{WHO} ForAnyOfAnyValues:GuidEquals {{{READER_ID.upper()}}}"), "uaa"),
        "equivalent",
    ),
    case(
        "a delegation to users or of one role",
        under(_for((ASSIGN,), f"{_ROLES} AND {_USERS}"), "uaa"),
        under(_for((ASSIGN,), f"{_ROLES} OR {_USERS}"), "uaa"),
        "more_permissive",
    ),
    case(
        "the version of the language",
        under(_A),
        state(given(role="blobs", condition=_A, conditionVersion="1.0")),
        "equivalent",
    ),
    case(
        "a denial under a condition",
        state(given(role="blobs")),
        state(
            given(role="blobs"),
            denials=(denied(permissions=[{"dataActions": [READ]}], condition=_A, conditionVersion="2.0"),),
        ),
        "less_permissive",
    ),
    case(
        "a denial under a wider condition",
        state(given(role="blobs"), denials=(denied(permissions=[{"dataActions": [READ]}], condition=_A),)),
        state(given(role="blobs"), denials=(denied(permissions=[{"dataActions": [READ]}], condition=_AB),)),
        "less_permissive",
    ),
    case(
        "a denial and a grant under one condition",
        under(_A),
        state(
            given(role="blobs", condition=f"{_A} OR {_B}"),
            denials=(denied(permissions=[{"dataActions": ["*"]}], condition=_B),),
        ),
        "equivalent",
    ),
)
