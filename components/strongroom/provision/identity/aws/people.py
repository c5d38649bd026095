"""What each duty of a team may do. Whatever is not listed is refused, by no allowance here and by the boundary."""

from collections.abc import Sequence
from typing import Final

from ....spec.names import AwsNames
from ...key.aws.policy import DECRYPT, ENCRYPT
from ...policy.aws import Statement, allow, forbid
from .territory import LOGS, TEAM, Keys, Territory, grant, use
from .work import PENDING, passing, register, see, starting, stop

_STUDIO: Final = "/aws/sagemaker/studio"
_WORKSPACE_PARTS: Final = ("sagemaker:DescribeSpace", "sagemaker:DescribeUserProfile")
_LOG_READS: Final = (
    "logs:DescribeLogStreams",
    "logs:FilterLogEvents",
    "logs:GetLogEvents",
    "logs:GetQueryResults",
    "logs:StartQuery",
)
# Where an account keeps what was found, and what reads it.
_FOUND: Final = {"access-analyzer": "analyzer/*", "config": "config-rule/*", "guardduty": "detector/*"}
_FINDINGS: Final = (
    "access-analyzer:GetFinding",
    "access-analyzer:ListFindings",
    "config:GetComplianceDetailsByConfigRule",
    "guardduty:GetDetector",
)
_LISTS: Final = (
    "access-analyzer:ListAnalyzers",
    "cloudtrail:DescribeTrails",
    "cloudtrail:LookupEvents",
    "config:DescribeComplianceByConfigRule",
    "config:DescribeConfigRules",
    "guardduty:GetFindings",
    "guardduty:ListDetectors",
    "guardduty:ListFindings",
)
RECORDS: Final = ("sagemaker:BatchGetRecord", "sagemaker:DeleteRecord", "sagemaker:GetRecord", "sagemaker:PutRecord")


def scientist(ground: Territory, sign_in: str) -> list[Statement]:
    """Works in an own workspace, starts the team's jobs as the team's execution role, registers model versions."""
    return [
        *starting(ground, [ground.named]),
        passing(ground),
        *see(ground),
        stop(ground),
        allow(
            "RunPipelines",
            None,
            ("sagemaker:RetryPipelineExecution", "sagemaker:StartPipelineExecution", "sagemaker:StopPipelineExecution"),
            ground.named,
        ),
        allow("Features", None, RECORDS, ground.anything, ground.own),
        register(ground),
        *_workspace(ground, sign_in),
        *ground.images(push=True),
        *ground.objects(("data", "models"), {"data": ("",), "models": ("",)}),
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
        stop(ground),
        allow("StopPipelines", None, "sagemaker:StopPipelineExecution", ground.named),
        allow("StopApps", None, apps, ground.anything, ground.own),
        *ground.objects(("captures", "data", "models")),
        # One queue tells of every team's approvals; a version itself is its own team's alone.
        allow("TakeApprovals", None, ("sqs:DeleteMessage", "sqs:ReceiveMessage"), ground.names.queue_arn("approved")),
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
    data = [f"{names.bucket_arn(purpose)}/*" for purpose in ("captures", "data", "models")]
    return [
        allow("FindEvidence", None, ("s3:GetBucketLocation", "s3:ListBucket"), buckets),
        allow("ReadEvidence", None, ("s3:GetObject", "s3:GetObjectVersion"), [f"{each}/*" for each in buckets]),
        allow("ReadLogs", None, _LOG_READS, [*groups, *(f"{group}:log-stream:*" for group in groups)]),
        allow("ReadFindings", None, _FINDINGS, [names.arn(service, place) for service, place in _FOUND.items()]),
        allow("TrailStands", None, "cloudtrail:GetTrailStatus", names.trail_arn("*")),
        allow("FindFindings", None, _LISTS),  # AWS has no resource to name for these
        allow("ReadRights", None, ("iam:GetRole", "iam:GetRolePolicy", "iam:ListRolePolicies"), names.role_arn("*")),
        forbid("NoData", "s3:GetObject*", data),
    ]


def auditor_keys(keys: Keys) -> list[Statement]:
    """Reads the record."""
    return use("Decrypt", DECRYPT, keys, ("audit", "evidence"))


def _workspace(ground: Territory, sign_in: str) -> list[Statement]:
    """Opens the workspace that bears the session's own name, and apps in the space of that profile alone.

    `${sagemaker:...}` are what Studio fills in for who works in it; elsewhere nothing is allowed by them.
    """
    names = ground.names
    mine = names.arn("sagemaker", "user-profile/${sagemaker:DomainId}/${sagemaker:UserProfileName}")
    private = {
        "ArnEquals": {"sagemaker:OwnerUserProfileArn": mine},
        "StringEquals": {"sagemaker:SpaceSharingType": "Private"},
    }
    apps, spaces, profiles = (
        names.arn("sagemaker", f"{kind}/*/{ground.team}-*") for kind in ("app", "space", "user-profile")
    )
    # In the spaces of the team, of the one kind whose idle time is bounded; its case is told nowhere.
    own_apps = names.arn("sagemaker", f"app/*/{ground.team}-*/?upyter?ab/*")
    # Studio hands the tags of a space on to its apps.
    handed_on = {
        "StringEquals": {"sagemaker:TaggingAction": "CreateApp"},
        "StringEqualsIfExists": {f"aws:RequestTag/{TEAM}": ground.team},
    }
    found = [
        allow("OwnApps", None, ("sagemaker:CreateApp", "sagemaker:DeleteApp"), own_apps, private),
        allow("TagOwnApps", None, "sagemaker:AddTags", own_apps, handed_on),
        allow("SeeApps", None, "sagemaker:DescribeApp", apps),
        allow("OwnSpace", None, "sagemaker:UpdateSpace", spaces, private),
        allow("SeeWorkspace", None, _WORKSPACE_PARTS, [spaces, profiles], ground.own),
        allow("SeeDomain", None, "sagemaker:DescribeDomain", names.arn("sagemaker", "domain/*")),
        allow("FindWorkspace", None, ("sagemaker:ListApps", "sagemaker:ListSpaces")),
        allow(
            "WorkspaceLogs",
            None,
            ("logs:CreateLogStream", "logs:PutLogEvents"),
            names.arn("logs", f"log-group:{_STUDIO}:log-stream:*"),
        ),
    ]
    if sign_in == "iam":
        profile = f"user-profile/*/{ground.team}-${{aws:SourceIdentity}}"
        url = "sagemaker:CreatePresignedDomainUrl"
        found.append(allow("OpenOwnWorkspace", None, url, names.arn("sagemaker", profile), ground.own))
    return found
