"""Where each kind of job keeps a setting, and judges over that setting of every job of a resource."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from strongroom.controls.control import Judge
from strongroom.controls.job.jobs import Job, jobs_of, may_hold
from strongroom.controls.job.pipeline import UnreadableJob
from strongroom.controls.job.types import JobKind
from strongroom.controls.judges import judge_field
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, unknown
from strongroom.controls.own_key import own_key
from strongroom.controls.requirement import Requirement
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

JobJudge: TypeAlias = Callable[[Job, Plan], Outcome]


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting by its paths in each kind of job, the usual one first; kinds that do not have it are left out."""

    paths: dict[JobKind, tuple[str, ...]]

    def path(self, job: Job) -> str | None:
        """The path that the job uses, or the usual one of its kind where it uses none."""
        known = self.paths.get(job.kind)
        if known is None:
            return None
        return next((path for path in known if at(job.settings.inputs, path)), known[0])


_NETWORK: Final = "networkConfig"
_AUTOML: Final = ("autoMLJobConfig.securityConfig", "securityConfig")


def _placed(path: str, *, automl: bool = True) -> Setting:
    found: dict[JobKind, tuple[str, ...]] = {
        "training": (path,),
        "processing": (f"{_NETWORK}.{path}",),
        "monitoring": (f"{_NETWORK}.{path}",),
    }
    return Setting({**found, "automl": tuple(f"{base}.{path}" for base in _AUTOML)} if automl else found)


ISOLATION: Final = _placed("enableNetworkIsolation", automl=False)
ENCRYPTION: Final = _placed("enableInterContainerTrafficEncryption")
SUBNETS: Final = _placed("vpcConfig.subnets")
GROUPS: Final = _placed("vpcConfig.securityGroupIds")
VOLUME_KEY: Final = Setting(
    {
        "training": ("resourceConfig.volumeKmsKeyId", "hyperParameterTuningResourceConfig.volumeKmsKeyId"),
        "processing": ("processingResources.clusterConfig.volumeKmsKeyId",),
        "monitoring": (
            "jobResources.clusterConfig.volumeKmsKeyId",
            "monitoringResources.clusterConfig.volumeKmsKeyId",
        ),
        "transform": ("transformResources.volumeKmsKeyId",),
        "automl": tuple(f"{base}.volumeKmsKeyId" for base in _AUTOML),
    }
)
OUTPUT_KEY: Final = Setting(
    {
        "training": ("outputDataConfig.kmsKeyId",),
        "processing": ("processingOutputConfig.kmsKeyId",),
        "monitoring": (
            "monitoringOutputConfig.kmsKeyId",
            "dataQualityJobOutputConfig.kmsKeyId",
            "modelQualityJobOutputConfig.kmsKeyId",
            "modelBiasJobOutputConfig.kmsKeyId",
            "modelExplainabilityJobOutputConfig.kmsKeyId",
        ),
        "transform": ("transformOutput.kmsKeyId",),
        "automl": ("outputDataConfig.kmsKeyId",),
    }
)
REMOTE_DEBUG: Final = Setting({"training": ("remoteDebugConfig.enableRemoteDebug",)})
DEBUG_HOOK: Final = Setting({"training": ("debugHookConfig",)})
PROFILER: Final = Setting({"training": ("profilerConfig.disableProfiler",)})
COUNT: Final = Setting(
    {
        "training": (
            "resourceConfig.instanceCount",
            "resourceConfig.instanceGroups[*].instanceCount",
            "hyperParameterTuningResourceConfig.instanceCount",
        ),
        "processing": ("processingResources.clusterConfig.instanceCount",),
        "transform": ("transformResources.instanceCount",),
    }
)
LIMIT: Final = Setting(
    {
        "training": ("stoppingCondition.maxRuntimeInSeconds",),
        "processing": ("stoppingCondition.maxRuntimeInSeconds",),
        "automl": ("autoMLJobConfig.completionCriteria.maxAutoMLJobRuntimeInSeconds",),
    }
)
_INSTANCES: Final[dict[JobKind, tuple[str, ...]]] = {
    "training": (
        "resourceConfig.instanceType",
        "resourceConfig.instanceGroups[*].instanceType",
        "hyperParameterTuningResourceConfig.instanceType",
        "hyperParameterTuningResourceConfig.instanceConfigs[*].instanceType",
    ),
    "processing": ("processingResources.clusterConfig.instanceType",),
    "monitoring": ("jobResources.clusterConfig.instanceType", "monitoringResources.clusterConfig.instanceType"),
    "transform": ("transformResources.instanceType",),
}


def instance_types(job: Job) -> tuple[Value, ...]:
    """Every instance type that the job may run on."""
    found = [value for path in _INSTANCES.get(job.kind, ()) for value in at(job.settings.inputs, path)]
    return tuple(item for value in found for item in (value if isinstance(value, list) else [value]))


def over_jobs(judge: JobJudge, *kinds: JobKind) -> Judge:
    """`judge` of each job of these kinds; a resource without one does not concern it."""

    def over(resource: Resource, plan: Plan) -> Outcome:
        if not may_hold(resource, kinds):
            return NOT_APPLICABLE
        try:
            jobs = jobs_of(resource)
        except UnreadableJob as error:
            return unknown(None, str(error), "write the definition inline, of names that the program knows")
        return all_of(*(_in_place(job, judge(job, plan)) for job in jobs if job.kind in kinds))

    return over


def job_field(setting: Setting, requirement: Requirement, fix: str) -> JobJudge:
    """The setting meets the requirement; where a run may choose among listed values, each of them does."""

    def judge(job: Job, _plan: Plan) -> Outcome:
        path = setting.path(job)
        if path is None:
            return NOT_APPLICABLE
        return judge_field(job.settings, _each(job, path), requirement, fix)

    return judge


def job_list(setting: Setting, requirement: Requirement, fix: str) -> JobJudge:
    """The setting as a whole, a list, meets the requirement."""

    def judge(job: Job, _plan: Plan) -> Outcome:
        path = setting.path(job)
        return NOT_APPLICABLE if path is None else judge_field(job.settings, path, requirement, fix)

    return judge


def job_key(setting: Setting, fix: str) -> JobJudge:
    """The setting names a key of the environment."""

    def judge(job: Job, plan: Plan) -> Outcome:
        path = setting.path(job)
        return NOT_APPLICABLE if path is None else own_key(_each(job, path), fix)(job.settings, plan)

    return judge


def together(*judges: JobJudge) -> JobJudge:
    """All of these hold of the job."""
    return lambda job, plan: all_of(*(judge(job, plan) for judge in judges))


def _each(job: Job, path: str) -> str:
    return f"{path}[*]" if any(isinstance(value, list) and value for value in at(job.settings.inputs, path)) else path


def _in_place(job: Job, outcome: Outcome) -> Outcome:
    """The outcome with the place of the job in its resource."""
    if not job.place or outcome is NOT_APPLICABLE:
        return outcome
    inner = job.place in ("pipelineDefinition", "desiredState")
    path = outcome.property if outcome.property is None or inner else f"{job.place}.{outcome.property}"
    message = f"{job.words}: {outcome.message}" if inner and outcome.message else outcome.message
    return replace(outcome, property=job.place if inner else path, message=message)
