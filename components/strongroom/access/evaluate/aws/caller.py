"""Who calls, and how an entry of Principal names the caller.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from strongroom.access.evaluate.aws.document import Entry

Kind: TypeAlias = Literal["anonymous", "root", "user", "session", "federated_user", "service", "other"]
# `own`: the caller itself, or everyone; `role`: the role of its session; `account`: the account, which may delegate.
Naming: TypeAlias = Literal["own", "role", "account"]

_CLOSEST: Final[tuple[Naming, ...]] = ("own", "role", "account")
# A placeholder of documentation stands for an account as well; the ids of users and roles and canonical ids do not.
_ACCOUNT: Final = re.compile(r"(?!A[A-Z]{3}[A-Z0-9]{12,}$|[0-9a-f]{64}$)[A-Za-z0-9-]+")
_ARN: Final = re.compile(
    r"arn:([^:]*):(iam|sts)::([A-Za-z0-9-]+):(root|user/.+|role/.+|assumed-role/.+|federated-user/.+)"
)
_KINDS: Final[dict[str, Kind]] = {
    "root": "root",
    "user": "user",
    "role": "session",
    "assumed-role": "session",
    "federated-user": "federated_user",
}


@dataclass(frozen=True, slots=True)
class Caller:
    """One caller: `role` is the name of a session's role, without its path; `account` is empty outside of accounts."""

    kind: Kind
    text: str
    partition: str = ""
    account: str = ""
    role: str = ""

    @property
    def is_identity(self) -> bool:
        """True iff the caller lives in an account, where identity policies may speak for it."""
        return self.kind in ("root", "user", "session", "federated_user")

    @property
    def is_service_linked(self) -> bool:
        """True iff a service made the role for its own use."""
        return self.kind == "session" and (
            self.role.startswith("AWSServiceRoleFor") or ":role/aws-service-role/" in self.text
        )


@lru_cache(maxsize=1024)
def caller(principal: str | None) -> Caller:
    """The caller that a request names; a role's ARN is some session of the role."""
    if principal in (None, "", "*", "anonymous"):
        return Caller("anonymous", "anonymous")
    assert principal is not None  # noqa: S101 - for the type checker
    if _ACCOUNT.fullmatch(principal):
        return Caller("root", f"arn:aws:iam::{principal}:root", "aws", principal)
    if found := _ARN.fullmatch(principal):
        first, _, rest = found[4].partition("/")
        role = rest.rpartition("/")[2] if first == "role" else rest.partition("/")[0] if "role" in first else ""
        return Caller(_KINDS[first], principal, found[1], found[3], role)
    if re.fullmatch(r"[a-z0-9.-]+\.amazonaws\.com(\.cn)?", principal) and not principal.startswith("cognito-identity."):
        return Caller("service", principal)
    return Caller("other", principal)


def naming(entries: tuple[Entry, ...], who: Caller) -> Naming | None:
    """How a list of principals names the caller, the closest way first; None iff it does not."""
    return closest({_names(kind, text.strip(), who) for kind, text in entries})


def closest(ways: set[Naming | None]) -> Naming | None:
    """The way that speaks most directly of the caller; None iff there is none."""
    return next((way for way in _CLOSEST if way in ways), None)


def spares(entries: tuple[Entry, ...], who: Caller) -> bool:
    """True iff the NotPrincipal of a Deny leaves the caller out: an identity only where its account is listed as well.

    The account by itself spares its root user alone.

    Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
    """
    if not who.is_identity or who.kind == "root" or ("AWS", "*") in entries:
        return naming(entries, who) == "own"
    ways = {naming((entry,), who) for entry in entries}
    return "account" in ways and bool(ways & {"own", "role"})


def _names(kind: str, text: str, who: Caller) -> Naming | None:
    if kind == "Federated" and text == "*":
        return "own" if who.kind == "other" else None
    if kind != "AWS":
        return "own" if text == who.text and who.kind in ("service", "other") else None
    if text == "*":
        return "own"
    named = caller(text)
    if named.kind == "root":
        if named.account != who.account or not who.is_identity:
            return None
        return "own" if who.kind == "root" else "account"
    if text == who.text and ":role/" not in text:
        return "own"
    same_role = (named.partition, named.account, named.role) == (who.partition, who.account, who.role)
    return "role" if ":role/" in text and who.kind == "session" and same_role else None
