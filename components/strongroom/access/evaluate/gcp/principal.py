"""Who a member of a binding, or a principal of a deny rule, covers.

Groups are principals of their own: nobody's membership is assumed. A deleted principal covers nobody.

Source: https://cloud.google.com/iam/docs/principal-identifiers
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ...request import Request
from ..decision import Unmodelled
from .hierarchy import Hierarchy, above

_MAILED: Final = ("user", "serviceAccount", "group", "domain")
_SIGNED_IN: Final = (*_MAILED, "allAuthenticatedUsers")
# The spelling of deny and boundary policies, and the one of bindings that means the same.
_SPELLINGS: Final = (
    ("principal://goog/subject/", "user:"),
    ("principalSet://goog/group/", "group:"),
    ("principal://iam.googleapis.com/projects/-/serviceAccounts/", "serviceAccount:"),
)
_EVERYBODY: Final = ("allUsers", "principalSet://goog/public:all")
_CONTAINER: Final = "principalSet://cloudresourcemanager.googleapis.com/"
_CONVENIENCE: Final = {"projectOwner": "roles/owner", "projectEditor": "roles/editor", "projectViewer": "roles/viewer"}


@dataclass(frozen=True, slots=True)
class Identity:
    """A principal or a set of them: `kind`, then what tells it apart within the kind."""

    kind: str
    name: str = ""
    pool: str = ""


def identity(text: str) -> Identity:
    """The principal that a text names, in whichever spelling; mail addresses ignore case."""
    if text in _EVERYBODY:
        return Identity("allUsers")
    if text == "allAuthenticatedUsers":
        return Identity(text)
    for spelling, plain in _SPELLINGS:
        if text.startswith(spelling):
            return identity(plain + text.removeprefix(spelling))
    kind, _, name = text.partition(":")
    if kind in _MAILED and name:
        return Identity(kind, name.lower())
    if kind == "deleted" or (kind in _CONVENIENCE and name):
        return Identity(kind, name)
    return _set(text)


def _set(text: str) -> Identity:
    kind, colon, _ = text.partition(":")
    if text.startswith(_CONTAINER):
        return Identity("container", text.removeprefix(_CONTAINER))
    if kind in ("principal", "principalSet") and "Pools/" in text:
        return _pooled(text)
    if kind in ("principal", "principalSet") and colon:
        return Identity(kind, text)
    raise Unmodelled(f"principal: `{text}` is of no known kind")


def _pooled(text: str) -> Identity:
    scheme, _, rest = text.partition("://")
    head, _, tail = rest.partition("Pools/")
    pool, slash, name = tail.partition("/")
    kind = name.partition("/")[0]
    known = (
        kind == "subject" if scheme == "principal" else name == "*" or kind == "group" or kind.startswith("attribute.")
    )
    if not (slash and known) or (name.endswith("/*") and name != "*"):
        raise Unmodelled(f"principal: `{text}` is of no known kind")
    return Identity("pool", name, f"{head}Pools/{pool}")


def covers(member: str, request: Request, hierarchy: Hierarchy) -> bool:
    """True iff the member is the request's principal or a set that surely holds it."""
    if request.principal is None:
        raise Unmodelled("principal: must be named")
    wanted, asked = identity(member), identity(request.principal)
    if wanted.kind == "deleted":
        return False
    if wanted == asked or wanted.kind == "allUsers":
        return True
    if wanted.kind == "allAuthenticatedUsers":
        return asked.kind in _SIGNED_IN
    if wanted.kind == "domain":
        return asked.kind == "user" and asked.name.rpartition("@")[2] == wanted.name
    if wanted.kind == "pool":
        return _in_pool(wanted, asked, request)
    if wanted.kind == "container":
        return _in_container(wanted.name, asked, hierarchy)
    return False


def convenience(member: str) -> tuple[str, str] | None:
    """The basic role and the project that a convenience value of Cloud Storage stands for."""
    found = identity(member)
    role = _CONVENIENCE.get(found.kind)
    return None if role is None else (role, f"projects/{found.name}")


def _in_pool(wanted: Identity, asked: Identity, request: Request) -> bool:
    if asked.kind != "pool" or asked.pool != wanted.pool:
        return False
    if wanted.name == "*":
        return True
    if not asked.name.startswith("subject/"):
        return False
    claim, _, value = wanted.name.partition("/")
    held = request.context.get("google.groups" if claim == "group" else claim, ())
    return value in ((held,) if isinstance(held, str) else held)


def _in_container(place: str, asked: Identity, hierarchy: Hierarchy) -> bool:
    """Projects and folders hold the service accounts and workload pools below them, an organization its people too."""
    place, by_type, sort = place.partition("/type/")
    if by_type and asked.kind != "serviceAccount":
        return False
    if asked.kind == "allUsers" or (asked.kind == "user" and place.startswith(("projects/", "folders/"))):
        return False
    home = ""
    if asked.kind == "serviceAccount" and asked.name.endswith(".iam.gserviceaccount.com"):
        home = "projects/" + asked.name.rpartition("@")[2].removesuffix(".iam.gserviceaccount.com")
    if asked.kind == "pool" and "/projects/" in f"/{asked.pool}":
        home = "projects/" + asked.pool.partition("projects/")[2].partition("/")[0]
    # A set may give its project's number, where the hierarchy has the project's name.
    other_name = place.startswith("projects/") and place[9:].isdigit() and place not in hierarchy
    if sort in ("", "ServiceAccount") and (home == place or (home in hierarchy and not other_name)):
        return place in above(home, hierarchy)
    raise Unmodelled(f"principal: whether `{asked.name}` belongs to {place} is not in the state")
