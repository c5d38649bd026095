"""Who may read or write what: the argument `grants`, the same for a store and for the key that encrypts it."""

from itertools import pairwise
from typing import Final, NotRequired, TypedDict

from .arguments import Mistakes

READ: Final = "read"
WRITE: Final = "write"


class Grant(TypedDict):
    """Some principals may read, or read and write, what stands under a prefix. Who is in no grant has no access."""

    principals: list[str]
    """The cloud's own names of the principals (role ARNs on AWS)."""
    access: str
    """`read`, or `write`, which includes reading."""
    prefix: NotRequired[str]
    """What the names of the objects start with (`scoring/`); left out: the whole store."""


def principals(grants: list[Grant], *accesses: str) -> list[str]:
    """Everybody who has one of these accesses somewhere, sorted, each once."""
    return sorted({who for grant in grants if grant["access"] in accesses for who in grant["principals"]})


def by_prefix(grants: list[Grant]) -> dict[str, list[Grant]]:
    """The grants that reach each named prefix, in order of prefix; those of the whole store reach every one."""
    prefixes = sorted({grant["prefix"] for grant in grants if "prefix" in grant})
    return {prefix: [grant for grant in grants if grant.get("prefix", prefix) == prefix] for prefix in prefixes}


def check_grants(mistakes: Mistakes, grants: list[Grant]) -> None:
    """Notes what is wrong with grants on any cloud."""
    for n, grant in enumerate(grants):
        where = f"grants[{n}]"
        mistakes.one_of((READ, WRITE), f"{where}.access", grant["access"], "an access")
        mistakes.match(
            r"(?:[A-Za-z0-9_-]+/)+", f"{where}.prefix", grant.get("prefix"), "a prefix that ends in a slash", "scoring/"
        )
        mistakes.unless(
            bool(grant["principals"]), f"{where}.principals", "names nobody", [], "name a principal or drop the grant"
        )
    prefixes = sorted({grant["prefix"] for grant in grants if "prefix" in grant})
    for outer, inner in pairwise(prefixes):
        if inner.startswith(outer):
            mistakes.add(
                "grants", f"has a prefix inside the prefix `{outer}`", inner, "give each team a prefix of its own"
            )
