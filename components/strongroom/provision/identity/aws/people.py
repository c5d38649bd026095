"""What each duty of a team may do. Whatever is not listed is refused, by no allowance here and by the boundary."""

from collections.abc import Sequence
from typing import Final

from ....spec.names import AwsNames
from ...key.aws.policy import DECRYPT, ENCRYPT
from ...policy.aws import Statement, allow, forbid
from .territory import LOGS, Keys, Territory, grant, use
from .work import PENDING, passing, register, see, starting

RECORDS: Final = ("sagemaker:BatchGetRecord", "sagemaker:DeleteRecord", "sagemaker:GetRecord", "sagemaker:PutRecord")
RUNNING: Final = ("StopHyperParameterTuningJob", "StopProcessingJob", "StopTrainingJob", "StopTransformJob")


def scientist(ground: Territory, sign_in: str) -> list[Statement]:
    """Works in an own workspace, starts the team's jobs as the team's execution role, registers model versions."""
    return [
        *starting(ground, [ground.named]),
        passing(ground),
        *see(ground),
        _stop(ground),
        allow(
            "RunPipelines",
            None,
            ("sagemaker:RetryPipelineExecution", "sagemaker:StartPipelineExecution", "sagemaker:StopPipelineExecution"),
            ground.of("pipeline"),
        ),
        allow("Features", None, RECORDS, ground.any_of("feature-group"), ground.own),
        register(ground),
        *_workspace(ground, sign_in),
        *ground.images(push=True),
        *ground.objects(("data", "features", "models"), {"data": "", "models": ""}),
        *ground.logs(),
    ]


def scientist_keys(keys: Keys) -> list[Statement]:
    """Reads and writes what is the team's; lets jobs, apps and versions go on with their keys."""
    return [
        *use("EncryptAndDecrypt", ENCRYPT, keys, ("data", "models", "registry", "training", "workspace")),
        *grant(keys, ("registry", "training", "workspace")),
    ]


def lead(ground: Territory) -> list[Statement]:
    """Sees and stops everything of the team, and starts nothing."""
    apps = ("sagemaker:DeleteApp", "sagemaker:DescribeApp", "sagemaker:DescribeSpace")
    return [
        *see(ground),
        _stop(ground),
        allow("StopPipelines", None, "sagemaker:StopPipelineExecution", ground.of("pipeline")),
        allow("StopApps", None, apps, ground.any_of("app", "space"), ground.own),
        *ground.objects(("captures", "data", "features", "models")),
        *ground.logs(),
    ]


def lead_keys(keys: Keys) -> list[Statement]:
    """Reads."""
    return use("Decrypt", DECRYPT, keys, ("data", "models", "registry", "serving", "training"))


def approver(ground: Territory) -> list[Statement]:
    """Decides on the team's model versions, after reading what they are made of; registers and starts nothing."""
    decided = {"StringEquals": {"sagemaker:ModelApprovalStatus": ["Approved", PENDING, "Rejected"]}}
    looks = ("sagemaker:DescribeModelPackage", "sagemaker:DescribeModelPackageGroup", "sagemaker:ListModelPackages")
    return [
        allow("SeeVersions", None, looks, ground.versions),
        allow("Decide", None, "sagemaker:UpdateModelPackage", ground.versions[1], decided),
        forbid("NeverRegister", ("sagemaker:CreateModel*", "sagemaker:Create*Job", "sagemaker:CreateEndpoint*")),
        *ground.objects(("models",)),
    ]


def approver_keys(keys: Keys) -> list[Statement]:
    """Reads artefacts and versions."""
    return use("Decrypt", DECRYPT, keys, ("models", "registry"))


def auditor(names: AwsNames, stores: Sequence[str]) -> list[Statement]:
    """Reads logs, evidence and settings, and no data."""
    buckets = [f"arn:{names.partition}:s3:::{store}" for store in stores]
    groups = [names.arn("logs", f"log-group:{group}") for group in (LOGS, f"/strongroom/{names.prefix}/*")]
    data = [f"{names.bucket_arn(purpose)}/*" for purpose in ("captures", "data", "features", "models")]
    return [
        allow("FindEvidence", None, ("s3:GetBucketLocation", "s3:ListBucket"), buckets),
        allow("ReadEvidence", None, ("s3:GetObject", "s3:GetObjectVersion"), [f"{each}/*" for each in buckets]),
        allow(
            "ReadLogs",
            None,
            ("logs:DescribeLogStreams", "logs:FilterLogEvents", "logs:GetLogEvents", "logs:StartQuery"),
            [*groups, *(f"{group}:log-stream:*" for group in groups)],
        ),
        allow(
            "ReadTrail",
            None,
            (
                "cloudtrail:DescribeTrails",
                "cloudtrail:GetTrailStatus",
                "cloudtrail:LookupEvents",
                "logs:GetQueryResults",
            ),
        ),
        allow(
            "ReadFindings",
            None,
            ("access-analyzer:List*", "config:Describe*", "config:GetComplianceDetails*", "guardduty:Get*"),
        ),
        allow("ReadRights", None, ("iam:GetRole", "iam:GetRolePolicy", "iam:ListRolePolicies"), names.role_arn("*")),
        forbid("NoData", "s3:GetObject*", data),
    ]


def auditor_keys(keys: Keys) -> list[Statement]:
    """Reads the record."""
    return use("Decrypt", DECRYPT, keys, ("audit", "evidence"))


def _stop(ground: Territory) -> Statement:
    kinds = ("hyper-parameter-tuning-job", "processing-job", "training-job", "transform-job")
    return allow("Stop", None, [f"sagemaker:{each}" for each in RUNNING], ground.any_of(*kinds), ground.own)


def _workspace(ground: Territory, sign_in: str) -> list[Statement]:
    """Opens the workspace that bears the session's own name, and apps in the space of that profile alone.

    `${sagemaker:...}` are what Studio fills in for who works in it; elsewhere nothing is allowed by them.
    """
    mine = ground.names.arn("sagemaker", "user-profile/${sagemaker:DomainId}/${sagemaker:UserProfileName}")
    private = {
        "ArnEquals": {"sagemaker:OwnerUserProfileArn": mine},
        "StringEquals": {"sagemaker:SpaceSharingType": "Private"},
    }
    found = [
        allow(
            "OwnApps",
            None,
            ("sagemaker:CreateApp", "sagemaker:DeleteApp"),
            ground.names.arn("sagemaker", "app/*/*/?upyter?ab/*"),
            private,
        ),
        allow("OwnSpace", None, "sagemaker:UpdateSpace", ground.any_of("space"), private),
        allow(
            "SeeWorkspace",
            None,
            ("sagemaker:DescribeApp", "sagemaker:DescribeSpace", "sagemaker:DescribeUserProfile"),
            ground.any_of("app", "space", "user-profile"),
            ground.own,
        ),
        allow("FindWorkspace", None, ("sagemaker:ListApps", "sagemaker:ListSpaces", "sagemaker:DescribeDomain")),
    ]
    if sign_in == "iam":
        profile = f"user-profile/*/{ground.team}-${{aws:SourceIdentity}}"
        url = "sagemaker:CreatePresignedDomainUrl"
        found.append(allow("OpenOwnWorkspace", None, url, ground.names.arn("sagemaker", profile), ground.own))
    return found
