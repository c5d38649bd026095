"""What the refusals of a repository's policy spare is of our own."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.policy.exception_cases import exception_cases
from strongroom.controls.policy.registry import REPOSITORY

CONTROL = Control(
    id="repository_guards_spare_no_stranger",
    concept="registry",
    title="The refusals of a repository spare nobody outside our accounts",
    why="One wildcard or one account too many in an exception takes the whole refusal away.",
    severity="medium",
    requirements=("M1", "I16"),
    threats=("ML05",),
    sources={},
    cases=exception_cases(REPOSITORY, "ecr:*", None)[:1],
)
