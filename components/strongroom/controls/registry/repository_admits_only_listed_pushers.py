"""Whoever is not on an image repository's list pushes nothing, whatever the own policy says."""

from __future__ import annotations

from strongroom.access.aws_situation import outsider
from strongroom.controls.control import Control
from strongroom.controls.policy.repository_refusal import LISTED, refusal_case

_ACTIONS = ("ecr:CompleteLayerUpload", "ecr:InitiateLayerUpload", "ecr:PutImage", "ecr:UploadLayerPart")


CONTROL = Control(
    id="repository_admits_only_listed_pushers",
    concept="registry",
    title="Whoever is not on the list pushes no image, whatever the own policy says",
    why="Whoever pushes an image decides what the model server does.",
    severity="medium",
    requirements=("M1", "M8", "I7"),
    threats=("ML06", "AML.T0010"),
    sources={},
    cases=(refusal_case(_ACTIONS, lambda subject: (outsider(subject.account),), LISTED),),
)
