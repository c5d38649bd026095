"""The tree of a plan: each resource under its parent, with what a reader should know of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from strongroom.plan.model import STACK_TYPE, Plan, Resource
from strongroom.plan.value import Secret, Value, is_readable

_DEEPEST: Final = 30  # levels that are indented; a longer chain goes on at the last one


@dataclass(frozen=True, slots=True)
class Line:
    """A resource in the tree: its depth under the stack, and what a reader should know of it."""

    depth: int
    resource: Resource
    remarks: tuple[str, ...]


def outline(plan: Plan) -> list[Line]:
    """Every resource but the stack exactly once, each after its parent.

    A resource whose parent is not in the plan, or stands in a circle of parents, is shown as a root.
    """
    shown = {resource.urn: resource for resource in plan.resources if resource.type != STACK_TYPE}
    children: dict[str, list[Resource]] = {}
    roots = []
    for resource in shown.values():
        if resource.parent in shown:
            children.setdefault(resource.parent, []).append(resource)
        else:
            roots.append(resource)
    lines: list[Line] = []
    seen: set[str] = set()
    for root in [*roots, *shown.values()]:  # the second half reaches only the circles
        stack = [(0, root)]
        while stack:
            depth, resource = stack.pop()
            if resource.urn not in seen:
                seen.add(resource.urn)
                lines.append(Line(min(depth, _DEEPEST), resource, _remarks(resource)))
                stack += [(depth + 1, child) for child in reversed(children.get(resource.urn, []))]
    return lines


def counts(plan: Plan) -> str:
    """How many resources there are, in words, without the stack itself."""
    shown = [resource for resource in plan.resources if resource.type != STACK_TYPE]
    components = sum(not resource.custom for resource in shown)
    providers = sum(resource.type.startswith("pulumi:providers:") for resource in shown)
    read = sum(resource.external for resource in shown)
    managed = len(shown) - components - providers - read
    parts = [(managed, "resource"), (components, "component"), (providers, "provider"), (read, "resource read")]
    return ", ".join(_counted(count, noun) for count, noun in parts if count or noun == "resource")


def _counted(count: int, noun: str) -> str:
    first, _, rest = noun.partition(" ")
    return f"{count} {first}{'' if count == 1 else 's'}{' ' + rest if rest else ''}"


def _remarks(resource: Resource) -> tuple[str, ...]:
    found = []
    if resource.external:
        found.append("read, not managed")
    if resource.options.protect:
        found.append("protected")
    if resource.options.retain_on_delete:
        found.append("retained")
    secret = [key for key, value in resource.inputs.items() if isinstance(value, Secret)]
    blank = [key for key, value in resource.inputs.items() if not is_readable(value) and key not in secret]
    if secret:
        found.append(f"secret: {', '.join(sorted(secret))}")
    if blank:
        found.append(f"not known yet: {', '.join(sorted(blank))}")
    return tuple(found)


def not_provisioned(plan: Plan) -> tuple[str, ...]:
    """What the environment file asks for and this version does not provision, as its component says."""
    return _told(plan, "notProvisioned")


def remarks(plan: Plan) -> tuple[str, ...]:
    """What a person has to do or to know, as the environment's component says."""
    return _told(plan, "remarks")


def charged(plan: Plan) -> tuple[str, ...]:
    """What costs by the hour or the month, and how to have less of it, as the environment's component says."""
    return _told(plan, "charged")


def _told(plan: Plan, output: str) -> tuple[str, ...]:
    found: list[str] = []
    for environment in plan.of("strongroom:index:Environment"):
        listed: Value = environment.outputs.get(output)
        if isinstance(listed, list):
            found += [item for item in listed if isinstance(item, str)]
    return tuple(dict.fromkeys(found))
