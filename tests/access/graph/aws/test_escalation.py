"""How somebody makes himself more: each known way is found as a chain, and the example environments have none."""

from __future__ import annotations

import pytest

from strongroom.access.graph import Chain, escalations
from strongroom.access.refusal import BadDocument
from strongroom.plan.model import Plan
from tests.access.graph.aws.ways import (
    ACCOUNT,
    INTRUDER,
    POLICY,
    ROLE,
    Change,
    allow,
    attached,
    bare,
    bucket,
    gang,
    hole,
    mallory,
    plus,
    role,
    then,
)

SPARE = "arn:aws:s3:::spare/x"
HELD = allow("s3:GetObject", "arn:aws:s3:::spare/*")


def _strong(service: str = "sagemaker.amazonaws.com") -> Change:
    """A bucket, a role that reads it and works for a service, and an intruder who may do nothing."""
    trust = allow("sts:AssumeRole", None, Principal={"Service": service})
    return then(
        bucket,
        bare,
        plus(
            (ROLE, "strong", {"name": "strong", "assumeRolePolicy": trust}),
            ("aws:iam/rolePolicy:RolePolicy", "strong", {"role": "strong", "policy": HELD}),
        ),
    )


STRONG = f"arn:aws:iam::{ACCOUNT}:role/strong"


def _may(*actions: str, resource: str = "*") -> Change:
    statements = [{"Effect": "Allow", "Action": list(actions), "Resource": resource}]
    document = {"Version": "2012-10-17", "Statement": statements}
    return attached("RolePolicy", role="intruder", policy=document)


_FUNCTION = plus(("aws:lambda/function:Function", "job", {"name": "job", "role": STRONG}))
_PIPELINE = plus(("aws:sagemaker/pipeline:Pipeline", "line", {"pipelineName": "line", "roleArn": STRONG}))
_BOUND = plus((POLICY, "narrow", {"name": "narrow", "policy": allow("iam:*")}))

CHAINS = {
    "a role passed to a job": (
        then(_strong(), _may("iam:PassRole", "sagemaker:CreateTrainingJob")),
        "passes the role strong",
    ),
    "a role passed to a function": (
        then(_strong("lambda.amazonaws.com"), _may("iam:PassRole", "lambda:CreateFunction")),
        "passes the role strong",
    ),
    "a role taken": (
        then(
            bucket,
            bare,
            plus(
                (
                    ROLE,
                    "strong",
                    {"name": "strong", "assumeRolePolicy": allow("sts:AssumeRole", None, Principal={"AWS": INTRUDER})},
                ),
                ("aws:iam/rolePolicy:RolePolicy", "strong", {"role": "strong", "policy": HELD}),
            ),
        ),
        "takes the role strong",
    ),
    "a trust edited": (then(_strong(), _may("iam:UpdateAssumeRolePolicy")), "lets itself into the role strong"),
    "an own policy written": (then(_strong(), _may("iam:PutRolePolicy")), "rewrites what intruder allows"),
    "a policy attached": (then(_strong(), _may("iam:AttachRolePolicy")), "rewrites what intruder allows"),
    "a version of an own policy": (
        then(
            _strong(),
            plus((POLICY, "own", {"name": "own", "policy": allow("iam:CreatePolicyVersion")})),
            attached("RolePolicyAttachment", role="intruder", policyArn=hole(POLICY, "own", "arn")),
        ),
        "rewrites what own allows",
    ),
    "a boundary taken off": (
        then(
            bucket,
            _BOUND,
            role(permissionsBoundary=f"arn:aws:iam::{ACCOUNT}:policy/narrow"),
            _may("iam:DeleteRolePermissionsBoundary", "s3:GetObject"),
        ),
        "takes its boundary off",
    ),
    "code of a function": (
        then(_strong("lambda.amazonaws.com"), _FUNCTION, _may("lambda:UpdateFunctionCode")),
        "runs code of its own in job",
    ),
    "steps of a pipeline": (
        then(_strong(), _PIPELINE, _may("sagemaker:UpdatePipeline")),
        "runs code of its own in line",
    ),
    "a bucket's policy written": (then(_strong(), _may("s3:PutBucketPolicy")), "rewrites who may use"),
    "a key of a user": (
        then(
            bucket,
            bare,
            mallory,
            plus(("aws:iam/userPolicy:UserPolicy", "m", {"user": "mallory", "policy": HELD})),
            _may("iam:CreateAccessKey"),
        ),
        "makes itself a key or password of mallory",
    ),
}


def of(chains: tuple[Chain, ...], principal: str) -> Chain | None:
    """The chain of one principal."""
    return next((each for each in chains if each.principal == principal), None)


@pytest.mark.parametrize("ground", CHAINS.values(), ids=CHAINS)
def test_each_way_to_more_is_a_chain(ground: tuple[Change, str], aws_prod: Plan) -> None:
    """The intruder is refused the bucket and comes to it by the step, each call with the statement that allows it."""
    change, words = ground
    chain = of(escalations(change(aws_prod), SPARE, "s3:GetObject" if "rewrites who" not in words else ""), INTRUDER)
    assert chain is not None
    assert words in str(chain)
    assert chain.proven
    assert all(step.cause for step in chain.steps)


def test_a_user_joins_a_group(aws_prod: Plan) -> None:
    """Whoever may add users to a group has what the group has."""
    ground = then(
        bucket,
        mallory,
        gang,
        plus(
            ("aws:iam/groupPolicy:GroupPolicy", "g", {"group": "gang", "policy": HELD}),
            ("aws:iam/userPolicy:UserPolicy", "m", {"user": "mallory", "policy": allow("iam:AddUserToGroup")}),
        ),
    )
    chain = of(escalations(ground(aws_prod), SPARE, "s3:GetObject"), f"arn:aws:iam::{ACCOUNT}:user/mallory")
    assert chain is not None
    assert "joins the group gang" in str(chain)


def test_a_boundary_stops_a_rewritten_policy(aws_prod: Plan) -> None:
    """Whoever may write its own policy gains nothing beyond its boundary."""
    bound = plus((POLICY, "narrow", {"name": "narrow", "policy": allow("iam:PutRolePolicy")}))
    bounded = role(permissionsBoundary=f"arn:aws:iam::{ACCOUNT}:policy/narrow")
    ground = then(bucket, bound, bounded, _may("iam:PutRolePolicy"))
    assert of(escalations(ground(aws_prod), SPARE, "s3:GetObject"), INTRUDER) is None


def test_a_service_that_the_role_does_not_trust_leads_nowhere(aws_prod: Plan) -> None:
    """A role can be passed to its own service alone."""
    ground = then(_strong("ec2.amazonaws.com"), _may("iam:PassRole", "sagemaker:CreateTrainingJob"))
    assert of(escalations(ground(aws_prod), SPARE, "s3:GetObject"), INTRUDER) is None


@pytest.mark.parametrize(
    ("target", "action"), [("models", "s3:GetObject"), ("data", "s3:GetObject"), ("audit", "cloudtrail:StopLogging")]
)
def test_no_role_of_the_environment_escalates(target: str, action: str, aws_plan: Plan) -> None:
    """To models, data and the trail no chain leads from anybody whom the plan shows."""
    assert escalations(aws_plan, target, action) == ()


def test_only_who_keeps_keys_can_open_one(aws_plan: Plan) -> None:
    """Administrators of keys can rewrite a key's policy, as must be; nobody else."""
    who = {each.principal.rsplit("-", 1)[-1] for each in escalations(aws_plan, "models", "kms:Decrypt")}
    assert who <= {"administrator", "glass", "apply"}


def test_a_target_that_is_not_there_is_refused(aws_prod: Plan) -> None:
    """A misspelled target is a mistake, not a proof."""
    with pytest.raises(BadDocument, match="must name a resource"):
        escalations(aws_prod, "no-such-thing")
