"""Who a member of a binding or a principal of a deny rule is, in one spelling for both.

Mail addresses ignore case; identities of pools keep it.
Source: https://cloud.google.com/iam/docs/principal-identifiers
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from .unreadable import unreadable

Kind: TypeAlias = Literal[
    "everyone",  # anyone on the internet, signed in or not
    "signed-in",  # any Google account or service account
    "user",
    "serviceAccount",
    "group",
    "domain",
    "pool",  # identities of another provider: a subject, an attribute, a group, or all
    "container",  # the identities that belong to a project, folder or organization
    "convenience",  # whoever holds a basic role on a project
    "deleted",  # nobody, until the account is restored
    "set",  # a set of principals whose members are not known here
]
_MAILED: Final[dict[str, Kind]] = {
    "user": "user",
    "serviceAccount": "serviceAccount",
    "group": "group",
    "domain": "domain",
}
# How deny and boundary policies spell what bindings spell with the name of the group in front.
_SPELLED: Final = re.compile(
    r"principal://goog/subject/(?P<user>.+)|principalSet://goog/group/(?P<group>.+)"
    r"|principal://iam\.googleapis\.com/projects/-/serviceAccounts/(?P<serviceAccount>.+)"
)
_CONTAINER: Final = "principalSet://cloudresourcemanager.googleapis.com/"
_BASIC: Final = {"projectOwner": "roles/owner", "projectEditor": "roles/editor", "projectViewer": "roles/viewer"}
_ADVICE: Final = "write it as https://cloud.google.com/iam/docs/principal-identifiers lists"


@dataclass(frozen=True, slots=True)
class Member:
    """A principal or a set of them; `pool` names the pool of a federated identity."""

    kind: Kind
    name: str = ""
    pool: str = ""

    @property
    def text(self) -> str:
        """The spelling that a binding uses."""
        if self.kind in _MAILED:
            return f"{self.kind}:{self.name}"
        if self.kind == "everyone":
            return "allUsers"
        if self.kind == "signed-in":
            return "allAuthenticatedUsers"
        if self.kind == "pool":
            scheme = "principal" if self.name.startswith("subject/") else "principalSet"
            return f"{scheme}://{self.pool}/{self.name}"
        return f"{_CONTAINER}{self.name}" if self.kind == "container" else self.name


def member(text: object, where: str) -> Member:
    """The member that a text names; raises Unreadable where it names none."""
    if not isinstance(text, str) or not text or text != text.strip():
        raise unreadable(where, "must be a principal", text, _ADVICE)
    if text in ("allUsers", "principalSet://goog/public:all"):
        return Member("everyone")
    if text == "allAuthenticatedUsers":
        return Member("signed-in")
    if (spelled := _SPELLED.fullmatch(text)) and spelled.lastgroup:
        return member(f"{spelled.lastgroup}:{spelled[spelled.lastgroup]}", where)
    kind, _, name = text.partition(":")
    if kind in _MAILED and name:
        return Member(_MAILED[kind], _mail(kind, name, text, where))
    if kind == "deleted" and name:
        return Member("deleted", text)
    if kind in _BASIC and name:
        return Member("convenience", text)
    if kind in ("principal", "principalSet") and text[len(kind) :].startswith("://"):
        return _identified(text, where)
    raise unreadable(where, "must be a principal", text, _ADVICE)


def convenience(found: Member) -> tuple[str, str]:
    """The basic role and the project that a convenience member stands for."""
    kind, _, project = found.name.partition(":")
    return _BASIC[kind], f"projects/{project}"


def _mail(kind: str, name: str, text: str, where: str) -> str:
    lacks = "@" in name if kind == "domain" else "@" not in name and "\ue000" not in name and "[" not in name
    if lacks or any(letter.isspace() or letter == "*" for letter in name):
        raise unreadable(where, "must be a principal", text, _ADVICE)
    return name if "\ue000" in name else name.lower()


def _identified(text: str, where: str) -> Member:
    if text.startswith(_CONTAINER):
        return Member("container", text.removeprefix(_CONTAINER))
    scheme, _, rest = text.partition("://")
    head, found, tail = rest.partition("Pools/")
    pool, _, name = tail.partition("/")
    if not found:
        return Member("set", text)
    kind, slash, value = name.partition("/")
    single = scheme == "principal"
    if "*" in rest and (name != "*" or single or "*" in pool + head):
        raise unreadable(where, "must name a pool's identities or all of them", text, _ADVICE)
    known = kind == "subject" if single else name == "*" or kind == "group" or kind.startswith("attribute.")
    if not known:
        return Member("set", text)
    if not pool or (name != "*" and not (slash and value)):
        raise unreadable(where, "must name a pool's identities or all of them", text, _ADVICE)
    return Member("pool", name, f"{head}Pools/{pool}")
