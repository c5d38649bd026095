"""Which instance types of SageMaker keep their data on local NVMe disks, where no volume key can be asked for.

AWS encrypts those disks by hardware with a key of the disk's own, and refuses a job or an endpoint configuration that
names a key for them.

Source: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ResourceConfig.html (VolumeKmsKeyId),
https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/InstanceStorage.html; families as SageMaker's API of 2026 lists them
"""

from __future__ import annotations

from typing import Final

# Families that SageMaker offers, without its prefix `ml.`; all sizes of each have a local disk.
LOCAL_NVME: Final[tuple[str, ...]] = (
    *("c5d", "c6gd", "c6id", "m5d", "m6gd", "m6id", "r5d", "r6gd", "r6id", "r7gd", "i3en"),
    *("g4dn", "g5", "g6", "g6e", "g7e", "gr6"),
    *("dl1", "p3dn", "p4d", "p4de", "p5", "p5e", "p5en", "p6-b200", "p6-b300", "p6e-gb200"),
    *("trn1", "trn1n", "trn2"),
)


def has_local_nvme(instance_type: str) -> bool:
    """True iff the instance type (`ml.g5.xlarge`) keeps its data on a local disk and so takes no volume key."""
    parts = instance_type.casefold().removeprefix("ml.").split(".")
    return parts[0] in LOCAL_NVME


def local_nvme_patterns() -> tuple[str, ...]:
    """Patterns of IAM (`ml.g5.*`) that match exactly the instance types with a local disk."""
    return tuple(f"ml.{family}.*" for family in sorted(LOCAL_NVME))
