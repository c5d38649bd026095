"""Whoever may grant the use of a key may grant it to a service that works for him, and to nobody else."""

from __future__ import annotations

from strongroom.access.aws_condition import read_operator
from strongroom.access.aws_document import Condition, Statement
from strongroom.access.aws_match import touches_actions
from strongroom.access.aws_text import spell
from strongroom.access.logic import every, negate, some
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.grant import grants_no
from strongroom.controls.policy.identity import identity_cases
from strongroom.controls.policy.statements import document
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_FIX = "add the condition Bool on kms:GrantIsForAWSResource `true` to the statement that allows kms:CreateGrant"


def _grants_freely(statement: Statement, plan: Plan) -> bool | None:
    for_services = some(_is_for_services(item, plan) for item in statement.conditions)
    return every((touches_actions(statement, "kms:CreateGrant", plan), negate(for_services)))


def _is_for_services(condition: Condition, plan: Plan) -> bool | None:
    found = read_operator(condition.operator)
    if condition.key != "kms:grantisforawsresource" or found.base != "bool" or found.if_exists or found.quantifier:
        return False
    texts = [spell(value, plan) for value in condition.values]
    return every(None if text is None else text.casefold() == "true" for text in texts)


def _may(action: Value, condition: Value = None) -> Value:
    key = "arn:aws:kms:eu-west-1:111122223333:key/1234"
    statement: dict[str, Value] = {"Effect": "Allow", "Action": action, "Resource": key}
    return document(statement if condition is None else {**statement, "Condition": condition})


_KEY = "kms:GrantIsForAWSResource"

CONTROL = Control(
    id="policy_grants_keys_to_services_only",
    concept="identity",
    title="Grants on keys go to services only",
    why="Who may grant a key to anybody may hand out what it protects, past every policy.",
    severity="medium",
    requirements=("K4", "I7"),
    threats=("ML05",),
    sources={},
    cases=identity_cases(
        grants_no(_grants_freely, "grants the use of a key to anybody", _FIX),
        passes=(
            _may("kms:CreateGrant", {"Bool": {_KEY: "true"}}),
            _may(["kms:Decrypt", "kms:GenerateDataKey*"]),
            document({"Effect": "Deny", "Action": "kms:CreateGrant", "Resource": "*"}),
        ),
        fails=(
            _may("kms:CreateGrant"),
            _may("kms:Create*", {"StringEquals": {"kms:ViaService": "sagemaker.eu-west-1.amazonaws.com"}}),
            _may("kms:CreateGrant", {"BoolIfExists": {_KEY: "true"}}),
            _may("kms:CreateGrant", {"Bool": {_KEY: "false"}}),
            _may("*"),
        ),
        unknown=(_may("kms:CreateGrant", {"Bool": {_KEY: UNKNOWN}}), _may(UNKNOWN)),
    ),
)
