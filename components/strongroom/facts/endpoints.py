"""The services of AWS that a private network reaches through endpoints: their names, host names and actions.

Each of these takes an endpoint policy. Source: AWS PrivateLink Guide, "AWS services that integrate with AWS
PrivateLink"; SageMaker Developer Guide, "Connect to SageMaker AI within your VPC"; the services' own pages (2026).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from .regions import AWS, AWS_SUFFIXES


@dataclass(frozen=True, slots=True)
class Service:
    """A service that has an interface endpoint.

    Args:
        name: the endpoint service, without what `service_name` puts before it.
        hosts: the host names that resolve to the endpoint, `{R}` the region, `{S}` how the partition's names
            end, `{H}` how those of Studio do.
        actions: what a call through the endpoint can be, as policies name it.

    """

    name: str
    hosts: tuple[str, ...]
    actions: tuple[str, ...]


INTERFACES: Final[Mapping[str, Service]] = MappingProxyType(
    {
        "athena": Service("athena", ("athena.{R}.{S}",), ("athena:*",)),
        "codeartifact.api": Service(
            "codeartifact.api", ("codeartifact.{R}.{S}",), ("codeartifact:*", "sts:GetServiceBearerToken")
        ),
        "codeartifact.repositories": Service(
            "codeartifact.repositories", ("*.d.codeartifact.{R}.{S}",), ("codeartifact:*",)
        ),
        "ecr.api": Service("ecr.api", ("api.ecr.{R}.{S}",), ("ecr:*",)),
        "ecr.dkr": Service("ecr.dkr", ("*.dkr.ecr.{R}.{S}",), ("ecr:*",)),
        "events": Service("events", ("events.{R}.{S}",), ("events:*",)),
        "featurestore": Service(
            "sagemaker.featurestore-runtime",
            ("featurestore-runtime.sagemaker.{R}.{S}",),
            ("sagemaker:BatchGetRecord", "sagemaker:DeleteRecord", "sagemaker:GetRecord", "sagemaker:PutRecord"),
        ),
        "glue": Service("glue", ("glue.{R}.{S}",), ("glue:*",)),
        "kms": Service("kms", ("kms.{R}.{S}",), ("kms:*",)),
        "logs": Service("logs", ("logs.{R}.{S}",), ("logs:*",)),
        "monitoring": Service("monitoring", ("monitoring.{R}.{S}",), ("cloudwatch:*",)),
        "sagemaker.api": Service("sagemaker.api", ("api.sagemaker.{R}.{S}",), ("sagemaker:*",)),
        "sagemaker.runtime": Service(
            "sagemaker.runtime", ("runtime.sagemaker.{R}.{S}",), ("sagemaker:InvokeEndpoint*",)
        ),
        "secretsmanager": Service("secretsmanager", ("secretsmanager.{R}.{S}",), ("secretsmanager:*",)),
        "states": Service("states", ("states.{R}.{S}",), ("states:*",)),
        # Browser sessions; with any other action refused, apps start, and without these two they stay pending.
        "studio": Service(
            "studio", ("*.studio.{R}.{H}",), ("sagemaker:CreateApp", "sagemaker:CreatePresignedDomainUrl")
        ),
        # Nothing else: whoever could ask for any token here would carry names out.
        "sts": Service(
            "sts",
            ("sts.{R}.{S}",),
            ("sts:AssumeRole", "sts:GetCallerIdentity", "sts:SetSourceIdentity", "sts:TagSession"),
        ),
    }
)
"""Word -> service."""

BASE: Final = (
    "ecr.api",
    "ecr.dkr",
    "kms",
    "logs",
    "monitoring",
    "sagemaker.api",
    "sagemaker.runtime",
    "sts",
    "studio",
)
"""What people, jobs and models of an environment call, whatever it is for; beside S3, which has a gateway."""

S3: Final = "s3"
"""The word of the gateway endpoint."""

_STUDIO: Final = "studio"
# In China these services stand under names of their own, the others under the usual ones.
_OF_CHINA: Final = frozenset(
    (
        "athena",
        "ecr.api",
        "ecr.dkr",
        "monitoring",
        "sagemaker.api",
        "sagemaker.featurestore-runtime",
        "sagemaker.runtime",
        "states",
        "sts",
    )
)
_STUDIO_HOSTS: Final[Mapping[str, str]] = MappingProxyType({"aws-cn": "sagemaker.com.cn"})


def service_name(word: str, region: str) -> str:
    """The endpoint service that a word means in a region: `com.amazonaws.eu-west-1.sagemaker.api`."""
    name = S3 if word == S3 else INTERFACES[word].name
    if word == _STUDIO:
        return f"aws.sagemaker.{region}.{name}"
    prefix = "cn.com.amazonaws" if AWS[region] == "aws-cn" and name in _OF_CHINA else "com.amazonaws"
    return f"{prefix}.{region}.{name}"


def hosts(word: str, region: str) -> tuple[str, ...]:
    """The host names under which a word's service is called in a region; `*` stands for what is below a name."""
    partition = AWS[region]
    suffix = AWS_SUFFIXES[partition]
    if word == S3:
        usual = (f"s3.{region}.{suffix}", f"*.s3.{region}.{suffix}")
        # Clients of this region alone still ask for the names that S3 began with.
        return (*usual, f"s3.{suffix}", f"*.s3.{suffix}") if region == "us-east-1" else usual
    studio = _STUDIO_HOSTS.get(partition, "sagemaker.aws")
    return tuple(
        host.replace("{R}", region).replace("{S}", suffix).replace("{H}", studio) for host in INTERFACES[word].hosts
    )


def internal_hosts(region: str) -> tuple[str, ...]:
    """The names that instances of the network have for each other."""
    return ("*.ec2.internal",) if region == "us-east-1" else (f"*.{region}.compute.internal",)


def layer_bucket(region: str) -> str:
    """The bucket of AWS from which the layers of container images come."""
    return f"prod-{region}-starport-layer-bucket"
