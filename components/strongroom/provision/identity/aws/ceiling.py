"""What the boundary says: the most that any role of the environment can do, and what none ever does."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from ....spec.names import AwsNames
from ...account.aws import names_of
from ...perimeter import Inside
from ...perimeter.aws import perimeter_of
from ...policy.aws import Statement, allow, forbid
from .. import BoundaryArgs
from .trust import SAGEMAKER

# What makes or changes something, on the environment's own names.
_SAGEMAKER: Final = (
    "sagemaker:*PipelineExecution",
    "sagemaker:AddTags",
    "sagemaker:Batch*Record",
    "sagemaker:CreateHyperParameterTuningJob",
    "sagemaker:CreateModel",
    "sagemaker:CreateModelPackage",
    "sagemaker:CreateProcessingJob",
    "sagemaker:CreateTrainingJob",
    "sagemaker:CreateTransformJob",
    "sagemaker:DeleteRecord",
    "sagemaker:GetRecord",
    "sagemaker:InvokeEndpoint",
    "sagemaker:PutRecord",
    "sagemaker:Stop*Job",
    "sagemaker:UpdateModelPackage",
)
# In a workspace, whose parts bear the names of people.
_WORKSPACE: Final = (
    "sagemaker:AddTags",
    "sagemaker:CreateApp",
    "sagemaker:CreatePresignedDomainUrl",
    "sagemaker:DeleteApp",
    "sagemaker:UpdateSpace",
)
_OBJECTS: Final = ("s3:AbortMultipartUpload", "s3:Get*", "s3:ListBucket*", "s3:PutObject*")
_KEYS: Final = (
    "kms:CreateGrant",
    "kms:Decrypt",
    "kms:DescribeKey",
    "kms:Encrypt",
    "kms:GenerateDataKey*",
)
_KEY_SETTINGS: Final = (
    "kms:CancelKeyDeletion",
    "kms:*Alias*",
    "kms:DisableKey",
    "kms:Enable*",
    "kms:Get*",
    "kms:List*",
    "kms:PutKeyPolicy",
    "kms:RevokeGrant",
    "kms:RotateKeyOnDemand",
    "kms:*agResource",
    "kms:UpdateKeyDescription",
)
_IMAGES: Final = (
    "ecr:BatchCheck*",
    "ecr:BatchGet*",
    "ecr:*LayerUpload",
    "ecr:Describe*",
    "ecr:Get*",
    "ecr:ListImages",
    "ecr:PutImage",
    "ecr:UploadLayerPart",
)
_LOGS: Final = ("logs:*LogEvents", "logs:CreateLogStream", "logs:StartQuery")
_MESSAGES: Final = ("sns:Publish", "sqs:DeleteMessage", "sqs:ReceiveMessage", "sqs:SendMessage")
_READS: Final = (
    "access-analyzer:Get*",
    "access-analyzer:List*",
    "cloudtrail:DescribeTrails",
    "cloudtrail:GetTrailStatus",
    "cloudtrail:LookupEvents",
    "cloudwatch:DescribeAlarms",
    "cloudwatch:PutMetricData",
    "config:Describe*",
    "config:Get*",
    "ec2:Describe*",
    "ecr:GetAuthorizationToken",
    "guardduty:Get*",
    "guardduty:List*",
    "logs:Describe*",
    "logs:GetQueryResults",
    "sagemaker:Describe*",
    "sagemaker:List*",
)
_RIGHTS: Final = (
    "iam:A*",
    "iam:C*",
    "iam:D*",
    "iam:E*",
    "iam:Put*",
    "iam:R*",
    "iam:S*",
    "iam:T*",
    "iam:U*",
    "account:*",
    "organizations:*",
    "sts:AssumeRole*",
)
_RECORD: Final = (
    "cloudtrail:Delete*",
    "cloudtrail:Put*",
    "cloudtrail:Stop*",
    "cloudtrail:Update*",
    "cloudwatch:Delete*",
    "cloudwatch:DisableAlarmActions",
    "config:Delete*",
    "config:Put*",
    "config:Stop*",
    "guardduty:Delete*",
    "guardduty:Update*",
    "logs:Delete*",
    "logs:PutRetentionPolicy",
    "securityhub:Disable*",
)
_NETWORK: Final = (
    "ec2:Accept*",
    "ec2:AssociateAddress",
    "ec2:Attach*Gateway",
    "ec2:AuthorizeSecurityGroup*",
    "ec2:Create*Gateway*",
    "ec2:CreateRoute*",
    "ec2:CreateVpc*",
    "ec2:DeleteFlowLogs",
    "ec2:ModifyV*",
    "ec2:ReplaceRoute*",
)
# Whatever holds data of ours, or of somebody else.
_HOLDERS: Final = ("ecr:*Image*", "ecr:*Layer*", "kms:*", "s3:*", "sns:Publish", "sqs:*")
_LASTING: Final = (
    "kms:ScheduleKeyDeletion",
    "s3:BypassGovernanceRetention",
    "s3:DeleteBucket*",
    "s3:PutAccount*",
    "s3:PutBucketP*",
)


def ceiling(args: BoundaryArgs) -> list[Statement]:
    """Each service on the environment's own names as far as AWS lets one name them; then the refusals."""
    known = sorted(key for key in args["keys"].values() if isinstance(key, str))
    inside = perimeter_of(args["context"], known)
    accounts = sorted({*inside.accounts, *args.get("accounts", [])})
    return [*_most(args, known, accounts), *_refusals(replace(inside, accounts=tuple(accounts)))]


def _most(args: BoundaryArgs, keys: Sequence[str], accounts: Sequence[str]) -> list[Statement]:
    names = names_of(args["context"])
    elsewhere = [store for store in sorted(args.get("evidence", [])) if not store.startswith(f"{names.prefix}-")]
    buckets = [f"{names.prefix}-*", *elsewhere, *(f"{name}/*" for name in elsewhere)]
    ours = {"ForAnyValue:StringLike": {"kms:ResourceAliases": names.alias("*")}}
    held = [names.in_account(account).any_key_arn for account in accounts]
    named = [names.arn("sagemaker", each) for each in (f"*/{names.prefix}-*", "*/pipelines-*")]
    people = [names.arn("sagemaker", f"{each}/*") for each in ("app", "space", "user-profile")]
    to_sagemaker = {"StringEquals": {"iam:PassedToService": SAGEMAKER}}
    found = [
        allow("Work", None, _SAGEMAKER, named),
        allow("Workspaces", None, _WORKSPACE, people),
        allow("Stores", None, _OBJECTS, [f"arn:{names.partition}:s3:::{each}" for each in buckets]),
        allow("Keys", None, (*_KEYS, *_KEY_SETTINGS), [*held, names.alias_arn("*")], ours),
        allow("Images", None, _IMAGES, names.repository_arn("*")),
        allow("Logs", None, _LOGS, _groups(names)),
        allow("Messages", None, _MESSAGES, [names.topic_arn("*"), names.queue_arn("*")]),
        allow(
            "Interfaces", None, ("ec2:CreateNetworkInterface*", "ec2:DeleteNetworkInterface*"), names.arn("ec2", "*")
        ),
        allow("PassOwn", None, "iam:PassRole", names.role_arn("*"), to_sagemaker),
        allow("SeeOwn", None, ("iam:GetRole*", "iam:ListRolePolicies"), names.role_arn("*")),
        allow("Look", None, (*_READS, "kms:List*")),
    ]
    return [*found, allow("OtherKeys", None, _KEYS, keys)] if keys else found


def _groups(names: AwsNames) -> list[str]:
    shared = [names.arn("logs", f"log-group:/aws/{part}*") for part in ("sagemaker/", f"vendedlogs/{names.prefix}-")]
    return [names.log_group_arn("*"), *shared]


def _refusals(inside: Inside) -> list[Statement]:
    found = [
        forbid("OtherRights", _RIGHTS),
        forbid("LoseTheRecord", (*_RECORD, *_LASTING)),
        forbid("OpenTheNetwork", _NETWORK),
        forbid("ForeignKeys", "kms:*", "*", _elsewhere("aws:ResourceAccount", inside.accounts)),
    ]
    if inside.organization:
        foreign = _elsewhere("aws:ResourceOrgID", inside.organization)
        found.append(forbid("ForeignOrganization", _HOLDERS, "*", foreign))
    return found


def _elsewhere(key: str, ours: Any) -> dict[str, dict[str, Any]]:
    """Met where the request says whose the resource is, and it is not ours."""
    return {"StringNotEquals": {key: ours}, "Null": {key: "false"}}
