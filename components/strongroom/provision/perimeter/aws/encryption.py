"""What nobody makes without a customer's key: jobs, notebooks, endpoints, domains, volumes, file systems.

A refusal names only calls that can carry the key: the others it would refuse for ever.
"""

from typing import Final

from ....facts.aws_actions import RENAMED, carries, expand
from ....facts.aws_instances import local_nvme_patterns
from ...policy.aws import Conditions, Statement, forbid
from .. import Inside

_VOLUME: Final = "sagemaker:VolumeKmsKeyArn"
_OUTPUT: Final = "sagemaker:OutputKmsKeyArn"
# A schedule that names a job definition carries no key: the definition does.
_SCHEDULES: Final = ("sagemaker:CreateMonitoringSchedule", "sagemaker:UpdateMonitoringSchedule")
# They take a volume key whatever the instance is, and need not name one.
_WHATEVER_INSTANCE: Final = (
    "sagemaker:CreateAutoMLJob",
    "sagemaker:CreateAutoMLJobV2",
    "sagemaker:CreateDomain",
    "sagemaker:CreateLabelingJob",
    "sagemaker:CreateNotebookInstance",
)


def statements(inside: Inside) -> list[Statement]:
    """No volume and no output without a key, and no key but of the caller's own account.

    Instances with local disks take no key for them and encrypt them by themselves, so these are spared.

    Source: AWS Service Authorization Reference, "Amazon SageMaker"; SageMaker API Reference, "ResourceConfig".
    """
    own = f"arn:{inside.partition}:kms:*:${{aws:PrincipalAccount}}:key/*"
    volumes, outputs = _carrying(_VOLUME), _carrying(_OUTPUT)
    placed = [action for action in volumes if action not in _WHATEVER_INSTANCE]
    with_disks = {"ForAnyValue:StringNotLike": {"sagemaker:InstanceTypes": local_nvme_patterns()}}
    return [
        forbid("VolumeKey", placed, condition={**_without(_VOLUME), **with_disks}),
        forbid("VolumeKeyAlways", _WHATEVER_INSTANCE, condition=_without(_VOLUME)),
        forbid("OutputKey", outputs, condition=_without(_OUTPUT)),
        forbid("OwnVolumeKey", volumes, condition=_other(_VOLUME, own)),
        forbid("OwnOutputKey", outputs, condition=_other(_OUTPUT, own)),
        forbid("Volumes", "ec2:CreateVolume", condition={"Bool": {"ec2:Encrypted": "false"}}),
        forbid(
            "FileSystems",
            "elasticfilesystem:CreateFileSystem",
            condition={"Bool": {"elasticfilesystem:Encrypted": "false"}},
        ),
    ]


def _carrying(key: str) -> list[str]:
    found = sorted(action for action in expand("sagemaker:Create*") if carries(action, key))
    return [action for action in found if action not in _SCHEDULES]


def _without(key: str) -> Conditions:
    """Met where the call brings the key neither under its name nor under its old one."""
    old = [before for before, after in RENAMED.items() if after == key and before == key.removesuffix("Arn")]
    return {"Null": dict.fromkeys((key, *old), "true")}


def _other(key: str, own: str) -> Conditions:
    return {"Null": {key: "false"}, "ArnNotLike": {key: own}}
