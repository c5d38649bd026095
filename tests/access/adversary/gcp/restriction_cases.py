"""Cases on deny policies and principal access boundaries.

Sources: https://cloud.google.com/iam/docs/deny-overview,
https://cloud.google.com/iam/docs/principal-access-boundary-policies
"""

from __future__ import annotations

from typing import Any

from .states import (
    ANN,
    BEN,
    BOT,
    BUCKET,
    DEV,
    EVERYBODY,
    ORG,
    POOL,
    PROD,
    TEAM,
    TOP,
    both,
    case,
    deny,
    grant,
    rule,
    when,
)

_W = grant(ANN, role="roles/write")
_WB = grant(ANN, BEN, role="roles/write")
_ANN, _BEN = ("principal://goog/subject/ann@example.com", "principal://goog/subject/ben@example.com")
_DEL, _PUT = "storage.googleapis.com/objects.delete", "storage.googleapis.com/objects.create"
_DENIED = deny(_W, rule(_DEL))
_TAGGED = "resource.matchTag('1/env', 'prod')"


def _boundary(
    state: dict[str, Any],
    *resources: str,
    who: str = "//cloudresourcemanager.googleapis.com/organizations/1",
    **more: Any,
) -> dict[str, Any]:
    return {
        **state,
        "principalAccessBoundaries": {
            "keep": {"details": {"rules": [{"resources": [*resources], "effect": "ALLOW"}], "enforcementVersion": "1"}}
        },
        "policyBindings": [
            {"policyKind": "PRINCIPAL_ACCESS_BOUNDARY", "policy": "keep", "target": {"principalSet": who}, **more}
        ],
    }


DENIALS = (
    case("a denial", _W, _DENIED, "less_permissive"),
    case("a denial of what nobody holds", grant(ANN), deny(grant(ANN), rule(_DEL)), "equivalent"),
    case("a denial of somebody else", _W, deny(_W, rule(_DEL, who=(_BEN,))), "equivalent"),
    case("a denial of one", _WB, deny(_WB, rule(_DEL, who=(_ANN,))), "less_permissive"),
    case("everybody is more than both", deny(_WB, rule(_DEL, who=(_ANN, _BEN))), deny(_WB, rule(_DEL)), "equivalent"),
    case("a denial above", _W, deny(_W, rule(_DEL), at=ORG), "less_permissive"),
    case("a denial elsewhere", _W, deny(_W, rule(_DEL), at=DEV), "equivalent"),
    case(
        "a denial above and here",
        deny(_W, rule(_DEL), at=ORG),
        deny(deny(_W, rule(_DEL), at=ORG), rule(_DEL)),
        "equivalent",
    ),
    case(
        "a denial moved up",
        deny(both(_W, grant(ANN, role="roles/write", at=DEV)), rule(_DEL)),
        deny(both(_W, grant(ANN, role="roles/write", at=DEV)), rule(_DEL), at=TOP),
        "less_permissive",
    ),
    case(
        "a place with percent signs",
        _DENIED,
        {**_W, "deny": {"cloudresourcemanager.googleapis.com%2Fprojects%2Fprod": _DENIED["deny"][PROD]}},
        "equivalent",
    ),
    case("an exception", _DENIED, deny(_W, rule(_DEL, exceptionPrincipals=[_ANN])), "more_permissive"),
    case(
        "an exception for somebody without access",
        _DENIED,
        deny(_W, rule(_DEL, exceptionPrincipals=[_BEN])),
        "equivalent",
    ),
    case(
        "an exception below does not lift the one above",
        deny(_W, rule(_DEL), at=ORG),
        deny(deny(_W, rule(_DEL), at=ORG), rule(_DEL, exceptionPrincipals=[_ANN])),
        "equivalent",
    ),
    case(
        "an exception of a permission",
        deny(_W, rule("storage.googleapis.com/objects.*")),
        deny(_W, rule("storage.googleapis.com/objects.*", exceptionPermissions=[_PUT])),
        "more_permissive",
    ),
    case("an exception of all that is denied", _W, deny(_W, rule(_DEL, exceptionPermissions=[_DEL])), "equivalent"),
    case(
        "all verbs of a resource",
        deny(_W, rule(_DEL)),
        deny(_W, rule("storage.googleapis.com/objects.*")),
        "less_permissive",
    ),
    case(
        "all of a service in short",
        deny(_W, rule("storage.googleapis.com/*.*")),
        deny(_W, rule("storage.googleapis.com/*")),
        "equivalent",
    ),
    case(
        "all of a service",
        deny(_W, rule("storage.googleapis.com/objects.*")),
        deny(_W, rule("storage.googleapis.com/*.*")),
        "equivalent",
    ),
    case("one verb of all resources", _DENIED, deny(_W, rule("storage.googleapis.com/*.delete")), "equivalent"),
    case("another service", _W, deny(_W, rule("compute.googleapis.com/instances.delete")), "equivalent"),
    case(
        "the project service's name",
        grant(ANN, role="roles/iam"),
        deny(grant(ANN, role="roles/iam"), rule("cloudresourcemanager.googleapis.com/projects.setIamPolicy")),
        "less_permissive",
    ),
    case("two rules for one", deny(_W, rule(_DEL, _PUT)), deny(_W, rule(_DEL), rule(_PUT)), "equivalent"),
    case(
        "two policies for one", deny(_W, rule(_DEL), rule(_PUT)), deny(deny(_W, rule(_DEL)), rule(_PUT)), "equivalent"
    ),
    case(
        "rules with exceptions do not add up",
        deny(_WB, rule(_DEL, exceptionPrincipals=[_ANN, _BEN])),
        deny(_WB, rule(_DEL, exceptionPrincipals=[_ANN]), rule(_DEL, exceptionPrincipals=[_BEN])),
        "less_permissive",
    ),
    case("a condition on a denial", _DENIED, deny(_W, rule(_DEL, denialCondition=when(_TAGGED))), "more_permissive"),
    case(
        "a negated tag on a denial",
        deny(_W, rule(_DEL, denialCondition=when(f"!{_TAGGED}"))),
        deny(_W, rule(_DEL)),
        "less_permissive",
    ),
    case(
        "two conditions that add up",
        _DENIED,
        deny(_W, rule(_DEL, denialCondition=when(_TAGGED)), rule(_DEL, denialCondition=when(f"!{_TAGGED}"))),
        "equivalent",
    ),
    case(
        "a denial of a grant under the same condition",
        both(_W),
        deny(
            both(_W, grant(BEN, role="roles/write")),
            rule(_DEL, _PUT, who=(_BEN,)),
            rule("storage.googleapis.com/objects.*", who=(_BEN,)),
        ),
        "equivalent",
    ),
    case(
        "a denial wins over a later grant",
        deny(_W, rule(_DEL)),
        deny(both(_W, grant(ANN, role="roles/write", at=BUCKET)), rule(_DEL)),
        "equivalent",
    ),
    case(
        "a denial of a group",
        _W,
        deny(_W, rule(_DEL, who=("principalSet://goog/group/team@example.com",))),
        "cannot_prove",
    ),
    case(
        "a group excepted",
        _DENIED,
        deny(_W, rule(_DEL, exceptionPrincipals=["principalSet://goog/group/team@example.com"])),
        "cannot_prove",
    ),
    case(
        "a group denied, whose role it is",
        grant(TEAM, role="roles/write"),
        deny(grant(TEAM, role="roles/write"), rule(_DEL, who=("principalSet://goog/group/team@example.com",))),
        "less_permissive",
    ),
    case(
        "a denial of a service account",
        grant(BOT, role="roles/write"),
        deny(
            grant(BOT, role="roles/write"),
            rule(
                _DEL,
                who=("principal://iam.googleapis.com/projects/-/serviceAccounts/bot@prod.iam.gserviceaccount.com",),
            ),
        ),
        "less_permissive",
    ),
    case(
        "a denial of a pool",
        grant(f"principal://{POOL}/subject/x", role="roles/write"),
        deny(grant(f"principal://{POOL}/subject/x", role="roles/write"), rule(_DEL, who=(f"principalSet://{POOL}/*",))),
        "less_permissive",
    ),
    case(
        "a policy's own names",
        _DENIED,
        {
            **_W,
            "deny": {
                PROD: [
                    {
                        "name": "policies/x/denypolicies/y",
                        "uid": "1",
                        "kind": "DenyPolicy",
                        "displayName": "y",
                        "etag": "z",
                        "createTime": "2026-01-01T00:00:00Z",
                        "updateTime": "2026-01-01T00:00:00Z",
                        "rules": [{"description": "d", **rule(_DEL, exceptionPrincipals=[], exceptionPermissions=[])}],
                    }
                ]
            },
        },
        "equivalent",
    ),
    case("a denial as one object", _DENIED, {**_W, "deny": {PROD: _DENIED["deny"][PROD][0]}}, "equivalent"),
    case("a denial under an unmet condition", _W, deny(_W, rule(_DEL, denialCondition=when("false"))), "equivalent"),
)
_NAMED = "policies/cloudresourcemanager.googleapis.com%2Fprojects%2Fprod/denypolicies"
_PLACED: dict[str, Any] = {**_W, "deny": {_NAMED: _DENIED["deny"][PROD]}}
_LISTED: dict[str, Any] = {**_W, "deny": [{"name": f"{_NAMED}/a", **_DENIED["deny"][PROD][0]}]}
_BOTW = grant(BOT, role="roles/write")
_SET = "principalSet://cloudresourcemanager.googleapis.com"
PLACED = (
    case("a denial by the name of its policy", _DENIED, _PLACED, "equivalent"),
    case("a denial by the name of its policy is one", _W, _PLACED, "less_permissive"),
    case("denials in a list", _DENIED, _LISTED, "equivalent"),
    case("denials in a list are some", _W, _LISTED, "less_permissive"),
    case(
        "all service accounts of a project denied",
        _BOTW,
        deny(_BOTW, rule(_DEL, who=(f"{_SET}/projects/prod/type/ServiceAccount",))),
        "less_permissive",
    ),
    case(
        "all service accounts of another project denied",
        _BOTW,
        deny(_BOTW, rule(_DEL, who=(f"{_SET}/projects/dev/type/ServiceAccount",))),
        "equivalent",
    ),
    case(
        "all service accounts of a folder denied",
        _BOTW,
        deny(_BOTW, rule(_DEL, who=(f"{_SET}/folders/10/type/ServiceAccount",))),
        "less_permissive",
    ),
    case(
        "no users among service accounts",
        _W,
        deny(_W, rule(_DEL, who=(f"{_SET}/projects/prod/type/ServiceAccount",))),
        "equivalent",
    ),
    case(
        "a project's number may be the project's",
        _BOTW,
        deny(_BOTW, rule(_DEL, who=(f"{_SET}/projects/7",))),
        "cannot_prove",
    ),
    case(
        "a service account among all of its project",
        grant(f"{_SET}/projects/prod/type/ServiceAccount"),
        grant(f"{_SET}/projects/prod/type/ServiceAccount", BOT),
        "equivalent",
    ),
)
BOUNDARIES = (
    case(
        "a boundary that holds the place",
        grant(ANN, at=ORG),
        _boundary(
            grant(ANN),
            "//cloudresourcemanager.googleapis.com/projects/prod",
            who="principalSet://goog/group/ann@example.com",
        ),
        "less_permissive|cannot_prove",
    ),
    case(
        "a boundary around the organization",
        grant(ANN, at=ORG),
        _boundary(grant(ANN, at=ORG), "//cloudresourcemanager.googleapis.com/organizations/1", who=EVERYBODY),
        "equivalent",
    ),
    case(
        "a boundary around one project",
        both(grant(ANN), grant(ANN, at=DEV)),
        _boundary(
            both(grant(ANN), grant(ANN, at=DEV)), "//cloudresourcemanager.googleapis.com/projects/prod", who=EVERYBODY
        ),
        "less_permissive",
    ),
    case(
        "a boundary widened",
        _boundary(grant(ANN, at=TOP), "//cloudresourcemanager.googleapis.com/projects/prod", who=EVERYBODY),
        _boundary(grant(ANN, at=TOP), "//cloudresourcemanager.googleapis.com/folders/10", who=EVERYBODY),
        "more_permissive",
    ),
    case("a boundary around nothing", grant(ANN), _boundary(grant(ANN), who=EVERYBODY), "less_permissive"),
    case(
        "a boundary that nobody is bound to",
        grant(ANN),
        {**_boundary(grant(ANN), "//cloudresourcemanager.googleapis.com/projects/dev"), "policyBindings": []},
        "equivalent",
    ),
    case(
        "a boundary of a pool",
        grant(f"principal://{POOL}/subject/x"),
        _boundary(
            grant(f"principal://{POOL}/subject/x"),
            "//cloudresourcemanager.googleapis.com/projects/dev",
            who=f"//{POOL}",
        ),
        "less_permissive",
    ),
    case(
        "a boundary of another pool",
        grant(f"principal://{POOL}/subject/x"),
        _boundary(
            grant(f"principal://{POOL}/subject/x"),
            "//cloudresourcemanager.googleapis.com/projects/dev",
            who=f"//{POOL}2",
        ),
        "equivalent",
    ),
)
CASES = (*DENIALS, *PLACED, *BOUNDARIES)
