"""The log group of each endpoint is part of the plan, so that key and retention are its own."""

from __future__ import annotations

from strongroom.access.aws_text import spell
from strongroom.controls.control import Case, Control
from strongroom.controls.detection.types import LOG_GROUP
from strongroom.controls.endpoint.examples import endpoint
from strongroom.controls.endpoint.types import ENDPOINT
from strongroom.controls.example import UNKNOWN, Part, hole, part, text
from strongroom.controls.outcome import Outcome, lacking, passed, unknown
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Unknown, Value

_SPACE = "/aws/sagemaker/Endpoints/"
_FIX = f"add a LogGroup named {_SPACE}<endpoint> with kmsKeyId and retentionInDays"


def judge(item: Resource, plan: Plan) -> Outcome:
    """Passes iff the plan makes the group that the endpoint writes to; what is in it is judged there."""
    name = spell(Unknown(item.urn, "name"), plan)
    groups = [spell(group.inputs.get("name"), plan) for group in plan.of(LOG_GROUP)]
    if f"{_SPACE}{name}" in groups:
        return passed("name")
    if None in groups:
        return unknown("name", "the plan does not tell whether it makes the endpoint's log group", _FIX)
    return lacking("the endpoint's log group is left to SageMaker, which makes it without a key and for ever", _FIX)


def _group(name: Value) -> Part:
    return part(LOG_GROUP, "answers", {"name": name})


CONTROL = Control(
    id="endpoint_log_group_is_made_first",
    concept="serving",
    title="Endpoints log into groups of the program",
    why="Containers print questions and data into a log that SageMaker otherwise makes without a key and for ever.",
    severity="medium",
    requirements=("A3", "A1"),
    threats=("ML06", "ML07", "ML08"),
    sources={},
    cases=(
        Case(
            types=(ENDPOINT,),
            judge=judge,
            passes=(
                endpoint({}, _group(f"{_SPACE}score")),
                endpoint({"name": None}, _group(text(_SPACE, hole(ENDPOINT, "score", "name")))),
            ),
            fails=(endpoint(), endpoint({}, _group(f"{_SPACE}rank")), endpoint({}, _group("score"))),
            unknown=(endpoint({}, _group(UNKNOWN)),),
        ),
    ),
)
