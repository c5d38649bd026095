"""A role that works lists the objects below its own prefix, and not the whole store."""

from __future__ import annotations

from typing import Final

from strongroom.access.aws_document import Statement
from strongroom.access.aws_match import touches_actions
from strongroom.access.logic import every, negate
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.attachment import ROLE
from strongroom.controls.policy.guard_cases import grant, inline
from strongroom.controls.policy.holder import holders
from strongroom.controls.policy.naming import is_named_by
from strongroom.controls.policy.parts import reads_a_part
from strongroom.controls.policy.statements import document
from strongroom.controls.policy.takers import is_of_sagemaker
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_LISTS: Final = ("s3:ListBucket", "s3:ListBucketVersions")
_FIX: Final = "add the condition StringLike on s3:prefix with the team's prefix to the statement that lists"


def judge(role: Resource, plan: Plan) -> Outcome:
    """Passes iff each listing is confined to prefixes.

    It applies to roles that SageMaker takes, and to those that read only a part of a store.
    """
    holder = holders(plan).get(role.urn)
    if holder is None or not (is_of_sagemaker(role, plan) or reads_a_part(holder, plan)):
        return NOT_APPLICABLE
    grants = {id(item): item for action in _LISTS for item in holder.rights.allows(action)}
    return all_of(*(_grant(item, plan) for item in grants.values())) if grants else NOT_APPLICABLE


def _grant(item: Statement, plan: Plan) -> Outcome:
    confined = is_named_by(item, lambda key: key == "s3:prefix", plan)
    verdict = every((touches_actions(item, "s3:List*", plan), negate(confined)))
    named = f"the statement `{item.sid}`" if item.sid else "a statement"
    if verdict is None:
        return unknown(None, f"the plan does not tell what {named} lists", _FIX)
    return failed(None, f"{named} lists whole stores", _FIX) if verdict else passed()


_TRUST = document({"Effect": "Allow", "Principal": {"Service": "sagemaker.amazonaws.com"}, "Action": "sts:AssumeRole"})


def _list(condition: Value = None, action: Value = "s3:ListBucket") -> Plan:
    return inline(grant(action, "arn:aws:s3:::data", condition), trust=_TRUST)


CONTROL = Control(
    id="listing_is_limited_to_a_prefix",
    concept="identity",
    title="Roles that work list the objects below their own prefix",
    why="The names of other teams' data and models tell a thief what to ask for.",
    severity="low",
    requirements=("Z20",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(ROLE,),
            judge=judge,
            passes=(
                _list({"StringLike": {"s3:prefix": ["fraud/", "fraud/*"]}}),
                _list({"StringEquals": {"s3:prefix": "fraud/"}}, ["s3:ListBucket", "s3:ListBucketVersions"]),
            ),
            fails=(
                _list(),
                _list({"StringLike": {"s3:prefix": "*"}}),
                _list({"StringLikeIfExists": {"s3:prefix": "fraud/*"}}),
                _list(None, "s3:*"),
            ),
            unknown=(_list({"StringLike": {"s3:prefix": UNKNOWN}}), _list(None, UNKNOWN)),
        ),
    ),
)
