"""Every policy document of a plan, with what kind it is and what holds it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from strongroom.access.aws.document import PolicyType
from strongroom.access.aws_text import BUCKET_TYPES
from strongroom.access.graph.aws.spelling import Spelling, Unspoken
from strongroom.access.json_text import Json
from strongroom.access.refusal import BadDocument
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

from .remark import Remark
from .run import lint

_Place: TypeAlias = tuple[str, PolicyType, str]  # the input, the kind of policy, its holder as the sizes name it

_MANAGED: Final[_Place] = ("policy", "IDENTITY_POLICY", "managed policy")
_KEY: Final[_Place] = ("policy", "RESOURCE_POLICY", "key policy")
_BUCKET: Final[_Place] = ("policy", "RESOURCE_POLICY", "bucket policy")
_TOPIC: Final[_Place] = ("policy", "RESOURCE_POLICY", "topic policy")
_QUEUE: Final[_Place] = ("policy", "RESOURCE_POLICY", "queue policy")
_SECRET: Final[_Place] = ("policy", "RESOURCE_POLICY", "secret policy")
_ENDPOINT: Final[_Place] = ("policy", "RESOURCE_POLICY", "endpoint policy")
_OTHER: Final[_Place] = ("policy", "RESOURCE_POLICY", "")
_OF_ROLE: Final = "inline policies of a role"

_PLACES: Final[dict[str, tuple[_Place, ...]]] = {
    **dict.fromkeys(BUCKET_TYPES, (_BUCKET,)),
    "aws:s3/bucketPolicy:BucketPolicy": (_BUCKET,),
    "aws:s3/accessPoint:AccessPoint": (_BUCKET,),
    "aws:s3control/accessPointPolicy:AccessPointPolicy": (_BUCKET,),
    "aws:kms/key:Key": (_KEY,),
    "aws:kms/externalKey:ExternalKey": (_KEY,),
    "aws:kms/replicaKey:ReplicaKey": (_KEY,),
    "aws:kms/replicaExternalKey:ReplicaExternalKey": (_KEY,),
    "aws:kms/keyPolicy:KeyPolicy": (_KEY,),
    "aws:sns/topic:Topic": (_TOPIC,),
    "aws:sns/topicPolicy:TopicPolicy": (_TOPIC,),
    "aws:sqs/queue:Queue": (_QUEUE,),
    "aws:sqs/queuePolicy:QueuePolicy": (_QUEUE,),
    "aws:secretsmanager/secret:Secret": (_SECRET,),
    "aws:secretsmanager/secretPolicy:SecretPolicy": (_SECRET,),
    "aws:ecr/repositoryPolicy:RepositoryPolicy": (("policy", "RESOURCE_POLICY", "repository policy"),),
    "aws:ec2/vpcEndpoint:VpcEndpoint": (_ENDPOINT,),
    "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy": (_ENDPOINT,),
    "aws:cloudwatch/logResourcePolicy:LogResourcePolicy": (("policyDocument", "RESOURCE_POLICY", ""),),
    "aws:cloudwatch/logDestinationPolicy:LogDestinationPolicy": (("accessPolicy", "RESOURCE_POLICY", ""),),
    "aws:cloudwatch/eventBusPolicy:EventBusPolicy": (_OTHER,),
    "aws:iam/role:Role": (
        ("assumeRolePolicy", "RESOURCE_POLICY", "trust policy"),
        ("inlinePolicies[*].policy", "IDENTITY_POLICY", _OF_ROLE),
    ),
    "aws:iam/policy:Policy": (_MANAGED,),
    "aws:iam/rolePolicy:RolePolicy": (("policy", "IDENTITY_POLICY", _OF_ROLE),),
    "aws:iam/userPolicy:UserPolicy": (("policy", "IDENTITY_POLICY", "inline policies of a user"),),
    "aws:iam/groupPolicy:GroupPolicy": (("policy", "IDENTITY_POLICY", "inline policies of a group"),),
    "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy": (
        ("inlinePolicy", "IDENTITY_POLICY", _OF_ROLE),
    ),
}
_CONTROL: Final = "aws:organizations/policy:Policy"
_CONTROLS: Final[dict[str | None, _Place]] = {
    None: ("content", "SERVICE_CONTROL_POLICY", "service control policy"),
    "SERVICE_CONTROL_POLICY": ("content", "SERVICE_CONTROL_POLICY", "service control policy"),
    "RESOURCE_CONTROL_POLICY": ("content", "RESOURCE_CONTROL_POLICY", "resource control policy"),
}


@dataclass(frozen=True, slots=True)
class Linted:
    """One document of a plan: the resource, the input, and its remarks, or why it cannot be read."""

    urn: str
    property: str
    remarks: tuple[Remark, ...]
    unread: str = ""


def lint_plan(plan: Plan) -> tuple[Linted, ...]:
    """What is wrong with each policy document of the plan, in the order of the resources."""
    spelling = Spelling(plan)
    return tuple(
        _linted(resource, place, value, spelling)
        for resource in plan.resources
        for place in _places(resource)
        for value in at(resource.inputs, place[0])
        if value not in (None, "")
    )


def _places(resource: Resource) -> Iterator[_Place]:
    if resource.type == _CONTROL:
        kind = resource.inputs.get("type")
        if kind is None or isinstance(kind, str):
            yield from (_CONTROLS[kind],) if kind in _CONTROLS else ()
        return
    yield from _PLACES.get(resource.type, ())


def _linted(resource: Resource, place: _Place, value: Value, spelling: Spelling) -> Linted:
    path, policy_type, holder = place
    try:
        document: Json = spelling.json(value)
        remarks = lint(document, policy_type, cloud="aws", holder=holder, where=resource.name)
    except (Unspoken, BadDocument) as unread:
        return Linted(resource.urn, path, (), str(unread))
    return Linted(resource.urn, path, remarks)
