"""Whether a resource's policy lets an AWS service in."""

from __future__ import annotations

import re
from collections.abc import Iterable

from strongroom.access.aws_admission import Admission, admissions
from strongroom.access.aws_document import Statement
from strongroom.access.aws_match import covers_actions
from strongroom.access.logic import every, some
from strongroom.plan.model import Plan


def admits_service(
    statements: Iterable[Statement], service: str | re.Pattern[str], action: str, plan: Plan
) -> bool | None:
    """True iff an Allow names the service, whatever its conditions, and covers the action; Denies are left out.

    A pattern stands for a service whose principal differs by region.
    """
    pattern = re.compile(re.escape(service)) if isinstance(service, str) else service
    return some(_admits(item, pattern, action, plan) for item in admissions(statements, plan))


def admits_everyone(statements: Iterable[Statement], action: str, plan: Plan) -> bool | None:
    """True iff an Allow names everyone, whatever its conditions, and covers the action."""
    found = [item for item in admissions(statements, plan) if item.principal.kind == "everyone"]
    return some(covers_actions(item.statement, action, plan) for item in found)


def _admits(item: Admission, service: re.Pattern[str], action: str, plan: Plan) -> bool | None:
    if item.principal.kind == "open":
        named = None
    else:
        named = item.principal.kind == "service" and bool(service.fullmatch(item.principal.name))
    allows = True if item.statement.effect == "Allow" else None
    return every((named, allows, covers_actions(item.statement, action, plan)))
