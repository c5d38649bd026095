"""The words that generated Azure pairs are made of, and values that tell them apart.

Each condition atom names the attributes that it reads, and `VALUES` shows every way in which atoms of one attribute can
come out together: each literal, the same in another case, a text beside them all, what each pattern needs, none at all;
of sets the empty one is none, and each literal, a stranger and every two of them together stand for the others; numbers
and times are cut a step before, at and after each limit.
"""

from __future__ import annotations

from itertools import combinations
from typing import Final

CORP: Final = "/providers/Microsoft.Management/managementGroups/corp"
UNIT: Final = "/providers/Microsoft.Management/managementGroups/unit"
ONE: Final = "/subscriptions/00000000-0000-0000-0000-000000000001"
TWO: Final = "/subscriptions/00000000-0000-0000-0000-000000000002"
APP: Final = f"{ONE}/resourceGroups/app"
DB: Final = f"{ONE}/resourceGroups/db"
ACCOUNT: Final = f"{APP}/providers/Microsoft.Storage/storageAccounts/acct"
HIERARCHY: Final[dict[str, str | None]] = {ONE: UNIT, TWO: CORP, UNIT: CORP}
SCOPES: Final = ("/", CORP, UNIT, ONE, TWO, APP, DB, ACCOUNT, APP.upper())
# A resource at each scope, and below each one that no scope names.
RESOURCES: Final = (
    "/",
    CORP,
    UNIT,
    ONE,
    TWO,
    APP,
    DB,
    ACCOUNT,
    f"{ACCOUNT}/blobServices/default",
    f"{APP}/providers/Microsoft.Compute/virtualMachines/new",
    f"{DB}/providers/Microsoft.Compute/virtualMachines/new",
    f"{ONE}/resourceGroups/new",
    f"{TWO}/resourceGroups/new",
    f"{UNIT}/providers/Microsoft.Authorization/policyAssignments/new",
    f"{CORP}/providers/Microsoft.Authorization/policyAssignments/new",
    "/providers/Microsoft.Billing/new",
)
ANN: Final = "11111111-1111-1111-1111-111111111111"
BEN: Final = "22222222-2222-2222-2222-222222222222"
APPLICATION: Final = "44444444-4444-4444-4444-44444444aaaa"
GROUP: Final = "33333333-3333-3333-3333-333333333333"
EVERYBODY: Final = "00000000-0000-0000-0000-000000000000"
TYPES: Final = {ANN: "User", BEN: "User", APPLICATION: "ServicePrincipal", GROUP: "Group"}
ASKERS: Final = (ANN, BEN, APPLICATION, GROUP, "99999999-9999-9999-9999-999999999999")

_BLOBS: Final = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs"
READ, WRITE, DELETE = f"{_BLOBS}/read", f"{_BLOBS}/write", f"{_BLOBS}/delete"
ASSIGN: Final = "Microsoft.Authorization/roleAssignments/write"
# One for each way in which the patterns below can match an action.
ACTIONS: Final = (
    READ,
    WRITE,
    DELETE,
    f"{_BLOBS}/tags/read",
    f"{_BLOBS}/tags/write",
    f"{_BLOBS}/tags/delete",
    f"{_BLOBS}/new",
    ASSIGN,
    "Microsoft.Authorization/roleAssignments/read",
    "Microsoft.Authorization/roleAssignments/delete",
    "Microsoft.Authorization/roleAssignments/new",
    "Microsoft.Authorization/roleAssignments/new/write",
    "Microsoft.Authorization/write",
    "Microsoft.Authorization/new/read",
    "Microsoft.Authorization/new/delete",
    "Microsoft.Authorization/elevateAccess/Action",
    "Microsoft.Authorization/policyAssignments/write",
    "Microsoft.Authorization/new/action",
    "Microsoft.Storage/storageAccounts/read",
    "Microsoft.Storage/storageAccounts/write",
    "Microsoft.Storage/storageAccounts/listKeys/action",
    "Microsoft.Storage/storageAccounts/delete",
    "Microsoft.Storage/storageAccounts/new/action",
    "Microsoft.Storage/new",
    "Microsoft.Storage/new/read",
    "Microsoft.Storage/new/write",
    "Microsoft.Storage/new/delete",
    "Microsoft.Compute/virtualMachines/read",
    "Microsoft.Compute/virtualMachines/instanceView/read",
    "Microsoft.Compute/virtualMachines/start/action",
    "Microsoft.New/things/read",
    "Microsoft.New/things/write",
    "Microsoft.New/things/delete",
    "Microsoft.New/things/other",
)
CONTROL_PATTERNS: Final = (
    "*",
    "*/read",
    "*/write",
    "*/Delete",
    "microsoft.authorization/*",
    "Microsoft.Authorization/*/write",
    "Microsoft.Authorization/roleAssignments/*",
    ASSIGN,
    "Microsoft.Storage/*",
    "Microsoft.Storage/storageAccounts/listKeys/action",
    "MICROSOFT.STORAGE/storageAccounts/*",
    "Microsoft.Compute/*/read",
    "Microsoft.Compute/virtualMachines/instanceView/read",
    "Microsoft.Compute/virtualMachines/*/action",
)
DATA_PATTERNS: Final = (
    "*",
    f"{_BLOBS}/*",
    f"{_BLOBS}/*/read",
    READ,
    WRITE,
    DELETE,
    READ.lower(),
    "Microsoft.Storage/*",
)

_CONTAINER: Final = "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name]"
_PATH: Final = f"@Resource[{_BLOBS}:path]"
_TAG: Final = f"@Resource[{_BLOBS}/tags:Project<$key_case_sensitive$>]"
_SIZE: Final = "@Resource[Microsoft.Storage/storageAccounts:limit]"
_FLAG: Final = "@Resource[Microsoft.Storage/storageAccounts:isHnsEnabled]"
_NOW: Final = "@Environment[UtcNow]"
_PRIVATE: Final = "@Environment[isPrivateLink]"
_ROLE: Final = "@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId]"
_KIND: Final = "@Request[Microsoft.Authorization/roleAssignments:PrincipalType]"
_TEAM: Final = "@Principal[Microsoft.Directory/CustomSecurityAttributes/Id:Work_Team]"
_G1, _G2, _G3 = (f"{digit * 8}-{digit * 4}-4{digit * 3}-8{digit * 3}-{digit * 12}" for digit in "abc")


def _sets(*values: str) -> tuple[tuple[str, ...] | None, ...]:
    return (None, *((value,) for value in values), *combinations(values, 2), *combinations(values, 3))


# Compared with each other: both can hold every literal of either.
_TEAMS: Final = (None, "red", "Red", "A", "B", "new")

# What an attribute can be: None where the request does not have it.
VALUES: Final[dict[str, tuple[str | tuple[str, ...] | None, ...]]] = {
    _CONTAINER: (None, "public", "PUBLIC", "pub2", "private", "a*", "ab", "new"),
    _PATH: (None, "in/x", "IN/x", "in/a/x.csv", "out/x.csv", "out/x", "in"),
    _TAG: _TEAMS,
    _SIZE: (None, "4", "5", "6", "9", "10", "11"),
    _FLAG: (None, "true", "false"),
    _NOW: (
        "2026-12-30T23:59:59.9999999Z",
        "2026-12-31T00:00:00.0000000Z",
        "2026-12-31T00:00:00.0000001Z",
        "2026-12-31T23:59:59.9999999Z",
        "2027-01-01T00:00:00.0000000Z",
        "2027-01-01T00:00:00.0000001Z",
    ),
    _PRIVATE: ("true", "false"),
    _ROLE: _sets(_G1, _G2, _G3, _G1.upper()),
    _KIND: (None, "User", "ServicePrincipal", "serviceprincipal", "Group"),
    _TEAM: _TEAMS,
    "@Request[subOperation]": (None, "Blob.List", "Blob.Read.WithTagConditions", "New"),
}
# Each atom and the attributes that it reads.
ATOMS: Final[dict[str, tuple[str, ...]]] = {
    f"{_CONTAINER} StringEquals 'public'": (_CONTAINER,),
    f"{_CONTAINER} StringNotEquals 'public'": (_CONTAINER,),
    f"{_CONTAINER} StringEqualsIgnoreCase 'public'": (_CONTAINER,),
    f"{_CONTAINER} StringLike 'pub*'": (_CONTAINER,),
    f"{_CONTAINER} StringNotLike 'pub*'": (_CONTAINER,),
    f"{_CONTAINER} StringEquals 'a*'": (_CONTAINER,),
    f"{_CONTAINER} StringLike 'a*'": (_CONTAINER,),
    f"{_CONTAINER} StringStartsWith 'pub'": (_CONTAINER,),
    f"{_CONTAINER.lower()} ForAnyOfAnyValues:StringEquals {{'public', 'private'}}": (_CONTAINER,),
    f"Exists {_CONTAINER}": (_CONTAINER,),
    f"{_PATH} StringLike 'in/*'": (_PATH,),
    f"{_PATH} StringStartsWithIgnoreCase 'in/'": (_PATH,),
    f"{_PATH} StringLike '*.csv'": (_PATH,),
    f"{_TAG} StringEquals 'A'": (_TAG,),
    f"{_TAG} ForAllOfAnyValues:StringEquals {{'A', 'B'}}": (_TAG,),
    f"{_SIZE} NumericLessThan 10": (_SIZE,),
    f"{_SIZE} NumericGreaterThanEquals 5": (_SIZE,),
    f"{_SIZE} NumericNotEquals 5": (_SIZE,),
    f"{_FLAG} BoolEquals true": (_FLAG,),
    f"{_FLAG} BoolNotEquals true": (_FLAG,),
    f"{_NOW} DateTimeLessThan '2027-01-01T00:00:00.0Z'": (_NOW,),
    f"{_NOW} DateTimeLessThanEquals '2027-01-01T00:00:00.0Z'": (_NOW,),
    f"{_NOW} DateTimeGreaterThan '2026-12-31T00:00:00.0Z'": (_NOW,),
    f"{_PRIVATE} BoolEquals true": (_PRIVATE,),
    f"{_ROLE} ForAnyOfAnyValues:GuidEquals {{{_G1}, {_G2}}}": (_ROLE,),
    f"{_ROLE} ForAnyOfAnyValues:GuidEquals {{{_G1}}}": (_ROLE,),
    f"{_ROLE} ForAnyOfAllValues:GuidNotEquals {{{_G1}, {_G2}}}": (_ROLE,),
    f"{_ROLE} ForAllOfAllValues:GuidNotEquals {{{_G1.replace('-', '')}}}": (_ROLE,),
    f"{_ROLE} ForAllOfAnyValues:GuidEquals {{{_G1}, {_G2}}}": (_ROLE,),
    f"{_KIND} StringEqualsIgnoreCase 'ServicePrincipal'": (_KIND,),
    f"{_KIND} ForAnyOfAnyValues:StringEquals {{'ServicePrincipal', 'User'}}": (_KIND,),
    f"{_TEAM} StringEquals 'red'": (_TEAM,),
    f"{_TEAM} StringEquals {_TAG}": (_TEAM, _TAG),
    f"NOT Exists {_TEAM}": (_TEAM,),
    "SubOperationMatches{'Blob.List'}": ("@Request[subOperation]",),
}
