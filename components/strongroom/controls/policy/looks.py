"""Actions that only look at settings, and those of their kind that hand out content."""

from __future__ import annotations

import re
from typing import Final

from strongroom.access.aws_document import Statement
from strongroom.access.aws_match import touches_actions
from strongroom.access.aws_text import marks, spell
from strongroom.access.logic import every, negate, some
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_LOOKS: Final = re.compile(r"[a-z0-9-]+:(?:Describe|Get|List|Lookup|BatchGet|BatchDescribe|View|Search)(?![a-z]).*")
# They take no resource, and do nothing but count or sign in to what a policy must open still.
_UNSCOPED: Final = re.compile(r"cloudwatch:PutMetricData|ecr:GetAuthorizationToken", re.IGNORECASE)
CONTENT: Final = (
    "s3:GetObject",
    "secretsmanager:GetSecretValue",
    "ssm:GetParameter",
    "dynamodb:GetItem",
    "sagemaker:GetRecord",
    "logs:GetLogEvents",
    "ecr:BatchGetImage",
    "ecr:GetDownloadUrlForLayer",
)


def only_looks(item: Statement, plan: Plan) -> bool | None:
    """True iff every action of the statement looks at settings or takes no resource."""
    if item.actions is None:
        return False
    reads = some(touches_actions(item, action, plan) for action in CONTENT)
    return every((negate(reads), *(_looks(value, plan) for value in item.actions)))


def _looks(value: Value, plan: Plan) -> bool | None:
    text = spell(value, plan)
    if text is None or marks(text):
        return None
    return bool(_LOOKS.fullmatch(text) or _UNSCOPED.fullmatch(text))


def on_everything(item: Statement, plan: Plan) -> bool | None:
    """True iff the statement takes in every resource there is."""
    if item.resources is None:
        return True
    texts = [spell(value, plan) for value in item.resources]
    return some(None if text is None else text == "*" for text in texts)
