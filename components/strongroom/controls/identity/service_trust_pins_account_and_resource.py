"""A role that a machine-learning or logging service takes names both the account and the kind of resource."""

from __future__ import annotations

from typing import Final

from strongroom.access.aws_account import own_accounts
from strongroom.access.aws_admission import Admission
from strongroom.access.logic import every, some
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.allowance import admits_only
from strongroom.controls.policy.service_work import names_only
from strongroom.controls.policy.statements import ACCOUNT, ROLE, document
from strongroom.controls.policy.subject import Subject
from strongroom.controls.policy.trust import trust_case
from strongroom.plan.value import Value

# Services that fill both keys. Source: the pages on the confused deputy of each service's guide.
_FILLING: Final = ("cloudtrail.amazonaws.com", "sagemaker.amazonaws.com", "vpc-flow-logs.amazonaws.com")
_ACCOUNT: Final = ("aws:sourceaccount", "aws:sourceorgid", "aws:sourceorgpaths")
_FIX: Final = "add StringEquals on aws:SourceAccount with the account's id beside ArnLike on aws:SourceArn"


def _is_pinned_twice(item: Admission, subject: Subject) -> bool | None:
    if item.principal.kind == "open":
        return None
    if item.principal.kind != "service" or item.principal.name not in _FILLING:
        return True
    ours = own_accounts(subject.plan)
    pins = [pin for pin in item.pins if names_only(pin.accounts, ours)]
    return every(some(pin.is_fixed for pin in pins if pin.key in keys) for keys in (_ACCOUNT, ("aws:sourcearn",)))


def _trust(condition: Value, service: Value = "sagemaker.amazonaws.com") -> Value:
    return document(
        {"Effect": "Allow", "Principal": {"Service": service}, "Action": "sts:AssumeRole", "Condition": condition}
    )


_JOBS: dict[str, Value] = {"ArnLike": {"aws:SourceArn": f"arn:aws:sagemaker:eu-west-1:{ACCOUNT}:*"}}
_OURS: dict[str, Value] = {"StringEquals": {"aws:SourceAccount": ACCOUNT}}

CONTROL = Control(
    id="service_trust_pins_account_and_resource",
    concept="identity",
    title="Roles that SageMaker and logging services take name the account and the resources",
    why="One of two pins is one edit away from none.",
    severity="low",
    requirements=("I16",),
    threats=("ML05",),
    sources={"aws_ai_security_framework": ("AISF-IAM-05",)},
    cases=(
        trust_case(
            admits_only(_is_pinned_twice, "names the account or the resource, and not both", _FIX),
            passes=(
                _trust({**_JOBS, **_OURS}),
                _trust({}, "ec2.amazonaws.com"),
                document({"Effect": "Allow", "Principal": {"AWS": ROLE}, "Action": "sts:AssumeRole"}),
            ),
            fails=(
                _trust(_JOBS),
                _trust(_OURS),
                _trust({}),
                _trust({"ArnLike": {"aws:SourceArn": "arn:aws:sagemaker:*:*:*"}, **_OURS}),
                _trust({**_JOBS, "StringEqualsIfExists": {"aws:SourceAccount": ACCOUNT}}),
                _trust(_OURS, ["vpc-flow-logs.amazonaws.com"]),
            ),
            unknown=(
                _trust({**_JOBS, "StringEquals": {"aws:SourceAccount": UNKNOWN}}),
                _trust(_JOBS, UNKNOWN),
            ),
        ),
    ),
)
