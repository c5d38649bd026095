"""The policies of one image repository: who pulls, who pushes, what nobody does, and what is cleared away."""

import json
from collections.abc import Iterable, Sequence
from typing import Final

import pulumi

from ...account.aws import appliers, names_of
from ...context import Context
from ...perimeter.aws import both, outside_networks, outside_organization, outside_principals, perimeter_of
from ...policy.aws import Conditions, Statement, allow, deny
from .. import TeamImages

Roles = Sequence[pulumi.Input[str]]

REPOSITORY: Final = ("repository policy", 10_240)
UNTAGGED_DAYS: Final = 30
PULL: Final = ("ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer")
LOOK: Final = ("ecr:DescribeImageScanFindings", "ecr:DescribeImages", "ecr:DescribeRepositories", "ecr:ListImages")
PUSH: Final = ("ecr:CompleteLayerUpload", "ecr:InitiateLayerUpload", "ecr:PutImage", "ecr:UploadLayerPart")
# Images that another registry or a cache puts here were pushed by nobody whom the repository knows.
COPY: Final = ("ecr:BatchImportUpstreamImage", "ecr:ReplicateImage")
SETTINGS: Final = (
    "ecr:BatchDeleteImage",
    "ecr:DeleteLifecyclePolicy",
    "ecr:DeleteRepository",
    "ecr:DeleteRepositoryPolicy",
    "ecr:PutImageScanningConfiguration",
    "ecr:PutImageTagMutability",
    "ecr:PutLifecyclePolicy",
    "ecr:SetRepositoryPolicy",
    "ecr:TagResource",
    "ecr:UntagResource",
)


def statements(context: Context, team: TeamImages, approvers: Roles) -> list[Statement]:
    """Every statement of the repository's policy, the refusals first; ECR takes no Resource in them.

    Source: Amazon ECR User Guide, "Private repository policies"; IAM User Guide, "Data perimeters".
    """
    pushers, pullers = team["pushers"], [*team["pushers"], *team["pullers"]]
    return [
        *_perimeter(context, pushers, pullers),
        *_hands(context, pushers, pullers, approvers),
        *_grants(context, pushers, pullers),
    ]


def lifecycle() -> str:
    """Only images without any tag go: an image that is tagged stays until somebody who applies deletes it."""
    rule = {
        "rulePriority": 1,
        "description": "untagged",
        "selection": {
            "tagStatus": "untagged",
            "countType": "sinceImagePushed",
            "countUnit": "days",
            "countNumber": UNTAGGED_DAYS,
        },
        "action": {"type": "expire"},
    }
    return json.dumps({"rules": [rule]}, sort_keys=True, separators=(",", ":"))


def _perimeter(context: Context, pushers: Roles, pullers: Roles) -> list[Statement]:
    inside = perimeter_of(context, _known(pullers))
    found = [
        deny("TlsOnly", "ecr:*", None, {"Bool": {"aws:SecureTransport": "false"}}),
        deny("AccountOnly", "ecr:*", None, outside_principals(inside)),
    ]
    if (strangers := outside_organization(inside)) is not None:
        found.append(deny("OrganizationOnly", "ecr:*", None, strangers))
    if pushers:
        # SageMaker pulls with the pullers' roles from a network of its own; people come by ours or not at all.
        people: Conditions = {"ArnLike": {"aws:PrincipalArn": list(pushers)}}
        found.append(deny("PrivatePathOnly", (*PULL, *PUSH), None, both(outside_networks(inside), people)))
    return found


def _hands(context: Context, pushers: Roles, pullers: Roles, approvers: Roles) -> list[Statement]:
    """Who is in no list pulls, pushes and changes nothing, whatever his own policy says."""
    names = names_of(context)
    # Enhanced scanning reads layers with a role that only Amazon Inspector takes.
    scanner = f"arn:{names.partition}:iam::{context['account']}:role/aws-service-role/inspector2.amazonaws.com/*"
    readers = _but([*pullers, scanner])
    found = [
        deny("PullersOnly", ("ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"), None, readers),
        deny("PushersOnly", PUSH, None, _but(pushers)),
        deny("NoCopies", COPY, None),
        deny("OnlyAppliersChange", SETTINGS, None, _but(appliers(context))),
    ]
    if approvers:
        judges: Conditions = {"ArnLike": {"aws:PrincipalArn": list(approvers)}}
        found.append(deny("ApproversNeverPush", PUSH, None, judges))
    return found


def _grants(context: Context, pushers: Roles, pullers: Roles) -> list[Statement]:
    """Delegates to the roles' own policies, and lets in those of other accounts."""
    roots = [f"arn:{names_of(context).partition}:iam::{account}:root" for account in _accounts(context, pullers)]
    found = []
    for sid, actions, roles in (("Pull", (*LOOK, *PULL), pullers), ("Push", PUSH, pushers)):
        if roles:
            found.append(allow(sid, roots, actions, None, {"ArnLike": {"aws:PrincipalArn": list(roles)}}))
    return found


def _but(roles: Roles) -> Conditions | None:
    return {"ArnNotLike": {"aws:PrincipalArn": list(roles)}} if roles else None


def _accounts(context: Context, roles: Roles) -> tuple[str, ...]:
    return perimeter_of(context, _known(roles)).accounts


def _known(roles: Roles) -> Iterable[str]:
    """The roles that are plain texts; one that comes later is of our own account."""
    return (role for role in roles if isinstance(role, str))
