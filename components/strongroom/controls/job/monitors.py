"""Jobs that watch a served model: judged where they are defined, whichever schedule names them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from strongroom.controls.control import Case, Judge
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.job.examples import KEY, UNCHANGED, Changes, changed, native
from strongroom.controls.job.settings import JobJudge, over_jobs
from strongroom.controls.job.types import DATA_QUALITY, MONITORS, SCHEDULE
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, unknown
from strongroom.plan.links import referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

_NAMED: Final = "monitoringScheduleConfig.monitoringJobDefinitionName"
_INLINE: Final = "monitoringScheduleConfig.monitoringJobDefinition"
_DEFINITION: Final = "aws:sagemaker/dataQualityJobDefinition:DataQualityJobDefinition"
_FIX: Final = "make the job definition in the same program, or write it inline"


def over_monitors(judge: JobJudge, *, natives: tuple[str, ...] | None = None) -> Judge:
    """`judge` of each monitoring job, through a schedule that names its definition too.

    Of the native API's resources only those whose type ends with one of `natives`.
    """
    over = over_jobs(judge, "monitoring")

    def judge_resource(resource: Resource, plan: Plan) -> Outcome:
        type_ = resource.inputs.get("typeName")
        if natives is not None and isinstance(type_, str) and type_.rpartition(":")[2] not in natives:
            return NOT_APPLICABLE
        if resource.type != SCHEDULE or at(resource.inputs, _INLINE) or not at(resource.inputs, _NAMED):
            return over(resource, plan)
        named = list(referred(plan, resource, _NAMED, (_DEFINITION,)))
        if not named:
            return unknown(_NAMED, "the job definition that the schedule names is not in this plan", _FIX)
        return all_of(*(over(item, plan) for item in named))

    return judge_resource


_NETWORK: Final[dict[str, Value]] = {
    "enableNetworkIsolation": True,
    "enableInterContainerTrafficEncryption": True,
    "vpcConfig": {"subnets": ["subnet-0a1b"], "securityGroupIds": ["sg-0a1b"]},
}
_CLUSTER: Final[dict[str, Value]] = {"instanceCount": 1, "instanceType": "ml.m5.large", "volumeKmsKeyId": KEY}
DEFINITION: Final[dict[str, Value]] = {
    "name": "quality",
    "networkConfig": {**_NETWORK},
    "jobResources": {"clusterConfig": {**_CLUSTER}},
    "dataQualityJobOutputConfig": {"kmsKeyId": KEY},
    "dataQualityJobInput": {"endpointInput": {"endpointName": "score"}},
}
_SCHEDULED: Final[dict[str, Value]] = {
    "networkConfig": {**_NETWORK},
    "monitoringResources": {"clusterConfig": {**_CLUSTER}},
    "monitoringOutputConfig": {"kmsKeyId": KEY},
    "monitoringInputs": {"endpointInput": {"endpointName": "score"}},
}
BIAS: Final[dict[str, Value]] = {
    "networkConfig": {**_NETWORK},
    "jobResources": {"clusterConfig": {**_CLUSTER}},
    "modelBiasJobOutputConfig": {"kmsKeyId": KEY},
}


def definition(changes: Changes = UNCHANGED) -> Plan:
    """A job definition."""
    return example(definition_part(changes))


def definition_part(changes: Changes = UNCHANGED) -> Part:
    """The same as a part of an example."""
    return part(DATA_QUALITY, "quality", changed(DEFINITION, changes))


def schedule(changes: Changes = UNCHANGED, *others: Part) -> Plan:
    """A schedule that holds its job inline."""
    return example(schedule_part(changed(_SCHEDULED, changes)), *others)


def schedule_part(job: Value, name: Value = None) -> Part:
    """A schedule with an inline job, or one that names a definition."""
    inner: dict[str, Value] = {"monitoringType": "DataQuality"}
    inner |= {"monitoringJobDefinition": job} if job is not None else {"monitoringJobDefinitionName": name}
    return part(SCHEDULE, "watch", {"name": "watch", "monitoringScheduleConfig": inner})


def monitor_case(
    judge: Judge, *, apart: tuple[Changes, ...], inline: tuple[Changes, ...], open_: tuple[Changes, ...]
) -> Case:
    """The case, from changes that break a definition, or a schedule's inline job, or leave a definition open."""
    wired = hole(DATA_QUALITY, "quality", "name")
    return Case(
        types=MONITORS,
        judge=judge,
        passes=(
            definition(),
            schedule(),
            example(schedule_part(None, "quality"), definition_part()),
            example(schedule_part(None, wired), definition_part()),
            native("DataQualityJobDefinition", DEFINITION),
        ),
        fails=(
            *(definition(item) for item in apart),
            *(schedule(item) for item in inline),
            example(schedule_part(None, "quality"), definition_part(apart[0])),
            native("DataQualityJobDefinition", changed(DEFINITION, apart[0])),
        ),
        unknown=(
            *(definition(item) for item in open_),
            example(schedule_part(None, "elsewhere")),
            example(schedule_part(UNKNOWN)),
            example(part(SCHEDULE, "watch", {"monitoringScheduleConfig": UNKNOWN})),
        ),
    )


def native_case(judge: Judge, settings: Mapping[str, Value], bad: tuple[Changes, ...]) -> Case:
    """The case over the native API's resources alone."""
    return Case(
        types=(MONITORS[-1],),
        judge=judge,
        passes=(native("ModelBiasJobDefinition", settings),),
        fails=tuple(native("ModelBiasJobDefinition", changed(settings, item)) for item in bad),
        unknown=(example(part(MONITORS[-1], "job", {"typeName": _NATIVE, "desiredState": UNKNOWN})),),
    )


_NATIVE: Final = "AWS::SageMaker::ModelBiasJobDefinition"
