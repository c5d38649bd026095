"""A binding or member that changes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from strongroom.access.lint.gcp_policy import GcpPolicy
from strongroom.access.lint.gcp_proof import same, without
from strongroom.access.lint.rule import Example, Fault, Rule

_ANN = "user:ann@example.com"
_ROLE = "roles/storage.objectViewer"


def check(policy: GcpPolicy) -> Iterator[Fault]:
    """Yields each member named twice in a binding, and each binding without which the same is proven to be allowed."""
    for each in policy.bindings:
        for member, count in Counter(each.members).items():
            if count > 1:
                yield Fault(
                    each.name, f"`{member}` stands {count} times in the binding of `{each.role}`", "name it once"
                )
        if not each.members:
            yield Fault(each.name, f"the binding of `{each.role}` has no members", "drop it")
    for each in reversed(policy.bindings):
        twins = [other for other in policy.bindings if other is not each and set(other.members) & set(each.members)]
        if not twins:
            continue
        rest = without(policy, each)
        if same(policy.state, rest):
            yield Fault(
                each.name,
                f"the binding of `{each.role}` gives nothing that the others do not give",
                "drop it",
                smaller=policy.given(rest),
            )
            return


RULE = Rule(
    id="needless-binding",
    severity="low",
    title="A binding or member that changes nothing",
    why="whoever takes away one of the two believes that the right is gone",
    source="Google Cloud IAM, Allow policies",
    check=check,
    bad=(
        Example(
            {
                "bindings": [
                    {"role": _ROLE, "members": [_ANN]},
                    {"role": _ROLE, "members": [_ANN, "user:bob@example.com"]},
                ]
            }
        ),
        Example({"bindings": [{"role": _ROLE, "members": [_ANN, _ANN]}]}),
    ),
    good=(
        Example({"bindings": [{"role": _ROLE, "members": [_ANN]}, {"role": "roles/run.invoker", "members": [_ANN]}]}),
    ),
)
