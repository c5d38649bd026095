"""What is known of condition keys: spelling, how many values each holds, and whether a request can lack it.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html and
https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

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
_SEVERAL: Final = frozenset(
    (
        "aws:calledvia",
        "aws:principalorgpaths",
        "aws:principalservicenameslist",
        "aws:resourceorgpaths",
        "aws:sourceorgpaths",
        "aws:tagkeys",
        "aws:vpceorgpaths",
        "dynamodb:attributes",
        "dynamodb:leadingkeys",
        "kms:encryptioncontextkeys",
        "s3:requestobjecttagkeys",
        "sts:transitivetagkeys",
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
    """True iff the key may hold several values at once; `quantified` where a policy tests it with a set operator."""
    if key in _SEVERAL:
        return True
    return quantified and not is_single(key)


def is_single(key: str) -> bool:
    """True iff the key is known to hold one value at most."""
    return key in _SINGLE or key.partition("/")[0].endswith("tag") or is_boolean(key)


def is_boolean(key: str) -> bool:
    """True iff the key's values are `true` and `false`."""
    return key in _BOOLEAN
