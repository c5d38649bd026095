"""What a person means by a resource: a URN, a name in the plan, an ARN or a pattern of ARNs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from strongroom.access.refusal import refuse
from strongroom.access.space.budget import Budget
from strongroom.access.space.classes import classes
from strongroom.access.space.glob import Glob, parse
from strongroom.plan.model import Resource

from .documents import Documents
from .outside import policies_outside
from .policies import POLICED
from .shape import ALIAS, BUCKETS
from .target import Target
from .targets import Targets

_STEPS: Final = 100_000
# What names a resource for its maker, beside the logical name.
_NAMES: Final = ("name", "bucket", "modelPackageGroupName", "pipelineName", "featureGroupName")


def find(targets: Targets, action: str, resource: str) -> tuple[Target, ...]:
    """The resources of the plan that `resource` means and that the action is on, each with its policies.

    A name outside the plan is one target of its own. Raises BadDocument where the text names nothing.
    """
    service = action.partition(":")[0].lower()
    if resource in targets.plan.by_urn or not (resource == "*" or resource.startswith("arn:")):
        found = [targets.of(each) for each in _called(targets, resource) if _serves(targets, each, action)]
        if not found:
            advice = "give an ARN, a pattern of ARNs, a URN or a resource's name in the plan"
            raise refuse("access.resource", f"must name a resource that {service} acts on", resource, advice)
    else:
        found = list(_matching(targets, action, resource))
    found = [_bucket_alone(each) for each in found] if _is_on_buckets(action) else found
    points = [point for each in found for point in targets.points(each)]
    return tuple(dict.fromkeys([*found, *points]))


def _is_on_buckets(action: str) -> bool:
    """True iff the action is one of S3 on a bucket and never on what it holds, which its name tells."""
    return action.lower().startswith("s3:") and "bucket" in action.lower() and not {"*", "?"} & set(action)


def _bucket_alone(target: Target) -> Target:
    if target.resource is None or target.resource.type not in BUCKETS:
        return target
    return replace(target, patterns=target.patterns[:1])


def _called(targets: Targets, name: str) -> Iterator[Resource]:
    for resource, _ in targets.named:
        given = {
            resource.urn,
            resource.name,
            *(resource.inputs.get(each) for each in _NAMES if _is_text(resource, each)),
        }
        if name in given:
            yield resource


def _is_text(resource: Resource, name: str) -> bool:
    return isinstance(resource.inputs.get(name), str)


def _serves(targets: Targets, resource: Resource, action: str) -> bool:
    """True iff the action is one on this kind of resource; a key's alias is not the key."""
    service = action.partition(":")[0].lower()
    if resource.type == ALIAS:
        return service == "*" or (service == "kms" and "alias" in action.lower())
    arn = targets.spelling.inside(resource)[0]
    return service in ("*", _service_of(arn)) or _is_iam(service, arn)


def _service_of(arn: str) -> str:
    parts = arn.split(":")
    service = parts[2] if len(parts) > 2 else ""
    return "sts" if service == "iam" and arn.split(":", 5)[-1].startswith("role") else service


def _matching(targets: Targets, action: str, pattern: str) -> Iterator[Target]:
    asked = parse(pattern, arn=True)
    seen = False
    for resource, inside in targets.named:
        if not _serves(targets, resource, action):
            continue
        narrowed = [(each, *narrow(asked, pattern, each)) for each in inside]
        meant = [(text, whole) for _, text, whole in narrowed if text]
        if meant:
            seen = True
            target = replace(targets.of(resource), patterns=tuple(text for text, _ in meant))
            partly = not all(whole for _, whole in meant)
            yield _without_rest(target, pattern, targets.documents) if partly else target
    if pattern == "*" or not seen:
        yield outside(targets, action.partition(":")[0].lower(), pattern)


def _is_iam(service: str, arn: str) -> bool:
    return service == "iam" and arn.split(":")[2] == "iam"


def narrow(asked: Glob, pattern: str, inside: str) -> tuple[str, bool]:
    """The part of `inside` that was asked for, empty where there is none; False iff it may be too much."""
    own = _glob(inside)
    if asked.matches(inside):
        return inside, True
    if own.matches(pattern):
        return pattern, True
    if asked.is_literal and own.is_literal:
        return "", True
    met = any(item.bits == 0b11 for item in classes((asked, own), Budget(_STEPS)))
    return (inside, False) if met else ("", True)


@lru_cache(maxsize=4096)
def _glob(text: str) -> Glob:
    return parse(text, arn=True)


def _without_rest(target: Target, pattern: str, documents: Documents) -> Target:
    """The target, with a denial of all that the pattern does not mean."""
    return replace(target, facts=(*target.facts, documents.refusal(NotResource=pattern)))


def outside(targets: Targets, service: str, pattern: str) -> Target:
    """A resource that the plan does not make, with such policies as the plan puts on it."""
    parts = pattern.split(":", 5)
    account = parts[4] if len(parts) == 6 and parts[4].isdigit() else ""
    found, grants = policies_outside(targets, pattern)
    own = account or targets.home
    held = found if found or service not in POLICED else ()
    return Target((pattern,), own, held, grants, shown=bool(found) or service not in POLICED)
