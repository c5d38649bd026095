"""Cases on role definitions and planes.

Source: https://learn.microsoft.com/azure/role-based-access-control/role-definitions
"""

from __future__ import annotations

from .states import APP, BLOBS, DELETE, READ, SUB, WRITE, case, given, holds, role, state

VM = "Microsoft.Compute/virtualMachines"
_ENTRIES = [{"actions": ["*"], "notActions": [f"{VM}/write"]}, {"actions": [f"{VM}/write"]}]

CASES = (
    case("an action added", *holds(role(f"{VM}/read"), role(f"{VM}/read", f"{VM}/write")), "more_permissive"),
    case("the same action in another case", *holds(role(f"{VM}/read"), role(f"{VM}/READ".upper())), "equivalent"),
    case("an action listed twice", *holds(role(f"{VM}/read"), role(f"{VM}/read", f"{VM}/read")), "equivalent"),
    case("actions in another order", *holds(role("A/b", "C/d"), role("C/d", "A/b")), "equivalent"),
    case("a wildcard takes in slashes", *holds(role("*"), role("*", "A/b/c/read")), "equivalent"),
    case("a wildcard in the middle", *holds(role("A/*/read"), role("A/*/read", "A/b/c/d/read")), "equivalent"),
    case(
        "a wildcard in the middle needs its ends",
        *holds(role("A/*/read"), role("A/*/read", "A/read")),
        "more_permissive",
    ),
    case("two wildcards in one", *holds(role("A/*/b/*"), role("A/**/b/*")), "equivalent"),
    case("a wildcard within a name", *holds(role("A/b*"), role("A/b*", "A/bc/read")), "equivalent"),
    case("a question mark is plain", *holds(role("A/b?/read"), role("A/bc/read")), "incomparable"),
    case("a dot is plain", *holds(role("A.b/read"), role("Axb/read")), "incomparable"),
    case("narrower wildcard", *holds(role("A/*"), role("A/b/*")), "less_permissive"),
    case("crossing wildcards", *holds(role("*/read"), role("A/*")), "incomparable"),
    case("all and its parts", *holds(role("*"), role("*/read", "*/write", "*/delete", "*/action")), "less_permissive"),
    case("a notAction added", *holds(role("*"), role("*", no=("A/*",))), "less_permissive"),
    case("a notAction that takes nothing away", *holds(role("A/*"), role("A/*", no=("B/*",))), "equivalent"),
    case("a notAction that takes all away", *holds(role("A/b"), role("A/b", no=("A/*",))), "less_permissive"),
    case(
        "a notAction in another case", *holds(role("*", no=("A/b/Write",)), role("*", no=("a/B/wRITE",))), "equivalent"
    ),
    case(
        "a notAction swallowed by another",
        *holds(role("*", no=("A/*",)), role("*", no=("A/*", "A/b/write"))),
        "equivalent",
    ),
    case("a notAction beside the same action", *holds(role("A/b", "A/c", no=("A/b",)), role("A/c")), "equivalent"),
    case(
        "notActions say nothing of the data plane",
        *holds(role("*", data=("*",)), role("*", data=("*",), no=("*",))),
        "less_permissive",
    ),
    case(
        "notDataActions say nothing of the control plane",
        *holds(role("A/*", data=("A/*",)), role("A/*", data=("A/*",), nodata=("A/b",))),
        "less_permissive",
    ),
    case("notDataActions without dataActions", *holds(role("A/*"), role("A/*", nodata=("A/b",))), "equivalent"),
    case("all actions give no data", *holds(role("*"), role("*", data=(READ,))), "more_permissive"),
    case("an action moved to the data plane", *holds(role(READ), role(data=(READ,))), "incomparable"),
    case("what one entry leaves out another gives", *holds(role("*"), {"permissions": _ENTRIES}), "equivalent"),
    case(
        "entries are not one list",
        *holds({"permissions": [{"actions": ["*"], "notActions": [f"{VM}/write"]}]}, {"permissions": _ENTRIES}),
        "more_permissive",
    ),
    case(
        "an entry split in two",
        *holds(role("A/b", "A/c"), {"permissions": [{"actions": ["A/b"]}, {"actions": ["A/c"]}]}),
        "equivalent",
    ),
    case(
        "an entry split with what it leaves out",
        *holds(
            role("A/*", "B/*", no=("*/write",)),
            {"permissions": [{"actions": ["A/*"], "notActions": ["*/write"]}, {"actions": ["B/*"]}]},
        ),
        "more_permissive",
    ),
    case("entries in another order", *holds({"permissions": _ENTRIES}, {"permissions": _ENTRIES[::-1]}), "equivalent"),
    case("an empty role", *holds(role(), role("A/b")), "more_permissive"),
    case("no permissions and empty ones", *holds({"permissions": []}, role()), "equivalent"),
    case(
        "assignableScopes grant nothing", *holds(role("A/b"), {**role("A/b"), "assignableScopes": [SUB]}), "equivalent"
    ),
    case(
        "a description",
        *holds(role("A/b"), {**role("A/b"), "description": "reads", "roleType": "CustomRole"}),
        "equivalent",
    ),
    case(
        "data of a container and of its blobs",
        *holds(role(data=(f"{BLOBS}/*",)), role(data=(READ, WRITE, DELETE))),
        "less_permissive",
    ),
    case(
        "a role as Resource Manager prints it",
        *holds(
            role("A/b"),
            {
                "id": f"{SUB}/providers/Microsoft.Authorization/roleDefinitions/r",
                "name": "r",
                "type": "Microsoft.Authorization/roleDefinitions",
                "properties": {
                    "roleName": "R",
                    "type": "CustomRole",
                    "description": None,
                    "permissions": [{"actions": ["A/b"], "notActions": []}],
                    "assignableScopes": ["/"],
                    "createdOn": "2026-01-01T00:00:00Z",
                    "updatedBy": None,
                },
            },
        ),
        "equivalent",
    ),
    case(
        "roles in a list by id",
        state(given(role="r"), roles={"r": role("A/b")}),
        {
            "roleDefinitions": [{"id": "/providers/Microsoft.Authorization/roleDefinitions/r", **role("A/b")}],
            "roleAssignments": [
                {
                    "properties": {
                        "roleDefinitionId": f"{SUB}/providers/Microsoft.Authorization/roleDefinitions/R",
                        "principalId": "11111111-1111-1111-1111-111111111111",
                        "scope": APP,
                    }
                }
            ],
        },
        "equivalent",
    ),
    case(
        "two roles for one",
        state(given(role="a"), given(role="b"), roles={"a": role("A/b"), "b": role("A/c")}),
        state(given(role="ab"), roles={"ab": role("A/b", "A/c")}),
        "equivalent",
    ),
    case("a role that nobody holds", state(given()), state(given(), roles={"spare": role("*")}), "equivalent"),
    case(
        "a role renamed",
        state(given(role="a"), roles={"a": role("A/b")}),
        state(given(role="b"), roles={"b": role("A/b")}),
        "equivalent",
    ),
    case("reader to owner", state(given()), state(given(role="owner")), "more_permissive"),
    case("contributor to owner", state(given(role="contrib")), state(given(role="owner")), "more_permissive"),
    case("contributor to administrator", state(given(role="contrib")), state(given(role="uaa")), "incomparable"),
    case("a reader beside an owner", state(given(role="owner")), state(given(role="owner"), given()), "equivalent"),
    case(
        "blob data beside an owner",
        state(given(role="owner")),
        state(given(role="owner"), given(role="blobread")),
        "more_permissive",
    ),
)
