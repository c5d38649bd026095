"""Whatever stands in an input, a control gives a verdict and never crashes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import pytest

from strongroom.controls.catalogue import catalogue
from strongroom.controls.control import Control
from strongroom.controls.run import check
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import BLANK, SECRET, Asset, Reference, Text, Unknown, Value

Path = tuple[str | int, ...]

_HOLE: Final = Unknown("urn:pulumi:s::p::some:index:Type::gone", "id")
STRANGE: Final[tuple[Value, ...]] = (
    None,
    -1,
    True,
    "",
    "\x1b[31m[bold]*",
    "${*}",
    "{",
    '{"Statement": 5}',
    '{"Statement": [{"Effect": [], "Principal": 5, "Action": [{}], "Condition": {"Bool": {"a": {}}}}]}',
    [],
    {},
    [None, {}, []],
    {"field": [], "equals": [{}]},
    BLANK,
    SECRET,
    _HOLE,
    Text(("a", _HOLE)),
    Reference("urn:gone"),
    Asset("asset"),
)


@pytest.mark.parametrize("control", catalogue(), ids=lambda control: control.id)
def test_no_value_crashes_a_control(control: Control) -> None:
    """Each input of a good example, and each part of it, is replaced by each strange value in turn."""
    for case in control.cases:
        for plan in _mutants(case.passes[0]):
            crashed = [finding for finding in check(plan, [control]) if finding.verdict == "error"]
            assert crashed == [], plan


def _mutants(plan: Plan) -> Iterator[Plan]:
    for index, resource in enumerate(plan.resources):
        for path in _paths(dict(resource.inputs)):
            for value in STRANGE:
                inputs = _put(dict(resource.inputs), path, value)
                assert isinstance(inputs, dict)
                mutant = replace(resource, inputs=inputs)
                yield replace(plan, resources=_with(plan.resources, index, mutant))


def _with(resources: tuple[Resource, ...], index: int, mutant: Resource) -> tuple[Resource, ...]:
    return (*resources[:index], mutant, *resources[index + 1 :])


def _paths(value: Value, above: Path = ()) -> Iterator[Path]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, item in items:
        yield (*above, step)
        yield from _paths(item, (*above, step))


def _put(value: Value, path: Path, new: Value) -> Value:
    if not path:
        return new
    if isinstance(value, dict):
        return {key: _put(item, path[1:], new) if key == path[0] else item for key, item in value.items()}
    assert isinstance(value, list)
    return [_put(item, path[1:], new) if index == path[0] else item for index, item in enumerate(value)]
