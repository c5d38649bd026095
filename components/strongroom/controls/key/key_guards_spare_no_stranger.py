"""The refusals of a key policy spare only who is named and our own."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.policy.exception_cases import exception_cases
from strongroom.controls.policy.subject import KEY

CONTROL = Control(
    id="key_guards_spare_no_stranger",
    concept="key",
    title="What the refusals of a key spare is named and one's own",
    why="A refusal with an exception for everybody, or for another account, still looks like a lock.",
    severity="high",
    requirements=("K4",),
    threats=("ML05", "AML.T0012"),
    sources={},
    cases=exception_cases(KEY, "kms:Decrypt", None),
)
