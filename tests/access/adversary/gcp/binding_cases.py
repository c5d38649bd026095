"""Cases on bindings, members, roles and the hierarchy.

Sources: https://cloud.google.com/iam/docs/principal-identifiers,
https://cloud.google.com/iam/docs/resource-hierarchy-access-control,
https://cloud.google.com/iam/docs/roles-overview
"""

from __future__ import annotations

from typing import Any

from .states import (
    ANN,
    BEN,
    BOT,
    BUCKET,
    DELETE,
    DEV,
    ELSE,
    FORCE,
    GET,
    LIST,
    LOGS,
    ORG,
    POOL,
    PROD,
    PUT,
    SIDE,
    TEAM,
    TOP,
    allow,
    both,
    bound,
    case,
    grant,
)

_ANN = grant(ANN)
_SUBJECT = f"principal://{POOL}/subject/repo:acme/app:ref:refs/heads/main"
_REPO, _REPO2 = (f"principalSet://{POOL}/attribute.repository/acme/{name}" for name in ("app", "lib"))
_ACTOR = f"principalSet://{POOL}/attribute.actor/ann"
_ALL_POOL = f"principalSet://{POOL}/*"
_STAFF = f"principalSet://{FORCE}/group/admins"
_CUSTOM = "projects/prod/roles/mine"


def _custom(one: Any, other: Any, role: str = _CUSTOM) -> tuple[dict[str, Any], dict[str, Any]]:
    held = grant(ANN, role=role)
    return {**held, "customRoles": {role: one}}, {**held, "customRoles": {role: other}}


MEMBERS = (
    case("a member more", _ANN, grant(ANN, BEN), "more_permissive"),
    case("another member", _ANN, grant(BEN), "incomparable"),
    case("a binding split", grant(ANN, BEN), both(_ANN, grant(BEN)), "equivalent"),
    case("a member twice", _ANN, grant(ANN, ANN), "equivalent"),
    case("the case of an address", _ANN, grant("user:Ann@Example.COM"), "equivalent"),
    case("the spelling of deny policies", _ANN, grant("principal://goog/subject/ann@example.com"), "equivalent"),
    case("a binding of nobody", {"allow": {}}, grant(), "equivalent"),
    case(
        "a user and a service account of one address",
        grant("user:x@prod.iam.gserviceaccount.com"),
        grant("serviceAccount:x@prod.iam.gserviceaccount.com"),
        "incomparable",
    ),
    case("a domain holds its users", _ANN, grant("domain:example.com"), "more_permissive"),
    case("a domain beside its user", grant("domain:example.com"), grant("domain:example.com", ANN), "equivalent"),
    case(
        "a domain is not the one below",
        grant("domain:example.com"),
        grant("domain:example.com", "user:x@eu.example.com"),
        "more_permissive",
    ),
    case("the case of a domain", grant("domain:example.com"), grant("domain:EXAMPLE.com"), "equivalent"),
    case(
        "a domain holds no service accounts",
        grant("domain:prod.iam.gserviceaccount.com"),
        grant("domain:prod.iam.gserviceaccount.com", BOT),
        "more_permissive",
    ),
    case("everybody holds everybody", grant("allUsers"), grant("allUsers", ANN, BOT, TEAM, _ALL_POOL), "equivalent"),
    case("everybody signed in", _ANN, grant("allAuthenticatedUsers"), "more_permissive"),
    case(
        "everybody signed in holds service accounts",
        grant("allAuthenticatedUsers"),
        grant("allAuthenticatedUsers", BOT),
        "equivalent",
    ),
    case("from signed in to everybody", grant("allAuthenticatedUsers"), grant("allUsers"), "more_permissive"),
    case(
        "a federated identity is not signed in",
        grant("allAuthenticatedUsers"),
        grant("allAuthenticatedUsers", _SUBJECT),
        "more_permissive",
    ),
    case("the spelling of everybody", grant("allUsers"), grant("principalSet://goog/public:all"), "equivalent"),
    case("a user to a group", _ANN, grant(TEAM), "cannot_prove|incomparable"),
    case("a group beside a user", _ANN, grant(ANN, TEAM), "more_permissive"),
    case("the spelling of a group", grant(TEAM), grant("principalSet://goog/group/team@example.com"), "equivalent"),
    case("another group", grant(TEAM), grant("group:other@example.com"), "incomparable|cannot_prove"),
    case("a deleted user holds nothing", {"allow": {}}, grant("deleted:user:ann@example.com?uid=123"), "equivalent"),
    case("a user deleted", _ANN, grant("deleted:user:ann@example.com?uid=123"), "less_permissive"),
    case(
        "a deleted account beside one",
        grant(BOT),
        grant(BOT, "deleted:serviceAccount:bot@prod.iam.gserviceaccount.com?uid=1"),
        "equivalent",
    ),
    case("one repository to another", grant(_REPO), grant(_REPO2), "incomparable"),
    case("one repository to two", grant(_REPO), grant(_REPO, _REPO2), "more_permissive"),
    case("one repository to the pool", grant(_REPO), grant(_ALL_POOL), "more_permissive"),
    case("one subject to the pool", grant(_SUBJECT), grant(_ALL_POOL), "more_permissive"),
    case("the pool holds its identities", grant(_ALL_POOL), grant(_ALL_POOL, _REPO, _SUBJECT, _ACTOR), "equivalent"),
    case("one attribute to another", grant(_REPO), grant(_ACTOR), "incomparable"),
    case("another pool", grant(_ALL_POOL), grant(_ALL_POOL.replace("/gh/", "/gl/")), "incomparable"),
    case("the case of a subject", grant(_SUBJECT), grant(_SUBJECT.replace("main", "Main")), "incomparable"),
    case("a workforce group to the workforce", grant(_STAFF), grant(f"principalSet://{FORCE}/*"), "more_permissive"),
    case("a workforce person", grant(_STAFF), grant(_STAFF, f"principal://{FORCE}/subject/zoe"), "more_permissive"),
    case(
        "all service accounts of a project",
        grant(BOT),
        grant(BOT, "principalSet://cloudresourcemanager.googleapis.com/projects/prod/type/ServiceAccount"),
        "more_permissive",
    ),
    case(
        "owners of the project, who are named",
        both(grant(ANN, role="roles/owner"), grant("projectOwner:prod", at=BUCKET)),
        both(grant(ANN, role="roles/owner"), grant(ANN, "projectOwner:prod", at=BUCKET)),
        "equivalent",
    ),
    case(
        "viewers of a project gain",
        grant(ANN, role="roles/viewer"),
        both(grant(ANN, role="roles/viewer"), grant("projectViewer:prod", at=BUCKET, role="roles/write")),
        "more_permissive",
    ),
    case(
        "editors of the folder are editors of the project",
        grant(ANN, role="roles/editor", at=TOP),
        both(grant(ANN, role="roles/editor", at=TOP), grant("projectEditor:prod", at=BUCKET, role="roles/write")),
        "more_permissive|cannot_prove",
    ),
)
PLACES = (
    case("a project to its folder", _ANN, grant(ANN, at=TOP), "more_permissive"),
    case("a folder to the organization", grant(ANN, at=TOP), grant(ANN, at=ORG), "more_permissive"),
    case("a bucket to its project", grant(ANN, at=BUCKET), _ANN, "more_permissive"),
    case("one bucket to another", grant(ANN, at=BUCKET), grant(ANN, at=LOGS), "incomparable"),
    case("a bucket beside its project", _ANN, both(_ANN, grant(ANN, at=BUCKET)), "equivalent"),
    case("a project beside its organization", grant(ANN, at=ORG), both(grant(ANN, at=ORG), grant(ANN)), "equivalent"),
    case(
        "a project of another folder",
        grant(ANN, at=TOP),
        both(grant(ANN, at=TOP), grant(ANN, at=ELSE)),
        "more_permissive",
    ),
    case("all projects are not the folder", both(_ANN, grant(ANN, at=DEV)), grant(ANN, at=TOP), "more_permissive"),
    case(
        "both folders are not the organization",
        both(grant(ANN, at=TOP), grant(ANN, at=SIDE)),
        grant(ANN, at=ORG),
        "more_permissive",
    ),
    case(
        "a project by its full name",
        _ANN,
        grant(ANN, at="//cloudresourcemanager.googleapis.com/projects/prod"),
        "equivalent",
    ),
    case(
        "a bucket by its full name",
        grant(ANN, at=BUCKET),
        grant(ANN, at=f"//storage.googleapis.com/{BUCKET}"),
        "equivalent",
    ),
    case(
        "more given below",
        both(_ANN, grant(BEN, at=ORG)),
        both(_ANN, grant(BEN, at=ORG), grant(ANN, role="roles/write", at=BUCKET)),
        "more_permissive",
    ),
    case(
        "a narrower role below takes nothing",
        grant(ANN, role="roles/write", at=ORG),
        both(grant(ANN, role="roles/write", at=ORG), grant(ANN, role="roles/get")),
        "equivalent",
    ),
    case(
        "an empty policy below takes nothing",
        grant(ANN, at=ORG),
        {"allow": {**grant(ANN, at=ORG)["allow"], PROD: {"bindings": []}}},
        "equivalent",
    ),
    case(
        "a service account as a resource",
        grant(ANN, at="projects/prod/serviceAccounts/bot@prod.iam.gserviceaccount.com"),
        _ANN,
        "more_permissive",
    ),
)
GIVEN = (
    case("a wider role", _ANN, grant(ANN, role="roles/write"), "more_permissive"),
    case(
        "a role beside a wider one",
        grant(ANN, role="roles/write"),
        both(grant(ANN, role="roles/write"), _ANN),
        "equivalent",
    ),
    case("an unrelated role", _ANN, grant(ANN, role="roles/iam"), "incomparable"),
    case("viewer to editor", grant(ANN, role="roles/viewer"), grant(ANN, role="roles/editor"), "more_permissive"),
    case("editor to owner", grant(ANN, role="roles/editor"), grant(ANN, role="roles/owner"), "more_permissive"),
    case("an unknown role to itself", grant(ANN, role="roles/ghost"), grant(ANN, role="roles/ghost"), "equivalent"),
    case("an unknown role more", _ANN, both(_ANN, grant(ANN, role="roles/ghost")), "more_permissive|cannot_prove"),
    case(
        "somebody more holds an unknown role",
        grant(ANN, role="roles/ghost"),
        grant(ANN, BEN, role="roles/ghost"),
        "more_permissive",
    ),
    case(
        "an unknown role higher up",
        grant(ANN, role="roles/ghost"),
        grant(ANN, role="roles/ghost", at=TOP),
        "more_permissive",
    ),
    case(
        "a condition on an unknown role",
        grant(ANN, role="roles/ghost"),
        grant(ANN, role="roles/ghost", when="resource.type == 'x'"),
        "less_permissive",
    ),
    case("a permission more in a custom role", *_custom([GET], [GET, PUT]), "more_permissive"),
    case("permissions in another order", *_custom([GET, LIST], [LIST, GET, GET]), "equivalent"),
    case(
        "the vendor's object",
        *_custom(
            [GET],
            {
                "name": _CUSTOM,
                "title": "mine",
                "description": "d",
                "stage": "GA",
                "etag": "x",
                "includedPermissions": [GET],
            },
        ),
        "equivalent",
    ),
    case(
        "a disabled role gives nothing",
        *_custom({"includedPermissions": [GET], "stage": "DISABLED"}, {"includedPermissions": [GET], "stage": "GA"}),
        "more_permissive",
    ),
    case(
        "a stage says nothing else",
        *_custom(
            {"includedPermissions": [GET], "stage": "ALPHA"}, {"includedPermissions": [GET], "stage": "DEPRECATED"}
        ),
        "equivalent",
    ),
    case(
        "a deleted role gives nothing",
        *_custom({"includedPermissions": [GET]}, {"includedPermissions": [GET], "deleted": True}),
        "less_permissive",
    ),
    case(
        "a custom role equals a predefined one",
        grant(ANN, role="roles/get"),
        {**grant(ANN, role=_CUSTOM), "customRoles": {_CUSTOM: [GET]}},
        "equivalent",
    ),
    case(
        "a custom role of the organization",
        *_custom([GET], [GET, PUT], "organizations/1/roles/mine"),
        "more_permissive",
    ),
    case(
        "a custom role that nobody holds",
        {**_ANN, "customRoles": {_CUSTOM: [GET]}},
        {**_ANN, "customRoles": {_CUSTOM: [GET, PUT, DELETE]}},
        "equivalent",
    ),
    case(
        "a custom role held under a condition that never holds",
        {**grant(ANN, role=_CUSTOM, when="false"), "customRoles": {_CUSTOM: [GET]}},
        {**grant(ANN, role=_CUSTOM, when="false"), "customRoles": {_CUSTOM: [GET, PUT]}},
        "equivalent",
    ),
    case(
        "what a policy says besides",
        _ANN,
        {"allow": {PROD: {"bindings": [bound(ANN)], "etag": "BwX", "version": 3, "kind": "p", "auditConfigs": []}}},
        "equivalent",
    ),
    case(
        "what a new policy says besides",
        {"allow": {}},
        {
            "allow": {
                PROD: {
                    "bindings": [bound(ANN)],
                    "etag": "BwX",
                    "version": 1,
                    "auditConfigs": [{"service": "allServices", "auditLogConfigs": [{"logType": "DATA_READ"}]}],
                }
            }
        },
        "more_permissive",
    ),
    case(
        "a condition's title",
        grant(ANN, when="resource.type == 'x'"),
        allow(
            {
                **bound(ANN),
                "condition": {"title": "t", "description": "d", "location": "f", "expression": "resource.type == 'x'"},
            }
        ),
        "equivalent",
    ),
    case("a null condition", _ANN, allow({**bound(ANN), "condition": None}), "equivalent"),
    case("an empty condition", _ANN, allow({**bound(ANN), "condition": {}}), "equivalent"),
    case("no layer at all", {"allow": {}}, {"allow": {}, "deny": {}, "customRoles": {}}, "equivalent"),
)
CASES = (*MEMBERS, *PLACES, *GIVEN)
