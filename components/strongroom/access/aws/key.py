"""What is known of condition keys: spelling, how many values each holds, and whether a request can lack it.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html and
https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from strongroom.facts import aws_actions
from strongroom.facts.aws_set_keys import brings_several

# Keys that every request carries, signed or not, and those that only a signed one is sure to carry.
_OF_EVERY_CALL: Final = frozenset(("aws:currenttime", "aws:epochtime", "aws:securetransport", "aws:requestedregion"))
_OF_SIGNED_CALLS: Final = frozenset(
    (
        "aws:principalarn",
        "aws:principalaccount",
        "aws:principalisawsservice",
        "aws:principaltype",
        "aws:userid",
        "aws:viaawsservice",
    )
)
_SINGLE: Final = frozenset(
    (
        *_OF_EVERY_CALL,
        *_OF_SIGNED_CALLS,
        "aws:calledviafirst",
        "aws:calledvialast",
        "aws:multifactorauthage",
        "aws:multifactorauthpresent",
        "aws:principalorgid",
        "aws:principalservicename",
        "aws:referer",
        "aws:resourceaccount",
        "aws:resourceorgid",
        "aws:sourceaccount",
        "aws:sourcearn",
        "aws:sourceidentity",
        "aws:sourceip",
        "aws:sourceorgid",
        "aws:sourcevpc",
        "aws:sourcevpce",
        "aws:tokenissuetime",
        "aws:useragent",
        "aws:username",
        "aws:vpcsourceip",
    )
)
_BOOLEAN: Final = frozenset(
    (
        "aws:multifactorauthpresent",
        "aws:principalisawsservice",
        "aws:securetransport",
        "aws:viaawsservice",
        "kms:bypasspolicylockoutsafetycheck",
        "kms:grantisforawsresource",
    )
)
TIME: Final = "aws:currenttime"


@lru_cache(maxsize=8192)
def canonical(key: str) -> str:
    """The key in one spelling: lower case, but for the tag after the slash, whose case counts."""
    name, slash, rest = key.strip().partition("/")
    lower = name.lower()
    return f"{lower}/{rest}" if slash and lower.endswith("tag") else key.strip().lower()


def is_always_present(key: str, *, signed: bool) -> bool:
    """True iff no request, or no signed one, lacks the key."""
    return key in _OF_EVERY_CALL or (signed and key in _OF_SIGNED_CALLS)


def is_several(key: str, *, quantified: bool) -> bool:
    """True iff the key may hold several values at once.

    `quantified`: a policy tests it with a set operator, which tells where nothing else is known of the key.
    """
    return brings_several(key) or (quantified and not _is_single(key))


@lru_cache(maxsize=4096)
def _is_single(key: str) -> bool:
    is_tag = key.partition("/")[0].endswith("tag")
    return key in _SINGLE or is_tag or is_boolean(key) or aws_actions.known_key(key)


def is_free_text(key: str) -> bool:
    """True iff people choose the key's values, so that it may hold what is no number, address or truth value."""
    return key.partition("/")[0].endswith("tag") or key.startswith("kms:encryptioncontext:")


def is_boolean(key: str) -> bool:
    """True iff the key's values are `true` and `false`."""
    return key in _BOOLEAN
