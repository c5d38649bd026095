"""Where a plan makes one of the log groups that all jobs share, it makes all of them."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.controls.control import Control, PlanCase
from strongroom.controls.detection.types import LOG_GROUP
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import Outcome, lacking, passed, unknown
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_SPACE = "/aws/sagemaker/"
_GROUPS = tuple(f"{_SPACE}{name}" for name in ("ProcessingJobs", "TrainingJobs", "TransformJobs", "studio"))
_FIX = "add a LogGroup with kmsKeyId and retentionInDays for each of " + ", ".join(_GROUPS)


def judge(plan: Plan) -> Iterator[tuple[Resource | None, Outcome]]:
    """Passes iff all are made; a plan that makes none leaves them to the account's own."""
    names = [group.inputs.get("name") for group in plan.of(LOG_GROUP)]
    missing = [name for name in _GROUPS if name not in names]
    if len(missing) == len(_GROUPS):
        return
    if not missing:
        yield None, passed()
    elif any(not isinstance(name, str) for name in names):
        yield None, unknown(None, f"the plan does not tell whether it makes {', '.join(missing)}", _FIX)
    else:
        wrong = f"{', '.join(missing)} is left to SageMaker, which makes it without a key and for ever"
        yield None, lacking(wrong, _FIX)


def _plan(*names: Value) -> Plan:
    return example(*(part(LOG_GROUP, f"group-{index}", {"name": name}) for index, name in enumerate(names)))


CONTROL = Control(
    id="job_log_groups_are_made_first",
    concept="monitoring",
    title="The log groups of jobs are part of the program",
    why="Jobs print data, and SageMaker makes the group of the first job without a key and for ever.",
    severity="low",
    requirements=("A3",),
    threats=(),
    sources={},
    cases=(
        PlanCase(
            types=(LOG_GROUP,),
            judge=judge,
            passes=(_plan(*_GROUPS), _plan(*_GROUPS, UNKNOWN)),
            fails=(_plan(*_GROUPS[1:]), _plan(_GROUPS[0]), _plan(*_GROUPS[:3], "/aws/sagemaker/other")),
            unknown=(_plan(*_GROUPS[1:], UNKNOWN),),
        ),
    ),
)
