"""The matrix of a plan, worked out once for all controls."""

from __future__ import annotations

from typing import cast

from strongroom.access.graph import Matrix, matrix
from strongroom.plan.model import Plan


def table(plan: Plan) -> Matrix:
    """Each persona of the plan, and everyone else, against each right. Raises BadDocument as `matrix` does."""
    found = plan.notes.get(__name__)
    if found is None:
        found = plan.notes[__name__] = matrix(plan)
    return cast("Matrix", found)
