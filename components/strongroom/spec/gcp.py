"""`gcp`: where the environment lies on Google Cloud, and what neutral names mean there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Final

from pydantic import Field

from ..facts import regions
from . import cloud
from .mistake import Wrong
from .part import Part
from .shape import Text
from .words import Instance, Principal

_PROJECT: Final = r"[a-z][a-z0-9-]{4,28}[a-z0-9]"
_ACCOUNT: Final = rf"[a-z][a-z0-9-]{{4,28}}[a-z0-9]@{_PROJECT}\.iam\.gserviceaccount\.com"
_MAIL: Final = r"[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,63}"
_MEMBER: Final = rf"(?:user|group):{_MAIL}|serviceAccount:{_MAIL}|principal(?:Set)?://iam\.googleapis\.com/[!-~]+"


@dataclass(frozen=True)
class _Member(Text):
    """A principal as IAM bindings name it."""

    def read(self, value: object) -> object:
        """The member; everybody and whole domains are refused."""
        if value in ("allUsers", "allAuthenticatedUsers"):
            raise Wrong("is everybody", "name a group, such as `group:fraud-scientists@example.com`")
        if isinstance(value, str) and value.startswith("domain:"):
            raise Wrong("is a whole domain", "name a group, such as `group:fraud-scientists@example.com`")
        if isinstance(value, str) and value.startswith("principalSet:") and value.endswith("/*"):
            raise Wrong("is a whole identity pool", "name a group or an attribute of the pool")
        return super().read(value)


Project = Annotated[str, Text("a project's id", _PROJECT, "fraud-prod-1a2b")]
ProjectNumber = Annotated[str, cloud.Digits("a project's number", r"[1-9][0-9]{5,17}", "123456789012")]
OrganizationNumber = Annotated[str, cloud.Digits("an organization's number", r"[1-9][0-9]{5,17}", "987654321098")]
GcpRegion = Annotated[str, cloud.Region(regions.GCP, "europe-west1")]
Member = Annotated[str, _Member("a principal of an IAM binding", _MEMBER, "group:fraud-scientists@example.com")]
KeyId = Annotated[
    str,
    Text(
        "the id of a key without a version",
        rf"projects/{_PROJECT}/locations/[a-z0-9-]+/keyRings/[A-Za-z0-9_-]{{1,63}}/cryptoKeys/[A-Za-z0-9_-]{{1,63}}",
        "projects/org-keys/locations/europe-west1/keyRings/ml/cryptoKeys/data",
    ),
]
BucketName = Annotated[
    str, Text("the name of a bucket", r"(?!goog)[a-z0-9][a-z0-9_.-]{1,61}[a-z0-9]", "org-security-logs")
]
MachineType = Annotated[
    tuple[str, ...], cloud.Machines(Text("a machine type", r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+", "n2-standard-8"))
]


class GcpLog(Part):
    """The project that keeps the evidence, out of reach of who is recorded."""

    project: Project = Field(description="the log project's id")
    service_account: Annotated[
        str, Text("a service account's address", _ACCOUNT, "log-writer@org-logs-1a2b.iam.gserviceaccount.com")
    ] = Field(description="the service account by which the evidence store is made there")


class GcpExistingNetwork(Part):
    """A network that another team owns; then nothing of `network` but `reach` is used."""

    network: Annotated[
        str,
        Text(
            "the id of a network",
            rf"projects/{_PROJECT}/global/networks/[a-z][a-z0-9-]{{0,62}}",
            "projects/org-net-1a/global/networks/ml",
        ),
    ] = Field(description="the network's id")
    subnets: Annotated[
        tuple[
            Annotated[
                str,
                Text(
                    "the id of a subnetwork",
                    rf"projects/{_PROJECT}/regions/[a-z0-9-]+/subnetworks/[a-z][a-z0-9-]{{0,62}}",
                    "projects/org-net-1a/regions/europe-west1/subnetworks/ml",
                ),
            ],
            ...,
        ],
        Field(min_length=1),
    ] = Field(description="the private subnetworks in the region, by id")


class GcpExisting(Part):
    """What another team owns and this environment uses."""

    network: GcpExistingNetwork | None = Field(default=None, description="a network in place of one of our own")
    keys: Mapping[cloud.KeyPurpose, KeyId] = Field(
        default_factory=dict, description="purpose -> the id of a key in place of one of our own"
    )
    log_bucket: BucketName | None = Field(
        default=None, description="the bucket that keeps the evidence in place of our own"
    )


class Gcp(Part):
    """The project and region that the environment lies in, and Google Cloud's own names for neutral ones."""

    project: Project = Field(description="the project's id")
    number: ProjectNumber = Field(description="the project's number, from which its service agents' names are made")
    region: GcpRegion = Field(description="the region")
    organization: OrganizationNumber | None = Field(
        default=None, description="the organization's number; without it the perimeter is the project"
    )
    log: GcpLog | None = Field(
        default=None, description="the log project; without it evidence stays in the project, locked"
    )
    account_baseline: cloud.Baseline = Field(
        default="own", description="`own`: this stack makes what a project has once; `present`: another one did"
    )
    existing: GcpExisting = Field(default_factory=GcpExisting, description="what another team owns, by id")
    principals: Annotated[Mapping[Principal, Member], Field(min_length=1)] = Field(
        description="neutral name -> a principal as an IAM binding names it"
    )
    instances: Mapping[Instance, MachineType] = Field(
        default_factory=dict, description="neutral name -> a machine type or a list"
    )
