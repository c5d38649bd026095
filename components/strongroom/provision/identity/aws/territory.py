"""What belongs to one team, as ARNs, and the permissions on it that several duties share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pulumi

from ....spec.names import AwsNames
from ...policy.aws import Statement, allow

Keys = Mapping[str, pulumi.Input[str]]
TEAM: Final = "strongroom:team"
ENVIRONMENT: Final = "strongroom:environment"
# The groups in which SageMaker writes what jobs say.
LOGS: Final = "/aws/sagemaker/*"


@dataclass(frozen=True, slots=True)
class Territory:
    """One team's resources. Its prefix is no other team's, so a name tells whose a thing is; tags say it once more."""

    names: AwsNames
    team: str

    @property
    def anything(self) -> str:
        """SageMaker resources of every kind and name; only beside `own`, since SageMaker names some things itself."""
        return self.names.arn("sagemaker", "*")

    @property
    def named(self) -> str:
        """The team's SageMaker resources of every kind; what an action takes is the kind."""
        return self.names.arn("sagemaker", f"*/{self.names.of(self.team)}-*")

    @property
    def versions(self) -> list[str]:
        """The team's model package group and every version in it."""
        group = self.names.of(self.team)
        return [self.names.arn("sagemaker", f"model-package{kind}") for kind in (f"-group/{group}", f"/{group}/*")]

    @property
    def own(self) -> dict[str, dict[str, str]]:
        """Met where the resource is tagged as the team's and the environment's."""
        return self._tagged("aws:ResourceTag")

    @property
    def marked(self) -> dict[str, dict[str, str]]:
        """Met where the request tags what it makes as the team's and the environment's."""
        return self._tagged("aws:RequestTag")

    def _tagged(self, key: str) -> dict[str, dict[str, str]]:
        return {"StringEquals": {f"{key}/{TEAM}": self.team, f"{key}/{ENVIRONMENT}": self.names.prefix}}

    def logs(self) -> list[Statement]:
        """Reads what the team's jobs wrote; the names of other jobs' streams show, their contents do not."""
        groups = self.names.arn("logs", f"log-group:{LOGS}")
        streams = f"{groups}:log-stream:{self.names.of(self.team)}-*"
        return [
            allow("FindLogs", None, "logs:DescribeLogStreams", groups),
            allow("ReadLogs", None, "logs:GetLogEvents", streams),
        ]

    def objects(self, read: Sequence[str], write: Mapping[str, Sequence[str]] | None = None) -> list[Statement]:
        """Reads the team's prefix in the stores of these purposes; writes below a part of it.

        Args:
            read: purposes.
            write: purpose -> what the names of written objects go on with (`training/`), one or several.

        """
        writes = write or {}
        buckets = [self.names.bucket_arn(purpose) for purpose in sorted({*read, *writes})]
        prefix = f"{self.team}/"
        found = [
            allow("FindStores", None, "s3:GetBucketLocation", buckets),
            allow("ListObjects", None, "s3:ListBucket", buckets, {"StringLike": {"s3:prefix": [prefix, f"{prefix}*"]}}),
        ]
        if read:
            objects = [f"{self.names.bucket_arn(purpose)}/{prefix}*" for purpose in read]
            found.append(allow("ReadObjects", None, ("s3:GetObject", "s3:GetObjectVersion"), objects))
        if writes:
            written = [
                f"{self.names.bucket_arn(purpose)}/{prefix}{part}*"
                for purpose, parts in writes.items()
                for part in parts
            ]
            found.append(allow("WriteObjects", None, ("s3:AbortMultipartUpload", "s3:PutObject"), written))
        return found

    def images(self, push: bool) -> list[Statement]:
        """Pulls the team's images, and pushes them where asked; the token alone opens no repository."""
        actions = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
        if push:
            actions += ["ecr:CompleteLayerUpload", "ecr:DescribeImages", "ecr:InitiateLayerUpload", "ecr:PutImage"]
            actions += ["ecr:ListImages", "ecr:UploadLayerPart"]
        return [
            allow("SignInToRegistry", None, "ecr:GetAuthorizationToken"),
            allow("Images", None, actions, self.names.repository_arn(self.team)),
        ]


def use(sid: str, actions: Sequence[str], keys: Keys, purposes: Sequence[str], **more: Any) -> list[Statement]:
    """The half of a key's permission that the role itself must hold; key ARNs are AWS's to assign."""
    held = [keys[purpose] for purpose in purposes if purpose in keys]
    return [allow(sid, None, actions, held, **more)] if held else []


def grant(keys: Keys, purposes: Sequence[str]) -> list[Statement]:
    """Lets an AWS service go on with the key for what the role starts: volumes, apps."""
    for_services = {"Bool": {"kms:GrantIsForAWSResource": "true"}}
    return use("LetServicesUse", ("kms:CreateGrant",), keys, purposes, condition=for_services)
