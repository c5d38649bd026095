"""What the reader of Azure refuses, in one sentence each."""

from __future__ import annotations

import copy
import random
from contextlib import suppress
from typing import Any

import pytest

from strongroom.access.azure import Unreadable, compare_states

from .states import NAME, given, state, under


@pytest.mark.parametrize(
    ("broken", "sentence"),
    [
        ([], "head: must be an object, got `[]`; write the resource as Azure prints it"),
        (state(given(scope="app")), "head.roleAssignments[0].scope: is no scope, got `app`; begin with"),
        ({"roleAssignments": [{"role": "r", "scope": "/"}]}, "head.roleAssignments[0].principalId: is missing"),
        ({"roleAssignments": [{"principalId": "a", "scope": "/"}]}, "roleDefinitionId: is missing"),
        ({"roleAssignments": [{"principalId": "a", "role": "r"}]}, "head.roleAssignments[0].scope: is missing"),
        ({"roleAssignments": "all"}, "head.roleAssignments: must be a list, got `all`"),
        (state({**given(), "principalId": ["a"]}), "principalId: must be a text, got `['a']`"),
        (state(denyAssignments=[{"scope": "/", "principals": [], "permissions": []}]), "principals: names nobody"),
        (state(denyAssignments=[{"scope": "/", "principals": ["a"]}]), "permissions: is missing, got `nothing`"),
        (state(denyAssignments=[{"principals": ["a"]}]), "head.denyAssignments[0].scope: is missing"),
        (state(roleDefinitions={"r": {"permissions": [{"actions": [1]}]}}), "actions: must be a list of texts"),
        (state(roleDefinitions={"r": {"permissions": [{"actions": [" "]}]}}), "actions: has an empty pattern"),
        (under(f"{NAME} StringEquals"), "condition: needs an attribute or a value at character"),
        (under(f"({NAME} StringEquals 'a'"), "condition: needs `)` at character"),
        (under(f"{NAME} StringEquals 'a"), "condition: cannot be read from character"),
        (under("@Nobody[x] StringEquals 'a'"), "condition: has an attribute of no source, got `@Nobody`"),
        (under("(" * 90 + "Exists " + NAME + ")" * 90), "condition: is nested too deeply"),
        (state(given(endDateTime="soon")), "endDateTime: is no instant, got `soon`"),
        (state(given(scope="/", Scope="/subscriptions/s1")), "is there twice with two values"),
    ],
)
def test_a_malformed_state_is_one_sentence(broken: Any, sentence: str) -> None:
    """The place, what is wrong, the value and what to do."""
    with pytest.raises(Unreadable) as refusal:
        compare_states(state(), broken)
    assert sentence in str(refusal.value)
    assert "\n" not in str(refusal.value)
    assert "; " in str(refusal.value)


def test_a_hierarchy_that_runs_in_a_circle_is_refused() -> None:
    """Each scope has one parent above it."""
    circle = {"/subscriptions/a": "/subscriptions/b", "/subscriptions/b": "/subscriptions/a"}
    with pytest.raises(Unreadable, match="runs in a circle"):
        compare_states(state(), state(), circle)


_STRANGE: tuple[Any, ...] = (
    None,
    7,
    True,
    "",
    "x",
    [],
    {},
    [None],
    {"a": 1},
    float("nan"),
    "/",
    "'",
    [[]],
    {"id": None},
)


def _mutated(raw: Any, chance: random.Random) -> Any:
    """The state with one of its parts replaced by something strange."""
    found = copy.deepcopy(raw)
    part = found
    while True:
        keys = list(part) if isinstance(part, dict) else list(range(len(part)))
        key = chance.choice(keys)
        inner = part[key]
        if not isinstance(inner, dict | list) or not inner or chance.random() < 0.3:
            part[key] = chance.choice(_STRANGE)
            return found
        part = inner


@pytest.mark.parametrize("seed", range(4))
def test_a_strange_part_is_refused_or_compared_and_never_anything_else(seed: int) -> None:
    """500 mutations each: a sentence, or an answer that is equivalent to itself."""
    chance = random.Random(seed)
    whole = under(f"{NAME} StringEquals 'a'")
    denial = {"principals": [{"id": "x", "type": "User"}], "permissions": [{"actions": ["*"]}], "scope": "/"}
    whole |= {"denyAssignments": [denial], "eligibleAssignments": [given()], "locks": []}
    for _ in range(500):
        strange = _mutated(whole, chance)
        with suppress(Unreadable):
            assert compare_states(strange, strange).relation == "equivalent"
            assert compare_states(whole, strange).relation
