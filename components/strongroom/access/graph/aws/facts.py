"""What a plan tells about a resource beside its policies, as denials of every call that would say otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from strongroom.access.aws.document import Document
from strongroom.access.json_text import Json
from strongroom.plan.links import companions
from strongroom.plan.model import Resource

from .documents import Documents
from .shape import ALIAS, BUCKETS, KEYS

_ALIASES: Final = "kms:resourcealiases"
_TAG: Final = "aws:resourcetag/"


def facts(resource: Resource, arn: str, keys: frozenset[str], documents: Documents) -> tuple[Document, ...]:
    """Denials of all calls on the resource whose `keys` do not hold what its tags and aliases are.

    `keys` are the condition keys that any policy asks about, in lower case but for a tag's own name.
    """
    found = (*_tags(resource, keys, documents), *_aliases(resource, keys, documents))
    return tuple(documents.refusal(Resource=arn, Condition=condition) for condition in found)


def _tags(resource: Resource, keys: Iterable[str], documents: Documents) -> Iterator[dict[str, Json]]:
    """Tags as the plan gives them; objects of a bucket have their own, and a provider may add more."""
    tags = resource.inputs.get("tags")
    if resource.type in BUCKETS or not isinstance(tags, dict) or "tags" in resource.options.ignored:
        return
    for key in keys:
        name = key[len(_TAG) :]
        if key.startswith(_TAG) and name in tags:
            for text in documents.spelling.texts([tags[name]]):
                yield {"StringNotEquals": {f"aws:ResourceTag/{name}": _plain(text)}}


def _aliases(resource: Resource, keys: frozenset[str], documents: Documents) -> Iterator[dict[str, Json]]:
    if _ALIASES not in keys or resource.type not in KEYS:
        return
    linked = companions(documents.plan, resource, (ALIAS,), "targetKeyId")
    names = documents.spelling.texts([each.inputs.get("name") for each in linked.found])
    if linked.open or len(names) < len(linked.found) or not names:
        return
    listed: Json = [_plain(name) for name in names]
    yield {"ForAnyValue:StringNotEquals": {"kms:ResourceAliases": listed}}
    yield {"Null": {"kms:ResourceAliases": "true"}}


def _plain(text: str) -> str:
    """The text as no policy variable."""
    return text.replace("${", "${$}{")
