"""The names and ARNs of one environment on AWS."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...facts import regions
from .names import Names


@dataclass(frozen=True, slots=True)
class AwsNames(Names):
    """Names and ARNs that are the same at every preview, as plain strings.

    Args:
        name, stage: as in Names.
        account: 12 digits.
        region: a region of facts.regions.AWS (`eu-west-1`).

    Source: the "Resource types" tables of the AWS Service Authorization Reference (ARN formats).

    """

    account: str
    region: str

    def in_account(self, account: str) -> AwsNames:
        """The same environment's names in another account (the log account)."""
        return replace(self, account=account)

    @property
    def partition(self) -> str:
        """The ARN partition of the region: `aws`, `aws-cn`, `aws-us-gov` ..."""
        return regions.AWS[self.region]

    def arn(self, service: str, resource: str) -> str:
        """The ARN of a resource in this account and region."""
        return f"arn:{self.partition}:{service}:{self.region}:{self.account}:{resource}"

    def service(self, name: str) -> str:
        """A service of this region, as policies name it: `logs.eu-west-1.amazonaws.com`; China ends it otherwise."""
        return f"{name}.{self.region}.{regions.AWS_SUFFIXES[self.partition]}"

    @property
    def root(self) -> str:
        """The account as a principal: delegates to the account's own identity policies, grants nobody."""
        return f"arn:{self.partition}:iam::{self.account}:root"

    def bucket(self, purpose: str) -> str:
        """`<name>-<stage>-<purpose>-<account>-<region>`: bucket names are the world's."""
        return f"{self.of(purpose)}-{self.account}-{self.region}"

    def bucket_arn(self, purpose: str) -> str:
        """The ARN of `bucket(purpose)`."""
        return f"arn:{self.partition}:s3:::{self.bucket(purpose)}"

    def alias(self, purpose: str) -> str:
        """`alias/<name>-<stage>-<purpose>`: the one name of a key that is known before the key exists."""
        return f"alias/{self.of(purpose)}"

    def alias_arn(self, purpose: str) -> str:
        """The ARN of `alias(purpose)`."""
        return self.arn("kms", self.alias(purpose))

    @property
    def any_key_arn(self) -> str:
        """Every key of the account and region; narrow it by `kms:ResourceAliases`."""
        return self.arn("kms", "key/*")

    def role(self, purpose: str) -> str:
        """The name of a role, which stands under `path`."""
        return self.of(purpose)

    @property
    def path(self) -> str:
        """`/<name>-<stage>/`: the IAM path of every role and policy of the environment."""
        return f"/{self.prefix}/"

    def role_arn(self, purpose: str) -> str:
        """The ARN of `role(purpose)`; `role_arn("*")` is every role that the environment makes."""
        return f"arn:{self.partition}:iam::{self.account}:role{self.path}{self.role(purpose)}"

    def policy_arn(self, purpose: str) -> str:
        """The ARN of the managed policy `of(purpose)` under `path`."""
        return f"arn:{self.partition}:iam::{self.account}:policy{self.path}{self.of(purpose)}"

    @property
    def suffix(self) -> str:
        """What the names of AWS's services end in: `amazonaws.com`; China's end otherwise."""
        return regions.AWS_SUFFIXES[self.partition]

    def identity_provider_arn(self, host: str) -> str:
        """The ARN of the identity provider whose tokens the account trusts, by its host."""
        return f"arn:{self.partition}:iam::{self.account}:oidc-provider/{host}"

    def log_group(self, purpose: str) -> str:
        """`/strongroom/<name>-<stage>/<purpose>`."""
        return f"/strongroom/{self.prefix}/{purpose}"

    def log_group_arn(self, purpose: str) -> str:
        """The ARN of `log_group(purpose)`, without the `:*` that stream actions take."""
        return self.arn("logs", f"log-group:{self.log_group(purpose)}")

    def vended_log_group(self, purpose: str) -> str:
        """`/aws/vendedlogs/<name>-<stage>-<purpose>`: under this prefix one short statement admits every log of AWS."""
        return f"/aws/vendedlogs/{self.of(purpose)}"

    def vended_log_group_arn(self, purpose: str) -> str:
        """The ARN of `vended_log_group(purpose)`, without the `:*` that stream actions take."""
        return self.arn("logs", f"log-group:{self.vended_log_group(purpose)}")

    def topic_arn(self, purpose: str) -> str:
        """The ARN of the topic `of(purpose)`."""
        return self.arn("sns", self.of(purpose))

    def trail_arn(self, purpose: str) -> str:
        """The ARN of the trail `of(purpose)`."""
        return self.arn("cloudtrail", f"trail/{self.of(purpose)}")

    def queue_arn(self, purpose: str) -> str:
        """The ARN of the queue `of(purpose)`."""
        return self.arn("sqs", self.of(purpose))

    def event_rule_arn(self, purpose: str) -> str:
        """The ARN of the event rule `of(purpose)` on the default bus."""
        return self.arn("events", f"rule/{self.of(purpose)}")

    def alarm_arn(self, purpose: str) -> str:
        """The ARN of the alarm `of(purpose)`."""
        return self.arn("cloudwatch", f"alarm:{self.of(purpose)}")

    def sagemaker_arn(self, kind: str, purpose: str) -> str:
        """The ARN of `of(purpose)` among the SageMaker resources of a kind (`endpoint`, `pipeline`, `model`)."""
        return self.arn("sagemaker", f"{kind}/{self.of(purpose)}")

    def repository(self, team: str) -> str:
        """`<name>-<stage>/<team>`: the one image repository of a team."""
        return f"{self.prefix}/{team}"

    def repository_arn(self, team: str) -> str:
        """The ARN of `repository(team)`."""
        return self.arn("ecr", f"repository/{self.repository(team)}")

    def repository_url(self, team: str) -> str:
        """Where images of the team are pushed and pulled; an image is named `<url>@sha256:<digest>`."""
        suffix = regions.AWS_SUFFIXES[self.partition]
        return f"{self.account}.dkr.ecr.{self.region}.{suffix}/{self.repository(team)}"

    def caller_role(self, model: str, caller: str) -> str:
        """The purpose of the role with which a caller asks a model; its dot keeps it apart from every team's roles."""
        return f"{model}.{caller}"

    def endpoint_log_group(self, model: str) -> str:
        """Where SageMaker writes what the endpoint of a model says."""
        return f"/aws/sagemaker/Endpoints/{self.of(model)}"
