"""No policy of a registry lets strangers in, and no gallery is public."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.controls.policy.apart import apart_case
from strongroom.controls.policy.public import admits_no_stranger
from strongroom.controls.policy.registry import (
    GROUP_POLICY,
    REGISTRY_POLICY,
    REPOSITORY,
    REPOSITORY_POLICY,
    of_repository,
    said,
)
from strongroom.controls.policy.statements import ACCOUNT, document
from strongroom.controls.policy.statements import ROLE as ROLE_ARN
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Unknown, Value

_PUBLIC = ("aws:ecrpublic/repository:Repository", "aws:ecrpublic/repositoryPolicy:RepositoryPolicy")
_PULL: Value = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
_FIX = "name the roles or accounts that pull, or add the condition StringEquals on aws:PrincipalOrgID"
_FIX_PUBLIC = "keep the images in a private repository (aws.ecr.Repository)"
_NOBODY = of_repository(admits_no_stranger(_FIX))


def _to(principal: Value, condition: Value = None) -> Value:
    return document(said("Allow", principal, _PULL, condition))


def _case(type_: str, path: str) -> Case:
    return apart_case(
        type_,
        path,
        _NOBODY,
        passes=(
            _to({"AWS": ROLE_ARN}),
            _to("*", {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}),
            document(said("Deny", "*", "ecr:*", {"StringNotEquals": {"aws:PrincipalAccount": ACCOUNT}})),
        ),
        fails=(
            _to("*"),
            _to({"AWS": ["*"]}),
            _to("*", {"StringNotEquals": {"aws:PrincipalAccount": ACCOUNT}}),
            _to("*", {"StringLike": {"aws:PrincipalArn": "*"}}),
        ),
        unknown=(_to({"AWS": UNKNOWN}), _to("*", {"StringEquals": {"aws:PrincipalAccount": UNKNOWN}})),
    )


def gallery(resource: Resource, plan: Plan) -> Outcome:
    """Fails for every repository of the public gallery; a private one has its policy judged where that stands."""
    if resource.type in _PUBLIC:
        return failed(None, "a repository of the public gallery is read by everybody", _FIX_PUBLIC)
    linked = companions(plan, resource, REPOSITORY.apart, REPOSITORY.link)
    if any(isinstance(item.inputs.get("policy"), Unknown) for item in linked.found):
        return unknown(None, "the policy of the repository is not told", _FIX)
    return passed()


_OWN = part(REPOSITORY.types[0], "images", {"name": "images"})


CONTROL = Control(
    id="registry_is_not_public",
    concept="registry",
    title="No registry or repository admits everyone",
    why="Pulling is copying.",
    severity="critical",
    requirements=("M1",),
    threats=("ML05", "AML.T0035"),
    sources={
        "cdk_nag": ("AwsSolutions-ECR1",),
        "checkov": ("CKV_AWS_32",),
        "prowler": ("ecr_repositories_not_publicly_accessible",),
        "trivy": ("AWS-0032",),
    },
    cases=(
        _case(REPOSITORY_POLICY, "policy"),
        _case(REGISTRY_POLICY, "policy"),
        _case(GROUP_POLICY, "resourcePolicy"),
        Case(
            types=(*_PUBLIC, *REPOSITORY.types),
            judge=gallery,
            passes=(example(_OWN),),
            fails=tuple(example(part(type_, "images")) for type_ in _PUBLIC),
            unknown=(example(_OWN, part(REPOSITORY_POLICY, "own", {"repository": "images", "policy": UNKNOWN})),),
        ),
    ),
)
