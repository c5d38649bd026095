"""The boundary of the roles that work refuses what belongs to another organisation, where the plan knows its own."""

from __future__ import annotations

from typing import Final

from strongroom.access.aws_condition import OUTSIDER, read_operator
from strongroom.access.aws_deny import Demand, denies
from strongroom.access.aws_document import Statement, Unreadable, read_document
from strongroom.access.aws_situation import Situation
from strongroom.access.aws_text import spell
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed, unknown
from strongroom.controls.policy.attachment import POLICY, ROLE
from strongroom.controls.policy.bounds import boundary, bounding
from strongroom.controls.policy.guard_cases import grant, refusal
from strongroom.controls.policy.known_organization import knows_organization
from strongroom.controls.policy.statements import document
from strongroom.controls.policy.takers import is_of_sagemaker
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource
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


def judge(policy: Resource, plan: Plan) -> Outcome:
    """Passes iff what is of another organisation is refused outright, and one organisation alone is spared."""
    bounded = companions(plan, policy, (ROLE,), "permissionsBoundary").found
    if not knows_organization(plan) or not any(is_of_sagemaker(role, plan) for role in bounded):
        return NOT_APPLICABLE
    try:
        statements = read_document(policy.inputs.get("policy"))
    except Unreadable as error:
        return unknown("policy", str(error), "make the document of names that the program knows")
    found = denies(statements, Demand(_REACHES, ("*",), (_FOREIGN,)), plan)
    if found.verdict is None:
        return unknown("policy", f"the plan does not tell whether the boundary refuses {found.gap}", _FIX)
    if not found.verdict:
        return failed("policy", f"the boundary does not refuse {found.gap}", _FIX)
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
            judge=judge,
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
