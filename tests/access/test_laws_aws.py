"""The laws of the comparison over published policies of AWS."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from random import Random
from typing import Any

import pytest

from strongroom.access.aws import Unreadable, compare_documents, read
from tests.access import laws
from tests.access.aws.pairs import rows

_FILES = ("iam_docs_policies.json", "data_perimeter_policies.json", "aws_managed_history.json")


@cache
def _documents() -> tuple[Any, ...]:
    """Every policy of the files, each once, the shortest first."""
    found: dict[str, Any] = {}
    for name in _FILES:
        for document in _within(rows(name)):
            if _is_whole(document):
                found.setdefault(json.dumps(document, sort_keys=True), document)
    return tuple(found[text] for text in sorted(found, key=len))


def _is_whole(document: Any) -> bool:
    """False for the few templates of the documentation whose places are still to be filled in."""
    try:
        return bool(read(document).statements)
    except Unreadable:
        return False


def _within(value: Any) -> Iterator[Any]:
    if isinstance(value, dict) and "Statement" in value:
        yield value
    elif isinstance(value, (dict, list)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _within(item)


def _sample(count: int, seed: int) -> list[Any]:
    return Random(seed).sample(_documents(), count)


def _statements(document: Any) -> list[Any]:
    listed = document["Statement"]
    return list(listed) if isinstance(listed, list) else [listed]


def _with(document: Any, statements: list[Any]) -> Any:
    return {**document, "Statement": statements}


def _rewritten(document: Any) -> Any:
    """The same, said otherwise: statements turned round, named anew, doubled, and split by action."""
    found = []
    for place, statement in enumerate(reversed(_statements(document))):
        named = {**statement, "Sid": f"Renamed{place}"}
        actions = named.get("Action")
        if isinstance(actions, list) and len(actions) > 1:
            found += [{**named, "Action": actions[1:]}, {**named, "Action": actions[0]}]
        else:
            found += [named, named]
    return _with(document, found)


def _added(document: Any, effect: str) -> Any:
    first = next(iter(_statements(document)))
    whole = {key: value for key, value in first.items() if key in ("Principal", "NotPrincipal")}
    more = {**whole, "Effect": effect, "Action": ["s3:Get*", "kms:*"], "Resource": "arn:aws:s3:::a*"}
    if "NotPrincipal" in more:
        del more["NotPrincipal"]
        more["Principal"] = "*"
    return _with(document, [*_statements(document), more])


def _broken(count: int, seed: int) -> list[str]:
    sample = _sample(count, seed)
    return [
        f"{law}: {json.dumps(document)[:300]}"
        for document in sample
        for law, kept in (
            ("same", laws.same(document, _rewritten(document), compare_documents)),
            ("more", laws.never_narrows(document, _added(document, "Allow"), compare_documents)),
            ("less", laws.never_widens(document, _added(document, "Deny"), compare_documents)),
            ("mirror", laws.mirrors(document, _added(document, "Allow"), compare_documents)),
        )
        if not kept
    ]


def _pairs(count: int, seed: int) -> list[Any]:
    return Random(seed).sample(rows("aws_managed_history.json"), count)


def test_the_laws_hold_for_published_policies() -> None:
    """40 policies: equal to what says the same, never narrower with an Allow more, never wider with a Deny more."""
    assert _broken(40, seed=1) == []


def test_exchanged_versions_exchange_gain_and_loss() -> None:
    """40 pairs of versions of AWS's own policies."""
    pairs = _pairs(40, seed=2)
    assert [row["id"] for row in pairs if not laws.mirrors(row["base"], row["head"], compare_documents)] == []


def test_steps_without_gain_make_a_way_without_gain() -> None:
    """100 triples of a policy, the same with a Deny more, and the same without its first statement."""
    broken = []
    for document in _sample(100, seed=3):
        less = _added(document, "Deny")
        allowed = [each for each in _statements(less) if each["Effect"] == "Allow"]
        least = _with(less, [each for each in _statements(less) if each not in allowed[:1]])
        if not laws.chains(document, less, least, compare_documents):
            broken.append(json.dumps(document)[:300])
    assert broken == []


@pytest.mark.slow
def test_the_laws_hold_for_every_published_policy() -> None:
    """All policies of the files and all pairs of versions."""
    pairs = rows("aws_managed_history.json")
    assert _broken(len(_documents()), seed=1) == []
    assert [row["id"] for row in pairs if not laws.mirrors(row["base"], row["head"], compare_documents)] == []
