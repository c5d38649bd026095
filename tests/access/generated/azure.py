"""Labelled pairs of Azure states, by brute force.

Every request of a universe is decided by the plain evaluator under both states. What is decided depends on the request
through five things alone: whose it is, which patterns its action matches, its plane, which scopes cover its resource,
and how each condition atom comes out. Each has its own list of values (`azure_words`) in which every achievable outcome
occurs: everybody who is named and a stranger; an action for every way in which the patterns can match one; a resource
at and below every scope, and beside them; values for every outcome of the atoms of one attribute, and of two attributes
that are compared with each other. Apart from these the attributes are independent, so their product is complete, and
what holds in the universe holds for all requests. Values that no part of the pair tells apart are taken once.

Who is in a group is unknown: everybody is decided both ways, and where the two differ in what is gained or lost,
`cannot_prove` is right too.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterator
from itertools import product
from random import Random
from typing import Any, Final, TypeAlias

from strongroom.access.evaluate.azure import decide
from strongroom.access.evaluate.azure.condition import truth
from strongroom.access.evaluate.azure.condition_syntax import Function, Joined, Node, parse
from strongroom.access.evaluate.azure.permission import matches
from strongroom.access.evaluate.azure.scope import covers, plain
from strongroom.access.request import Request

from .azure_states import Theme
from .azure_words import ACTIONS, ASKERS, GROUP, HIERARCHY, RESOURCES, VALUES
from .labelled import Label, Pair, State, balanced, distinct

_Context: TypeAlias = dict[str, str | tuple[str, ...]]
_LARGEST: Final = 2_000  # requests of one universe
_LISTS: Final = ("actions", "notActions", "dataActions", "notDataActions")


def pairs(count: int, seed: int) -> Iterator[Pair]:
    """`count` labelled pairs, the four relations equally often, and a few where memberships decide."""
    return balanced(count, seed, _attempt)


def _attempt(rng: Random, name: str) -> Pair | None:
    theme = Theme(rng)
    base = theme.state()
    head, why = theme.edited(base)
    sides = (base, head) if rng.random() < 0.5 else (head, base)
    return _labelled(f"azure-gen:{name}", *sides, why)


def sample_requests(pair: Pair, count: int, seed: int) -> Iterator[Request]:
    """`count` requests at random from all the words, whether the pair tells them apart or not."""
    del pair
    rng = Random(seed)
    for _ in range(count):
        context = {key: value for key, values in VALUES.items() if (value := rng.choice(values)) is not None}
        context["plane"] = rng.choice(("control", "data"))
        yield Request(rng.choice(ASKERS), rng.choice(ACTIONS), rng.choice(RESOURCES), context)


def _labelled(name: str, base: State, head: State, why: str) -> Pair | None:
    universe = Universe(base, head)
    if universe.size > _LARGEST:
        return None
    label = Label()
    for request in universe.requests():
        worlds = [(base, head)]
        if universe.has_group and request.principal != GROUP:
            worlds.append((_joined(base, request.principal), _joined(head, request.principal)))
        answers = [[decide(side, request, HIERARCHY).allowed for side in world] for world in worlds]
        label.add((old for old, _ in answers), (new for _, new in answers), request)
    return Pair(name, "azure", base, head, HIERARCHY, label.relation, label.accepted, label.gained, label.lost, why)


def _joined(state: State, member: str | None) -> State:
    """The state as it is for a member of the group: what names the group names the member."""
    assignments = [
        {**item, "principalId": member} if item["principalId"].casefold() == GROUP else item
        for item in state["roleAssignments"]
    ]
    denials = [
        {**item, **{key: _with(item.get(key) or [], member) for key in ("principals", "excludePrincipals")}}
        for item in state.get("denyAssignments", ())
    ]
    return {**state, "roleAssignments": [*state["roleAssignments"], *assignments], "denyAssignments": denials}


def _with(principals: list[dict[str, Any]], member: str | None) -> list[dict[str, Any]]:
    listed = any(one["id"] == GROUP for one in principals)
    return [*principals, {"id": member, "type": "User"}] if listed else principals


class Universe:
    """The requests that the two states of a pair can tell apart, one of each."""

    def __init__(self, base: State, head: State) -> None:
        self._states = (base, head)
        text = json.dumps(self._states).casefold()
        self.has_group = GROUP in text
        self._tests = sorted({leaf for text in self._conditions() for leaf in _leaves(parse(text))}, key=repr)
        self._askers = [one for one in ASKERS if one in text or one == ASKERS[-1]]
        self._actions = distinct(ACTIONS, self._matching)
        self._resources = distinct(RESOURCES, self._covered)
        self._contexts = list(self._all_contexts())

    @property
    def size(self) -> int:
        """How many requests there are."""
        return 2 * len(self._askers) * len(self._actions) * len(self._resources) * len(self._contexts)

    def requests(self) -> Iterator[Request]:
        """Each request."""
        planes = ("control", "data")
        for who, action, where, context, plane in product(
            self._askers, self._actions, self._resources, self._contexts, planes
        ):
            yield Request(who, action, where, {**context, "plane": plane})

    def _entries(self) -> Iterator[dict[str, Any]]:
        for state in self._states:
            for role in state["roleDefinitions"].values():
                yield from role["permissions"]
            for denial in state.get("denyAssignments", ()):
                yield from denial["permissions"]

    def _conditions(self) -> Iterator[str]:
        for state in self._states:
            for item in (*state["roleAssignments"], *state.get("denyAssignments", ()), *self._entries()):
                if item.get("condition"):
                    yield item["condition"]

    def _matching(self, action: str) -> Hashable:
        marks = [matches(one, action) for entry in self._entries() for key in _LISTS for one in entry[key]]
        request = Request(None, action, "")
        return (*marks, *(truth(test, request) for test in self._tests if _asks_for_action(test)))

    def _covered(self, resource: str) -> Hashable:
        scopes = [
            item["scope"]
            for state in self._states
            for item in (*state["roleAssignments"], *state.get("denyAssignments", ()))
        ]
        return tuple((covers(one, resource, HIERARCHY), plain(one) == plain(resource)) for one in scopes)

    def _all_contexts(self) -> Iterator[_Context]:
        text = " ".join(self._conditions()).casefold()
        reads = sorted(read for read in VALUES if read.casefold() in text or _sub_operation(read, text))
        joint: dict[Hashable, _Context] = {}
        for values in product(*(VALUES[read] for read in reads)):
            given = {read: value for read, value in zip(reads, values, strict=True) if value is not None}
            request = Request(None, "", "", given)
            joint.setdefault(tuple(truth(test, request) for test in self._tests), given)
        yield from joint.values()


def _asks_for_action(test: Node) -> bool:
    return isinstance(test, Function) and test.name == "ActionMatches"


def _sub_operation(read: str, text: str) -> bool:
    return "suboperation" in read.casefold() and "suboperationmatches" in text


def _leaves(node: Node) -> Iterator[Node]:
    """The tests that a condition is joined from."""
    if isinstance(node, Joined):
        for part in node.parts:
            yield from _leaves(part)
    else:
        yield node
