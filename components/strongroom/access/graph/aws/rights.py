"""What each right of the matrix means on AWS: the calls that use it, and what they are made on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from strongroom.access.aws.document import Document
from strongroom.access.graph.words import Right
from strongroom.plan.model import Resource

from .graph import Graph
from .shape import BUCKETS, KEY, POLICY, ROLE
from .target import Target

_TEAM, _PURPOSE, _ENVIRONMENT = ("strongroom:team", "strongroom:purpose", "strongroom:environment")
_GROUP: Final = "aws:sagemaker/modelPackageGroup:ModelPackageGroup"
_ENDPOINT: Final = "aws:sagemaker/endpoint:Endpoint"
_TRAIL: Final = "aws:cloudtrail/trail:Trail"
_LOG_GROUP: Final = "aws:cloudwatch/logGroup:LogGroup"
_STATUS: Final = "sagemaker:ModelApprovalStatus"
_VERSIONS: Final = ("sagemaker:CreateModelPackage", "sagemaker:UpdateModelPackage")
_STOP_TRAIL: Final = (
    "cloudtrail:DeleteTrail",
    "cloudtrail:PutEventSelectors",
    "cloudtrail:PutInsightSelectors",
    "cloudtrail:StopLogging",
    "cloudtrail:UpdateTrail",
)
_CHANGE_RECORD: Final = (
    "s3:BypassGovernanceRetention",
    "s3:DeleteBucket",
    "s3:DeleteBucketPolicy",
    "s3:DeleteObject",
    "s3:DeleteObjectVersion",
    "s3:PutBucketObjectLockConfiguration",
    "s3:PutBucketPolicy",
    "s3:PutBucketVersioning",
    "s3:PutLifecycleConfiguration",
    "s3:PutObjectRetention",
)
_CHANGE_LOGS: Final = ("logs:DeleteLogGroup", "logs:DeleteLogStream", "logs:PutRetentionPolicy")
_CHANGE_ROLE: Final = (
    "iam:AttachRolePolicy",
    "iam:DeleteRolePermissionsBoundary",
    "iam:DeleteRolePolicy",
    "iam:DetachRolePolicy",
    "iam:PutRolePermissionsBoundary",
    "iam:PutRolePolicy",
)
_CHANGE_POLICY: Final = ("iam:CreatePolicyVersion", "iam:DeletePolicyVersion", "iam:SetDefaultPolicyVersion")
_CHANGE_NETWORK: Final = (
    "ec2:AuthorizeSecurityGroupEgress",
    "ec2:CreateRoute",
    "ec2:DeleteVpcEndpoints",
    "ec2:ModifyVpcEndpoint",
)


@dataclass(frozen=True, slots=True)
class Question:
    """Calls on targets, of which any one uses the right."""

    actions: tuple[str, ...]
    targets: tuple[Target, ...]


def tag(resource: Resource, name: str) -> str:
    """A tag of a resource, empty where it has none."""
    tags = resource.inputs.get("tags")
    value = tags.get(name) if isinstance(tags, dict) else None
    return value if isinstance(value, str) else ""


def teams(graph: Graph) -> tuple[str, ...]:
    """Every team that a resource of the plan is tagged as belonging to."""
    return tuple(sorted({tag(each, _TEAM) for each in graph.plan.resources} - {""}))


def persona(resource: Resource) -> tuple[str, str]:
    """The team and what its role is for; without tags no team and the role's own name."""
    team, purpose = tag(resource, _TEAM), tag(resource, _PURPOSE)
    return team, purpose.removeprefix(f"{team}-") if team else purpose or resource.name


class Rights:
    """The questions behind each right, for one plan."""

    def __init__(self, graph: Graph) -> None:
        self._graph, self._targets = graph, graph.targets

    def questions(self, right: Right, team: str) -> tuple[Question, ...]:
        """What is asked; nothing where the plan has nothing that the right is on."""
        found = {
            "read data": self._objects("data", team),
            "read model": self._objects("models", team),
            "use key": self._keys(),
            "start training": self._jobs(team),
            "register": self._versions(team, _VERSIONS[:1], None),
            "approve": self._versions(team, _VERSIONS, "Approved"),
            "deploy": self._endpoints(team, ("sagemaker:CreateEndpoint", "sagemaker:UpdateEndpoint")),
            "invoke": self._endpoints(team, ("sagemaker:InvokeEndpoint*",)),
            "read logs": self._read_record(),
            "change audit": self._change_record(),
            "change guardrail": self._change_guardrail(),
        }[right]
        return tuple(each for each in found if each.targets)

    def _of(self, *types: str, purpose: str = "", team: str = "") -> tuple[Target, ...]:
        return tuple(
            self._targets.of(each)
            for each in self._graph.plan.of(*types)
            if (not purpose or tag(each, _PURPOSE) == purpose) and (not team or tag(each, _TEAM) == team)
        )

    def _objects(self, purpose: str, team: str) -> Iterator[Question]:
        """Objects of a team lie under its own prefix; where there are no teams, all are meant."""
        prefix = f"{team}/*" if team else "*"
        targets = [each for bucket in self._of(*BUCKETS, purpose=purpose) for each in self._under(bucket, prefix)]
        yield Question(("s3:GetObject", "s3:GetObjectVersion"), tuple(targets))

    def _under(self, bucket: Target, prefix: str) -> Iterator[Target]:
        yield replace(bucket, patterns=(f"{bucket.patterns[0]}/{prefix}",))
        for point in self._targets.points(bucket):
            yield replace(point, patterns=(f"{point.patterns[0]}/object/{prefix}",))

    def _keys(self) -> Iterator[Question]:
        keys = [key for purpose in ("data", "models") for key in self._of(KEY, purpose=purpose)]
        yield Question(("kms:Decrypt",), tuple(keys))

    def _jobs(self, team: str) -> Iterator[Question]:
        """Jobs are told from those of other teams by their names, which begin with the environment's and the team's."""
        for group in self._of(_GROUP, team=team):
            arn = group.patterns[0].replace(":model-package-group/", ":training-job/") + "-*"
            plain = self._graph.documents.refusal(Resource=f"{arn}/*")  # a name holds no slash
            yield Question(("sagemaker:CreateTrainingJob",), (Target((arn,), group.account, (), facts=(plain,)),))

    def _versions(self, team: str, actions: tuple[str, ...], status: str | None) -> Iterator[Question]:
        """A version is approved by the call that says so, whether it makes the version or updates it."""
        said: tuple[Document, ...] = ()
        if status:
            said = (self._graph.documents.refusal(Condition={"StringNotEquals": {_STATUS: status}}),)
        groups = self._of(_GROUP, team=team)
        yield Question(actions, tuple(replace(each, facts=(*each.facts, *said)) for each in groups))

    def _endpoints(self, team: str, actions: tuple[str, ...]) -> Iterator[Question]:
        yield Question(actions, self._of(_ENDPOINT, team=team))

    def _read_record(self) -> Iterator[Question]:
        yield Question(("s3:GetObject", "s3:GetObjectVersion"), self._of(*BUCKETS, purpose="audit"))
        yield Question(("logs:FilterLogEvents", "logs:GetLogEvents"), self._of(_LOG_GROUP, purpose="audit"))

    def _change_record(self) -> Iterator[Question]:
        yield Question(_STOP_TRAIL, self._of(_TRAIL))
        yield Question(_CHANGE_RECORD, self._of(*BUCKETS, purpose="audit"))
        yield Question(_CHANGE_LOGS, self._of(_LOG_GROUP, purpose="audit"))

    def _change_guardrail(self) -> Iterator[Question]:
        roles = tuple(each for each in self._of(ROLE) if each.resource and tag(each.resource, _TEAM))
        # A role's trust is no policy that admits anybody to change the role.
        yield Question(_CHANGE_ROLE, tuple(replace(each, documents=()) for each in roles))
        yield Question(_CHANGE_POLICY, self._of(POLICY))
        home = self._targets.home
        yield Question(_CHANGE_NETWORK, (Target((f"arn:aws:ec2:*:{home}:*",), home, ()),))
