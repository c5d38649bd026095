"""A role names the resources of every action that takes one, beside conditions too."""

from __future__ import annotations

import re
from typing import Final

from strongroom.access.aws_document import Statement
from strongroom.access.aws_match import touches_actions
from strongroom.access.aws_text import marks, spell
from strongroom.access.logic import every, negate
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.attachment import ROLE
from strongroom.controls.policy.guard_cases import grant, inline
from strongroom.controls.policy.holder import holders
from strongroom.controls.policy.looks import on_everything, only_looks
from strongroom.controls.policy.parts import reads_a_part
from strongroom.controls.policy.statements import document
from strongroom.controls.policy.takers import takers
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

# Actions that AWS allows on `*` only. Source: https://docs.aws.amazon.com/service-authorization/latest/reference/
_ON_ALL_ONLY: Final = re.compile(
    r"[a-z0-9-]+:List.*|ec2:Describe.*|sagemaker:(?:DescribeDomain|Search)|logs:(?:DescribeLogGroups|GetQueryResults)"
    r"|cloudwatch:(?:PutMetricData|GetMetric.*)|ecr:GetAuthorizationToken|sts:GetCallerIdentity|xray:Put.*",
    re.IGNORECASE,
)
_FIX: Final = "name ARNs in Resource, in a statement apart from the actions that AWS allows on `*` only"


def judge(role: Resource, plan: Plan) -> Outcome:
    """Passes iff on `*` a role that works does only what AWS allows there, and other roles only look.

    A role works if a service takes it, or if it reads its own part of a store.
    A role that makes roles is left out: much of what it makes has no name yet.
    """
    holder = holders(plan).get(role.urn)
    makes = "iam:CreateRole"
    if holder is None or any(touches_actions(item, makes, plan) for item in holder.rights.allows(makes)):
        return NOT_APPLICABLE
    works = any(item.kind == "service" for item in takers(role, plan)) or reads_a_part(holder, plan)
    grants = [item for item in holder.rights.statements if item.effect != "Deny"]
    return all_of(*(_grant(item, plan, works=works) for item in grants)) if grants else NOT_APPLICABLE


def _grant(item: Statement, plan: Plan, *, works: bool) -> Outcome:
    harmless = _takes_none(item, plan) if works else only_looks(item, plan)
    verdict = every((on_everything(item, plan), negate(harmless)))
    named = f"the statement `{item.sid}`" if item.sid else "a statement"
    if verdict is None:
        return unknown(None, f"the plan does not tell what {named} reaches", _FIX)
    return failed(None, f"{named} reaches everything where it could name resources", _FIX) if verdict else passed()


def _takes_none(item: Statement, plan: Plan) -> bool | None:
    return every(_is_on_all(value, plan) for value in item.actions) if item.actions is not None else False


def _is_on_all(value: Value, plan: Plan) -> bool | None:
    text = spell(value, plan)
    return None if text is None or marks(text) else bool(_ON_ALL_ONLY.fullmatch(text))


_SAGEMAKER = document(
    {"Effect": "Allow", "Principal": {"Service": "sagemaker.amazonaws.com"}, "Action": "sts:AssumeRole"}
)
_PEOPLE = document(
    {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/ada"}, "Action": "sts:AssumeRole"}
)
_TAGGED: Value = {"StringEquals": {"aws:ResourceTag/team": "fraud"}}


def _works(action: Value, resource: Value = "*", condition: Value = None) -> Plan:
    return inline(grant(action, resource, condition), trust=_SAGEMAKER)


CONTROL = Control(
    id="roles_name_what_they_reach",
    concept="identity",
    title="Roles name the resources that they reach, beside conditions too",
    why="A condition that is dropped leaves what the resources confine to.",
    severity="low",
    requirements=("I7", "Z20"),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(ROLE,),
            judge=judge,
            passes=(
                _works(["ec2:DescribeSubnets", "ecr:GetAuthorizationToken", "sagemaker:ListTrainingJobs"]),
                _works("sagemaker:StopTrainingJob", "arn:aws:sagemaker:eu-west-1:1:training-job/*", _TAGGED),
                inline(grant(["sagemaker:Describe*", "config:Get*"]), trust=_PEOPLE),
            ),
            fails=(
                _works("sagemaker:StopTrainingJob", "*", _TAGGED),
                _works("s3:GetBucketLocation"),
                _works("logs:DescribeLogStreams", ["arn:aws:logs:eu-west-1:1:log-group:a", "*"]),
                _works("ec2:CreateNetworkInterface"),
                inline(grant("sagemaker:StopTrainingJob", "*", _TAGGED), trust=_PEOPLE),
                inline(grant("logs:Get*"), trust=_PEOPLE),
                inline({"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}, trust=_SAGEMAKER),
            ),
            unknown=(_works("s3:GetBucketLocation", UNKNOWN), _works(["ec2:DescribeSubnets", UNKNOWN])),
        ),
    ),
)
