"""Only named roles change an image repository's protections or delete its images."""

from __future__ import annotations

from strongroom.access.aws_situation import outsider
from strongroom.controls.control import Control
from strongroom.controls.policy.repository_refusal import LISTED, refusal_case

_ACTIONS = (
    "ecr:BatchDeleteImage",
    "ecr:DeleteLifecyclePolicy",
    "ecr:DeleteRepository",
    "ecr:DeleteRepositoryPolicy",
    "ecr:PutImageScanningConfiguration",
    "ecr:PutImageTagMutability",
    "ecr:PutLifecyclePolicy",
    "ecr:SetRepositoryPolicy",
    "ecr:TagResource",
    "ecr:UntagResource",
)


CONTROL = Control(
    id="repository_settings_are_guarded",
    concept="registry",
    title="Only named roles change a repository's protections or delete its images",
    why="One call makes tags movable again, and the next swaps the model server.",
    severity="low",
    requirements=("M8",),
    threats=("ML06", "AML.T0010"),
    sources={},
    cases=(refusal_case(_ACTIONS, lambda subject: (outsider(subject.account),), LISTED),),
)
