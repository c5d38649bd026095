"""Requests that a guard must refuse, told by the context that matters; all other context may be anything."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from strongroom.access.aws_condition import OUTSIDE_ACCOUNT, OUTSIDER, Context

ABSENT: Final[tuple[str, ...]] = ()
FOREIGN_KEY: Final = f"arn:aws:kms:us-east-1:{OUTSIDE_ACCOUNT}:key/{OUTSIDER}"

_NO_ENDPOINT: Final[Context] = {
    "aws:sourcevpce": ABSENT,
    "aws:sourcevpc": ABSENT,
    "aws:sourcevpcarn": ABSENT,
    "aws:vpceaccount": ABSENT,
    "aws:vpceorgid": ABSENT,
    "aws:vpceorgpaths": ABSENT,
    "aws:vpcsourceip": ABSENT,
    "aws:sourceip": ("203.0.113.77",),
}
_FOREIGN_ENDPOINT: Final[Context] = {
    "aws:sourcevpce": (f"vpce-{OUTSIDER}",),
    "aws:sourcevpc": (f"vpc-{OUTSIDER}",),
    "aws:sourcevpcarn": (f"arn:aws:ec2:us-east-1:{OUTSIDE_ACCOUNT}:vpc/vpc-{OUTSIDER}",),
    "aws:vpceaccount": (OUTSIDE_ACCOUNT,),
    "aws:vpceorgid": (f"o-{OUTSIDER}",),
    "aws:vpceorgpaths": (f"o-{OUTSIDER}/r-{OUTSIDER}/",),
    "aws:sourceip": ABSENT,
    "aws:vpcsourceip": ("203.0.113.77",),
}
_NOT_A_SERVICE: Final[Context] = {
    "aws:principalisawsservice": ("false",),
    "aws:principalservicename": ABSENT,
    "aws:principalservicenameslist": ABSENT,
    "aws:sourceaccount": ABSENT,
    "aws:sourcearn": ABSENT,
    "aws:sourceorgid": ABSENT,
}
_DIRECT: Final[Context] = {
    **_NOT_A_SERVICE,
    "aws:viaawsservice": ("false",),
    "aws:calledvia": ABSENT,
    "aws:calledviafirst": ABSENT,
    "aws:calledvialast": ABSENT,
    "kms:viaservice": ABSENT,
}
NETWORK_KEYS: Final = tuple(_NO_ENDPOINT)


@dataclass(frozen=True, slots=True)
class Situation:
    """Requests alike in what matters: `words` for a message, `context` for the conditions."""

    words: str
    context: Context = field(default_factory=dict)


def plain_http() -> Situation:
    """Anybody, without TLS."""
    return Situation("over plain HTTP", {"aws:securetransport": ("false",), "s3:tlsversion": ABSENT})


def old_tls(version: str) -> Situation:
    """Anybody, over an old version of TLS."""
    return Situation(f"over TLS {version}", {"aws:securetransport": ("true",), "s3:tlsversion": (version,)})


def outsider(account: str | None) -> Situation:
    """A role that is on no list, in the environment's own account where that is known, from anywhere."""
    return Situation("by a role that is not on the list", {**_NOT_A_SERVICE, **_principal(account)})


def from_outside(account: str | None) -> tuple[Situation, ...]:
    """Direct calls by a role that is on no list: over the internet, and through somebody else's endpoint."""
    caller = {**_DIRECT, **_principal(account)}
    return (
        Situation("from the internet", {**caller, **_NO_ENDPOINT}),
        Situation("through a foreign endpoint", {**caller, **_FOREIGN_ENDPOINT}),
    )


def other_account() -> Situation:
    """A role of an account that is not ours, of whatever organisation."""
    outside = {"aws:principalaccount": (OUTSIDE_ACCOUNT,), "kms:calleraccount": (OUTSIDE_ACCOUNT,)}
    return Situation("by another account", {**_NOT_A_SERVICE, **_principal(None), **outside})


def other_organization(account: str | None) -> Situation:
    """A role of our own account after that was moved to an organisation that is not ours."""
    inside = {"aws:principalaccount": (account,), "kms:calleraccount": (account,)} if account else {}
    outside = {"aws:principalorgid": (f"o-{OUTSIDER}",), "aws:principalorgpaths": (f"o-{OUTSIDER}/r-{OUTSIDER}/",)}
    return Situation("from another organisation", {**_NOT_A_SERVICE, **_principal(account), **inside, **outside})


def _principal(account: str | None) -> Context:
    return {"aws:principalarn": (f"arn:aws:iam::{account or OUTSIDE_ACCOUNT}:role/{OUTSIDER}",)}
