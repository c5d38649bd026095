"""`aws`: where the environment lies on AWS, and what neutral names mean there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Final, Literal

from pydantic import Field

from ..facts import endpoints, regions
from . import cloud
from .mistake import Wrong
from .part import Part
from .shape import Choice, Text
from .words import Instance, Principal

_P: Final = f"(?:{'|'.join(sorted(set(regions.AWS.values())))})"
_ROLE: Final = rf"arn:{_P}:iam::[0-9]{{12}}:role/(?:[A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{{1,64}}"
_KEY_ID: Final = r"(?:mrk-[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
_KEY: Final = rf"arn:{_P}:kms:[a-z0-9-]+:[0-9]{{12}}:key/{_KEY_ID}"
_ROLE_EXAMPLE: Final = "arn:aws:iam::111122223333:role/fraud-scientists"


@dataclass(frozen=True)
class _RoleArn(Text):
    """The ARN of an IAM role: people and workloads enter by roles alone [Z7, I14]."""

    def read(self, value: object) -> object:
        """The ARN; every other kind of principal is refused with its reason."""
        if isinstance(value, str):
            if "*" in value or "?" in value:
                raise Wrong("is a pattern, which admits principals that nobody named", "write the ARN of one role")
            if session := re.fullmatch(r"(arn:[a-z-]+):sts::([0-9]{12}):assumed-role/([^/]+)/.*", value):
                partition, account, role = session.groups()
                raise Wrong(
                    "is a session of a role", f"write the role's ARN, such as `{partition}:iam::{account}:role/{role}`"
                )
            if re.fullmatch(r"arn:[a-z-]+:iam::[0-9]{12}:(?:user|group)/.*", value):
                raise Wrong("is a user or group with long-lived credentials", "write the ARN of a role")
            if re.fullmatch(r"arn:[a-z-]+:iam::[0-9]{12}:root|[0-9]{12}", value):
                raise Wrong("is a whole account", "write the ARN of one role")
            if "/aws-service-role/" in value:
                raise Wrong("is a role that only an AWS service can take", "write the ARN of another role")
        return super().read(value)


def _account(digits: str) -> str:
    if digits == "000000000000":
        raise Wrong("is a placeholder, not an account", "write the account's 12 digits in quotes")
    return digits


Account = Annotated[str, cloud.Digits("an account (12 digits)", r"[0-9]{12}", "111122223333", _account, length=12)]
AwsRegion = Annotated[str, cloud.Region(regions.AWS, "eu-west-1")]
Organization = Annotated[str, Text("an organization's id", r"o-[a-z0-9]{10,32}", "o-a1b2c3d4e5")]
ROLE: Final = _RoleArn("the ARN of a role", _ROLE, _ROLE_EXAMPLE)
RoleArn = Annotated[str, ROLE]
KeyArn = Annotated[
    str,
    Text("the ARN of a key", _KEY, "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"),
]
BucketName = Annotated[
    str,
    Text(
        "the name of a bucket",
        r"(?!xn--)(?![0-9.]+$)[a-z0-9](?:[a-z0-9-]|\.(?!\.)){1,61}[a-z0-9]",
        "org-security-logs-777788889999-eu-west-1",
    ),
]
MachineType = Annotated[
    tuple[str, ...],
    cloud.Machines(
        Text("a SageMaker instance type", r"ml\.[a-z0-9-]+\.[a-z0-9-]+", "ml.m7i.2xlarge", mend="ml.{}".format)
    ),
]


def _id(kind: str, prefix: str) -> Text:
    return Text(f"the id of a {kind}", rf"{prefix}-(?:[0-9a-f]{{8}}|[0-9a-f]{{17}})", f"{prefix}-0a1b2c3d4e5f60718")


Service = Annotated[str, Choice((*endpoints.INTERFACES, endpoints.S3))]
EndpointId = Annotated[str, _id("VPC endpoint", "vpce")]


class AwsLog(Part):
    """The account that keeps the evidence, out of reach of who is recorded."""

    account: Account = Field(description="the log account's 12 digits, in quotes")
    role: RoleArn = Field(description="the role of that account by which the evidence store is made there")


class AwsExistingNetwork(Part):
    """A network that another team owns; then nothing of `network` but `reach` is used."""

    vpc: Annotated[str, _id("VPC", "vpc")] = Field(description="the VPC's id")
    subnets: Annotated[tuple[Annotated[str, _id("subnet", "subnet")], ...], Field(min_length=1)] = Field(
        description="a private subnet in each zone, by id"
    )
    endpoints: Mapping[Service, EndpointId] = Field(
        examples=["{kms: vpce-0a1b2c3d4e5f60718, s3: vpce-1a1b2c3d4e5f60718}"],
        description="service -> its private endpoint, by id: one for each that every environment calls, and `s3`",
    )
    endpoint_group: Annotated[str, _id("security group", "sg")] = Field(
        description="the security group that the endpoints share"
    )
    prefix_list: Annotated[str, _id("prefix list", "pl")] = Field(
        description="the prefix list of the gateway endpoint of S3"
    )


class AwsExisting(Part):
    """What another team owns and this environment uses."""

    network: AwsExistingNetwork | None = Field(default=None, description="a network in place of one of our own")
    keys: Mapping[cloud.KeyPurpose, KeyArn] = Field(
        default_factory=dict, description="purpose -> the ARN of a key in place of one of our own"
    )
    log_bucket: BucketName | None = Field(
        default=None, description="the bucket that keeps the evidence in place of our own"
    )


class Aws(Part):
    """The account and region that the environment lies in, and AWS's own names for neutral ones."""

    account: Account = Field(description="the account's 12 digits, in quotes")
    region: AwsRegion = Field(description="the region")
    organization: Organization | None = Field(
        default=None, description="the organization's id; without it the perimeter is the account"
    )
    log: AwsLog | None = Field(
        default=None, description="the log account; without it evidence stays in the account, locked"
    )
    sign_in: Annotated[Literal["iam", "sso"], Choice(("iam", "sso"))] = Field(
        default="iam", description="how people open the workspace: by their role, or `sso` by IAM Identity Center"
    )
    paths: Mapping[Principal, Annotated[tuple[EndpointId, ...], Field(min_length=1)]] = Field(
        default_factory=dict,
        examples=["{checkout-api: [vpce-0a1b2c3d4e5f60718]}"],
        description="principal -> the private endpoints by which it comes from a network that is not ours",
    )
    promotes_to: tuple[Account, ...] = Field(
        default=(),
        examples=[['"555566667777"']],
        description="the accounts that may read and instantiate model versions",
    )
    account_baseline: cloud.Baseline = Field(
        default="own", description="`own`: this stack makes what an account has once; `present`: another one did"
    )
    existing: AwsExisting = Field(default_factory=AwsExisting, description="what another team owns, by id")
    principals: Annotated[Mapping[Principal, RoleArn], Field(min_length=1)] = Field(
        description="neutral name -> the ARN of a role"
    )
    instances: Mapping[Instance, MachineType] = Field(
        default_factory=dict, description="neutral name -> an instance type or a list"
    )
