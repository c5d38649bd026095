"""The callers that a question is about: everybody who is named, and somebody new of every sort.

Groups, and sets whose members are not known, are callers of their own; whether anybody else belongs to one is a
question that stays open.
Source: https://cloud.google.com/iam/docs/principals-overview
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from .member import Member
from .node import Hierarchy, above

_PERSONS: Final = ("user", "serviceAccount")
_OWN: Final = ("user", "serviceAccount", "group", "set", "convenience", "container")
_AGENTS: Final = ".iam.gserviceaccount.com"
_HOLE: Final = "\ue000"


@dataclass(frozen=True, slots=True)
class Membership:
    """Whether the caller belongs to `members`, which is not known; `equal` asks whether two names are one instead."""

    members: str
    equal: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """Whether an identity of a pool carries a value: an attribute has one value, groups are several."""

    pool: str
    name: str
    value: str


def callers(members: Iterable[Member], hierarchy: Hierarchy) -> tuple[Member, ...]:
    """One caller for each sort that the members can tell apart, those that are named first."""
    found = list(dict.fromkeys(members))
    named = [each for each in found if each.kind in _OWN or (each.kind == "pool" and each.name.startswith("subject/"))]
    taken = {each.name for each in found}
    domains = sorted({each.name for each in found if each.kind == "domain"})
    fresh = [Member("user", _new(f"@{domain}", taken)) for domain in domains]
    fresh += [Member("user", _new("@gmail.com", taken)), Member("serviceAccount", _new(f"@elsewhere{_AGENTS}", taken))]
    if any(each.kind == "container" for each in found):
        projects = sorted(
            name.removeprefix("projects/") for name in hierarchy if name.count("/") == 1 and name[0] == "p"
        )
        fresh += [Member("serviceAccount", _new(f"@{project}{_AGENTS}", taken)) for project in projects]
    pools = sorted({each.pool for each in found if each.kind == "pool"})
    fresh += [Member("pool", f"subject/{_new('', taken)}", pool) for pool in pools]
    return (*dict.fromkeys([*named, *fresh]), Member("everyone"))


def _new(ending: str, taken: set[str]) -> str:
    names = (f"{start}{ending}" for start in ("someone", *(f"someone{number}" for number in range(1, 10_000))))
    return next(name for name in names if name not in taken and f"subject/{name}" not in taken)


def relation(wanted: Member, asked: Member, hierarchy: Hierarchy) -> bool | Membership | Claim:
    """Whether `wanted` covers the caller `asked`, or what that hangs on."""
    if wanted.kind == "deleted":
        return False
    if wanted == asked or wanted.kind == "everyone":
        return True
    if asked.kind == "everyone":
        return False
    if _may_be_one(wanted, asked):
        return Membership(" = ".join(sorted((wanted.text, asked.text))), equal=True)
    if wanted.kind == "signed-in":
        return asked.kind in (*_PERSONS, "group") or (asked.kind != "pool" and Membership(wanted.text))
    if wanted.kind == "domain":
        return asked.kind == "user" and asked.name.rpartition("@")[2] == wanted.name
    if wanted.kind == "group":
        return asked.kind in _PERSONS and Membership(wanted.text)
    if wanted.kind == "set":
        return asked.kind in (*_PERSONS, "pool") and Membership(wanted.text)
    if wanted.kind == "pool":
        return _in_pool(wanted, asked)
    return wanted.kind == "container" and _in_container(wanted, asked, hierarchy)


def _may_be_one(wanted: Member, asked: Member) -> bool:
    """True iff a hole in one of the names may make them the same."""
    if _HOLE not in wanted.name + asked.name or asked.kind not in ("user", "serviceAccount", "group", "pool"):
        return False
    if wanted.kind == "domain":
        return asked.kind == "user"
    return wanted.kind == asked.kind and (wanted.kind != "pool" or wanted.name.startswith("subject/"))


def _in_pool(wanted: Member, asked: Member) -> bool | Claim:
    if asked.kind == "set":
        return wanted.name == "*" and f"//{wanted.pool}/" in asked.name
    if asked.kind != "pool" or asked.pool != wanted.pool:
        return False
    if wanted.name == "*":
        return True
    claim, _, value = wanted.name.partition("/")
    return claim != "subject" and Claim(wanted.pool, "google.groups" if claim == "group" else claim, value)


def _in_container(wanted: Member, asked: Member, hierarchy: Hierarchy) -> bool | Membership:
    """Projects and folders hold service accounts and pools below them, an organization its people too."""
    place, _, sort = wanted.name.partition("/type/")
    if sort and asked.kind != "serviceAccount":
        return False
    if asked.kind == "user" and not place.startswith("organizations/"):
        return False
    home = ""
    if asked.kind == "serviceAccount" and asked.name.endswith(_AGENTS):
        home = f"projects/{asked.name.rpartition('@')[2].removesuffix(_AGENTS)}"
    elif asked.kind == "pool" and "/projects/" in f"/{asked.pool}":
        home = f"projects/{asked.pool.partition('projects/')[2].partition('/')[0]}"
    numbered = re.fullmatch(r"projects/\d+", place) is not None and place not in hierarchy  # some project's number
    if sort in ("", "ServiceAccount") and home and (home == place or (home in hierarchy and not numbered)):
        return place in above(home, hierarchy)
    return Membership(wanted.text)
