"""Which resources of a plan another one is named by, whatever way: by reference, by name, by ARN."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from strongroom.plan.links import companions
from strongroom.plan.model import Resource
from strongroom.plan.path import at

from .shape import SHAPES
from .spelling import Spelling

_LAST: Final = re.compile(r"\{(\w+)\}(?=[^{}]*$)")


@dataclass(frozen=True, slots=True)
class Linked:
    """The resources that name a target; `open` iff another one might, its link being unknown."""

    found: tuple[Resource, ...]
    open: bool


def linked(spelling: Spelling, target: Resource, type_: str, link: str) -> Linked:
    """The managed resources of a type whose input `link` names the target."""
    beside = companions(spelling.plan, target, (type_,), link)
    found = list(beside.found)
    names = _names(spelling, target)
    for item in spelling.plan.of(type_):
        if item not in found and not names.isdisjoint(spelling.texts(at(item.inputs, link))):
            found.append(item)
    return Linked(tuple(found), beside.open)


def _names(spelling: Spelling, target: Resource) -> set[str]:
    """The ARN of the target, and the input that ends it where that is known."""
    shape, arn = SHAPES.get(target.type), spelling.arn(target)
    found = {arn} if arn else set()
    last = _LAST.search(shape.arn) if shape else None
    value = target.inputs.get(last[1]) if last else None
    return {*found, value} if isinstance(value, str) and value else found
