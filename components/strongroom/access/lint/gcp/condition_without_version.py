"""A condition in an allow policy of an old version."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.json_text import Json
from strongroom.access.lint.gcp_policy import GcpPolicy
from strongroom.access.lint.rule import Example, Fault, Rule

_VERSION = 3


def check(policy: GcpPolicy) -> Iterator[Fault]:
    """Yields each conditional binding of a policy that states a version other than 3."""
    for each in policy.bindings:
        if each.condition and each.version not in (None, _VERSION):
            yield Fault(
                each.name, f"the policy is of version {each.version}, which has no conditions", "set `version` to 3"
            )


def _policy(version: Json) -> Example:
    condition: Json = {"title": "models", "expression": 'resource.name.startsWith("projects/_/buckets/models")'}
    binding: Json = {"role": "roles/storage.objectViewer", "members": ["user:ann@example.com"], "condition": condition}
    return Example({"version": version, "bindings": [binding]})


RULE = Rule(
    id="condition-without-version",
    severity="high",
    title="A condition in an allow policy of an old version",
    why="Google Cloud refuses the policy, or a tool that writes it drops the condition and keeps the grant",
    source="Google Cloud IAM, Allow policies, Policy versions",
    check=check,
    bad=(_policy(1),),
    good=(_policy(3),),
)
