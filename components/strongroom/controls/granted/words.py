"""How findings about access name identities and the statements that grant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from strongroom.access.comparison import Cause
from strongroom.plan.model import Plan, Resource

ANYBODY: Final = ("everyone", "account ", "organisation ", "allUsers", "allAuthenticatedUsers")
"""How the names begin of those whom no policy names one by one."""

_SHOWN: Final = 3


def names(principals: Sequence[str]) -> str:
    """The first of them, and how many more there are."""
    more = len(principals) - _SHOWN
    return ", ".join(principals[:_SHOWN]) + (f" and {more} more" if more > 0 else "")


def cause_of(plan: Plan, causes: Sequence[Cause]) -> tuple[Resource | None, str]:
    """The resource of the plan that holds the first statement that grants, and in words which it is."""
    for cause in causes:
        holder = plan.by_urn.get(cause.urn)
        if holder is not None:
            statement = f"`{cause.statement}` of " if cause.statement else ""
            return holder, f", by {statement}{holder.name}"
    return None, ""
