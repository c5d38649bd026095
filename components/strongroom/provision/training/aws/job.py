"""A training job as SageMaker's API takes it: what every job of a team is, however it is started.

Source: SageMaker API Reference, "CreateTrainingJob".
"""

from typing import Any, Final

import pulumi

from ....facts.aws_instances import has_local_nvme
from ...account.aws import tags
from .. import USUAL_DISK_GB, TrainingArgs

Fields = dict[str, Any]
PURPOSE: Final = "training"
_SECONDS: Final = 3600
# One machine: many make a job dearer by as many times; who needs them starts the job by the API, under the guardrail.
_MACHINES: Final = 1


def locked(args: TrainingArgs, instance: Any, local_disk: bool) -> Fields:
    """The fields that no run chooses; `instance` is the machine, `local_disk` whether its disk is its own.

    AWS encrypts a local disk by hardware, and refuses a job that names a key for it.
    """
    network, outputs = args["network"], args["outputs"]
    disk = {} if local_disk else {"VolumeKmsKeyId": args["key"]}
    return {
        "RoleArn": args["role"],
        "VpcConfig": {"Subnets": network["subnets"], "SecurityGroupIds": [network["group"]]},
        "EnableNetworkIsolation": True,
        "EnableInterContainerTrafficEncryption": True,
        "EnableManagedSpotTraining": False,
        "OutputDataConfig": {
            "S3OutputPath": s3_uri(outputs["store"], f"{args['team']}/training/"),
            "KmsKeyId": outputs["key"],
        },
        "ResourceConfig": {
            "InstanceCount": _MACHINES,
            "InstanceType": instance,
            "VolumeSizeInGB": args.get("disk_gb", USUAL_DISK_GB),
            **disk,
        },
        "StoppingCondition": {"MaxRuntimeInSeconds": args["longest_run_hours"] * _SECONDS},
        "RemoteDebugConfig": {"EnableRemoteDebug": False},
        "ProfilerConfig": {"DisableProfiler": True},
        "Tags": [{"Key": key, "Value": value} for key, value in sorted(team_tags(args).items())],
    }


def channel(prefix: Any) -> list[Fields]:
    """The one input of a job: everything under a prefix, which SageMaker copies onto the job's disk."""
    source = {"S3DataType": "S3Prefix", "S3Uri": prefix, "S3DataDistributionType": "FullyReplicated"}
    return [{"ChannelName": "train", "DataSource": {"S3DataSource": source}, "InputMode": "File"}]


def team_tags(args: TrainingArgs) -> dict[str, str]:
    """The tags of everything that the team's training makes."""
    return {**tags(args["context"], PURPOSE), "strongroom:team": args["team"]}


def by_disk(args: TrainingArgs) -> dict[bool, list[str]]:
    """The machines with a local disk (True), and those whose disk takes a key (False); either only where there are."""
    parted = {local: [each for each in args["instances"] if has_local_nvme(each) is local] for local in (False, True)}
    return {local: machines for local, machines in parted.items() if machines}


def s3_uri(store: pulumi.Input[str], prefix: str) -> Any:
    """`s3://<store>/<prefix>`; a plain text iff the store's name is one."""
    return f"s3://{store}/{prefix}" if isinstance(store, str) else pulumi.Output.concat("s3://", store, "/", prefix)
