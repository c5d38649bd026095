"""Identities that the plan gives a policy to but does not make: what else they hold is not known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from strongroom.access.aws_text import mark
from strongroom.plan.links import referred
from strongroom.plan.model import Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

from .attachments import ATTACHED, INLINE, Place
from .documents import IDENTITY
from .identities import Identities
from .identity import Identity, Kind
from .shape import GROUP, ROLE, USER

_MADE: Final[dict[str, tuple[Kind, str]]] = {ROLE: ("role", "role"), USER: ("user", "user"), GROUP: ("group", "user")}


def strangers(reader: Identities) -> tuple[Identity, ...]:
    """An identity for each role, user or group outside the plan that a policy of the plan is attached to."""
    found: dict[str, Identity] = {}
    for type_ in _MADE:
        for place, attached in [*((p, False) for p in INLINE[type_]), *((p, True) for p in ATTACHED[type_])]:
            for item in reader.plan.of(place.type):
                for one in _named(reader, item, place, type_, attached):
                    before = found.get(one.principal)
                    documents = (*before.documents, *one.documents) if before else one.documents
                    found[one.principal] = replace(one, documents=documents)
    return tuple(found.values())


def _named(reader: Identities, item: Resource, place: Place, type_: str, attached: bool) -> Iterator[Identity]:
    kind, segment = _MADE[type_]
    for value in at(item.inputs, place.link):
        names = reader.spelling.texts([value])
        if not names or any(True for _ in referred(reader.plan, _only(item, value), "link", (type_,))):
            continue
        account = reader.spelling.account(item)
        # The path of a role outside is not known: it is one unknown part of its ARN.
        arn = f"arn:aws:iam::{account}:{segment}/{mark(names[0], 'path')}{names[0]}"
        documents = reader.attached(item, place.path) if attached else reader.documents.at(item, place.path, IDENTITY)
        yield Identity(
            f"arn:aws:iam::{account}:{segment}/{names[0]}", kind, arn, account, tuple(documents), known=False
        )


def _only(item: Resource, value: Value) -> Resource:
    """The resource as if it named this holder alone."""
    return replace(item, inputs={"link": value})
