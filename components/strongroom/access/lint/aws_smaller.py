"""A smaller AWS document of the same meaning, every step of it proven."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from strongroom.access.json_text import Json
from strongroom.access.space.glob import parse

from .aws_calls import is_pattern
from .aws_policy import Policy, Statement
from .aws_proof import adds_nothing, document, same

_LISTS: Final = ("Action", "NotAction", "Resource", "NotResource")
_VARIABLE: Final = re.compile(r"\$\{[^{}]*:[^{}]*\}")
_VARIABLES: Final = 3  # different ones that may meet in one proof
_TRIED: Final = 200  # pairs of action and resource by which the statements that may cover another are found


def smaller(policy: Policy, dropped: tuple[str, ...] = ()) -> dict[str, Json] | None:
    """The document without these needless statements and without needless list entries, None where there are none."""
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
        near = _near(each, others)
        if near and _is_cheap([each, *near]) and adds_nothing(policy, each, near):
            dropped.append(each.place)
            kept = others
    return tuple(reversed(dropped))


def covered(entries: tuple[str, ...], element: str) -> Iterator[tuple[str, str]]:
    """Yields each entry of a list that another entry covers, with that other; of two equal ones the later."""
    of_action = "Action" in element
    plain = [entry.lower() if of_action else entry for entry in entries]
    first: dict[str, int] = {}
    for at, entry in enumerate(plain):
        first.setdefault(entry, at)
    # A `?` could take in a star, and nobody knows what a variable or a hole is: such entries cover but their equals.
    wide = [
        (n, parse(plain[n], arn=not of_action)) for n in first.values() if is_pattern(plain[n]) and _is_plain(plain[n])
    ]
    for at, entry in enumerate(plain):
        if first[entry] != at:
            yield entries[at], entries[first[entry]]
        elif "${" not in entry and "\ue000" not in entry:
            other = next((n for n, glob in wide if n != at and glob.matches(entry)), None)
            if other is not None and not (other > at and _is_wide_as(entry, plain[other], of_action=of_action)):
                yield entries[at], entries[other]


def _is_plain(pattern: str) -> bool:
    return "?" not in pattern and "${" not in pattern and "\ue000" not in pattern


def _is_wide_as(entry: str, other: str, *, of_action: bool) -> bool:
    """True iff both mean the same in other words, such as `a*` and `a**`: the later of the two is the needless one."""
    return is_pattern(entry) and _is_plain(entry) and parse(entry, arn=not of_action).matches(other)


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


def _near(each: Statement, others: list[Statement]) -> list[Statement]:
    """The others that may cover the statement; none where some action on some resource is surely in no other."""
    found: dict[str, Statement] = {}
    for action, resource in _samples(each):
        covering = [other for other in others if _names(other, action, resource)]
        if not covering:
            return []
        found |= {other.place: other for other in covering}
    return list(found.values())


def _is_cheap(statements: list[Statement]) -> bool:
    """True iff few variables meet: each one more multiplies the cases of a proof."""
    found: set[str] = set()
    for each in statements:
        texts = [*(each.resources or ()), *(each.not_resources or ())]
        texts += [value for test in each.tests for value in test.values]
        found.update(name for text in texts for name in _VARIABLE.findall(text))
    return len(found) <= _VARIABLES


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
