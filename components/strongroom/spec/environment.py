"""The environment file as a whole."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .assurance import Audit, Pipelines
from .aws import Aws
from .azure import Azure
from .gcp import Gcp
from .network import Network
from .part import Part
from .people import Team
from .words import CostCenter, Email, Name, Principal, Stage
from .workload import DataSet, Features, Model, Training
from .workspace import Workspace


class Environment(Part):
    """What a person writes about one locked-down machine-learning environment.

    Exactly one of `aws`, `gcp` and `azure` is present; nothing else depends on the cloud.
    """

    name: Name = Field(examples=["fraud"], description="the environment's name; every name in the cloud starts with it")
    stage: Stage = Field(
        description="`prod` locks evidence, keeps keys in hardware and wants two people to change a lock"
    )
    owner: Email = Field(description="who answers for the environment")
    cost_center: CostCenter | None = Field(default=None, description="who pays, as a tag")
    aws: Aws | None = Field(default=None, description="the environment lies on AWS")
    gcp: Gcp | None = Field(default=None, description="the environment lies on Google Cloud")
    azure: Azure | None = Field(default=None, description="the environment lies on Azure")
    network: Network = Field(default_factory=Network, description="the private network")
    teams: Annotated[tuple[Team, ...], Field(min_length=1)] = Field(description="who works in the environment")
    data: tuple[DataSet, ...] = Field(default=(), description="the data that teams keep")
    features: tuple[Features, ...] = Field(default=(), description="the features that teams compute and reuse")
    workspace: Workspace = Field(default_factory=Workspace, description="where people work: notebooks and their disks")
    training: Training = Field(default_factory=Training, description="the bounds of training jobs")
    models: tuple[Model, ...] = Field(default=(), description="the models that are served")
    audit: Audit = Field(default_factory=Audit, description="what proves what happened")
    pipelines: Pipelines | None = Field(
        default=None, description="who previews and applies; without it only a person can"
    )
    administrators: tuple[Principal, ...] = Field(
        default=(),
        examples=[["platform"]],
        description="who administers keys and never uses them; without it the role that applies alone",
    )
    break_glass: tuple[Principal, ...] = Field(
        default=(),
        examples=[["security-break-glass"]],
        description="who may enter in an emergency; every use raises an alarm",
    )

    @property
    def cloud(self) -> Aws | Gcp | Azure:
        """The one cloud block that is present."""
        return next(block for block in (self.aws, self.gcp, self.azure) if block is not None)
