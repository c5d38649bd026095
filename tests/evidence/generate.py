"""Weakening edits, generated from a plan: nobody chooses which protections are tried.

What is edited are the inputs that a requirement names (scopes.py); how, depends on the kind of the input alone.
"""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from strongroom.plan.model import Options, Plan, Resource
from strongroom.plan.path import at, join_path, steps
from strongroom.plan.text import parse_json
from strongroom.plan.value import Value
from tests.evidence.edit import Inputs, erase, write
from tests.evidence.generate_policy import policy_edits
from tests.evidence.scope import Kind, Scope, Weaker, Wider
from tests.evidence.scopes import SCOPE

Change = Callable[[Inputs], None]


@dataclass(frozen=True)
class Generated:
    """One edit of one resource: the requirement whose input it weakens, and its words; `plan` makes the edited plan."""

    requirement: str
    urn: str
    words: str
    plan: Callable[[], Plan]


def weakened(plan: Plan) -> Iterator[Generated]:
    """Yields each weakening edit of each input in scope."""
    for resource in plan.resources:
        scope = SCOPE.get(resource.type)
        if scope is not None:
            yield from _as_a_whole(plan, resource, scope)
            for requirement, words, change in _changes(resource, scope):
                inputs = copy.deepcopy(dict(resource.inputs))
                change(inputs)
                if inputs != resource.inputs:
                    edited = dataclasses.replace(resource, inputs=inputs)
                    yield _named(requirement, resource, words, _replacing(plan, resource, edited))


def _as_a_whole(plan: Plan, resource: Resource, scope: Scope) -> Iterator[Generated]:
    if scope.companion and scope.needed(resource):
        yield _named(scope.companion, resource, "dropped", _replacing(plan, resource))
    if scope.lasting and (resource.options.protect or resource.options.retain_on_delete):
        bare = dataclasses.replace(resource, options=Options(protect=False, retain_on_delete=False))
        yield _named(scope.lasting, resource, "neither protected nor retained", _replacing(plan, resource, bare))


def _changes(resource: Resource, scope: Scope) -> Iterator[tuple[str, str, Change]]:
    for path, (requirement, kind) in scope.inputs.items():
        if kind == "policy":
            for words, change in policy_edits(resource, path):
                yield requirement, f"{path}: {words}", change
            continue
        text, _, inner = path.rpartition(">")
        root = parse_json(resource.inputs.get(text)) if text else dict(resource.inputs)
        for found in _expanded(root, inner):
            for words, change in _changes_at(root, found, kind):
                yield requirement, f"{text}{'>' if text else ''}{found}: {words}", _within(text, root, change)
    for path, (requirement, values) in scope.added.items():
        if path not in resource.inputs:
            for value in values:
                yield requirement, f"{path}: added as {value!r}", _putting(path, value)


def _expanded(root: Value, path: str) -> list[str]:
    """The paths to what is there, an index for each `[*]`."""
    found = [""]
    for step in steps(path):
        if step != -1:
            found = [join_path(prefix, step) for prefix in found]
            continue
        lists = [(prefix, at(_inputs(root), prefix)) for prefix in found]
        found = [
            join_path(prefix, index)
            for prefix, values in lists
            for index in range(len(values[0]) if values and isinstance(values[0], list) else 0)
        ]
    return [each for each in found if at(_inputs(root), each)]


def _changes_at(root: Value, path: str, kind: Kind | Weaker | Wider) -> Iterator[tuple[str, Change]]:
    value = at(_inputs(root), path)[0]
    if isinstance(kind, Weaker):
        yield from _weaker(value, path, kind)
    elif isinstance(kind, Wider):
        items = value if isinstance(value, list) else [value]
        for item in kind.items if kind.unless is None or kind.unless not in items else ():
            yield f"also {item!r}", _putting(path, [*items, item])
    elif kind == "flag":
        yield "flipped", _putting(path, not value)
    elif kind == "list":
        yield "emptied", _putting(path, [])
        if isinstance(value, list) and len(value) > 1:
            for index in range(len(value)):
                yield f"[{index}] removed", _erasing(f"{path}[{index}]")


def _weaker(value: Value, path: str, kind: Weaker) -> Iterator[tuple[str, Change]]:
    if kind.only is None or kind.only == value:
        for weak in kind.values:
            yield f"set to {weak!r}", _putting(path, weak)
        if kind.removable:
            yield "removed", _erasing(path)


def _within(text: str, root: Value, change: Change) -> Change:
    """The same change inside the JSON document at `text`."""
    if not text:
        return change

    def changed(inputs: Inputs) -> None:
        document = copy.deepcopy(_inputs(root))
        change(document)
        inputs[text] = document

    return changed


def _inputs(root: Value) -> Inputs:
    assert isinstance(root, dict)
    return root


def _putting(path: str, value: Value) -> Change:
    return lambda inputs: write(inputs, path, value)


def _erasing(path: str) -> Change:
    return lambda inputs: erase(inputs, path)


def _replacing(plan: Plan, old: Resource, *new: Resource) -> Callable[[], Plan]:
    def edited() -> Plan:
        kept = (item for resource in plan.resources for item in (new if resource is old else (resource,)))
        return dataclasses.replace(plan, resources=tuple(kept))

    return edited


def _named(requirement: str, resource: Resource, words: str, plan: Callable[[], Plan]) -> Generated:
    return Generated(requirement, resource.urn, f"{resource.type.rsplit(':', 1)[-1]} {resource.name}: {words}", plan)
