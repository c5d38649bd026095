"""Policies that a plan puts on resources which it does not make."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from strongroom.access.aws.answer import KeyGrant
from strongroom.access.aws.document import Document
from strongroom.access.space.glob import parse
from strongroom.plan.model import Resource
from strongroom.plan.path import at

from .documents import RESOURCE
from .permission import permission_document
from .policies import BESIDE, GRANT, PERMISSION, Holder
from .shape import SHAPES
from .spelling import Unspoken
from .targets import Targets

_QUEUE: Final = re.compile(r"https://(?:sqs\.([a-z0-9-]+)|([a-z0-9-]+)\.queue)\.amazonaws\.com/(\d{12})/([^/]+)")
_LAST: Final = re.compile(r"\{\w+\}(?=[^{}]*$)")


def policies_outside(targets: Targets, pattern: str) -> tuple[tuple[Document, ...], tuple[KeyGrant, ...]]:
    """The documents and grants of the plan that stand on what the pattern names."""
    documents: list[Document] = []
    for type_, holders in BESIDE.items():
        for holder in holders:
            for item, arn in _placed(targets, type_, holder):
                if _meets(pattern, arn):
                    documents += targets.documents.at(item, holder.path, RESOURCE)
    documents += _permissions(targets, pattern)
    return tuple(dict.fromkeys(documents)), tuple(_grants(targets, pattern))


def _placed(targets: Targets, type_: str, holder: Holder) -> Iterator[tuple[Resource, str]]:
    """Each resource that holds a policy, with the ARN of what it says that it stands on."""
    for item in targets.plan.of(holder.type):
        for name in targets.spelling.texts(at(item.inputs, holder.link)):
            yield item, arn_of(targets, item, type_, name)


def arn_of(targets: Targets, item: Resource, type_: str, name: str) -> str:
    """The ARN of what another resource calls by its name, its id or its address."""
    if name.startswith("arn:"):
        return name
    if found := _QUEUE.fullmatch(name):
        return f"arn:aws:sqs:{found[1] or found[2]}:{found[3]}:{found[4]}"
    spelling = targets.spelling
    shape = SHAPES[type_].arn.replace("{account}", spelling.account(item)).replace("{region}", spelling.region(item))
    return _LAST.sub(lambda _: name, shape)


def _meets(pattern: str, arn: str) -> bool:
    """True iff the pattern names the resource or what is inside it."""
    return pattern == arn or pattern.startswith((f"{arn}/", f"{arn}:")) or parse(pattern, arn=True).matches(arn)


def _permissions(targets: Targets, pattern: str) -> Iterator[Document]:
    for permission in targets.plan.of(PERMISSION):
        for name in targets.spelling.texts([permission.inputs.get("function")]):
            arn = arn_of(targets, permission, "aws:lambda/function:Function", name)
            if not _meets(pattern, arn):
                continue
            try:
                written = permission_document(permission, arn, targets.spelling)
            except Unspoken:
                continue
            yield targets.documents.made(written, RESOURCE, permission.urn)


def _grants(targets: Targets, pattern: str) -> Iterator[KeyGrant]:
    for grant in targets.plan.of(GRANT):
        for name in targets.spelling.texts([grant.inputs.get("keyId")]):
            if _meets(pattern, arn_of(targets, grant, "aws:kms/key:Key", name)):
                yield from targets.grants_by(grant)
