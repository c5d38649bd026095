"""The boundary of the roles that work allows named things: no whole service, and on everything only to look."""

from __future__ import annotations

import re
from typing import Final

from strongroom.access.aws_document import Statement
from strongroom.access.aws_match import touches_actions
from strongroom.access.aws_text import spell
from strongroom.access.logic import every, negate, some
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.outcome import Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.attachment import POLICY
from strongroom.controls.policy.bounds import boundary, bounding, of_boundaries
from strongroom.controls.policy.guard_cases import grant, refusal
from strongroom.controls.policy.looks import on_everything, only_looks
from strongroom.controls.policy.naming import is_named_by
from strongroom.controls.policy.unnamed import KEYS, ROLES, Table, reaches_unnamed
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_SERVICE: Final = re.compile(r"[^:]*[*?][^:]*|[^:]*:[*?]*\*[*?]*|[^:]*[*?][^:]*:.*")
_USED: Final[Table] = {
    KEYS: ("kms:Decrypt", "kms:CreateGrant", "kms:PutKeyPolicy", "kms:GenerateDataKey"),
    ROLES: ("iam:PassRole",),
}
_FIX: Final = (
    "list the actions that the roles need on the environment's own names; keys by kms:ResourceAliases, iam:PassRole "
    "with iam:PassedToService, and on `*` nothing but Describe, Get and List"
)


def judge(statements: tuple[Statement, ...], plan: Plan) -> Outcome:
    """Passes iff each Allow of the boundary is narrow."""
    return all_of(passed("policy"), *(_grant(item, plan) for item in statements if item.effect != "Deny"))


def _grant(item: Statement, plan: Plan) -> Outcome:
    passes = touches_actions(item, "iam:PassRole", plan)
    to_service = is_named_by(item, lambda key: key == "iam:passedtoservice", plan)
    one = all(len(test.values) == 1 for test in item.conditions if test.key == "iam:passedtoservice")
    verdict = some(
        (
            item.actions is None,
            some(_is_service(value, plan) for value in item.actions or ()),
            every((on_everything(item, plan), negate(only_looks(item, plan)))),
            reaches_unnamed(item, _USED, plan),
            every((passes, negate(every((to_service, one))))),
        )
    )
    named = f"the statement `{item.sid}`" if item.sid else "a statement"
    if verdict is None:
        return unknown("policy", f"the plan does not tell whether {named} is wider than the roles need", _FIX)
    return failed("policy", f"{named} allows more than named things", _FIX) if verdict else passed("policy")


def _is_service(value: Value, plan: Plan) -> bool | None:
    text = spell(value, plan)
    return None if text is None else bool(_SERVICE.fullmatch(text))


_KEY = "arn:aws:kms:eu-west-1:111122223333:key/*"
_ROLES = "arn:aws:iam::111122223333:role/fraud/*"
_ALIAS: Value = {"ForAnyValue:StringLike": {"kms:ResourceAliases": "alias/fraud-*"}}
_SAGEMAKER: Value = {"StringEquals": {"iam:PassedToService": "sagemaker.amazonaws.com"}}

CONTROL = Control(
    id="boundary_is_narrow",
    concept="identity",
    title="The boundary allows named things only",
    why="A boundary that allows everything but some things allows what AWS adds next year.",
    severity="low",
    requirements=("I10",),
    threats=("ML05", "ML10"),
    sources={},
    cases=(
        Case(
            types=(POLICY,),
            judge=of_boundaries(judge),
            passes=(
                boundary(grant(["s3:Get*", "s3:PutObject"], "arn:aws:s3:::fraud-*"), refusal("iam:*", None)),
                boundary(grant(["kms:Decrypt", "kms:CreateGrant"], _KEY, _ALIAS)),
                boundary(grant(["ec2:Describe*", "sagemaker:List*", "cloudwatch:PutMetricData"])),
                boundary(grant("iam:PassRole", _ROLES, _SAGEMAKER)),
            ),
            fails=(
                boundary(grant("*")),
                boundary(grant("s3:*", "arn:aws:s3:::fraud-*")),
                boundary(grant("s3:PutObject")),
                boundary(grant("s3:Get*")),
                boundary(grant("kms:Decrypt", _KEY)),
                boundary(grant("kms:Decrypt", _KEY, {"StringLike": {"kms:ResourceAliases": "*"}})),
                boundary(grant("iam:PassRole", _ROLES)),
                boundary(grant("iam:PassRole", "*", _SAGEMAKER)),
                boundary({"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}),
            ),
            unknown=(boundary(grant(UNKNOWN)), boundary(grant("s3:PutObject", UNKNOWN)), bounding(UNKNOWN)),
        ),
    ),
)
