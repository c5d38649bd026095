"""Judges what happens to a resource when the stack that made it is destroyed."""

from __future__ import annotations

from strongroom.controls.control import Judge
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.plan.model import Plan, Resource


def survives_destroy(what: str) -> Judge:
    """Passes iff protect or retainOnDelete is set in the resource's options."""
    fix = f"set protect (or retainOnDelete) in the options of {what}"

    def judge(resource: Resource, _plan: Plan) -> Outcome:
        if resource.options.protect or resource.options.retain_on_delete:
            return passed("protect")
        if resource.options.protect is None and resource.options.retain_on_delete is None:
            return unknown("protect", f"the document does not say whether {what} is protected", fix)
        return failed("protect", f"destroying the stack deletes {what}", fix)

    return judge
