"""What the team's jobs and its served models may do themselves."""

from collections.abc import Sequence

from ....spec.names import AwsNames
from ...key.aws.policy import DECRYPT, ENCRYPT
from ...policy.aws import Statement, allow
from .. import ServedModel
from .territory import Keys, Territory, grant, use
from .work import passing, register, see, starting, stop

# SageMaker sets up the network of a job or model with the role's own rights.
_INTERFACES = (
    "ec2:CreateNetworkInterface",
    "ec2:CreateNetworkInterfacePermission",
    "ec2:DeleteNetworkInterface",
    "ec2:DeleteNetworkInterfacePermission",
)
_LOOKS = (
    "ec2:DescribeDhcpOptions",
    "ec2:DescribeNetworkInterfaces",
    "ec2:DescribeSecurityGroups",
    "ec2:DescribeSubnets",
    "ec2:DescribeVpcEndpoints",
    "ec2:DescribeVpcs",
)


def execution(ground: Territory) -> list[Statement]:
    """Runs jobs and pipelines: reads the team's data, writes what was trained, registers versions to be decided on."""
    names = ground.names
    jobs = [ground.named, names.arn("sagemaker", "*/pipelines-*")]  # SageMaker itself names what a pipeline starts
    groups = [
        names.arn("logs", f"log-group:/aws/sagemaker/{kind}Jobs") for kind in ("Processing", "Training", "Transform")
    ]
    streams = [f"{group}:log-stream:{name}-*" for group in groups for name in (names.of(ground.team), "pipelines")]
    return [
        *starting(ground, jobs),
        passing(ground),
        *see(ground),
        stop(ground),
        register(ground),
        *ground.images(push=False),
        *ground.objects(("data", "models"), {"models": ("features/", "training/")}),
        allow("CheckFeatureStore", None, "s3:GetBucketAcl", names.bucket_arn("models")),
        # The feature store hands each record to the bucket's owner, who is the only one whose leave counts.
        allow("WriteFeatures", None, "s3:PutObjectAcl", f"{names.bucket_arn('models')}/{ground.team}/features/*"),
        *_speak(groups, streams),
        *_network(names),
    ]


def execution_keys(keys: Keys) -> list[Statement]:
    """Reads data, writes artefacts, features and versions, and lets volumes go on with their key."""
    return [
        *use("Decrypt", DECRYPT, keys, ("data",)),
        *use("EncryptAndDecrypt", ENCRYPT, keys, ("models", "registry", "training")),
        *grant(keys, ("registry", "training")),
    ]


def serving(ground: Territory, models: Sequence[ServedModel]) -> list[Statement]:
    """Answers for the team's models: reads exactly the approved artefacts, writes captures, asks for its alarms."""
    names, own = ground.names, [model for model in models if model["team"] == ground.team]
    return [
        *(_answering(ground, own) if own else ()),
        *ground.images(push=False),
        allow("WatchAlarms", None, "cloudwatch:DescribeAlarms", names.alarm_arn("*")),
        *_network(names),
    ]


def _answering(ground: Territory, models: Sequence[ServedModel]) -> list[Statement]:
    names = ground.names
    store, captures = names.bucket_arn("models"), names.bucket_arn("captures")
    places = [(model["name"], model["artifact"].removeprefix("sha256:")) for model in models]
    groups = [names.arn("logs", f"log-group:/aws/sagemaker/Endpoints/{names.of(name)}") for name, _ in places]
    listed = {"StringLike": {"s3:prefix": [f"{ground.team}/{name}/*" for name, _ in places]}}
    return [
        allow("FindArtifacts", None, "s3:ListBucket", store, listed),
        allow("ReadArtifacts", None, "s3:GetObject", [f"{store}/{ground.team}/{'/'.join(each)}/*" for each in places]),
        allow("Capture", None, "s3:PutObject", [f"{captures}/{ground.team}/{name}/*" for name, _ in places]),
        *_speak(groups, [f"{group}:log-stream:*" for group in groups]),
    ]


def serving_keys(keys: Keys) -> list[Statement]:
    """Reads artefacts, writes captures."""
    return [*use("Decrypt", DECRYPT, keys, ("models",)), *use("EncryptAndDecrypt", ENCRYPT, keys, ("serving",))]


def _speak(groups: Sequence[str], streams: Sequence[str]) -> list[Statement]:
    """Writes logs into groups that stand already, with their key, and counts."""
    counted = {"StringLike": {"cloudwatch:namespace": "/aws/sagemaker/*"}}
    return [
        allow("FindLogs", None, "logs:DescribeLogStreams", groups),
        allow("WriteLogs", None, ("logs:CreateLogStream", "logs:PutLogEvents"), streams),
        allow("Count", None, "cloudwatch:PutMetricData", "*", counted),
    ]


def _network(names: AwsNames) -> list[Statement]:
    return [
        allow("NetworkInterfaces", None, _INTERFACES, names.arn("ec2", "*")),
        allow("FindNetwork", None, _LOOKS),
    ]
