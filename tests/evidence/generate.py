"""Weakening edits, generated from a plan: nobody chooses which protections are tried.

What is edited are the inputs that a requirement names (scope.py); how, depends on the kind of the input alone.
"""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from strongroom.plan.model import Options, Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value
from tests.evidence.edit import Inputs, erase, write
from tests.evidence.generate_policy import policy_edits
from tests.evidence.scope import SCOPE, Kind, Weaker


@dataclass(frozen=True)
class Generated:
    """One edit of one resource: the requirement whose input it weakens, and its words."""

    requirement: str
    urn: str
    words: str
    plan: Plan


def weakened(plan: Plan) -> Iterator[Generated]:
    """Yields the plan once per weakening edit of each input in scope."""
    for resource in plan.resources:
        scope = SCOPE.get(resource.type)
        if scope is None:
            continue
        if scope.companion:
            kept = tuple(item for item in plan.resources if item is not resource)
            yield _named(scope.companion, resource, "dropped", dataclasses.replace(plan, resources=kept))
        if scope.lasting and (resource.options.protect or resource.options.retain_on_delete):
            bare = dataclasses.replace(resource, options=Options(protect=False, retain_on_delete=False))
            yield _named(scope.lasting, resource, "neither protected nor retained", _with(plan, resource, bare))
        for path, (requirement, kind) in scope.inputs.items():
            for words, change in _changes(resource, path, kind):
                inputs = copy.deepcopy(dict(resource.inputs))
                change(inputs)
                if inputs == resource.inputs:
                    continue
                edited = dataclasses.replace(resource, inputs=inputs)
                yield _named(requirement, resource, f"{path}: {words}", _with(plan, resource, edited))


def _changes(resource: Resource, path: str, kind: Kind | Weaker) -> Iterator[tuple[str, Callable[[Inputs], None]]]:
    values = at(resource.inputs, path)
    if not values:
        return
    if isinstance(kind, Weaker):
        for value in kind.values:
            yield f"set to {value!r}", _putting(path, value)
        if kind.removable:
            yield "removed", _erasing(path)
    elif kind == "flag":
        yield "flipped", _putting(path, not values[0])
    elif kind == "policy":
        yield from policy_edits(resource, path)
        yield "removed", _erasing(path)
    elif kind == "list":
        yield "emptied", _putting(path, [])
        items = values[0]
        if isinstance(items, list) and len(items) > 1:
            for index in range(len(items)):
                yield f"[{index}] removed", _erasing(f"{path}[{index}]")


def _putting(path: str, value: Value) -> Callable[[Inputs], None]:
    return lambda inputs: write(inputs, path, value)


def _erasing(path: str) -> Callable[[Inputs], None]:
    return lambda inputs: erase(inputs, path)


def _with(plan: Plan, old: Resource, new: Resource) -> Plan:
    return dataclasses.replace(plan, resources=tuple(new if item is old else item for item in plan.resources))


def _named(requirement: str, resource: Resource, words: str, plan: Plan) -> Generated:
    return Generated(requirement, resource.urn, f"{resource.type.rsplit(':', 1)[-1]} {resource.name}: {words}", plan)
