"""The calls of SageMaker that start work, by the condition keys that a request for each of them carries.

Left out on purpose: CreateEndpointConfig and the calls on monitoring schedules carry the keys of networks and isolation
only in some of their forms, so that to refuse them for want of a key refuses them always.

Source: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsagemaker.html
"""

from __future__ import annotations

from typing import Final

from strongroom.access.aws_condition import OUTSIDER
from strongroom.access.aws_situation import ABSENT, FOREIGN_KEY, Situation

DEFINITIONS: Final = (
    "sagemaker:CreateDataQualityJobDefinition",
    "sagemaker:CreateModelBiasJobDefinition",
    "sagemaker:CreateModelExplainabilityJobDefinition",
    "sagemaker:CreateModelQualityJobDefinition",
)
JOBS: Final = (
    "sagemaker:CreateTrainingJob",
    "sagemaker:CreateHyperParameterTuningJob",
    "sagemaker:CreateProcessingJob",
    *DEFINITIONS,
)
AUTOML: Final = ("sagemaker:CreateAutoMLJob", "sagemaker:CreateAutoMLJobV2")
TRANSFORM: Final = "sagemaker:CreateTransformJob"
LABELING: Final = "sagemaker:CreateLabelingJob"
MODEL: Final = "sagemaker:CreateModel"
ENDPOINT: Final = "sagemaker:CreateEndpointConfig"
# Ways of training that are new in 2026 and carry few keys.
NEW: Final = ("sagemaker:CreateCluster", "sagemaker:CreateJob", "sagemaker:CreateTrainingSession")
SCHEDULES: Final = ("sagemaker:CreateMonitoringSchedule", "sagemaker:UpdateMonitoringSchedule")

SUBNETS: Final = "sagemaker:vpcsubnets"
GROUPS: Final = "sagemaker:vpcsecuritygroupids"
INSTANCES: Final = "sagemaker:instancetypes"
# Each KMS key in its new spelling, and in the old ones, which a request may still bring.
VOLUME_KEY: Final = ("sagemaker:volumekmskeyarn", "sagemaker:volumekmskey", "sagemaker:homeefsfilesystemkmskey")
OUTPUT_KEY: Final = ("sagemaker:outputkmskeyarn", "sagemaker:outputkmskey")

# A disk of this type takes a volume key; types with local NVMe disks take none, and a guard may spare them.
_ON_EBS: Final = {INSTANCES: ("ml.m5.xlarge",)}


def without(*keys: str, words: str) -> Situation:
    """A request that names none of the keys."""
    return Situation(words, dict.fromkeys(keys, ABSENT))


def with_value(key: str, value: str, words: str) -> Situation:
    """A request that brings one value of the key."""
    return Situation(words, {key: (value,)})


def foreign(key: str, words: str) -> Situation:
    """A request that names something that no policy means."""
    return with_value(key, OUTSIDER, words)


def keyless(keys: tuple[str, ...], words: str, *, typed: bool) -> Situation:
    """A request without the KMS key; `typed` where it tells an instance type, here one that takes a key."""
    return Situation(words, {**dict.fromkeys(keys, ABSENT), **_types(typed=typed)})


def foreign_key(keys: tuple[str, ...], words: str, *, typed: bool, spelling: int = 0) -> Situation:
    """A request with another account's KMS key, in one of the spellings."""
    context = {key: (FOREIGN_KEY,) if at == spelling else ABSENT for at, key in enumerate(keys)}
    return Situation(words, {**context, **_types(typed=typed)})


def _types(*, typed: bool) -> dict[str, tuple[str, ...]]:
    return dict(_ON_EBS) if typed else {INSTANCES: ABSENT}
