"""Identity policies judged by the registries that they let pull from."""

from __future__ import annotations

import re
from typing import Final

from strongroom.access.aws_account import own_accounts
from strongroom.access.aws_condition import OUTSIDE_ACCOUNT, OUTSIDER
from strongroom.access.aws_document import Statement
from strongroom.access.aws_match import touches_actions, touches_resources
from strongroom.access.aws_pin import account_of
from strongroom.access.aws_text import spell
from strongroom.access.logic import every, some
from strongroom.controls.policy.grant import grants_no
from strongroom.controls.policy.subject import DocumentJudge
from strongroom.plan.model import Plan

# Both are needed to pull an image; either names the repository.
_PULL: Final = ("ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer")
_ELSEWHERE: Final = f"arn:aws:ecr:eu-west-1:{OUTSIDE_ACCOUNT}:repository/{OUTSIDER}"


def pulls_from_own_registry(fix: str) -> DocumentJudge:
    """No Allow of the document lets pull images from a registry of another account."""
    return grants_no(_pulls_elsewhere, "lets pull images from another account's registry", fix)


def _pulls_elsewhere(statement: Statement, plan: Plan) -> bool | None:
    named = some((touches_resources(statement, _ELSEWHERE, plan), _names_foreign(statement, plan)))
    return every((some(touches_actions(statement, action, plan) for action in _PULL), named))


def _names_foreign(statement: Statement, plan: Plan) -> bool | None:
    """True iff a repository of an account is named to which no provider of the plan is pinned, or of any account."""
    ours = own_accounts(plan)
    return some(_is_foreign(spell(value, plan), ours) for value in statement.resources or ())


def _is_foreign(resource: str | None, ours: frozenset[str]) -> bool | None:
    if resource is None:
        return None
    if not resource.startswith("arn:aws:ecr:"):
        return False
    account = account_of(resource)
    if account:
        return bool(ours) and account not in ours
    return bool(re.match(r"arn:aws:ecr:[^:]*:[^:]*[*?]", resource))
