"""Secrets rotate within 90 days."""

from __future__ import annotations

import re

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.judges import companion, field
from strongroom.controls.outcome import Outcome
from strongroom.controls.requirement import Requirement, at_most, not_false
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

_SECRET = "aws:secretsmanager/secret:Secret"  # noqa: S105  a type token
_ROTATION = "aws:secretsmanager/secretRotation:SecretRotation"
_MOST = 90
_FIX = "add a SecretRotation with rotationRules.automaticallyAfterDays of 90 or less"
_RULES = "rotationRules"
_ID = hole(_SECRET, "token", "id")
# A cron of every month, such as cron(0 8 1 * ? *), is at least monthly; hours and days are of a rate.
_RATE = re.compile(r"rate\((\d+) (hour|day)s?\)")
_EVERY_MONTH = re.compile(r"cron\(\S+ \S+ \S+ \* \S+ \*\)")


def _schedule(value: Value) -> bool | None:
    if not isinstance(value, str):
        return None
    if _EVERY_MONTH.fullmatch(value):
        return True
    rate = _RATE.fullmatch(value)
    return int(rate[1]) <= (_MOST if rate[2] == "day" else _MOST * 24) if rate else None


def _often(resource: Resource, plan: Plan) -> Outcome:
    schedule = f"{_RULES}.scheduleExpression"
    if any(value not in (None, "") for value in at(resource.inputs, schedule)):
        return field(schedule, Requirement(_schedule, "mean at most 90 days"), _FIX)(resource, plan)
    return field(f"{_RULES}.automaticallyAfterDays", at_most(_MOST, " days"), _FIX)(resource, plan)


def _rotation(rules: Value, secret: Value = _ID, *, enabled: Value = True) -> Part:
    inputs: dict[str, Value] = {"secretId": secret, "rotationEnabled": enabled, _RULES: rules}
    return part(_ROTATION, "token", inputs)


_TOKEN = part(_SECRET, "token", {"name": "token"})

CONTROL = Control(
    id="secret_rotates",
    concept="key",
    title="Secrets rotate within 90 days",
    why="Old secrets lie in logs, laptops and histories, and are the commonest way in.",
    severity="medium",
    requirements=("I14",),
    threats=("AML.T0055", "AML.T0012"),
    sources={
        "aws_ai_security_framework": ("AISF-DATA-03",),
        "cdk_nag": ("AwsSolutions-SMG4", "NIST.800.53.R5-SecretsManagerRotationEnabled"),
        "checkov": ("CKV2_AWS_57", "CKV_AWS_304"),
        "prowler": ("secretsmanager_automatic_rotation_enabled",),
        "pulumi_nist_pack": ("aws/secrets-manager-rotation-required",),
        "security_hub": ("SecretsManager.1",),
    },
    cases=(
        Case(
            types=(_SECRET,),
            judge=companion((_ROTATION,), "secretId", _FIX, _often, field("rotationEnabled", not_false(), _FIX)),
            passes=(
                example(_TOKEN, _rotation({"automaticallyAfterDays": 30})),
                example(_TOKEN, _rotation({"automaticallyAfterDays": 90}, "token")),
                example(_TOKEN, _rotation({"scheduleExpression": "rate(30 days)"})),
                example(_TOKEN, _rotation({"scheduleExpression": "cron(0 8 1 * ? *)"})),
            ),
            fails=(
                example(_TOKEN),
                example(_TOKEN, _rotation({"automaticallyAfterDays": 91})),
                example(_TOKEN, _rotation({})),
                example(_TOKEN, _rotation({"automaticallyAfterDays": 30}, enabled=False)),
                example(_TOKEN, _rotation({"scheduleExpression": "rate(365 days)"})),
                example(_TOKEN, _rotation({"automaticallyAfterDays": 30}, hole(_SECRET, "other", "id"))),
            ),
            unknown=(
                example(_TOKEN, _rotation({"automaticallyAfterDays": UNKNOWN})),
                example(_TOKEN, _rotation({"automaticallyAfterDays": 30}, UNKNOWN)),
                example(_TOKEN, _rotation({"scheduleExpression": "cron(0 8 1 1 ? *)"})),
            ),
        ),
    ),
)
