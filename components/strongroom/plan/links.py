"""Which resource another one means: by a hole, by a known name or ARN, or by the recorded dependency of an input."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .model import Plan, Resource
from .path import at
from .value import Text, Unknown, Value

# The inputs and outputs by which the clouds' resources are named by others.
_IDENTITY_INPUTS = ("bucket", "name", "aliasName", "roleName")
_IDENTITY_OUTPUTS = ("id", "arn", "bucket", "name", "keyId", "url")


@dataclass(frozen=True, slots=True)
class Companions:
    """The resources that refer to a target; `open` iff another one might, its link being unknown."""

    found: tuple[Resource, ...]
    open: bool


def companions(plan: Plan, target: Resource, types: tuple[str, ...], link: str) -> Companions:
    """The managed resources of `types` whose input `link` means `target`."""
    found: list[Resource] = []
    is_open = False
    for candidate in plan.of(*types):
        meant = means(candidate, link, target)
        if meant:
            found.append(candidate)
        elif meant is None:
            is_open = True
    return Companions(tuple(found), is_open)


def means(resource: Resource, link: str, target: Resource) -> bool | None:
    """True iff the input `link` of `resource` means `target`; None where the plan cannot tell."""
    verdicts = [_value_means(value, target) for value in at(resource.inputs, link)]
    if True in verdicts:
        return True
    wired = (resource.property_dependencies or {}).get(link.split(".", maxsplit=1)[0].split("[", maxsplit=1)[0], ())
    if None not in verdicts:
        return False
    if target.urn in wired:
        return True
    # An unknown link whose recorded dependencies all lead elsewhere cannot mean this target.
    return False if wired else None


def referred(plan: Plan, resource: Resource, link: str, types: tuple[str, ...]) -> Iterator[Resource]:
    """Yields the managed resources of `types` that the input `link` of `resource` means."""
    return (target for target in plan.of(*types) if means(resource, link, target))


def _value_means(value: Value, target: Resource) -> bool | None:
    if isinstance(value, Unknown):
        return value.urn == target.urn if value.urn else None
    if isinstance(value, Text):
        return any(isinstance(part, Unknown) and part.urn == target.urn for part in value.parts)
    if not isinstance(value, str) or not value:
        return False
    names = {name for name in identities(target) if isinstance(name, str)}
    return value in names or (value.startswith("arn:") and any(_arn_ends_with(value, name) for name in names))


def identities(target: Resource) -> Iterator[Value]:
    """Yields the known names and ids by which others may name `target`."""
    yield from (target.inputs[key] for key in _IDENTITY_INPUTS if key in target.inputs)
    yield from (target.outputs[key] for key in _IDENTITY_OUTPUTS if key in target.outputs)


def _arn_ends_with(arn: str, name: str) -> bool:
    rest = arn.split(":", 5)[-1].removesuffix(":*")
    return rest == name or rest.endswith((":" + name, "/" + name))
