"""Other accounts read model versions and instantiate them, and change nothing."""

from __future__ import annotations

from strongroom.access.aws_admission import Admission
from strongroom.access.logic import every as all_true
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.allowance import admits_only
from strongroom.controls.policy.apart import apart_case
from strongroom.controls.policy.pinned import FOREIGN_ROOT
from strongroom.controls.policy.registry import GROUP_POLICY
from strongroom.controls.policy.statements import allow, document
from strongroom.controls.policy.subject import Subject
from strongroom.plan.value import Value

_READS = ("sagemaker:describe", "sagemaker:list", "sagemaker:batchdescribe", "sagemaker:search", "sagemaker:get")
_INSTANTIATE = "sagemaker:createmodel"
_FIX = (
    "allow sagemaker:DescribeModelPackageGroup, sagemaker:DescribeModelPackage, sagemaker:ListModelPackages and "
    "sagemaker:CreateModel, and nothing else"
)


def _reads_only(item: Admission, subject: Subject) -> bool | None:
    if subject.account is not None and item.principal.account == subject.account:
        return True
    actions = item.statement.actions
    return all_true(map(_is_read, actions)) if actions else False


def _is_read(action: Value) -> bool | None:
    if not isinstance(action, str):
        return None
    name = action.casefold()
    return name == _INSTANTIATE or name.startswith(_READS)


_GROUP_ARN = "arn:aws:sagemaker:eu-west-1:111122223333:model-package-group/fraud"
_TARGET: Value = {"AWS": FOREIGN_ROOT}


def _may(*actions: Value) -> Value:
    return document(allow(_TARGET, list(actions), _GROUP_ARN))


def _all_but(action: str) -> Value:
    return document({"Effect": "Allow", "Principal": _TARGET, "NotAction": action, "Resource": _GROUP_ARN})


CONTROL = Control(
    id="registry_policy_is_read_only_for_targets",
    concept="registry",
    title="Other accounts may read and create from the registry, not write",
    why="Promotion must not be a way back.",
    severity="medium",
    requirements=("M2",),
    threats=("ML10", "AML.T0018"),
    sources={},
    cases=(
        apart_case(
            GROUP_POLICY,
            "resourcePolicy",
            admits_only(_reads_only, "lets another account change the registry", _FIX),
            passes=(
                _may("sagemaker:DescribeModelPackageGroup", "sagemaker:DescribeModelPackage"),
                _may("sagemaker:ListModelPackages", "sagemaker:CreateModel"),
                _may("sagemaker:Describe*"),
            ),
            fails=(
                _may("sagemaker:UpdateModelPackage"),
                _may("sagemaker:DescribeModelPackage", "sagemaker:*"),
                _may("sagemaker:CreateModel*"),
                _may("*"),
                _all_but("sagemaker:DeleteModelPackage"),
            ),
            unknown=(_may(UNKNOWN), document(allow({"AWS": UNKNOWN}, UNKNOWN, _GROUP_ARN))),
        ),
    ),
)
