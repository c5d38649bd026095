"""The organisation refuses to make anything outside the approved regions."""

from __future__ import annotations

from strongroom.access.aws_condition import OUTSIDER
from strongroom.access.aws_deny import Demand
from strongroom.access.aws_document import Statement
from strongroom.access.aws_situation import Situation, outsider
from strongroom.controls.control import Control
from strongroom.controls.outcome import Outcome, all_of
from strongroom.controls.policy.organization import SERVICE_CONTROL, organization_case, refuses_all, spares
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_ACTIONS = ("sagemaker:CreateTrainingJob", "sagemaker:CreateEndpoint", "s3:CreateBucket", "ec2:RunInstances")
_GLOBAL: Value = ["iam:*", "organizations:*", "sts:*", "route53:*", "cloudfront:*", "support:*", "budgets:*"]
_FIX = (
    "add a service control policy that denies all but global services (NotAction) with StringNotEquals on "
    "aws:RequestedRegion and the approved regions"
)


def _situation(words: str, region: str) -> Situation:
    return Situation(words, {**outsider(None).context, "aws:requestedregion": (region,)})


_ELSEWHERE = Demand(_ACTIONS, ("*",), (_situation("in a region that nobody approved", OUTSIDER),))
# Global services answer in one region of their own.
_HOME = Demand(("iam:CreateRole", "sts:GetCallerIdentity"), ("*",), (_situation("in us-east-1", "us-east-1"),))
_LOCKED = "the policies refuse IAM, whose only region is us-east-1, so that nobody can be given or lose a right"


def judge(statements: tuple[Statement, ...], plan: Plan) -> Outcome:
    """Passes iff other regions are refused and the global services are not."""
    return all_of(refuses_all(_ELSEWHERE, _FIX)(statements, plan), spares(_HOME, _LOCKED, _FIX)(statements, plan))


def _deny(regions: Value, operator: str = "StringNotEquals", **elements: Value) -> Value:
    found: dict[str, Value] = {"Effect": "Deny", "NotAction": _GLOBAL, "Resource": "*"}
    found["Condition"] = {operator: {"aws:RequestedRegion": regions}}
    return {key: value for key, value in {**found, **elements}.items() if value is not None}


CONTROL = Control(
    id="org_restricts_locations",
    concept="perimeter",
    title="Resources may be created only in approved regions",
    why="Residency and blast radius.",
    severity="medium",
    requirements=("O2",),
    threats=("ML05",),
    sources={},
    cases=(
        organization_case(
            SERVICE_CONTROL,
            judge,
            _FIX,
            passes=(
                _deny("eu-west-1"),
                _deny(["eu-west-1", "eu-central-1"], "StringNotEqualsIfExists"),
                _deny("eu-*", "StringNotLike"),
                _deny(["eu-west-1", "us-east-1"], NotAction=None, Action="*"),
            ),
            fails=(
                _deny("eu-west-1", "StringEquals"),
                _deny(["eu-west-1", "*"], "StringNotLike"),
                _deny("eu-west-1", NotAction=None, Action="ec2:*"),
                _deny("eu-west-1", NotAction=None, Action="*"),
                _deny("eu-west-1", Effect="Allow"),
            ),
        ),
    ),
)
