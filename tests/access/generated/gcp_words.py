"""The words that generated Google Cloud pairs are made of, and values that tell them apart.

Each condition atom names the attribute that it reads and values of it that show every way in which atoms of that
attribute can come out together:

* texts are tested for prefix, suffix, content and equality alone, so a value is built for each choice of prefix,
  content and suffix, parted by `~`, which no literal holds (nothing matches across the joint), and each literal stands
  for itself;
* times are cut at the literals: a second before, at and after each, and far from all of them every hour and day that a
  getter tells apart, so that calendar tests combine with every interval;
* what is absent and cannot be compared counts as an outcome of its own;
* tags and sets take each literal, a value beside them all, none, and the sets of two.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import product
from typing import Final

HIERARCHY: Final[dict[str, str | None]] = {
    "organizations/1": None,
    "folders/10": "organizations/1",
    "folders/11": "organizations/1",
    "projects/demo-prod": "folders/10",
    "projects/demo-dev": "folders/10",
    "projects/other": "folders/11",
}
BUCKET: Final = "projects/_/buckets/data"
BUCKET_HIERARCHY: Final = {**HIERARCHY, BUCKET: "projects/demo-prod"}

ROLES: Final[dict[str, list[str]]] = {
    "roles/storage.objectViewer": ["storage.objects.get", "storage.objects.list"],
    "roles/storage.objectCreator": ["storage.objects.create"],
    "roles/storage.objectAdmin": [
        "storage.objects.create",
        "storage.objects.delete",
        "storage.objects.get",
        "storage.objects.list",
    ],
    "roles/storage.bucketViewer": ["storage.buckets.get", "storage.buckets.list"],
    "roles/resourcemanager.projectDeleter": ["resourcemanager.projects.delete", "resourcemanager.projects.get"],
}
CUSTOM: Final = "projects/demo-prod/roles/deployer"
PERMISSIONS: Final = (*sorted({one for held in ROLES.values() for one in held}), "run.services.get", "run.jobs.run")

_POOL: Final = "iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/gh"
_WORKFORCE: Final = "iam.googleapis.com/locations/global/workforcePools/staff"
GROUP: Final = "group:team@example.com"
MEMBERS: Final = (
    "user:alice@example.com",
    "user:Alice@Example.com",
    "user:bob@other.org",
    "serviceAccount:ci@demo-prod.iam.gserviceaccount.com",
    "serviceAccount:run@demo-dev.iam.gserviceaccount.com",
    "domain:example.com",
    "domain:other.org",
    "allUsers",
    "allAuthenticatedUsers",
    "deleted:user:alice@example.com?uid=123",
    f"principal://{_POOL}/subject/repo",
    f"principalSet://{_POOL}/attribute.repository/acme/app",
    f"principalSet://{_POOL}/group/dev",
    f"principalSet://{_POOL}/*",
    f"principalSet://{_WORKFORCE}/*",
    f"principalSet://{_WORKFORCE}/group/ops",
    f"principal://{_WORKFORCE}/subject/ann",
)
DENIED: Final = (
    "principalSet://goog/public:all",
    "principal://goog/subject/alice@example.com",
    "principal://goog/subject/bob@other.org",
    "principal://iam.googleapis.com/projects/-/serviceAccounts/ci@demo-prod.iam.gserviceaccount.com",
    f"principalSet://{_POOL}/*",
    f"principal://{_POOL}/subject/repo",
)
# What a boundary binds: a pool, which stands without a star there.
BOUND: Final = (f"//{_POOL}", f"//{_WORKFORCE}")
DENIED_GROUP: Final = "principalSet://goog/group/team@example.com"
DENIED_PERMISSIONS: Final = (
    "storage.googleapis.com/objects.delete",
    "storage.googleapis.com/objects.get",
    "storage.googleapis.com/objects.*",
    "storage.googleapis.com/*.get",
    "storage.googleapis.com/*.*",
    "cloudresourcemanager.googleapis.com/projects.delete",
)


@dataclass(frozen=True, slots=True)
class Asker:
    """Somebody who asks, with the claims of a token; `may_join` iff it is one whom a group can hold."""

    principal: str
    claims: tuple[tuple[str, str | tuple[str, ...]], ...] = ()
    may_join: bool = False


def askers() -> Iterator[Asker]:
    """One for each way in which members can cover somebody, and a stranger of every kind."""
    for name in ("alice@example.com", "bob@other.org"):
        yield Asker(f"user:{name}", may_join=True)
    for name in ("zoe@example.com", "yan@other.org", "eve@elsewhere.net"):
        yield Asker(f"user:{name}", may_join=True)
    for name in ("ci@demo-prod", "run@demo-dev"):
        yield Asker(f"serviceAccount:{name}.iam.gserviceaccount.com", may_join=True)
    yield Asker("serviceAccount:new@other.iam.gserviceaccount.com", may_join=True)
    yield Asker(GROUP)
    yield Asker("group:strangers@elsewhere.net")
    yield Asker("allUsers")
    for subject, repository, groups in product(
        ("repo", "new"), (None, "acme/app", "acme/other"), (None, ("dev",), ("dev", "new"), ("new",))
    ):
        claims = (("attribute.repository", repository), ("google.groups", groups))
        given = tuple((key, value) for key, value in claims if value is not None)
        yield Asker(f"principal://{_POOL}/subject/{subject}", given)
    for subject, groups in product(("ann", "new"), (None, ("ops",), ("new",))):
        given = () if groups is None else (("google.groups", groups),)
        yield Asker(f"principal://{_WORKFORCE}/subject/{subject}", given)
    yield Asker("principal://iam.googleapis.com/locations/global/workforcePools/new/subject/ann")


ASKERS: Final = tuple(askers())


def _texts(prefixes: tuple[str, ...], pieces: tuple[str, ...], ends: tuple[str, ...], plain: str) -> tuple[str, ...]:
    found = [*prefixes, *ends, *pieces]
    inner = ["".join(chosen) for chosen in product(*(("", f"{piece}~") for piece in pieces))]
    found += [f"{first}~{middle}{last}" for first in (*prefixes, plain) for middle in inner for last in (*ends, "z")]
    return tuple(dict.fromkeys(found))


_PREFIXES: Final = ("projects/_/buckets/a", "projects/_/buckets/a/objects/in/", "projects/_/buckets/b/")
_WHOLE: Final = "projects/_/buckets/b/objects/x"
NAMES: Final = _texts((*_PREFIXES, _WHOLE), ("secret",), ("/x", ".csv"), "projects/_/buckets/n")
_T1, _T2 = "2026-03-01T00:00:00Z", "2027-03-01T00:00:00Z"
_STEP: Final = timedelta(seconds=1)


def _times() -> tuple[str, ...]:
    cuts = [datetime.fromisoformat(text) for text in (_T1, _T2)]
    near = [cut + step * _STEP for cut in cuts for step in (-1, 0, 1)]
    far = [
        datetime(year, 6, 1 + day, hour, 30, tzinfo=UTC)
        for year in (2025, 2026, 2027)
        for day in range(7)
        for hour in (3, 8, 12, 17, 18, 22)
    ]
    return tuple(moment.strftime("%Y-%m-%dT%H:%M:%SZ") for moment in (*near, *far))


NAME: Final = "resource.name"
# What an attribute can be: None where the request does not have it.
VALUES: Final[dict[str, tuple[str | tuple[str, ...] | None, ...]]] = {
    NAME: NAMES,
    "resource.type": ("", "storage.googleapis.com/Object", "storage.googleapis.com/Bucket", "new.googleapis.com/Thing"),
    "resource.service": ("", "storage.googleapis.com", "cloudkms.googleapis.com", "new.googleapis.com"),
    "request.time": _times(),
    "resource.tag:123/env": (None, "prod", "dev", "new"),
    "request.auth.access_levels": (
        None,
        ("accessPolicies/1/accessLevels/corp",),
        ("accessPolicies/1/accessLevels/lab",),
        ("accessPolicies/1/accessLevels/corp", "accessPolicies/1/accessLevels/lab"),
        ("accessPolicies/1/accessLevels/new",),
    ),
    "iam.googleapis.com/modifiedGrantsByRole": (
        None,
        (),
        ("roles/a",),
        ("roles/b",),
        ("roles/a", "roles/b"),
        ("roles/new",),
        ("roles/a", "roles/new"),
        ("roles/b", "roles/new"),
    ),
    "destination.port": (None, "22", "443", "3389"),
    "request.auth.claims.team": (None, "red", "blue", "new"),
    "request.path": ("", *_texts(("/admin", "/admin/users"), (), (), "/n")),
}
_GRANTS: Final = "api.getAttribute('iam.googleapis.com/modifiedGrantsByRole', [])"
_DELEGATION: Final = "iam.googleapis.com/modifiedGrantsByRole"
# Each atom and the attribute that it reads.
ATOMS: Final[dict[str, str]] = {
    **{f'resource.name.startsWith("{prefix}")': NAME for prefix in _PREFIXES},
    f'resource.name == "{_WHOLE}"': NAME,
    f"resource.name != '{_WHOLE}'": NAME,
    'resource.name.endsWith("/x")': NAME,
    'resource.name.endsWith(".csv")': NAME,
    'resource.name.contains("secret")': NAME,
    'resource.name.matches("^projects/_/buckets/b/")': NAME,
    'resource.type == "storage.googleapis.com/Object"': "resource.type",
    'resource.type != "storage.googleapis.com/Object"': "resource.type",
    'resource.type in ["storage.googleapis.com/Object", "storage.googleapis.com/Bucket"]': "resource.type",
    'resource.service == "storage.googleapis.com"': "resource.service",
    "resource.service in ['storage.googleapis.com', 'cloudkms.googleapis.com']": "resource.service",
    **{
        f'request.time {sign} timestamp("{at}")': "request.time" for sign in ("<", "<=", ">", ">=") for at in (_T1, _T2)
    },
    f'request.time < timestamp("{_T1}") + duration("8760h")': "request.time",
    'request.time.getHours("UTC") < 18': "request.time",
    "request.time.getHours() >= 8": "request.time",
    'request.time.getDayOfWeek("UTC") >= 1': "request.time",
    'request.time.getDayOfWeek("UTC") <= 5': "request.time",
    'resource.matchTag("123/env", "prod")': "resource.tag:123/env",
    'resource.matchTag("123/env", "dev")': "resource.tag:123/env",
    'resource.hasTagKey("123/env")': "resource.tag:123/env",
    '"accessPolicies/1/accessLevels/corp" in request.auth.access_levels': "request.auth.access_levels",
    '"accessPolicies/1/accessLevels/lab" in request.auth.access_levels': "request.auth.access_levels",
    f"{_GRANTS}.hasOnly(['roles/a'])": _DELEGATION,
    f"{_GRANTS}.hasOnly(['roles/a', 'roles/b'])": _DELEGATION,
    f"{_GRANTS}.hasOnly(['roles/b'])": _DELEGATION,
    'request.auth.claims.team == "red"': "request.auth.claims.team",
    'request.auth.claims.team != "red"': "request.auth.claims.team",
    'request.auth.claims.team in ["red", "blue"]': "request.auth.claims.team",
    "has(request.auth.claims.team)": "request.auth.claims.team",
    "destination.port == 22": "destination.port",
    "destination.port in [22, 443]": "destination.port",
    'request.path.startsWith("/admin")': "request.path",
    'request.path.startsWith("/admin/users")': "request.path",
}
TAG_ATOMS: Final = tuple(atom for atom, read in ATOMS.items() if read.startswith("resource.tag:"))
# The attribute of a role's service and its type hang together in the cloud: a pair reads one of them at most.
APART: Final = ("resource.type", "resource.service")
