"""No image comes into a repository by replication or a cache."""

from __future__ import annotations

from strongroom.access.aws_situation import Situation
from strongroom.controls.control import Control
from strongroom.controls.policy.repository_refusal import refusal_case

_ACTIONS = ("ecr:BatchImportUpstreamImage", "ecr:ReplicateImage")


CONTROL = Control(
    id="repository_takes_no_copies",
    concept="registry",
    title="Image repositories take no copies from elsewhere",
    why="An image that another registry writes was pushed by nobody whom the repository knows.",
    severity="low",
    requirements=("M8", "N10"),
    threats=("ML06", "AML.T0010"),
    sources={},
    cases=(refusal_case(_ACTIONS, lambda _: (Situation("from elsewhere"),), {}),),
)
