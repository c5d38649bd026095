"""Labelled pairs of Google Cloud states, by brute force.

Every request of a universe is decided by the plain evaluator under both states. What is decided depends on the request
through five things alone: which members cover the asker, which roles and deny rules name the permission, which nodes
lie over the resource, and how each condition atom comes out. Each has its own list of values (`gcp_words`) in which
every achievable outcome occurs: an asker of each kind, a stranger beside it and each choice of claims; each permission
that is named and two that none names; a resource below every node; values for every outcome of the atoms of one
attribute. The attributes are independent of one another, so their product is complete, and what holds in the universe
holds for all requests. Values that no part of the pair tells apart are taken once.

Two things are left out on purpose. Who is in a group is unknown: a person who may be in it is decided both ways, and
where the two differ in what is gained or lost, `cannot_prove` is right too. The type
and the service of a resource hang together in the cloud: a pair reads one of them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Iterator
from itertools import product
from random import Random
from typing import Any, Final

from strongroom.access.evaluate.gcp import decide
from strongroom.access.evaluate.gcp.cel import truth
from strongroom.access.evaluate.gcp.cel_attributes import Absent
from strongroom.access.evaluate.gcp.cel_syntax import Call, Literal, Node, parse
from strongroom.access.evaluate.gcp.deny import matches
from strongroom.access.evaluate.gcp.hierarchy import above, node
from strongroom.access.evaluate.gcp.principal import covers
from strongroom.access.request import Request

from .gcp_states import Theme
from .gcp_words import (
    ASKERS,
    BUCKET,
    BUCKET_HIERARCHY,
    CUSTOM,
    DENIED_GROUP,
    GROUP,
    HIERARCHY,
    NAME,
    PERMISSIONS,
    ROLES,
    VALUES,
    Asker,
)
from .labelled import Label, Pair, State, balanced, distinct

_LARGEST: Final = 3_000  # requests of one universe


def pairs(count: int, seed: int) -> Iterator[Pair]:
    """`count` labelled pairs, the four relations equally often, and a few where memberships decide."""
    return balanced(count, seed, _attempt)


def _attempt(rng: Random, name: str) -> Pair | None:
    theme = Theme(rng)
    base = theme.state()
    head, why = theme.edited(base)
    sides = (base, head) if rng.random() < 0.5 else (head, base)
    return _labelled(f"gcp-gen:{name}", theme, *sides, why)


def sample_requests(pair: Pair, count: int, seed: int) -> Iterator[Request]:
    """`count` requests at random from all the words, whether the pair tells them apart or not."""
    rng = Random(seed)
    bucket = BUCKET in pair.hierarchy
    for _ in range(count):
        asker = rng.choice(ASKERS)
        context = {key: value for key, values in VALUES.items() if (value := rng.choice(values)) is not None}
        place = rng.choice(list(pair.hierarchy))
        name = context.pop(NAME)
        resource = place if bucket or rng.random() < 0.3 else str(name)
        yield Request(
            asker.principal, rng.choice(PERMISSIONS), resource, {**context, **dict(asker.claims)}, _owner(place)
        )


def _owner(place: str) -> str:
    return "projects/demo-prod" if place.startswith(BUCKET) else place


def _labelled(name: str, theme: Theme, base: State, head: State, why: str) -> Pair | None:
    hierarchy = BUCKET_HIERARCHY if theme.bucket else HIERARCHY
    roles = ROLES
    universe = Universe(base, head, hierarchy)
    if universe.size > _LARGEST:
        return None
    label = Label()
    worlds = [(base, head), (_joined(base), _joined(head))] if GROUP in universe.members else [(base, head)]
    for asker, request in universe.requests():
        if "deleted" in asker.principal:
            continue
        seen = worlds if asker.may_join else worlds[:1]
        answers = [[decide(_named(side, asker), request, hierarchy, roles).allowed for side in world] for world in seen]
        label.add((old for old, _ in answers), (new for _, new in answers), request)
    return Pair(
        name, "gcp", base, head, hierarchy, label.relation, label.accepted, label.gained, label.lost, why, roles
    )


_JOINER: Final = "user:joined@group.invalid"


def _joined(state: State) -> State:
    """The state as it is for somebody in the group: wherever the group stands, its member does too."""
    text = json.dumps(state)
    for spelling in (GROUP, DENIED_GROUP):
        text = text.replace(json.dumps(spelling), f"{json.dumps(spelling)}, {json.dumps(_JOINER)}")
    found: State = json.loads(text)
    return found


def _named(state: State, asker: Asker) -> State:
    text = json.dumps(state)
    if _JOINER not in text:
        return state
    found: State = json.loads(text.replace(_JOINER, asker.principal))
    return found


class Universe:
    """The requests that the two states of a pair can tell apart, one of each."""

    def __init__(self, base: State, head: State, hierarchy: dict[str, str | None]) -> None:
        self._states, self._hierarchy = (base, head), hierarchy
        self.members = sorted(set(self._members()))
        self._tests = sorted({leaf for text in self._conditions() for leaf in _leaves(parse(text))}, key=repr)
        self._askers = distinct(ASKERS, self._covering)
        self._permissions = distinct(PERMISSIONS, self._naming)
        self._contexts = list(self._all_contexts())
        self._places = self._all_places()

    @property
    def size(self) -> int:
        """How many requests there are."""
        return len(self._askers) * len(self._permissions) * len(self._contexts) * len(self._places)

    def requests(self) -> Iterator[tuple[Asker, Request]]:
        """Each request with who asks."""
        for asker, permission, context, place in product(self._askers, self._permissions, self._contexts, self._places):
            given = {key: value for key, value in context.items() if value is not None}
            resource = str(given.pop(NAME, place))
            yield asker, Request(asker.principal, permission, resource, {**given, **dict(asker.claims)}, _owner(place))

    def _conditions(self) -> Iterator[str]:
        for state in self._states:
            for policy in state["allow"].values():
                for binding in policy["bindings"]:
                    yield from (binding[key]["expression"] for key in ("condition",) if key in binding)
            for rule in self._rules(state):
                yield from (rule[key]["expression"] for key in ("denialCondition",) if key in rule)

    def _members(self) -> Iterator[str]:
        for state in self._states:
            for policy in state["allow"].values():
                for binding in policy["bindings"]:
                    yield from binding["members"]
            for rule in self._rules(state):
                yield from rule["deniedPrincipals"]
                yield from rule.get("exceptionPrincipals", ())
            for binding in state.get("policyBindings", {}).values():
                yield f"principalSet:{binding['target']['principalSet']}/*"

    def _rules(self, state: State) -> Iterator[dict[str, Any]]:
        for policies in state.get("deny", {}).values():
            for policy in policies:
                yield from (rule["denyRule"] for rule in policy["rules"])

    def _covering(self, asker: Asker) -> Hashable:
        request = Request(asker.principal, "", "", dict(asker.claims))
        marks = [covers(member, request, self._hierarchy) for member in self.members]
        # Whether somebody may be in the group matters only where the group stands.
        return (*marks, asker.may_join) if GROUP in self.members else tuple(marks)

    def _naming(self, permission: str) -> Hashable:
        held = [permission in role for role in ROLES.values()]
        held += [permission in state.get("customRoles", {}).get(CUSTOM, ()) for state in self._states]
        for state in self._states:
            for rule in self._rules(state):
                for key in ("deniedPermissions", "exceptionPermissions"):
                    held += [matches(pattern, permission) for pattern in rule.get(key, ())]
        return tuple(held)

    def _all_contexts(self) -> Iterator[dict[str, str | tuple[str, ...] | None]]:
        tests = {read: [test for test in self._tests if _reads(test, read)] for read in VALUES}
        reads = [read for read, found in tests.items() if found]
        chosen = [distinct(VALUES[read], _outcome(read, tests[read])) for read in reads]
        for values in product(*chosen):
            yield dict(zip(reads, values, strict=True))

    def _all_places(self) -> list[str]:
        used = {place for state in self._states for layer in ("allow", "deny") for place in state.get(layer, {})}
        for state in self._states:
            for policy in state.get("principalAccessBoundaries", {}).values():
                used |= {node(one) for rule in policy["details"]["rules"] for one in rule["resources"]}
        if BUCKET in self._hierarchy:
            return [*HIERARCHY, BUCKET, f"{BUCKET}/objects/x"]
        return distinct(list(self._hierarchy), lambda place: tuple(u in above(place, self._hierarchy) for u in used))


def _leaves(node: Node) -> Iterator[Node]:
    """The tests that a condition is joined from."""
    if isinstance(node, Call) and node.name in ("&&", "||", "!", "?:"):
        for part in node.arguments:
            yield from _leaves(part)
    elif not isinstance(node, Literal):
        yield node


def _reads(test: Node, read: str) -> bool:
    return read.removeprefix("resource.tag:") in repr(test)


def _truth(test: Node, request: Request) -> bool | None:
    """None where the test has no value."""
    try:
        return truth(test, request)
    except Absent:
        return None


def _outcome(read: str, tests: list[Node]) -> Callable[[str | tuple[str, ...] | None], Hashable]:
    def outcome(value: str | tuple[str, ...] | None) -> Hashable:
        context = {} if value is None or read == NAME else {read: value}
        request = Request(None, "", str(value) if read == NAME else "", context)
        return tuple(_truth(test, request) for test in tests)

    return outcome
