"""Which resource another one means: by a hole, by a known name or ARN, or by the recorded dependency of an input."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .link_index import Key, LinkIndex, meant_keys, own_keys
from .model import Plan, Resource
from .path import at


@dataclass(frozen=True, slots=True)
class Companions:
    """The resources that refer to a target; `open` iff another one might, its link being unknown."""

    found: tuple[Resource, ...]
    open: bool


def companions(plan: Plan, target: Resource, types: tuple[str, ...], link: str) -> Companions:
    """The managed resources of `types` whose input `link` means `target`."""
    holders = _holders(plan, types, link)
    found = holders.found(own_keys(target))
    return Companions(
        tuple(holders.resources[position] for position in found),
        open=not set(holders.blank) <= set(found),
    )


def means(resource: Resource, link: str, target: Resource) -> bool | None:
    """True iff the input `link` of `resource` means `target`; None where the plan cannot tell."""
    keys, is_open = _meant(resource, link)
    if not set(keys).isdisjoint(own_keys(target)):
        return True
    return None if is_open else False


def referred(plan: Plan, resource: Resource, link: str, types: tuple[str, ...]) -> Iterator[Resource]:
    """Yields the managed resources of `types` that the input `link` of `resource` means."""
    targets = _targets(plan, types)
    return (targets.resources[position] for position in targets.found(_meant(resource, link)[0]))


def _meant(resource: Resource, link: str) -> tuple[list[Key], bool]:
    """An unknown link whose recorded dependencies all lead elsewhere cannot mean the target."""
    name = link.split(".", maxsplit=1)[0].split("[", maxsplit=1)[0]
    return meant_keys(at(resource.inputs, link), (resource.property_dependencies or {}).get(name, ()))


def _holders(plan: Plan, types: tuple[str, ...], link: str) -> LinkIndex:
    index = plan.links.get((types, link))
    if index is None:
        index = plan.links[types, link] = LinkIndex(plan.of(*types))
        for position, resource in enumerate(index.resources):
            keys, is_open = _meant(resource, link)
            index.note(keys, position)
            if is_open:
                index.blank.append(position)
    return index


def _targets(plan: Plan, types: tuple[str, ...]) -> LinkIndex:
    index = plan.links.get((types, None))
    if index is None:
        index = plan.links[types, None] = LinkIndex(plan.of(*types))
        for position, resource in enumerate(index.resources):
            index.note(own_keys(resource), position)
    return index
