"""Jobs run images of the own registry, and nobody is let pull from another."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, hole, text
from strongroom.controls.job.examples import OWN_PROVIDER, job_case, pipeline, training
from strongroom.controls.job.image import own_image
from strongroom.controls.job.settings import over_jobs
from strongroom.controls.job.types import RUN
from strongroom.controls.policy.identity import identity_cases
from strongroom.controls.policy.pull import pulls_from_own_registry
from strongroom.controls.policy.statements import document
from strongroom.plan.value import Value

_FIX = "name an image of a repository in the environment's own account, <account>.dkr.ecr.<region>.amazonaws.com/..."
_PULL_FIX = "name in Resource the repositories of the environment's own account"
_IMAGE = "algorithmSpecification.trainingImage"
_ECR = "111122223333.dkr.ecr.eu-west-1.amazonaws.com"
_REPOSITORY = hole("aws:ecr/repository:Repository", "fraud", "repositoryUrl")
_PARTS: Value = {"std:Join": {"On": "@", "Values": [f"{_ECR}/fraud", {"Get": "Parameters.Digest"}]}}


def _pulls(resource: Value, action: Value = "ecr:BatchGetImage") -> Value:
    return document({"Effect": "Allow", "Action": action, "Resource": resource})


_MANAGED, _INLINE = identity_cases(
    pulls_from_own_registry(_PULL_FIX),
    passes=(
        _pulls("arn:aws:ecr:eu-west-1:111122223333:repository/fraud"),
        _pulls("arn:aws-cn:ecr:cn-north-1:111122223333:repository/fraud"),
        _pulls(hole("aws:ecr/repository:Repository", "fraud", "arn")),
        _pulls("*", "ecr:GetAuthorizationToken"),
        document({"Effect": "Deny", "Action": "ecr:*", "Resource": "*"}),
    ),
    fails=(
        _pulls("*"),
        _pulls("*", "ecr:*"),
        _pulls("arn:aws:ecr:eu-west-1:*:repository/fraud", "ecr:GetDownloadUrlForLayer"),
        _pulls("arn:aws:ecr:*:*:repository/*"),
        _pulls(["arn:aws:ecr:eu-west-1:111122223333:repository/fraud", "*"]),
    ),
    unknown=(_pulls(UNKNOWN),),
)

CONTROL = Control(
    id="training_images_come_from_allowed_registries",
    concept="training",
    title="Job images come only from allowed registries",
    why="An image from a public registry changes under its users, and nobody here has scanned it.",
    severity="medium",
    requirements=("M8",),
    threats=("ML06",),
    sources={},
    cases=(
        job_case(
            over_jobs(own_image(_FIX), *RUN),
            good=(
                {_IMAGE: f"{_ECR}.cn/fraud:1"},
                {_IMAGE: "111122223333.dkr.ecr.eusc-de-east-1.amazonaws.eu/fraud:1"},
                {_IMAGE: text(_REPOSITORY, "@sha256:0a")},
                {_IMAGE: None, "algorithmSpecification.algorithmName": "own"},
            ),
            bad=(
                {_IMAGE: "public.ecr.aws/docker/library/python:3.12"},
                {_IMAGE: "pytorch/pytorch:latest"},
                {_IMAGE: "registry.example.com/fraud:1"},
                {_IMAGE: None},
            ),
            open_=({_IMAGE: UNKNOWN},),
            filled=_IMAGE,
            passes=(training({}, OWN_PROVIDER), pipeline({_IMAGE: _PARTS})),
            fails=(training({_IMAGE: f"{_ECR.replace('1111', '9999')}/fraud:1"}, OWN_PROVIDER),),
        ),
        _MANAGED,
        _INLINE,
    ),
)
