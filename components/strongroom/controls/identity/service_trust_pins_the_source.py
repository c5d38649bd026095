"""A role that a service assumes says for whose resources."""

from __future__ import annotations

from strongroom.access.aws_account import own_accounts
from strongroom.access.aws_admission import Admission
from strongroom.access.logic import some
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.allowance import admits_only
from strongroom.controls.policy.service_work import names_only
from strongroom.controls.policy.statements import ACCOUNT, ROLE, document
from strongroom.controls.policy.subject import Subject
from strongroom.controls.policy.trust import trust_case
from strongroom.plan.value import Value

_PINS = ("aws:sourceaccount", "aws:sourcearn", "aws:sourceorgid", "aws:sourceorgpaths")
# EC2 and Lambda take only roles that a principal of the role's own account may pass (iam:PassRole), and their calls
# carry none of these keys: a condition on one would lock them out.
_WITHOUT_SOURCE = (
    "ec2.amazonaws.com",
    "ec2.amazonaws.com.cn",
    "edgelambda.amazonaws.com",
    "lambda.amazonaws.com",
)
_FIX = "add the condition StringEquals on aws:SourceAccount with the account's id, or ArnLike on aws:SourceArn"


def _is_pinned(item: Admission, subject: Subject) -> bool | None:
    if item.principal.kind == "open":
        return None
    if item.principal.kind != "service" or item.principal.name in _WITHOUT_SOURCE:
        return True
    ours = own_accounts(subject.plan)
    return some(pin.is_fixed for pin in item.pins if pin.key in _PINS and names_only(pin.accounts, ours))


def _trust(service: Value, condition: Value = None) -> Value:
    statement: dict[str, Value] = {
        "Effect": "Allow",
        "Principal": {"Service": service},
        "Action": ["sts:AssumeRole", "sts:SetSourceIdentity"],
    }
    return document({**statement, "Condition": condition} if condition is not None else statement)


_SAGEMAKER = "sagemaker.amazonaws.com"
_JOBS = f"arn:aws:sagemaker:eu-west-1:{ACCOUNT}:*"
_OURS: Value = {"StringEquals": {"aws:SourceAccount": ACCOUNT}}

CONTROL = Control(
    id="service_trust_pins_the_source",
    concept="identity",
    title="Roles assumed by services pin the source account or resource",
    why="A service assumes the role for whoever names it, unless the trust says for whose resources.",
    severity="medium",
    requirements=("I16",),
    threats=("ML05",),
    sources={
        "aws_ai_security_framework": ("AISF-IAM-05",),
        "prowler": ("iam_role_cross_service_confused_deputy_prevention",),
    },
    cases=(
        trust_case(
            admits_only(_is_pinned, "lets the service assume the role for any account", _FIX),
            passes=(
                _trust(_SAGEMAKER, _OURS),
                _trust(_SAGEMAKER, {"ArnLike": {"aws:SourceArn": _JOBS}}),
                _trust(_SAGEMAKER, {"StringEquals": {"aws:SourceOrgID": "o-a1b2c3d4e5"}}),
                _trust(["ec2.amazonaws.com", _SAGEMAKER], _OURS),
                _trust("ec2.amazonaws.com"),
                _trust(["lambda.amazonaws.com", "edgelambda.amazonaws.com"]),
                document({"Effect": "Allow", "Principal": {"AWS": ROLE}, "Action": "sts:AssumeRole"}),
            ),
            fails=(
                _trust(_SAGEMAKER),
                _trust(["ec2.amazonaws.com", _SAGEMAKER]),
                _trust(_SAGEMAKER, {"StringLike": {"aws:SourceAccount": "*"}}),
                _trust(_SAGEMAKER, {"StringEqualsIfExists": {"aws:SourceAccount": ACCOUNT}}),
                _trust(_SAGEMAKER, {"StringNotEquals": {"aws:SourceAccount": ACCOUNT}}),
                _trust(_SAGEMAKER, {"ArnLike": {"aws:SourceArn": "arn:aws:sagemaker:*:*:*"}}),
                _trust(_SAGEMAKER, {"StringEquals": {"aws:PrincipalAccount": ACCOUNT}}),
            ),
            unknown=(
                _trust(_SAGEMAKER, {"StringEquals": {"aws:SourceAccount": UNKNOWN}}),
                _trust(UNKNOWN),
            ),
        ),
    ),
)
