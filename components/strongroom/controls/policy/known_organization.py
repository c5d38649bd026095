"""Whether a plan goes by its organisation, so that what forgets it is a gap."""

from __future__ import annotations

from typing import Final, cast

from strongroom.access.aws_document import Unreadable, read_document
from strongroom.controls.policy.documents import PLACES, documents
from strongroom.plan.model import Plan, Resource

CALLER_KEYS: Final = ("aws:principalorgid", "aws:principalorgpaths")


def knows_organization(plan: Plan) -> bool:
    """True iff some document of the plan tests whether a caller is of an organisation; asked once a plan."""
    found = plan.notes.get(__name__)
    if found is None:
        found = plan.notes[__name__] = any(_goes_by_it(item) for item in plan.of(*PLACES))
    return cast("bool", found)


def _goes_by_it(resource: Resource) -> bool:
    for _, value in documents(resource):
        try:
            statements = read_document(value)
        except Unreadable:
            continue
        if any(test.key in CALLER_KEYS for item in statements for test in item.conditions):
            return True
    return False
