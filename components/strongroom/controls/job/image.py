"""Judges the images that jobs and models run: whose registry they come from, and whether they are fixed by digest.

Source: https://docs.aws.amazon.com/AmazonECR/latest/userguide/docker-pull-ecr-image.html
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from strongroom.access.aws_account import own_accounts
from strongroom.access.aws_text import type_of
from strongroom.controls.job.jobs import Job
from strongroom.controls.job.settings import JobJudge, Setting
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, failed, passed, unknown
from strongroom.controls.requirement import shown
from strongroom.facts import regions
from strongroom.plan.model import Plan
from strongroom.plan.path import at
from strongroom.plan.value import Text, Unknown, Value

IMAGE: Final = Setting(
    {"training": ("algorithmSpecification.trainingImage",), "processing": ("appSpecification.imageUri",)}
)
_Check: TypeAlias = Callable[[Value, Plan], bool | None]
_ALGORITHM: Final = "algorithmSpecification.algorithmName"
_REPOSITORY: Final = "aws:ecr/repository:Repository"
# Registries of ECR in every partition, with the endpoints for FIPS and for both versions of IP.
_SUFFIXES: Final = "|".join(
    map(re.escape, sorted({*regions.AWS_SUFFIXES.values(), "on.aws", "on.amazonwebservices.com.cn"}))
)
_REGISTRY: Final = re.compile(rf"(\d{{12}})\.dkr[.-]ecr(?:-fips)?\.[a-z0-9-]+\.(?:{_SUFFIXES})/")
_DIGEST: Final = re.compile(r"@sha256:[0-9a-f]{64}$")


def own_image(fix: str) -> JobJudge:
    """The image stands in an ECR registry of an account that is ours, where the plan tells ours."""
    return _over_images(is_own, "comes from no registry of the environment", fix)


def pinned_image(fix: str) -> JobJudge:
    """The image is named by its digest."""
    return _over_images(lambda value, _plan: is_pinned(value), "is not named by its digest", fix)


def is_own(value: Value, plan: Plan) -> bool | None:
    """True iff the image stands in an ECR registry of an own account; None where its registry is not known."""
    first = value.parts[0] if isinstance(value, Text) else value
    if isinstance(first, Unknown):
        return True if type_of(first.urn) == _REPOSITORY and isinstance(value, Text) else None
    if not isinstance(first, str) or not first:
        return False
    found = _REGISTRY.match(first)
    if found is None:
        return None if isinstance(value, Text) and "/" not in first else False
    ours = own_accounts(plan)
    return not ours or found[1] in ours


def is_pinned(value: Value) -> bool | None:
    """True iff the image is named by a digest; a text whose end is filled later is, iff only a digest can stand there.

    A registry takes nothing but a digest after `@`.
    """
    if isinstance(value, Text):
        whole = "".join(item if isinstance(item, str) else "\ue000" for item in value.parts)
        tail = whole.rpartition("/")[2]
        if re.search(r"@(?:sha256:)?(?:[0-9a-f]*\ue000)$", tail) or _DIGEST.search(tail):
            return True
        return None if tail.endswith("\ue000") and "@" not in tail and ":" not in tail else False
    if isinstance(value, Unknown):
        return None
    return isinstance(value, str) and bool(_DIGEST.search(value))


def _over_images(check: _Check, wrong: str, fix: str) -> JobJudge:
    def judge(job: Job, plan: Plan) -> Outcome:
        path = IMAGE.path(job)
        if path is None:
            return NOT_APPLICABLE
        found = [
            item for value in at(job.settings.inputs, path) for item in (value if isinstance(value, list) else [value])
        ]
        if not found:
            by_name = any(at(job.settings.inputs, _ALGORITHM))
            return passed(path) if by_name else failed(path, f"{path} is not given", fix)
        return all_of(*(_one(check(value, plan), value, path) for value in found))

    def _one(verdict: bool | None, value: Value, path: str) -> Outcome:
        if verdict is None:
            return unknown(path, f"the plan does not tell whether the image of {path} {wrong}", fix)
        return passed(path) if verdict else failed(path, f"the image {shown(value)} {wrong}", fix)

    return judge
