"""The refusals of a bucket policy spare only who is named and our own."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.policy.exception_cases import exception_cases
from strongroom.controls.policy.statements import OBJECTS
from strongroom.controls.policy.subject import BUCKET

CONTROL = Control(
    id="store_guards_spare_no_stranger",
    concept="store",
    title="What the refusals of a store spare is named and one's own",
    why="A refusal with an exception for everybody, or for another account, still looks like a lock.",
    severity="high",
    requirements=("B6",),
    threats=("ML05", "AML.T0012"),
    sources={},
    cases=exception_cases(BUCKET, "s3:GetObject", OBJECTS),
)
