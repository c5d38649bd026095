"""The callers that policies tell apart, and which of them a Principal element names.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html and
https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from strongroom.access.space.budget import Budget
from strongroom.access.space.classes import classes
from strongroom.access.space.glob import Glob

from .pattern import arn_glob
from .read_principal import EVERYONE

Kind: TypeAlias = Literal["identity", "service", "federated", "canonical", "id", "anonymous"]
# `own`: the caller itself, or everyone; `role`: the role of its session; `account`: the account, which may delegate.
Naming: TypeAlias = Literal["own", "role", "account"]

TIED: Final = (
    "aws:principalaccount",
    "aws:principalarn",
    "aws:principalisawsservice",
    "aws:principalservicename",
    "aws:principaltype",
    "aws:username",
)
_CLOSEST: Final[tuple[Naming, ...]] = ("own", "role", "account")
# An account is never empty: a caller without one would lack `aws:PrincipalAccount`.
_UNIVERSE: Final = ("iam::?*:role/?*", "iam::?*:user/?*", "iam::?*:root")
_PARTITION: Final = re.compile(r"aws(-[a-z]+)+")
_ACCOUNTS: Final = ("111122223333", "444455556666", "777788889999")
_FRESH: Final = tuple(
    f"arn:aws:iam::{account}:{name}" for account in _ACCOUNTS for name in ("role/caller", "user/someone", "root")
)
_FRESH_SERVICE: Final = "other.amazonaws.com"
_FRESH_PROVIDER: Final = "arn:aws:iam::111122223333:saml-provider/other"


@dataclass(frozen=True, slots=True)
class Who:
    """A caller; `name` as a request has it, `arn` and `account` where it is an identity of AWS.

    A role stands for a session of it: `session` is that of a session that a policy names.
    """

    kind: Kind
    name: str
    arn: str = ""
    account: str = ""
    session: str = ""

    @property
    def is_session(self) -> bool:
        """True iff the caller is a session of a role."""
        return self.kind == "identity" and ":role/" in self.arn

    @property
    def is_root(self) -> bool:
        """True iff the caller is the root user of an account."""
        return self.kind == "identity" and self.arn.endswith(":root")

    @property
    def is_service_linked(self) -> bool:
        """True iff the caller is a session of a role that a service made for its own use."""
        name = self.arn.rsplit("/", 1)[-1]
        return self.is_session and (name.startswith("AWSServiceRoleFor") or ":role/aws-service-role/" in self.arn)

    def key(self, name: str) -> str | None:
        """The value of a condition key that the caller fixes."""
        is_identity = self.kind == "identity"
        return {
            "aws:principalarn": self.arn or None,
            "aws:principalaccount": self.account or None,
            "aws:principalisawsservice": {"service": "true", "identity": "false"}.get(self.kind),
            "aws:principalservicename": self.name if self.kind == "service" else None,
            "aws:principaltype": self._type if is_identity else None,
            "aws:username": self.arn.rsplit("/", 1)[-1] if is_identity and ":user/" in self.arn else None,
        }[name]

    @property
    def _type(self) -> str:
        if self.is_session:
            return "AssumedRole"
        if self.is_root:
            return "Account"
        return "User" if ":user/" in self.arn else "FederatedUser"


def identity(arn: str, session: str = "") -> Who:
    """The user, root user or session of a role behind an ARN."""
    parts = arn.split(":", 5)
    account = parts[4] if len(parts) == 6 else ""
    name = arn
    if len(parts) == 6 and parts[5].startswith("role/"):
        role = parts[5].rsplit("/", 1)[-1]
        name = session or f"arn:{parts[1]}:sts::{account}:assumed-role/{role}/session"
    return Who("identity", name, arn, account, session)


def role_of_session(name: str) -> str:
    """The ARN of the role (without path) behind a session's; empty where the name is no session."""
    parts = name.split(":", 5)
    if len(parts) < 6 or parts[2] != "sts" or not parts[5].startswith("assumed-role/"):
        return ""
    pieces = parts[5].split("/")
    return f"arn:{parts[1]}:iam::{parts[4]}:role/{pieces[1]}" if len(pieces) > 2 else ""


def callers(names: Iterable[tuple[str, str]], globs: Sequence[Glob], budget: Budget) -> tuple[Who, ...]:
    """Callers of every kind that the names of Principal elements and the patterns on their ARNs tell apart."""
    found: list[Who] = [Who("anonymous", "anonymous")]
    literal: list[Glob] = []
    services, providers, sessions = [_FRESH_SERVICE], [_FRESH_PROVIDER], []
    for kind, name in sorted(set(names)):
        if kind == "Service":
            services.append(name)
        elif kind == "Federated":
            providers.append(name)
        elif kind == "CanonicalUser":
            found.append(Who("canonical", name))
        elif kind == "AWS" and role_of_session(name):
            sessions.append(name)
            literal.append(arn_glob(role_of_session(name)))
        elif kind == "AWS" and ":federated-user/" in name:
            found.append(identity(name))
        elif kind == "AWS" and ":" in name:
            literal += _of_arn(name)
        elif kind == "AWS":
            found.append(Who("id", name))
    found += [Who("service", name) for name in services if name != "*"]
    found += [Who("federated", name) for name in providers if name != "*"]
    known = _identities([*literal, *globs], budget)
    taken = {who.arn for who in known}
    known += [identity(role_of_session(name)) for name in sessions if role_of_session(name) not in taken]
    return (*known, *(identity(role_of_session(name), name) for name in sessions), *found)


def _of_arn(name: str) -> list[Glob]:
    parts = name.split(":", 5)
    account = f"arn:*:iam::{parts[4]}:*" if len(parts) == 6 and parts[4] else ""
    return [arn_glob(name), *([arn_glob(account)] if account else [])]


def _identities(globs: list[Glob], budget: Budget) -> list[Who]:
    universe = [arn_glob(f"arn:{partition}:{text}") for partition in _partitions(globs) for text in _UNIVERSE]
    mask = (1 << len(universe)) - 1
    every = [*universe, *globs]
    found: list[Who] = []
    for item in classes(tuple(every), budget):
        if not item.bits & mask or "*" in item.example or "?" in item.example:  # no name holds such a character
            continue
        liked = (*_FRESH, *(_in_account(item.example, account) for account in _ACCOUNTS))
        example = next((text for text in liked if _bits(every, text) == item.bits), item.example)
        found.append(identity(example))
    return found


def _partitions(globs: Sequence[Glob]) -> list[str]:
    """AWS's main partition and those that a pattern names; no account is in two."""
    named = {
        glob.tokens.split(":", 2)[1] for glob in globs if glob.tokens.startswith("arn:") and ":" in glob.tokens[4:]
    }
    return sorted({"aws", *(text for text in named if _PARTITION.fullmatch(text))})


def _in_account(arn: str, account: str) -> str:
    parts = arn.split(":", 5)
    return ":".join([*parts[:4], account, *parts[5:]])


def _bits(globs: Sequence[Glob], text: str) -> int:
    return sum(1 << index for index, glob in enumerate(globs) if glob.matches(text))


def naming(who: Who, names: Sequence[tuple[str, str]]) -> Naming | None:
    """How a Principal element names the caller, the closest way first; None iff it does not."""
    found = {_naming(who, kind, name) for kind, name in names}
    return next((way for way in _CLOSEST if way in found), None)


def is_named(who: Who, names: Sequence[tuple[str, str]]) -> bool:
    """True iff the caller is one of those whom a Principal element names."""
    return naming(who, names) is not None


def is_spared(who: Who, names: Sequence[tuple[str, str]]) -> bool:
    """True iff the NotPrincipal of a Deny leaves the caller out: an identity only if its account is listed as well."""
    ways = {_naming(who, kind, name) for kind, name in names}
    itself = bool(ways & {"own", "role"})
    return itself and (who.kind != "identity" or who.is_root or "account" in ways or EVERYONE in names)


def _naming(who: Who, kind: str, name: str) -> Naming | None:
    if kind == "*":
        return "own"
    if kind != "AWS":
        wanted = {"Service": "service", "Federated": "federated", "CanonicalUser": "canonical"}[kind]
        return "own" if who.kind == wanted and name in ("*", who.name) else None
    if who.kind == "id":
        return "own" if who.name == name else None
    if who.kind != "identity":
        return None
    if name == who.session or (name == who.arn and not who.is_session):
        return "own"
    if who.is_session and ":role/" in name and _role(name) == _role(who.arn):
        return "role"
    return "account" if _is_root(name, who.account) else None


def _role(arn: str) -> tuple[str, str, str]:
    """Partition, account and name of a role; its path does not count."""
    parts = arn.split(":", 5)
    return parts[1], parts[4], arn.rsplit("/", 1)[-1]


def _is_root(name: str, account: str) -> bool:
    parts = name.split(":", 5)
    return len(parts) == 6 and parts[2] == "iam" and parts[4] == account and parts[5] == "root"
