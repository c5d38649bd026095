"""The boundary of the roles that work refuses what belongs to another organisation, where the plan knows its own."""

from __future__ import annotations

from typing import Final

from strongroom.access.aws_condition import OUTSIDER, read_operator
from strongroom.access.aws_document import Statement
from strongroom.access.aws_situation import Situation
from strongroom.access.aws_text import spell
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed
from strongroom.controls.policy.attachment import POLICY
from strongroom.controls.policy.bounds import boundary, bounding, of_boundaries, refuses_outright
from strongroom.controls.policy.guard_cases import grant, refusal
from strongroom.controls.policy.known_organization import knows_organization
from strongroom.controls.policy.statements import document
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_REACHES: Final = (
    "ecr:BatchGetImage",
    "ecr:GetDownloadUrlForLayer",
    "ecr:PutImage",
    "ecr:UploadLayerPart",
    "kms:Decrypt",
    "s3:GetObject",
    "s3:PutObject",
    "sns:Publish",
    "sqs:SendMessage",
)
_KEY: Final = "aws:resourceorgid"
_FOREIGN: Final = Situation("of another organisation", {_KEY: (f"o-{OUTSIDER}",)})
_FIX: Final = "add a Deny of s3, kms, ecr, sns and sqs with StringNotEquals on aws:ResourceOrgID to the boundary"


def judge(statements: tuple[Statement, ...], plan: Plan) -> Outcome:
    """Passes iff what is of another organisation is refused outright, and one organisation alone is spared."""
    if not knows_organization(plan):
        return NOT_APPLICABLE
    refused = refuses_outright(statements, plan, (_REACHES, _FOREIGN), ("", _FIX))
    if refused.verdict != "pass":
        return refused
    if len({organization for item in statements for organization in _spared(item, plan)}) > 1:
        return failed("policy", "the boundary spares more than one organisation", _FIX)
    return passed("policy")


def _spared(item: Statement, plan: Plan) -> list[str]:
    tests = [test for test in item.conditions if test.key == _KEY and read_operator(test.operator).negated]
    return [spell(value, plan) or "" for test in tests for value in test.values]


def _known(found: Plan) -> Plan:
    topic = document({"Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*", "Condition": _CALLERS})
    other = example(part("aws:sns/topicPolicy:TopicPolicy", "alarms", {"arn": "alarms", "policy": topic}))
    resources = (*found.resources, *other.resources)
    return Plan(stack="example", project="example", resources=resources, source="example")


def _unless(*organizations: Value) -> Value:
    return {"StringNotEquals": {"aws:ResourceOrgID": list(organizations)}, "Null": {"aws:ResourceOrgID": "false"}}


_OURS = "o-a1b2c3d4e5"
_CALLERS: Value = {"StringNotEquals": {"aws:PrincipalOrgID": _OURS}}
_ALL: Value = ["ecr:*", "kms:*", "s3:*", "sns:*", "sqs:*"]

CONTROL = Control(
    id="boundary_keeps_to_our_organization",
    concept="identity",
    title="The boundary refuses what belongs to other organisations",
    why="A bucket of a stranger is the easiest way out for data that a role may read.",
    severity="medium",
    requirements=("I16",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(POLICY,),
            judge=of_boundaries(judge),
            passes=(
                _known(boundary(grant("s3:GetObject"), refusal(_ALL, _unless(_OURS)))),
                _known(boundary(refusal("*", {"StringNotEqualsIfExists": {"aws:ResourceOrgID": _OURS}}))),
            ),
            fails=(
                _known(boundary(grant("s3:GetObject"))),
                _known(boundary(refusal(["kms:*", "s3:*"], _unless(_OURS)))),
                _known(boundary(refusal(_ALL, _unless(_OURS, "o-zzzzzzzzzz")))),
            ),
            unknown=(_known(boundary(refusal(_ALL, _unless(UNKNOWN)))), _known(bounding(UNKNOWN))),
        ),
    ),
)
