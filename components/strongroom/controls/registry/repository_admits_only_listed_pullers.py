"""Whoever is not on an image repository's list pulls nothing, whatever the own policy says."""

from __future__ import annotations

from strongroom.access.aws_situation import outsider
from strongroom.controls.control import Control
from strongroom.controls.policy.repository_refusal import LISTED, refusal_case

_ACTIONS = ("ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer")


CONTROL = Control(
    id="repository_admits_only_listed_pullers",
    concept="registry",
    title="Whoever is not on the list pulls no image, whatever the own policy says",
    why="A careless identity policy elsewhere in the account then copies no image.",
    severity="medium",
    requirements=("M1", "M8", "I7"),
    threats=("ML05", "AML.T0035"),
    sources={},
    cases=(refusal_case(_ACTIONS, lambda subject: (outsider(subject.account),), LISTED),),
)
