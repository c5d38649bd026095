"""Who a resource's policies speak of: every principal that they name, and those that no name means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from strongroom.access.aws.document import Document, Statement
from strongroom.access.json_text import Json

from .documents import Documents
from .identity import Identity
from .target import Target

ANONYMOUS: Final = "anonymous"
_ROOT: Final = re.compile(r"arn:aws:iam::([^:]*):root")
_SESSION: Final = re.compile(r"arn:aws:sts::([^:]*):(?:assumed-role|federated-user)/.+")
_IDENTITY: Final = re.compile(r"arn:aws:iam::([^:]*):(?:role|user)/.+", re.DOTALL)
_FRESH: Final = "any-other-identity"
_NOWHERE: Final = "999999999999"
PRINCIPAL_ARN: Final = "aws:principalarn"
_ACCOUNT_KEYS: Final = ("aws:principalaccount", "kms:calleraccount", "s3:dataaccesspointaccount")
_ORGANISATION: Final = "aws:principalorgid"


def candidates(target: Target, documents: Documents) -> tuple[Identity, ...]:
    """The callers outside the plan that the target's policies may mean, each once."""
    found: dict[str, Identity] = {}
    for identity in (*_named(target), *_unnamed(target, documents)):
        found.setdefault(identity.key, identity)
    return tuple(found.values())


def statements(documents: Iterable[Document] | None) -> Iterator[Statement]:
    """Every statement of the documents."""
    for document in documents or ():
        yield from document.statements


def named_by(statement: Statement) -> Iterator[tuple[str, str]]:
    """Kinds and names of all whom a statement speaks of, in its Principal element or in a condition on who calls."""
    clause = statement.clause
    yield from clause.principals or ()
    yield from clause.not_principals or ()
    for condition in clause.conditions:
        if condition.key == PRINCIPAL_ARN:
            yield from (("AWS", value) for value in condition.values)
        elif condition.key in _ACCOUNT_KEYS:
            yield from (("AWS", f"arn:aws:iam::{value}:root") for value in condition.values if value.isdigit())


def _named(target: Target) -> Iterator[Identity]:
    for statement in statements(target.documents):
        for kind, name in named_by(statement):
            yield from _read(kind, name, target.account)
    for grant in target.grants:
        yield from _read(
            "Service" if grant.grantee.endswith(".amazonaws.com") else "AWS", grant.grantee, target.account
        )


def _read(kind: str, name: str, home: str) -> Iterator[Identity]:
    if kind == "Service":
        yield Identity(name, "service", name, "", known=False)
    elif kind == "Federated":
        yield Identity(name, "federation", name, "", known=False)
    elif kind == "CanonicalUser":
        yield Identity(f"canonical user {name}", "account", name, "", known=False)
    elif found := _ROOT.fullmatch(name):
        if found[1] != home and "*" not in found[1]:
            yield any_of(found[1])
    elif found := _IDENTITY.fullmatch(name) or _SESSION.fullmatch(name):
        yield _identity(name, home if "*" in found[1] or not found[1] else found[1])


def _identity(name: str, account: str) -> Identity:
    """An identity by its ARN; a pattern stands as one of those that it matches."""
    there = re.sub(r"^(arn:aws:\w+::)[^:]*", lambda found: found[1] + account, name)
    return Identity(name, "user" if ":user/" in name else "role", re.sub(r"[*?]", "x", there), account, known=False)


def any_of(account: str) -> Identity:
    """Whoever another account lets."""
    return Identity(f"account {account}", "account", f"arn:aws:iam::{account}:role/{_FRESH}", account, known=False)


def other_of(account: str) -> Identity:
    """Any other identity of the account: its own policies are not known."""
    name = f"any other identity of account {account}"
    return Identity(name, "other identity", f"arn:aws:iam::{account}:role/{_FRESH}", account, known=False)


def _unnamed(target: Target, documents: Documents) -> Iterator[Identity]:
    """Whom no name means: the account's other identities, the members of organisations, and everyone else."""
    yield other_of(target.account)
    organisations = sorted(
        {
            value
            for statement in statements(target.documents)
            for condition in statement.clause.conditions
            if condition.key == _ORGANISATION and statement.clause.effect == "Allow"
            for value in condition.values
        }
    )
    for value in organisations:
        principal = f"arn:aws:iam::{_NOWHERE}:role/{_FRESH}-of-{value}"
        member = (documents.refusal(Condition={"StringNotEquals": {_ORGANISATION: value}}),)
        yield Identity(f"organisation {value}", "account", principal, _NOWHERE, known=False, claims=member)
    listed: list[Json] = [*organisations]
    others = (documents.refusal(Condition={"StringEquals": {_ORGANISATION: listed}}),) if listed else ()
    anybody = f"arn:aws:iam::{_NOWHERE}:role/{_FRESH}"
    yield Identity("everyone", "everyone", anybody, _NOWHERE, known=False, claims=others)
    # Whoever does not sign is in no organisation.
    nobody = (documents.refusal(Condition={"Null": {_ORGANISATION: "false"}}),) if listed else ()
    yield Identity("everyone, unsigned", "everyone", ANONYMOUS, "", known=False, claims=nobody)
