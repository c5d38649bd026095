"""The calls that each persona's duty needs, and those that it must be refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from strongroom.facts.aws_actions import expand
from tests.provision.identity.program import ACCOUNT, DIGEST, REGION, ROLES, sagemaker, tags
from tests.provision.identity.simulate import Request
from tests.provision.identity.tables import (
    FOREIGN_KEY,
    OURS,
    bucket,
    granting,
    listing,
    objects,
    on_keys,
    passing,
    starts,
    sweep,
    tagged,
    wrong_starts,
)

READ, WRITE = ("s3:GetObject", "s3:GetObjectVersion"), ("s3:PutObject", "s3:AbortMultipartUpload")
DECRYPT, ENCRYPT = ("kms:Decrypt", "kms:DescribeKey"), ("kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey")
GROUP, VERSION = sagemaker("model-package-group", "shop-dev-ants"), sagemaker("model-package", "shop-dev-ants/3")
IMAGES = f"arn:aws:ecr:{REGION}:{ACCOUNT}:repository/shop-dev/ants"
PULL = ("ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer", "ecr:BatchCheckLayerAvailability")
PUSH = ("ecr:PutImage", "ecr:InitiateLayerUpload", "ecr:UploadLayerPart", "ecr:CompleteLayerUpload")
JOBS = {
    "TrainingJob": "training-job",
    "ProcessingJob": "processing-job",
    "HyperParameterTuningJob": "hyper-parameter-tuning-job",
    "TransformJob": "transform-job",
}
PIPELINE, RUN = sagemaker("pipeline", "shop-dev-ants-train"), sagemaker("pipeline", "shop-dev-ants-train/execution/a1")
STREAM = f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:/aws/sagemaker/TrainingJobs:log-stream:shop-dev-ants-1/algo"
STUDIO = f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:/aws/sagemaker/studio:log-stream:d-1/alice/JupyterLab/default"
ANSWERS = f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:/aws/sagemaker/Endpoints/shop-dev-sorter:log-stream:all/i-1"
INTERFACES = expand("ec2:CreateNetworkInterface*")
PROFILE: Final[dict[str, str | list[str]]] = {
    **OURS,
    "sagemaker:domainid": "d-1",
    "sagemaker:userprofilename": "ants-alice",
    "sagemaker:owneruserprofilearn": sagemaker("user-profile", "d-1/ants-alice"),
    "sagemaker:spacesharingtype": "Private",
    "sagemaker:instancetypes": ["ml.t3.medium"],
}
APP = Request("sagemaker:CreateApp", sagemaker("app", "d-1/ants-alice/jupyterlab/default"), PROFILE)
SPACE = Request("sagemaker:UpdateSpace", sagemaker("space", "d-1/ants-alice"), PROFILE)
LINK = replace(
    tagged("CreatePresignedDomainUrl", "user-profile", "d-1/ants-alice"),
    context={**tagged("x", "y", "z").context, "aws:sourceidentity": "alice"},
)
EVERYTHING = ("iam:*", "organizations:*", "ec2:Create*", "cloudtrail:*", "ssm:*", "sts:*")


@dataclass(frozen=True)
class Persona:
    """A role, what it must be allowed and what it must be refused; `team` where it is one team's."""

    role: str
    allowed: tuple[Request, ...]
    refused: tuple[tuple[str, Request], ...]
    team: bool = True


def _see() -> list[Request]:
    return [
        *(tagged(f"Describe{job}", kind, "shop-dev-ants-1") for job, kind in JOBS.items()),
        tagged("DescribeModel", "model", "shop-dev-ants-1"),
        Request("sagemaker:DescribePipelineExecution", RUN, OURS),
        Request("sagemaker:ListModelPackages", GROUP, OURS),
        Request("sagemaker:DescribeModelPackage", VERSION, OURS),
    ]


def _stop() -> list[Request]:
    return [tagged(f"Stop{job}", kind, "shop-dev-ants-1") for job, kind in JOBS.items()]


def _calls(actions: tuple[str, ...], resource: str) -> list[Request]:
    return [Request(action, resource, OURS) for action in actions]


def _say(requests: list[Request], words: str = "") -> list[tuple[str, Request]]:
    return [(f"{each.action} on {each.resource} {words}", each) for each in requests]


def _version(action: str, status: str | None) -> Request:
    keys = {"sagemaker:modelapprovalstatus": status} if status else {}
    return Request(f"sagemaker:{action}ModelPackage", VERSION, {**OURS, **keys})


def _app(words: str, **keys: str | list[str] | None) -> tuple[str, Request]:
    return f"an app {words}", APP.with_keys(**keys)


_UNDECIDED = [_version("Create", None), _version("Create", "PendingManualApproval")]
_DECIDED = [_version("Update", status) for status in ("Approved", "Rejected", "PendingManualApproval")]
_APPROVED = [_version(action, status) for action in ("Create", "Update") for status in ("Approved", "Rejected")]

SCIENTIST = Persona(
    "ants-scientist",
    (
        *starts(),
        *_see(),
        *_stop(),
        *_UNDECIDED,
        *_calls(("sagemaker:StartPipelineExecution",), PIPELINE),
        *_calls(("sagemaker:StopPipelineExecution",), RUN),
        *(tagged(action, "feature-group", "shop-dev-habits") for action in ("PutRecord", "GetRecord", "DeleteRecord")),
        *objects((*READ, *WRITE), ("data", "ants/clicks/1"), ("models", "ants/m/1")),
        *objects(READ, ("models", "ants/features/1")),
        *listing("data", "models"),
        *on_keys(ENCRYPT, "data", "models", "training"),
        *granting("training", "workspace", "registry"),
        *_calls((*PULL, *PUSH), IMAGES),
        Request("ecr:GetAuthorizationToken", "*"),
        Request("logs:GetLogEvents", STREAM),
        passing("ants-execution"),
        APP,
        Request("sagemaker:AddTags", APP.resource, {"sagemaker:taggingaction": "CreateApp", **tags("request")}),
        Request("sagemaker:DescribeApp", APP.resource, OURS),
        tagged("DescribeSpace", "space", "d-1/ants-alice"),
        Request("logs:PutLogEvents", STUDIO),
        SPACE,
        LINK,
    ),
    (
        *wrong_starts(),
        *_say(
            [Request("sagemaker:AddTags", sagemaker("training-job", "shop-dev-ants-1"), {**OURS, **tags("request")})]
        ),
        *_say(
            [tagged("DeleteTags", "training-job", "shop-dev-ants-1"), tagged("DescribeSpace", "space", "d-2/bees-x")]
        ),
        *_say(_APPROVED),
        *_say(_DECIDED),
        *_say([passing("ants-execution", "lambda.amazonaws.com"), passing("ants-serving"), passing("apply")]),
        *_say([passing("bees-execution"), passing("ants-scientist")]),
        *_say(objects(("s3:GetObject",), ("audit", "x"), ("access-logs", "x"), ("captures", "ants/m/1"))),
        *_say(objects(("s3:DeleteObjectVersion", "s3:PutObjectAcl", "s3:PutObjectRetention"), ("data", "ants/1"))),
        *_say(
            [Request("s3:ListBucket", bucket("data"), {**OURS, "s3:prefix": ""}), Request("s3:ListAllMyBuckets", "*")]
        ),
        *_say(on_keys(ENCRYPT, "audit", "serving")),
        *_say([Request("kms:Decrypt", FOREIGN_KEY, {**OURS, "aws:resourceaccount": "999988887777"})]),
        *_say(granting("training", for_services="false") + granting("data", "audit")),
        _app("of somebody else", sagemaker__OwnerUserProfileArn=sagemaker("user-profile", "d-1/ants-bob")),
        _app("in a shared space", sagemaker__SpaceSharingType="Shared"),
        _app("outside of Studio", sagemaker__DomainId=None),
        _app("on another image", sagemaker__ImageArns=["arn:aws:sagemaker:eu-west-1:999988887777:image/x"]),
        _app("with a start script", sagemaker__StudioLifecycleConfigArns=["arn:aws:sagemaker:x"]),
        _app("on a large machine", sagemaker__InstanceTypes=["ml.p5.48xlarge"]),
        ("another kind of app", replace(APP, resource=sagemaker("app", "d-1/ants-alice/canvas/default"))),
        ("remote access", SPACE.with_keys(sagemaker__RemoteAccess="ENABLED")),
        ("a link for somebody else", LINK.with_keys(aws__SourceIdentity="bob")),
        ("a link for nobody", LINK.with_keys(aws__SourceIdentity=None)),
        ("a link from outside", LINK.with_keys(aws__SourceVpce="vpce-9")),
        ("a link from the internet", LINK.with_keys(aws__SourceVpce=None)),
        *_say(
            list(sweep("sagemaker:CreateEndpoint*", "sagemaker:Create*Url*", "sagemaker:InvokeEndpoint*", *EVERYTHING))
        ),
    ),
)

EXECUTION = Persona(
    "ants-execution",
    (
        *starts(),
        *_see(),
        *_stop(),
        *_UNDECIDED,
        passing("ants-execution"),
        *objects(("s3:GetObject",), ("data", "ants/clicks/1"), ("models", "ants/training/1")),
        *objects(("s3:PutObject",), ("models", "ants/training/1"), ("models", "ants/features/1")),
        *listing("data", "models"),
        *on_keys(DECRYPT, "data"),
        *on_keys(ENCRYPT, "models", "training"),
        *granting("training"),
        *_calls(PULL, IMAGES),
        *_calls(("logs:CreateLogStream", "logs:PutLogEvents"), STREAM),
        Request("cloudwatch:PutMetricData", "*", {"cloudwatch:namespace": "/aws/sagemaker/TrainingJobs"}),
        Request("ec2:CreateNetworkInterface", f"arn:aws:ec2:{REGION}:{ACCOUNT}:subnet/subnet-1"),
        Request("ec2:DescribeSubnets", "*"),
    ),
    (
        *wrong_starts(),
        *_say(_APPROVED),
        *_say([passing("ants-serving"), passing("ants-execution", "ec2.amazonaws.com")]),
        *_say(objects(("s3:PutObject", "s3:DeleteObject"), ("data", "ants/clicks/1"), ("models", "ants/m/1"))),
        *_say(objects(("s3:GetObject",), ("captures", "ants/m/1"), ("audit", "x"))),
        *_say(on_keys(("kms:GenerateDataKey",), "data") + on_keys(ENCRYPT, "audit", "serving", "workspace")),
        *_say(_calls(PUSH, IMAGES)),
        *_say([APP, SPACE, LINK]),
        *_say([Request("cloudwatch:PutMetricData", "*", {"cloudwatch:namespace": "mine"})]),
        *_say(
            list(
                sweep(
                    "sagemaker:CreateEndpoint*",
                    "sagemaker:InvokeEndpoint*",
                    "sagemaker:Update*",
                    *EVERYTHING,
                    but=INTERFACES,
                )
            )
        ),
    ),
)

SERVING = Persona(
    "ants-serving",
    (
        *objects(("s3:GetObject",), ("models", f"ants/sorter/{DIGEST.removeprefix('sha256:')}/model.tar.gz")),
        *objects(("s3:PutObject",), ("captures", "ants/sorter/1")),
        *on_keys(DECRYPT, "models"),
        *on_keys(ENCRYPT, "serving"),
        *_calls(PULL, IMAGES),
        Request("cloudwatch:DescribeAlarms", f"arn:aws:cloudwatch:{REGION}:{ACCOUNT}:alarm:shop-dev-sorter-errors"),
        Request("logs:PutLogEvents", ANSWERS),
        Request("ec2:DescribeVpcEndpoints", "*"),
    ),
    (
        *_say(objects(("s3:GetObject",), ("models", "ants/training/1"), ("models", "ants/sorter/other/model.tar.gz"))),
        *_say(objects((*READ, *WRITE), ("data", "ants/1"), ("audit", "x"))),
        *_say(objects(("s3:GetObject",), ("captures", "ants/sorter/1"))),
        *_say(on_keys(ENCRYPT, "data", "training", "audit", "workspace") + granting("training", "serving")),
        *_say([*starts(), *_UNDECIDED, *_APPROVED, passing("ants-serving"), passing("ants-execution")]),
        *_say(list(sweep("sagemaker:*", *EVERYTHING, but=INTERFACES))),
    ),
)

LEAD = Persona(
    "ants-lead",
    (
        *_see(),
        *_stop(),
        *_calls(("sagemaker:StopPipelineExecution",), RUN),
        tagged("DeleteApp", "app", "d-1/ants-alice/jupyterlab/default"),
        *objects(READ, ("data", "ants/1"), ("models", "ants/1"), ("captures", "ants/1")),
        *listing("data", "models", "captures"),
        *on_keys(DECRYPT, "data", "models", "serving"),
        Request("logs:GetLogEvents", STREAM),
    ),
    (
        *_say([*starts(), *_UNDECIDED, *_APPROVED, *_DECIDED, APP, LINK, passing("ants-execution")]),
        *_say(objects(WRITE, ("data", "ants/1"), ("models", "ants/1"), ("captures", "ants/1"))),
        *_say(on_keys(("kms:GenerateDataKey",), "data", "models") + granting("training", "workspace")),
        *_say(_calls((*PULL, *PUSH), IMAGES)),
        *_say(list(sweep("sagemaker:Create*", "sagemaker:Start*", "sagemaker:InvokeEndpoint*", *EVERYTHING))),
    ),
)

APPROVER = Persona(
    "ants-approver",
    (
        *_DECIDED,
        Request("sagemaker:ListModelPackages", GROUP, OURS),
        Request("sagemaker:DescribeModelPackage", VERSION, OURS),
        *objects(READ, ("models", "ants/m/1")),
        *listing("models"),
        *on_keys(DECRYPT, "models", "registry"),
    ),
    (
        *_say([*_UNDECIDED, _version("Create", "Approved"), _version("Update", None), *starts(), *_stop()]),
        *_say(objects(WRITE, ("models", "ants/m/1")) + objects(READ, ("data", "ants/1"), ("captures", "ants/1"))),
        *_say(on_keys(DECRYPT, "data", "serving", "training") + on_keys(("kms:GenerateDataKey",), "models")),
        *_say(_calls(PUSH, IMAGES)),
        *_say(list(sweep("sagemaker:Create*", "sagemaker:Start*", "sagemaker:Stop*", *EVERYTHING))),
    ),
)

AUDITOR = Persona(
    "ants-auditor",
    (
        *(Request(action, "arn:aws:s3:::org-logs/AWSLogs/1", OURS) for action in READ),
        Request("s3:ListBucket", "arn:aws:s3:::org-logs", OURS),
        *on_keys(DECRYPT, "audit"),
        Request("cloudtrail:LookupEvents", "*"),
        Request("guardduty:GetFindings", "*"),
        Request("access-analyzer:GetFinding", f"arn:aws:access-analyzer:{REGION}:{ACCOUNT}:analyzer/account"),
        Request(
            "logs:GetLogEvents", f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:/strongroom/shop-dev/audit:log-stream:x"
        ),
        Request("iam:GetRolePolicy", f"{ROLES}shop-dev/shop-dev-ants-scientist"),
    ),
    (
        *_say(objects((*READ, *WRITE), *((each, "ants/1") for each in ("data", "models", "captures")))),
        *_say(
            [
                Request("s3:PutObject", "arn:aws:s3:::org-logs/x", OURS),
                Request("s3:DeleteObject", "arn:aws:s3:::org-logs/x"),
            ]
        ),
        *_say(on_keys(DECRYPT, "data", "models", "training", "serving") + on_keys(("kms:GenerateDataKey",), "audit")),
        *_say([*starts(), *_UNDECIDED, *_DECIDED, *_stop(), APP, LINK]),
        *_say(list(sweep("sagemaker:Create*", "iam:C*", "iam:P*", "iam:A*", "cloudtrail:St*", "cloudtrail:D*Trail"))),
        *_say(list(sweep("sagemaker:*Record*", "logs:Delete*", "logs:Put*", "config:Put*", "ec2:Create*"))),
    ),
    team=False,
)

_SETTINGS = ("kms:PutKeyPolicy", "kms:DescribeKey", "kms:EnableKeyRotation", "kms:DisableKey", "kms:TagResource")
_USE = ("kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:ReEncryptFrom", "kms:CreateGrant")
_ALL_KEYS = ("audit", "data", "models", "registry", "serving", "training", "workspace")
_OTHERS_KEY = Request("kms:PutKeyPolicy", FOREIGN_KEY, {**OURS, "kms:resourcealiases": ["alias/other"]})

KEY_ADMINISTRATOR = Persona(
    "key-administrator",
    (*on_keys(_SETTINGS, *_ALL_KEYS), Request("kms:ListAliases", "*")),
    (
        *_say(on_keys((*_USE, "kms:ScheduleKeyDeletion"), *_ALL_KEYS) + granting(*_ALL_KEYS)),
        *_say([_OTHERS_KEY, *starts(), *_UNDECIDED, *_DECIDED]),
        *_say(objects((*READ, *WRITE), ("data", "ants/1"), ("audit", "x"))),
        *_say(list(sweep("sagemaker:Create*", *EVERYTHING))),
    ),
    team=False,
)

BREAK_GLASS = Persona(
    "break-glass",
    (*on_keys(("kms:PutKeyPolicy", "kms:GetKeyPolicy", "kms:EnableKey", "kms:CancelKeyDeletion"), *_ALL_KEYS),),
    (
        *_say(on_keys((*_USE, "kms:ScheduleKeyDeletion", "kms:DisableKey"), *_ALL_KEYS) + granting(*_ALL_KEYS)),
        *_say([_OTHERS_KEY, *starts(), *_UNDECIDED, *_DECIDED]),
        *_say(objects((*READ, *WRITE), ("data", "ants/1"), ("audit", "x"))),
        *_say(list(sweep("sagemaker:Create*", *EVERYTHING))),
    ),
    team=False,
)

PERSONAS: Final[Mapping[str, Persona]] = {
    each.role: each for each in (SCIENTIST, EXECUTION, SERVING, LEAD, APPROVER, AUDITOR, KEY_ADMINISTRATOR, BREAK_GLASS)
}
