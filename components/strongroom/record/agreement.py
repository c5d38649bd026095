"""What three runs of the same program agree on: only that is said of a value that a function may have hidden.

One run answers open outputs with tokens, the second with other tokens, the third leaves them unknown. What differs
between the first two was computed from a token (a hash, a length). What is open in the third, yet shows no hole in the
first, was decided by a token (a comparison). Both are blank.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from ..plan.model import Gap
from ..plan.value import BLANK, Secret, Unknown, Value, holes
from .assemble import Recorded
from .program import Outcome

_MADE_AFTER: Final = "this resource is named or made after a value that only the cloud knows; there it may be another"
_MADE_ELSE: Final = (
    "a function decides by a value that only the cloud knows whether this resource is made; it is not shown"
)


def agreed(first: Outcome, second: Outcome, unknown: Outcome | None) -> Outcome:
    """The first run, blank wherever the others do not bear it out; `unknown` is None where that run failed."""
    others = {item.resource.urn: item for item in second.resources}
    bare = {item.resource.urn: item for item in unknown.resources} if unknown else {}
    gaps = list(first.gaps)
    resources = []
    for item in first.resources:
        other = others.get(item.resource.urn)
        if other is None:
            gaps.append(Gap(_MADE_AFTER, item.resource.urn))
            resources.append(item)
            continue
        resources.append(_agreed(item, other, bare.get(item.resource.urn)))
    shown = {item.resource.urn for item in first.resources}
    gaps += [Gap(_MADE_ELSE, urn) for urn in others if urn not in shown]
    return Outcome(resources, gaps)


def _agreed(item: Recorded, other: Recorded, bare: Recorded | None) -> Recorded:
    resource = item.resource
    changed = {}
    for part in ("inputs", "outputs"):
        values: Mapping[str, Value] = getattr(resource, part)
        values = _same(dict(values), dict(getattr(other.resource, part)))  # type: ignore[assignment]
        if bare is not None:
            values = _borne_out(dict(values), dict(getattr(bare.resource, part)))
        changed[part] = values
    return Recorded(replace(resource, inputs=changed["inputs"], outputs=changed["outputs"]), item.more)


def _same(first: Value, second: Value) -> Value:
    """`first`, blank at the deepest place where the two differ."""
    if isinstance(first, dict) and isinstance(second, dict):
        keys = [*first, *(key for key in second if key not in first)]
        return {key: _same(first[key], second[key]) if key in first and key in second else BLANK for key in keys}
    if isinstance(first, list) and isinstance(second, list) and len(first) == len(second):
        return [_same(one, two) for one, two in zip(first, second, strict=False)]
    return first if (first == second and type(first) is type(second)) or isinstance(first, Secret) else BLANK


def _borne_out(first: dict[str, Value], bare: dict[str, Value]) -> dict[str, Value]:
    return {key: _shown(value, bare[key]) if key in bare else _hidden(value) for key, value in first.items()}


def _shown(first: Value, bare: Value) -> Value:
    """`first`, blank where it is open in the bare run and shows no hole."""
    if isinstance(bare, Unknown):
        return _hidden(first)
    if isinstance(first, dict) and isinstance(bare, dict):
        return _borne_out(first, bare)
    if isinstance(first, list) and isinstance(bare, list) and len(first) == len(bare):
        return [_shown(one, two) for one, two in zip(first, bare, strict=False)]
    return first


def _hidden(value: Value) -> Value:
    """`value` iff a hole shows in it, or it is secret."""
    return value if isinstance(value, Secret) or any(True for _ in holes(value)) else BLANK
