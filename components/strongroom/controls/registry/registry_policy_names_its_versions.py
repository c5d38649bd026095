"""A policy of a model registry speaks of one group and its versions."""

from __future__ import annotations

from strongroom.access.aws_admission import Admission
from strongroom.access.aws_condition import OUTSIDER
from strongroom.access.aws_glob import overlaps
from strongroom.access.aws_text import spell
from strongroom.access.logic import every as all_true
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, hole
from strongroom.controls.policy.allowance import admits_only
from strongroom.controls.policy.apart import apart_case
from strongroom.controls.policy.pinned import FOREIGN_ROOT
from strongroom.controls.policy.registry import GROUP, GROUP_POLICY
from strongroom.controls.policy.statements import allow, document
from strongroom.controls.policy.subject import Subject
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_FIX = "name the model package group, and the model packages below it, in Resource"
_UNNAMED = (f"model-package-group/{OUTSIDER}", f"model-package/{OUTSIDER}/1")


def judge(item: Admission, subject: Subject) -> bool | None:
    """True iff no group that nobody named is among the resources."""
    resources = item.statement.resources
    return all_true(_is_named(value, subject.plan) for value in resources) if resources else False


def _is_named(resource: Value, plan: Plan) -> bool | None:
    text_ = spell(resource, plan)
    if text_ is None:
        return None
    parts = text_.split(":", 5)
    return len(parts) == 6 and not any(overlaps(parts[5], unnamed) for unnamed in _UNNAMED)


_ARN = "arn:aws:sagemaker:eu-west-1:111122223333:model-package"


def _may(resource: Value) -> Value:
    return document(allow({"AWS": FOREIGN_ROOT}, "sagemaker:DescribeModelPackage", resource))


CONTROL = Control(
    id="registry_policy_names_its_versions",
    concept="registry",
    title="Model registry policies name the group and its versions",
    why="A policy about everything is read one day by an account for which a single model was meant.",
    severity="low",
    requirements=("M2",),
    threats=("ML05",),
    sources={},
    cases=(
        apart_case(
            GROUP_POLICY,
            "resourcePolicy",
            admits_only(judge, "speaks of groups that nobody named", _FIX),
            passes=(_may([f"{_ARN}-group/fraud", f"{_ARN}/fraud/*"]), _may(hole(GROUP, "fraud", "arn"))),
            fails=(
                _may("*"),
                _may([f"{_ARN}/fraud/*", f"{_ARN}/*"]),
                _may("arn:aws:sagemaker:*:*:model-package-group/*"),
            ),
            unknown=(_may(UNKNOWN),),
        ),
    ),
)
