"""A condition by which an Allow seems to be confined names something, and is not met by everything."""

from __future__ import annotations

import re

from strongroom.access.aws_condition import read_operator
from strongroom.access.aws_document import Condition, Statement, Unreadable, read_document
from strongroom.access.aws_text import spell
from strongroom.access.logic import every, some
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.documents import PLACES, documents
from strongroom.controls.policy.statements import ACCOUNT, ROLE, ROOT, allow, deny, document
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_POSITIVE = ("stringequals", "stringequalsignorecase", "stringlike", "arnequals", "arnlike")
# Who calls, for whom, and over which network; tags and names are often tested for being there at all.
_KEYS = re.compile(
    r"aws:(principal(arn|account|orgid|orgpaths)|source(account|arn|orgid|orgpaths|owner|vpc|vpce)|userid|vpce\w+)"
    r"|kms:(calleraccount|viaservice)|s3:dataaccesspoint\w+|sts:externalid"
)
_FIX = "name the accounts, ARNs or services, or take the condition out where it is not meant to confine"


def judge(resource: Resource, plan: Plan) -> Outcome:
    """Passes iff no value of such a condition is a mere wildcard; resources without a document are left out."""
    found = list(documents(resource))
    return all_of(*(_document(path, value, plan) for path, value in found)) if found else NOT_APPLICABLE


def _document(path: str, value: Value, plan: Plan) -> Outcome:
    try:
        statements = read_document(value)
    except Unreadable as error:
        return unknown(path, str(error), "make the document of names that the program knows")
    return all_of(passed(path), *(_statement(path, item, plan) for item in statements if item.effect != "Deny"))


def _statement(path: str, statement: Statement, plan: Plan) -> Outcome:
    named = f"the statement `{statement.sid}`" if statement.sid else "a statement"
    for condition in statement.conditions:
        verdict = _is_void(condition, plan)
        if verdict:
            return failed(path, f"{named} has a condition on {condition.key} that a wildcard meets", _FIX)
        if verdict is None:
            return unknown(path, f"the plan does not tell what {named} wants of {condition.key}", _FIX)
    return passed(path)


def _is_void(condition: Condition, plan: Plan) -> bool | None:
    confines = _KEYS.fullmatch(condition.key) and read_operator(condition.operator).base in _POSITIVE
    return some(_is_wildcard(value, plan) for value in condition.values) if confines else False


def _is_wildcard(value: Value, plan: Plan) -> bool | None:
    text = spell(value, plan)
    return None if text is None else every((bool(text), not re.search(r"[^*?:/]", text.removeprefix("arn:"))))


_TOPIC = "aws:sns/topicPolicy:TopicPolicy"
_TRUST = "aws:iam/role:Role"


def _when(operator: str, key: str, *values: Value) -> Plan:
    statement = allow({"AWS": ROOT}, "sns:Publish", "*", {operator: {key: list(values)}})
    return example(part(_TOPIC, "data", {"policy": document(statement)}))


def _trust(*accounts: Value) -> Plan:
    statement = allow({"Service": "sagemaker.amazonaws.com"}, "sts:AssumeRole")
    pinned: Value = {**statement, "Condition": {"StringLike": {"aws:SourceAccount": list(accounts)}}}
    return example(part(_TRUST, "run", {"assumeRolePolicy": document(pinned)}))


CONTROL = Control(
    id="conditions_name_what_they_confine_to",
    concept="identity",
    title="A condition that confines a statement names what it confines it to",
    why="A condition that everything meets looks like a lock and is none.",
    severity="medium",
    requirements=("I16", "K4", "A5"),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=tuple(PLACES),
            judge=judge,
            passes=(
                _when("StringEquals", "aws:SourceAccount", ACCOUNT),
                _when("ArnLike", "aws:PrincipalArn", ROLE, "arn:aws:iam::111122223333:role/fraud/*"),
                _when("StringLike", "aws:RequestTag/team", "*"),
                _when("StringNotLike", "aws:PrincipalArn", "*"),
                _trust(ACCOUNT),
                example(
                    part(_TOPIC, "data", {"policy": document(deny("sns:*", "*", {"ArnLike": {"aws:SourceArn": "*"}}))})
                ),
            ),
            fails=(
                _when("StringLike", "aws:SourceAccount", "*"),
                _when("StringEquals", "aws:SourceAccount", ACCOUNT, "*"),
                _when("ArnLike", "aws:SourceArn", "arn:*:*:*:*:*"),
                _when("StringLikeIfExists", "aws:PrincipalOrgID", "*"),
                _trust("*"),
            ),
            unknown=(
                _when("StringEquals", "aws:SourceAccount", UNKNOWN),
                example(part(_TOPIC, "data", {"policy": UNKNOWN})),
            ),
        ),
    ),
)
