"""Which calls the action patterns of a statement mean, and which keys those calls bring."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from strongroom.access.aws_text import marks
from strongroom.access.space.glob import parse
from strongroom.facts.aws_actions import GLOBAL_KEYS, PER_ACTION, carries, expand, known_key
from strongroom.facts.aws_loose_keys import is_loose

from .aws_policy import RESOURCE, Policy, Statement

# One action of each of two services: a pattern of every service means them, and neither carries a service's key.
_ELSEWHERE: Final = ("ec2:DescribeRegions", "s3:ListAllMyBuckets")
_GLOBAL: Final = frozenset(key.partition("${")[0].casefold() for key in GLOBAL_KEYS - PER_ACTION)
_TOKEN: Final = re.compile(r"saml:|[^:/]*\.", re.IGNORECASE)
_SHOWN: Final = 5


def spans_services(pattern: str) -> bool:
    """True iff the pattern means actions of several services, more than need be looked up."""
    return re.search(r"[*?]", pattern.partition(":")[0]) is not None


def is_pattern(text: str) -> bool:
    """True iff the text has a wildcard."""
    return re.search(r"[*?]", text) is not None


def covers(pattern: str, text: str, *, ignore_case: bool = False) -> bool:
    """True iff everything that `text` means is meant by `pattern`, taking wildcards of `text` for characters."""
    return parse(pattern, ignore_case=ignore_case).matches(text)


def called(statement: Statement) -> tuple[str, ...]:
    """The catalogued actions that the statement names; none where a pattern spans services or NotAction stands."""
    if statement.actions is None or any(spans_services(pattern) or marks(pattern) for pattern in statement.actions):
        return ()
    return tuple(sorted({action for pattern in statement.actions for action in expand(pattern)}))


def reached(statement: Statement, policy: Policy) -> tuple[str, ...]:
    """Catalogued actions that the statement surely applies to, as far as its actions tell.

    Of a pattern that spans services two actions stand for all. In a resource's policy a pattern means only the
    actions on that resource: those count whose resources can be tagged, since a call for none never meets the policy.
    """
    if statement.not_actions is not None:
        return tuple(a for a in _ELSEWHERE if not any(covers(p, a, ignore_case=True) for p in statement.not_actions))
    found: set[str] = set()
    for pattern in statement.actions or ():
        if marks(pattern):
            continue
        if spans_services(pattern):
            found.update(a for a in _ELSEWHERE if covers(pattern, a, ignore_case=True))
        elif policy.policy_type == RESOURCE and is_pattern(pattern):
            found.update(a for a in expand(pattern) if brings(a, "aws:ResourceTag/any"))
        else:
            found.update(expand(pattern))
    return tuple(sorted(found))


@lru_cache(maxsize=65_536)
def brings(action: str, key: str) -> bool:
    """True iff a request for the action can bring the key, or nobody knows the key."""
    return is_global(key) or is_of_token(key) or carries(action, key) or is_loose(key) or not is_known(key)


@lru_cache(maxsize=4096)
def is_known(key: str) -> bool:
    """True iff some request of AWS can bring the key."""
    return known_key(key) or is_loose(key) or is_of_token(key)


def is_of_token(key: str) -> bool:
    """True iff the key stands for what a SAML answer or a token says, under the name of its issuer.

    Some of these stay with the session, so that any later request may bring them, and some hold several values.
    """
    return _TOKEN.match(key) is not None


def is_global(key: str) -> bool:
    """True iff the key is of no single service."""
    lower = key.casefold()
    return lower in _GLOBAL or any(each.endswith("/") and lower.startswith(each) for each in _GLOBAL)


def named(texts: Iterable[str]) -> str:
    """The first few of the texts, each in backticks, and how many more there are."""
    found = [f"`{text}`" for text in texts]
    rest = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    return ", ".join(found[:_SHOWN]) + rest
