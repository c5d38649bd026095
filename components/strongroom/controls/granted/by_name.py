"""Whether a grant speaks of the resource itself, in plans that mark no personas."""

from __future__ import annotations

import re
from typing import Final

from strongroom.access.graph import Cell, can
from strongroom.access.refusal import BadDocument
from strongroom.plan.model import Plan

_ARN: Final = re.compile(r"(arn:[^:]*:[^:]*:[^:]*:[^:]*:(?:[a-z-]+[/:])?).+", re.DOTALL)
_WHOLE: Final = re.compile(r"(?:projects|folders|organizations|/subscriptions)/[^/]+(?:/resourceGroups/[^/]+)?")
_OTHER: Final = "any-other-resource"


def is_by_name(cell: Cell, plan: Plan) -> bool | None:
    """True iff whoever the cell speaks of is refused the same on a resource of the kind with any other name.

    None where the plan does not tell. Whom no name means, everyone or all of an account, is never named, and neither
    is a grant on a project, a subscription or what holds them.
    """
    if cell.witness is None or not cell.principals:
        return None
    if cell.persona == "everyone else" or _WHOLE.fullmatch(cell.witness.resource):
        return False
    other = _named_otherwise(cell.witness.resource)
    try:
        found = {can(plan, each, cell.witness.action, other).verdict for each in cell.principals}
    except BadDocument:
        return None
    return False if "yes" in found else None if "unknown" in found else True


def _named_otherwise(resource: str) -> str:
    """A resource of the same kind in the same place, of a name that no policy has."""
    if resource.startswith("arn:"):
        return _ARN.sub(rf"\1{_OTHER}", resource)
    return f"{resource.rpartition('/')[0]}/{_OTHER}"
