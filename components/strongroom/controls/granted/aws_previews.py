"""The identities on AWS that pull requests take, and what nobody may do with them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.access.aws_document import Unreadable, read_document
from strongroom.access.graph.aws.shape import BUCKETS, KEY, POLICY, ROLE
from strongroom.access.logic import some
from strongroom.controls.policy.federation import is_unreviewed, pipelines
from strongroom.controls.policy.subject import Subject
from strongroom.plan.model import Plan, Resource

from .scope import purpose
from .target import Target

_TRUST: Final = "assumeRolePolicy"
_GROUP: Final = "aws:sagemaker/modelPackageGroup:ModelPackageGroup"
_ENDPOINT: Final = "aws:sagemaker/endpoint:Endpoint"
_REPOSITORY: Final = "aws:ecr/repository:Repository"
_WRITES: Final[dict[tuple[str, ...], tuple[str, ...]]] = {
    BUCKETS: ("s3:PutObject", "s3:DeleteObject", "s3:PutBucketPolicy"),
    (KEY,): ("kms:PutKeyPolicy", "kms:ScheduleKeyDeletion", "kms:CreateGrant"),
    (ROLE,): ("iam:PutRolePolicy", "iam:AttachRolePolicy", "iam:UpdateAssumeRolePolicy"),
    (POLICY,): ("iam:CreatePolicyVersion",),
    (_GROUP,): ("sagemaker:CreateModelPackage", "sagemaker:UpdateModelPackage"),
    (_ENDPOINT,): ("sagemaker:UpdateEndpoint", "sagemaker:DeleteEndpoint"),
    (_REPOSITORY,): ("ecr:PutImage", "ecr:SetRepositoryPolicy"),
    ("aws:cloudtrail/trail:Trail",): ("cloudtrail:StopLogging", "cloudtrail:UpdateTrail"),
}


def previews_on_aws(plan: Plan) -> Iterator[Resource]:
    """The roles that are marked as previews', or whose trust admits pull requests."""
    return (each for each in plan.of(ROLE) if purpose(each) == "preview" or _is_unreviewed(each, plan))


def written_on_aws(plan: Plan) -> Iterator[Target]:
    """Each write to a resource of the plan that an identity must be refused."""
    for types, actions in _WRITES.items():
        for resource in plan.of(*types):
            yield from (Target(resource.urn, action, f"{action} on {resource.name}") for action in actions)


def _is_unreviewed(role: Resource, plan: Plan) -> bool:
    try:
        statements = read_document(role.inputs.get(_TRUST))
    except Unreadable:
        return False  # trust_policy_names_its_caller says that it cannot be read
    found = pipelines(Subject(statements, None, role, plan, _TRUST))
    return some(is_unreviewed(item.statement, plan) for item in found) is True
