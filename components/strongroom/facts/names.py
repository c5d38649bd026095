"""What the clouds accept as a name: lengths and letters, by the kind of thing that is named.

Half of an object's name, 512 of 1024 characters, is left for what stands below a prefix.
A kind is the word a sentence for the user uses ("bucket name"). Sources: the CreateBucket, CreateAlias, CreateRole,
CreatePolicy, CreateTopic, CreateTrail, CreateLogGroup, PutMetricAlarm, CreateEndpoint, CreateModelPackageGroup and
CreateRepository pages of the AWS API references (2026); the resource pages of Google Cloud (2026); Azure's "Naming
rules and restrictions for resources" (2026).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class NameRule:
    """A name is accepted iff it has `least` to `most` characters and `letters` matches it whole."""

    least: int
    most: int
    letters: str


AWS: Final[Mapping[str, NameRule]] = MappingProxyType(
    {
        "bucket name": NameRule(3, 63, r"(?!xn--|sthree-|amzn-s3-demo-)[a-z0-9][a-z0-9.-]*[a-z0-9]"),
        "key alias": NameRule(7, 256, r"alias/[a-zA-Z0-9/_-]+"),
        "role name": NameRule(1, 64, r"[\w+=,.@-]+"),
        "policy name": NameRule(1, 128, r"[\w+=,.@-]+"),
        "path": NameRule(1, 512, r"/|/[!-~]+/"),
        "topic name": NameRule(1, 256, r"[a-zA-Z0-9_-]+"),
        "trail name": NameRule(3, 128, r"[a-zA-Z0-9](?:[._-]?[a-zA-Z0-9])*"),
        "log group name": NameRule(1, 512, r"[.\-_/#A-Za-z0-9]+"),
        "alarm name": NameRule(1, 255, r"[^\x00-\x1f]+"),
        "endpoint name": NameRule(1, 63, r"[a-zA-Z0-9](?:-*[a-zA-Z0-9])*"),
        "model group name": NameRule(1, 63, r"[a-zA-Z0-9](?:-*[a-zA-Z0-9])*"),
        "feature group name": NameRule(1, 64, r"[a-zA-Z0-9](?:[-_]*[a-zA-Z0-9])*"),
        "workspace profile name": NameRule(1, 63, r"[a-zA-Z0-9](?:-*[a-zA-Z0-9])*"),
        "repository name": NameRule(2, 256, r"[a-z0-9]+(?:[._/-][a-z0-9]+)*"),
        "firewall list name": NameRule(1, 64, r"(?![0-9]+$)[a-zA-Z0-9_' -]+"),
        "usage plan name": NameRule(1, 128, r"[\w-]+"),
        "object prefix": NameRule(1, 512, r"[a-z0-9/-]+"),
    }
)

GCP: Final[Mapping[str, NameRule]] = MappingProxyType(
    {
        "bucket name": NameRule(3, 63, r"(?!goog)[a-z0-9][a-z0-9_.-]*[a-z0-9]"),
        "key ring name": NameRule(1, 63, r"[a-zA-Z0-9_-]+"),
        "service account id": NameRule(6, 30, r"[a-z][a-z0-9-]*[a-z0-9]"),
        "network name": NameRule(1, 63, r"[a-z](?:[a-z0-9-]*[a-z0-9])?"),
        "repository name": NameRule(1, 63, r"[a-z](?:[a-z0-9-]*[a-z0-9])?"),
        "key name": NameRule(1, 128, r"[a-z0-9-]+"),
        "object prefix": NameRule(1, 512, r"[a-z0-9/-]+"),
    }
)

AZURE: Final[Mapping[str, NameRule]] = MappingProxyType(
    {
        "resource group name": NameRule(1, 90, r"[\w().-]*[\w()-]"),
        "storage account name": NameRule(3, 24, r"[a-z0-9]+"),
        "key vault name": NameRule(3, 24, r"[a-zA-Z](?:-?[a-zA-Z0-9])*"),
        "identity name": NameRule(3, 128, r"[a-zA-Z0-9][a-zA-Z0-9_-]*"),
        "workspace name": NameRule(3, 33, r"[a-zA-Z0-9][a-zA-Z0-9_-]*"),
        "registry name": NameRule(5, 50, r"[a-zA-Z0-9]+"),
        "endpoint name": NameRule(3, 32, r"[a-zA-Z](?:-?[a-zA-Z0-9])*"),
        "container name": NameRule(3, 63, r"[a-z0-9](?:-?[a-z0-9])*"),
    }
)
