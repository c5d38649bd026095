"""A smaller AWS document of the same meaning, every step of it proven."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from strongroom.access.json_text import Json
from strongroom.access.space.glob import parse

from .aws_calls import is_pattern
from .aws_policy import Policy, Statement
from .aws_proof import document, same

_LISTS: Final = ("Action", "NotAction", "Resource", "NotResource")
_TRIED: Final = 24  # pairs of action and resource that a statement must share with others to be worth a proof


def smaller(policy: Policy) -> dict[str, Json] | None:
    """The document without the statements and list entries that change nothing, None where there are none."""
    dropped = needless(policy)
    kept = [each for each in policy.statements if each.place not in dropped]
    trimmed = [_trimmed(each) for each in kept]
    if not dropped and trimmed == [each.raw for each in kept]:
        return None
    if same(policy, trimmed):
        return document(policy, trimmed)
    whole: list[Mapping[str, Json]] = [each.raw for each in kept]
    return document(policy, whole) if dropped else None


def needless(policy: Policy) -> tuple[str, ...]:
    """The places of the statements that can all be dropped together, as proven one after the other."""
    kept = list(policy.statements)
    dropped = []
    for each in reversed(policy.statements):
        others = [other for other in kept if other is not each]
        if not others or not _may_be_covered(each, others):
            continue
        if same(policy, [other.raw for other in others]):
            dropped.append(each.place)
            kept = others
    return tuple(reversed(dropped))


def covered(entries: tuple[str, ...], element: str) -> Iterator[tuple[str, str]]:
    """Yields each entry of a list that another entry covers, with that other; of two equal ones the later."""
    for at, entry in enumerate(entries):
        for other_at, other in enumerate(entries):
            earlier = other_at < at
            if other_at != at and _covers(other, entry, element) and (earlier or not _covers(entry, other, element)):
                yield entry, other
                break


def _covers(pattern: str, text: str, element: str) -> bool:
    """True iff the pattern means all that the text means; a `?` could take in a star, so it covers but its equal."""
    of_action = "Action" in element
    if (pattern.lower() == text.lower()) if of_action else (pattern == text):
        return True
    if not is_pattern(pattern) or "?" in pattern or "${" in pattern + text or "\ue000" in pattern + text:
        return False
    return parse(pattern, ignore_case=of_action, arn=not of_action).matches(text)


def _trimmed(statement: Statement) -> Mapping[str, Json]:
    found = dict(statement.raw)
    for element in _LISTS:
        value = found.get(element)
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            entries = tuple(str(item) for item in value)
            vain = [entry for entry, _ in covered(entries, element)]
            kept: list[Json] = [*entries]
            for entry in vain:
                kept.reverse()  # of two equal entries the later one goes
                kept.remove(entry)
                kept.reverse()
            found[element] = kept
    return found


def _may_be_covered(each: Statement, others: list[Statement]) -> bool:
    """False only where some action on some resource of the statement is surely in no other: a cheap first look."""
    return all(any(_names(other, action, resource) for other in others) for action, resource in _samples(each))


def _samples(each: Statement) -> Iterator[tuple[str, str]]:
    actions = each.actions or ("some:Action",)
    resources = each.resources or ("arn:aws:s3:::some/thing",)
    pairs = ((action, resource) for resource in resources for action in actions)
    for _, (action, resource) in zip(range(_TRIED), pairs, strict=False):
        yield _instance(action), _instance(resource)


def _instance(pattern: str) -> str:
    return pattern.strip().replace("*", "qz").replace("?", "q")


@lru_cache(maxsize=65_536)
def _fits(pattern: str, text: str, of_action: bool) -> bool:
    if "${" in pattern or "${" in text:
        return True
    return parse(pattern.strip(), ignore_case=of_action).matches(text)


def _names(other: Statement, action: str, resource: str) -> bool:
    return _in(other.actions, other.not_actions, action, of_action=True) and _in(
        other.resources, other.not_resources, resource, of_action=False
    )


def _in(listed: tuple[str, ...] | None, left_out: tuple[str, ...] | None, text: str, *, of_action: bool) -> bool:
    if listed is not None:
        return any(_fits(pattern, text, of_action) for pattern in listed)
    if left_out is not None:
        return not any(_fits(pattern, text, of_action) for pattern in left_out)
    return True
