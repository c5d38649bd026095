"""Nobody but who rolls the environment out changes what keeps work in its network, and nobody works outside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.controls.control import Control, PlanCase
from strongroom.controls.example import UNKNOWN
from strongroom.controls.granted.aws_example import environment, foreign, may, role
from strongroom.controls.granted.azure_example import assigns, on_azure
from strongroom.controls.granted.gcp_example import gives, on_gcp
from strongroom.controls.granted.network_aws import leavers
from strongroom.controls.granted.only_named import Found, and_also, only_named
from strongroom.controls.granted.scope import TYPES, is_marked
from strongroom.controls.granted.words import cause_of
from strongroom.controls.outcome import failed, unknown
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_FIX: Final = (
    "take the grant away: only who rolls the environment out changes routes, endpoints, policies and boundaries"
)
_LEAVE: Final = "refuse each job call whose subnets are absent"
_changes = only_named("change guardrail", "change the guardrail or the network", _FIX)


def judge(plan: Plan) -> Iterator[Found]:
    """Passes iff only the named change the guardrail, and no identity may start a job that names no network."""
    yield from and_also(list(_changes(plan)), list(_leaves(plan)))


def _leaves(plan: Plan) -> Iterator[Found]:
    if not is_marked(plan):
        return
    for each in leavers(plan):
        what = f"{each.principal} can start a job that names no network"
        if each.verdict == "unknown":
            yield None, unknown(None, f"the plan does not tell whether {what}: {each.reason}", _LEAVE)
        else:
            subject, by = cause_of(plan, each.cause)
            yield subject, failed(None, f"{what}{by}", _LEAVE)


_IN_NETWORK: Value = {"Null": {"sagemaker:VpcSubnets": "false"}}

CONTROL = Control(
    id="only_named_identities_change_the_network_guardrail",
    concept="access",
    title="No identity but the named ones can leave or change the network guardrail",
    why="A job outside the network, or a network that its user may change, is a way out for data and weights.",
    severity="critical",
    requirements=("I1", "N1", "V6"),
    threats=("ML05", "ML10"),
    sources={},
    cases=(
        PlanCase(
            types=TYPES,
            judge=judge,
            passes=(
                environment(*role("apply", may("ec2:CreateRoute"))),
                environment(
                    *role("scientist", may("sagemaker:CreateTrainingJob", Condition=_IN_NETWORK), team="scoring")
                ),
                foreign(*role("", may("ec2:DescribeVpcs"))),
                on_gcp(*gives("apply", "compute.firewalls.update", "project", "")),
                on_azure(*assigns("apply", "Microsoft.Network/routeTables/write", "group", "")),
            ),
            fails=(
                environment(*role("scientist", may("ec2:CreateRoute"), team="scoring")),
                environment(*role("scientist", may("sagemaker:CreateTrainingJob"), team="scoring")),
                environment(*role("lead", may("iam:DeleteRolePermissionsBoundary"), team="scoring")),
                environment(*role("", may("*"))),
                foreign(*role("", may("*"))),
                on_gcp(*gives("lead", "compute.firewalls.delete", "project")),
                on_azure(*assigns("lead", "Microsoft.Network/networkSecurityGroups/write", "subscription")),
            ),
            unknown=(
                environment(*role("scientist", may(UNKNOWN), team="scoring")),
                on_gcp(*gives("lead", UNKNOWN, "project")),
                on_azure(*assigns("lead", UNKNOWN, "group")),
            ),
        ),
    ),
)
