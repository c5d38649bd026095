"""A job with a network takes its packages from a private mirror; one without takes none."""

from __future__ import annotations

from strongroom.access.aws_text import type_of
from strongroom.access.logic import every, some
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, hole, text
from strongroom.controls.job.examples import job_case
from strongroom.controls.job.jobs import Job
from strongroom.controls.job.settings import ISOLATION, over_jobs
from strongroom.controls.job.types import RUN
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.plan.model import Plan
from strongroom.plan.path import at
from strongroom.plan.value import Text, Unknown, Value, holes

# The variables by which installers of packages are sent to an index.
_INDEXES = (
    "pip_index_url",
    "pip_extra_index_url",
    "uv_index_url",
    "uv_default_index",
    "uv_extra_index_url",
    "npm_config_registry",
)
_HOST = ".d.codeartifact."
_FIX = (
    "set enableNetworkIsolation to true and bring the packages in the image, or set PIP_INDEX_URL in environment "
    "to the address of the environment's CodeArtifact repository"
)


def judge(job: Job, _plan: Plan) -> Outcome:
    """Passes iff the containers have no network, or every index that they are sent to is a mirror of our own."""
    isolated = _is_isolated(job)
    if isolated:
        return passed("enableNetworkIsolation")
    mirrored = _is_mirrored(job)
    if mirrored:
        return passed("environment")
    if isolated is None or mirrored is None:
        return unknown("environment", "the plan does not tell where the job takes its packages from", _FIX)
    return failed("environment", "the job has a network and may take packages from anywhere", _FIX)


def _is_isolated(job: Job) -> bool | None:
    path = ISOLATION.path(job)
    values = at(job.settings.inputs, path) if path else []
    return some(None if isinstance(value, (Unknown, Text)) else value in (True, "true") for value in values)


def _is_mirrored(job: Job) -> bool | None:
    environment = job.settings.inputs.get("environment")
    if isinstance(environment, (Unknown, Text)):
        return None
    given = environment if isinstance(environment, dict) else {}
    indexes = [value for name, value in given.items() if name.casefold() in _INDEXES]
    return every(_is_mirror(value) for value in indexes) if indexes else False


def _is_mirror(value: Value) -> bool | None:
    if any(type_of(hole.urn).startswith("aws:codeartifact/") for hole in holes(value)):
        return True
    if isinstance(value, Text):
        return True if any(isinstance(part, str) and _HOST in part for part in value.parts) else None
    return _HOST in value if isinstance(value, str) else None


_SETTING = "enableNetworkIsolation"
_MIRROR = "https://fraud-111122223333.d.codeartifact.eu-west-1.amazonaws.com/pypi/packages/simple/"
_WIRED = text(hole("aws:codeartifact/repository:Repository", "packages", "repositoryEndpoint"), "simple/")

CONTROL = Control(
    id="training_packages_come_from_a_mirror",
    concept="training",
    title="Packages come from a private mirror only",
    why="A package whose name is one letter off runs with all the rights of the job.",
    severity="medium",
    requirements=("N10",),
    threats=("ML06",),
    sources={},
    cases=(
        job_case(
            over_jobs(judge, *RUN),
            good=(
                {_SETTING: False, "environment": {"PIP_INDEX_URL": _MIRROR}},
                {_SETTING: False, "environment": {"UV_INDEX_URL": _WIRED}},
            ),
            bad=(
                {_SETTING: False},
                {_SETTING: None},
                {_SETTING: False, "environment": {"PIP_INDEX_URL": "https://pypi.org/simple"}},
                {
                    _SETTING: False,
                    "environment": {"PIP_INDEX_URL": _MIRROR, "PIP_EXTRA_INDEX_URL": "https://pypi.org/simple"},
                },
            ),
            open_=(
                {_SETTING: UNKNOWN},
                {_SETTING: False, "environment": UNKNOWN},
                {_SETTING: False, "environment": {"PIP_INDEX_URL": UNKNOWN}},
            ),
        ),
    ),
)
