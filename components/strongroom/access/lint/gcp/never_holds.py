"""A condition that never holds."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.json_text import Json
from strongroom.access.lint.gcp_policy import GcpPolicy
from strongroom.access.lint.gcp_proof import same
from strongroom.access.lint.json_value import part
from strongroom.access.lint.rule import Example, Fault, Rule


def check(policy: GcpPolicy) -> Iterator[Fault]:
    """Yields each conditional binding that is proven to give nothing."""
    for each in policy.bindings:
        if not each.condition or not each.members:
            continue
        binding: dict[str, Json] = {
            "role": each.role,
            "members": [*each.members],
            "condition": {"expression": each.condition},
        }
        roles = part(policy.state, "customRoles") or {}
        alone: dict[str, Json] = {"allow": {each.path[0]: {"bindings": [binding]}}, "customRoles": roles}
        if same(alone, {**alone, "allow": {each.path[0]: {"bindings": []}}}):
            yield Fault(
                each.name, f"the condition of `{each.role}` never holds: the binding gives nothing", "mend or drop it"
            )


def _with(expression: str) -> Example:
    binding: Json = {
        "role": "roles/storage.objectViewer",
        "members": ["user:ann@example.com"],
        "condition": {"title": "models", "expression": expression},
    }
    return Example({"version": 3, "bindings": [binding]})


RULE = Rule(
    id="never-holds",
    severity="high",
    title="A condition that never holds",
    why="the right that is meant is missing",
    source="Google Cloud IAM, Overview of IAM Conditions",
    check=check,
    bad=(
        _with('resource.name.startsWith("projects/_/buckets/a") && resource.name.startsWith("projects/_/buckets/b")'),
        _with('request.time > timestamp("2027-01-01T00:00:00Z") && request.time < timestamp("2026-01-01T00:00:00Z")'),
    ),
    good=(_with('resource.name.startsWith("projects/_/buckets/models")'),),
)
