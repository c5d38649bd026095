"""No user, access key or password is made: whoever works here gets a short-lived token."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.controls.control import Control, PlanCase
from strongroom.controls.example import example, part
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.plan.model import Gap, Plan, Resource

_STANDING: Final = {
    "aws:iam/accessKey:AccessKey": "an access key",
    "aws:iam/user:User": "a user",
    "aws:iam/userLoginProfile:UserLoginProfile": "a password",
    "aws:iam/serviceSpecificCredential:ServiceSpecificCredential": "a credential for one service",
    "aws:iam/sshKey:SshKey": "an SSH key",
}
_FIX = "take it out, and let people sign in by IAM Identity Center and workloads by a role or OpenID Connect"


def judge(plan: Plan) -> Iterator[tuple[Resource | None, Outcome]]:
    """Fails for each such resource; passes iff the plan has none and shows everything."""
    found = plan.of(*_STANDING)
    yield from ((item, failed(None, f"it is {_STANDING[item.type]} that does not expire", _FIX)) for item in found)
    if found or not any(item.type.startswith("aws:") for item in plan.resources):
        return
    gap = next((gap for gap in plan.gaps if not gap.urn), None)
    if gap is None:
        yield None, passed()
    else:
        yield None, unknown(None, f"the plan may hide one: {gap.reason}", "close the gap, or judge it by hand")


_ROLE = part("aws:iam/role:Role", "run", {"name": "run"})

CONTROL = Control(
    id="no_long_lived_credentials",
    concept="identity",
    title="No users, access keys or passwords are created",
    why="Static keys leak; short-lived tokens expire.",
    severity="high",
    requirements=("I14",),
    threats=("ML05", "AML.T0012", "AML.T0055"),
    sources={
        "aws_ai_security_framework": ("AISF-IAM-03",),
        "checkov": ("CKV_AWS_273", "CKV_AWS_348"),
        "cis_aws_7.0": ("2.16",),
    },
    cases=(
        PlanCase(
            types=(),
            judge=judge,
            passes=(example(_ROLE),),
            fails=tuple(example(part(type_, "ada", {})) for type_ in _STANDING),
            unknown=(
                Plan(
                    stack="example",
                    project="example",
                    resources=example(_ROLE).resources,
                    gaps=(Gap("a component of another language was not run"),),
                ),
            ),
        ),
    ),
)
