"""Which plans the controls on access speak of: those with models, and those marked as an environment."""

from __future__ import annotations

from typing import Final

from strongroom.access.graph.ownership import marked
from strongroom.plan.model import Plan, Resource

MODELS: Final = (
    "aws:sagemaker/endpoint:Endpoint",
    "aws:sagemaker/model:Model",
    "aws:sagemaker/modelPackageGroup:ModelPackageGroup",
    "gcp:vertex/aiEndpoint:AiEndpoint",
    "azure-native:machinelearningservices:OnlineEndpoint",
    "azure-native:machinelearningservices:Registry",
)
IDENTITIES: Final = (
    "aws:iam/role:Role",
    "aws:iam/user:User",
    "gcp:serviceaccount/account:Account",
    "azure-native:managedidentity:UserAssignedIdentity",
)
TYPES: Final = (
    *MODELS,
    *IDENTITIES,
    "aws:s3/bucket:Bucket",
    "aws:kms/key:Key",
    "gcp:storage/bucket:Bucket",
    "gcp:kms/cryptoKey:CryptoKey",
    "azure-native:storage:StorageAccount",
    "azure-native:keyvault:Key",
)
"""What makes a plan worth asking: identities, and what they may be given."""

_MARKS: Final = ("strongroom:purpose", "strongroom-purpose")
_TEAMS: Final = ("strongroom:team", "strongroom-team")
_NOTE: Final = f"{__name__}.is_marked"


def purpose(resource: Resource) -> str:
    """What the environment marks the resource as being for, empty where it carries no mark."""
    return next((found for name in _MARKS if (found := marked(resource, name))), "")


def team(resource: Resource) -> str:
    """The team that the resource is marked as belonging to, empty for what is the environment's."""
    return next((found for name in _TEAMS if (found := marked(resource, name))), "")


def persona(identity: Resource) -> str:
    """The persona that an identity is marked as, empty where it carries no mark."""
    whose = team(identity)
    return purpose(identity).removeprefix(f"{whose}-") if whose else purpose(identity)


def is_marked(plan: Plan) -> bool:
    """True iff some resource of the plan is marked with what it is for."""
    found = plan.notes.get(_NOTE)
    if found is None:
        found = plan.notes[_NOTE] = any(purpose(each) for each in plan.resources)
    return found is True


def is_spoken_of(plan: Plan) -> bool:
    """True iff the plan has models, or what an environment has marked."""
    return bool(plan.of(*MODELS)) or is_marked(plan)
