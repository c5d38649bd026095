"""Judges the key of a job's volumes, which instance types with local disks do not take."""

from __future__ import annotations

from strongroom.access.logic import every
from strongroom.controls.job.jobs import Job
from strongroom.controls.job.settings import VOLUME_KEY, JobJudge, instance_types, job_key
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, passed, unknown
from strongroom.facts.aws_instances import has_local_nvme
from strongroom.plan.model import Plan
from strongroom.plan.path import at
from strongroom.plan.value import Value


def volume_key(fix: str) -> JobJudge:
    """The volumes are under a key of the environment; none is asked for where every instance type has a local disk."""
    named = job_key(VOLUME_KEY, fix)

    def judge(job: Job, plan: Plan) -> Outcome:
        path = VOLUME_KEY.path(job)
        if path is None:
            return NOT_APPLICABLE
        if any(value is not None for value in at(job.settings.inputs, path)):
            return named(job, plan)
        local = only_local_disks(instance_types(job))
        if local is None:
            return unknown(path, "the plan does not tell whether the instance type takes a volume key", fix)
        return passed(path) if local else named(job, plan)

    return judge


def only_local_disks(types: tuple[Value, ...]) -> bool | None:
    """True iff all of them are instance types with local disks; False too for none at all."""
    return every(has_local_nvme(item) if isinstance(item, str) else None for item in types) if types else False
