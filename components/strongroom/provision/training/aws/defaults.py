"""The defaults file of the SageMaker Python SDK for a team: what people leave out, the guardrail would refuse.

Source: SageMaker Python SDK, "Configuring and using defaults with the SageMaker Python SDK", and the JSON schema that
the SDK holds such a file to (`sagemaker.config.config_schema`, 2.254).
"""

from io import StringIO
from typing import Any, Final

import pulumi

from ...late_text import late_text
from .. import TrainingArgs
from .job import Fields, by_disk, team_tags

SCHEMA_VERSION: Final = "1.0"
_HEAD: Final = """\
# Defaults of the SageMaker Python SDK for the team {team}. Keep it as ~/.config/sagemaker/config.yaml, or name its
# place in SAGEMAKER_USER_CONFIG_OVERRIDE. What it sets need not be said in code; to say otherwise is refused.
{disks}"""
_LOCAL: Final = """\
# Machines with a local disk take no volume key, and the SDK cannot leave a default out: start jobs on {machines}
# by the pipeline or by the program for the first job.
"""


def defaults(args: TrainingArgs) -> pulumi.Output[str]:
    """The file, as YAML."""
    local = by_disk(args).get(True, [])
    mixed = local and len(local) < len(args["instances"])
    disks = _LOCAL.format(machines=", ".join(local)) if mixed else ""
    head = _HEAD.format(team=args["team"], disks=disks)
    return pulumi.Output.from_input(late_text(content(args), lambda known: head + _yaml(known)))


def content(args: TrainingArgs) -> Fields:
    """What the file says; holds outputs where the arguments do.

    Remote functions and notebook jobs are not in it: the SDK cannot start them in isolation, so nobody may.
    """
    role, key, tags = args["role"], args["key"], _tags(args)
    keyed = {"VolumeKmsKeyId": key} if False in by_disk(args) else {}
    network = args["network"]
    vpc = {"Subnets": network["subnets"], "SecurityGroupIds": [network["group"]]}
    locks = {"EnableNetworkIsolation": True, "EnableInterContainerTrafficEncryption": True}
    output = {"KmsKeyId": args["outputs"]["key"]}
    machine = {"ClusterConfig": keyed} if keyed else {}
    monitor = {
        "NetworkConfig": {**locks, "VpcConfig": vpc},
        "MonitoringOutputConfig": output,
        "MonitoringResources": machine,
        "RoleArn": role,
    }
    return {
        "SchemaVersion": SCHEMA_VERSION,
        "SageMaker": {
            "PythonSDK": {"Modules": _modules(args)},
            "FeatureGroup": _features(args),
            "Model": {"EnableNetworkIsolation": True, "ExecutionRoleArn": role, "VpcConfig": vpc, "Tags": tags},
            "MonitoringSchedule": {"MonitoringScheduleConfig": {"MonitoringJobDefinition": monitor}, "Tags": tags},
            "Pipeline": {"RoleArn": role, "Tags": tags},
            "ProcessingJob": {
                "NetworkConfig": {**locks, "VpcConfig": vpc},
                "ProcessingOutputConfig": output,
                "ProcessingResources": machine,
                "RoleArn": role,
                "Tags": tags,
            },
            "TrainingJob": {
                **locks,
                "OutputDataConfig": output,
                "ProfilerConfig": {"DisableProfiler": True},
                "ResourceConfig": keyed,
                "RoleArn": role,
                "Tags": tags,
                "VpcConfig": vpc,
            },
            "TransformJob": {"TransformOutput": output, "TransformResources": keyed, "Tags": tags},
        },
    }


def _modules(args: TrainingArgs) -> Fields:
    """The session works in the team's part of the store of results, and makes no bucket of its own."""
    return {
        "Session": {
            "DefaultS3Bucket": args["outputs"]["store"],
            "DefaultS3ObjectKeyPrefix": f"{args['team']}/training",
        },
        "Estimator": {"DebugHookConfig": False},
        "TelemetryOptOut": True,
    }


def _features(args: TrainingArgs) -> Fields:
    return {
        "OfflineStoreConfig": {"S3StorageConfig": {"KmsKeyId": args["key"]}},
        "OnlineStoreConfig": {"SecurityConfig": {"KmsKeyId": args["key"]}},
        "RoleArn": args["role"],
        "Tags": _tags(args),
    }


def _tags(args: TrainingArgs) -> list[dict[str, str]]:
    return [{"Key": key, "Value": value} for key, value in sorted(team_tags(args).items())]


def _yaml(value: Any) -> str:
    from ruamel.yaml import YAML

    writer = YAML()
    writer.default_flow_style = False
    writer.width = 4096  # one value, one line
    writer.representer.ignore_aliases = lambda _: True
    text = StringIO()
    writer.dump(value, text)
    return text.getvalue()
