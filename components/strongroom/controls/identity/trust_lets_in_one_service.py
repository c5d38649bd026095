"""A role is taken by one service of AWS at most."""

from __future__ import annotations

from typing import Final

from strongroom.access.aws_admission import admissions
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed, unknown
from strongroom.controls.policy.statements import ROLE, document
from strongroom.controls.policy.subject import Subject
from strongroom.controls.policy.trust import trust_case
from strongroom.plan.value import Value

# One service under two names.
_SAME: Final = {"edgelambda.amazonaws.com": "lambda.amazonaws.com"}
_FIX: Final = "make a role for each service, with the rights that it needs there"


def judge(subject: Subject) -> Outcome:
    """Passes iff the trust names one service; a trust that names none is left out."""
    found = [item.principal for item in admissions(subject.statements, subject.plan)]
    services = {_SAME.get(item.name, item.name) for item in found if item.kind == "service"}
    if len(services) > 1:
        return failed(subject.path, f"it lets in {' and '.join(sorted(services))}", _FIX)
    if any(item.kind == "open" for item in found):
        return unknown(subject.path, "the plan does not tell whom it lets in", _FIX)
    return passed(subject.path) if services else NOT_APPLICABLE


def _trust(*services: Value) -> Value:
    return document({"Effect": "Allow", "Principal": {"Service": list(services)}, "Action": "sts:AssumeRole"})


_SAGEMAKER = "sagemaker.amazonaws.com"

CONTROL = Control(
    id="trust_lets_in_one_service",
    concept="identity",
    title="A role is taken by one service",
    why="What one service runs with the rights meant for another is code that nobody thought of.",
    severity="low",
    requirements=("I7", "I16"),
    threats=("ML05",),
    sources={},
    cases=(
        trust_case(
            judge,
            passes=(
                _trust(_SAGEMAKER),
                _trust("lambda.amazonaws.com", "edgelambda.amazonaws.com"),
                document(
                    {"Effect": "Allow", "Principal": {"AWS": ROLE}, "Action": "sts:AssumeRole"},
                    {"Effect": "Allow", "Principal": {"Service": _SAGEMAKER}, "Action": "sts:AssumeRole"},
                ),
            ),
            fails=(
                _trust(_SAGEMAKER, "ec2.amazonaws.com"),
                document(
                    {"Effect": "Allow", "Principal": {"Service": _SAGEMAKER}, "Action": "sts:AssumeRole"},
                    {"Effect": "Allow", "Principal": {"Service": "glue.amazonaws.com"}, "Action": "sts:AssumeRole"},
                ),
            ),
            unknown=(_trust(UNKNOWN), _trust(_SAGEMAKER, UNKNOWN)),
        ),
    ),
)
