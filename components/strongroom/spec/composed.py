"""The names that the cloud will see, composed of the names in the file; the longest of each kind stands for all."""

from __future__ import annotations

from .names import LONGEST_PURPOSE, AwsNames, AzureNames, GcpNames
from .place import Place
from .profile import profile

Composed = tuple[str, str]
"""A kind of name as facts.names calls it, and the name."""


def of_environment(cloud: Place, name: str, stage: str) -> list[Composed]:
    """What every environment has, whatever its teams and models; nothing where the cloud block is wrong."""
    region = cloud["region"].text
    if region is None:
        return []
    if (account := cloud["account"].text) is not None:
        aws = AwsNames(name, stage, account, region)
        role = aws.role(LONGEST_PURPOSE)
        return [("bucket name", aws.bucket(LONGEST_PURPOSE)), ("role name", role), ("path", aws.path)]
    if (project := cloud["project"].text) is not None:
        gcp = GcpNames(name, stage, project, region)
        return [("bucket name", gcp.bucket("evidence")), ("service account id", gcp.of("training"))]
    if (subscription := cloud["subscription"].text) is not None:
        azure = AzureNames(name, stage, subscription, region)
        account = azure.storage_account("models")
        workspace = azure.of("workspace")
        return [("storage account name", account), ("key vault name", azure.key_vault), ("workspace name", workspace)]
    return []


def of_team(block: str, prefix: str, team: str) -> Composed:
    """The identity of its longest duty; on Google Cloud a group of the directory, and the team's bucket here."""
    kind = {"aws": "role name", "gcp": "bucket name", "azure": "identity name"}[block]
    return (kind, f"{prefix}-{team}" if block == "gcp" else f"{prefix}-{team}-scientist")


def of_model(block: str, prefix: str, model: str) -> Composed:
    """What answers for it; on AWS its configuration, which carries eight digits of its content."""
    kind = {"aws": "endpoint name", "gcp": "repository name", "azure": "endpoint name"}[block]
    return (kind, f"{prefix}-{model}-00000000" if block == "aws" else f"{prefix}-{model}")


def of_caller(block: str, prefix: str, model: str, caller: str) -> Composed:
    """What bounds its calls; on AWS the role that it takes to call."""
    kind = {"aws": "role name", "gcp": "key name", "azure": "identity name"}[block]
    return (kind, f"{prefix}-{model}.{caller}" if block == "aws" else f"{prefix}-{model}-{caller}")


def of_member(block: str, team: str, member: str) -> Composed | None:
    """The profile of a workspace, where the cloud keeps one for each person."""
    return ("workspace profile name", f"{team}-{profile(member)}") if block == "aws" else None


def of_features(block: str, prefix: str, features: str) -> Composed | None:
    """What holds the records; on Google Cloud and Azure not composed yet."""
    return ("feature group name", f"{prefix}-{features}") if block == "aws" else None


def of_data(block: str, team: str, data: str) -> Composed:
    """Where it is kept: below the team's prefix; on Azure in a container of its own."""
    return ("container name", f"{team}-{data}") if block == "azure" else ("object prefix", f"{team}/{data}/")
