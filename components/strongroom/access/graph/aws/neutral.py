"""Conditions of AWS in words of no cloud."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

# Every call of a client of today meets these, or they only tell services from people.
_ORDINARY: Final = (
    "aws:securetransport",
    "s3:tlsversion",
    "aws:principalisawsservice",
    "aws:viaawsservice",
    "aws:principalaccount",
    "aws:principalarn",
    "aws:resourceaccount",
    "aws:resourceorgid",
    "kms:calleraccount",
    "kms:resourcealiases",
    "aws:requestedregion",
)
_WORDS: Final = (
    ("aws:vpceaccount", "by the private network"),
    ("aws:sourcevpc", "by the private network"),
    ("aws:vpcsourceip", "by the private network"),
    ("aws:sourceip", "from listed addresses"),
    ("aws:multifactorauth", "with a second factor"),
    ("sts:sourceidentity", "under a name of one's own"),
    ("aws:sourceidentity", "under a name of one's own"),
    ("aws:principalorg", "from the organisation"),
    ("aws:sourceorg", "from the organisation"),
    ("aws:sourceaccount", "on behalf of a listed resource"),
    ("aws:sourcearn", "on behalf of a listed resource"),
    ("aws:requesttag/", "marked as the team's own"),
    ("aws:tagkeys", "marked as the team's own"),
    ("aws:resourcetag/", "on what is marked as the team's own"),
    ("sagemaker:resourcetag/", "on what is marked as the team's own"),
    ("sagemaker:modelapprovalstatus", "with the status that is listed"),
    ("sagemaker:vpc", "in the environment's network"),
    ("sagemaker:networkisolation", "isolated"),
    ("sagemaker:intercontainertrafficencryption", "encrypted between machines"),
    ("sagemaker:volumekms", "under the environment's keys"),
    ("sagemaker:outputkms", "under the environment's keys"),
    ("sagemaker:homeefsfilesystemkms", "under the environment's keys"),
    ("sagemaker:instancetypes", "on listed machines"),
    ("sagemaker:maxruntimeinseconds", "for a bounded time"),
    ("kms:viaservice", "by a listed service"),
    ("kms:encryptioncontext", "for what the key is bound to"),
    ("s3:prefix", "under a listed prefix"),
)


def neutral(conditions: Iterable[str]) -> tuple[str, ...]:
    """The conditions that not every call meets, each word once and sorted; one without a word stays as it is."""
    return tuple(sorted({word for each in conditions for word in _words(each)}))


def _words(condition: str) -> list[str]:
    key = condition.partition(": ")[0].rpartition(" ")[2].lower()
    if key.startswith(_ORDINARY):
        return []
    return [next((word for start, word in _WORDS if key.startswith(start)), condition)]
