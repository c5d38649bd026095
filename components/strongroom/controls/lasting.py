"""Judges what happens to a resource when the stack that made it is destroyed."""

from __future__ import annotations

from typing import Final

from strongroom.controls.control import Judge
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Unknown

# Inputs by which AWS or the provider keeps a log group whatever the options say.
_KEEPS: Final = ("deletionProtectionEnabled", "skipDestroy")


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


def record_survives(record: Resource, lost: str, fix: str) -> Outcome:
    """Passes iff an option, or an input of a log group, keeps the record; `lost` says what else is destroyed."""
    kept = [record.inputs.get(name) for name in _KEEPS]
    if record.options.protect or record.options.retain_on_delete or any(value in (True, "true") for value in kept):
        return passed("protect")
    if record.options.protect is None and record.options.retain_on_delete is None:
        return unknown("protect", "the document does not say whether the resource is protected", fix)
    if any(isinstance(value, Unknown) for value in kept):
        return unknown("protect", "the plan does not tell whether the log group is kept", fix)
    return failed("protect", lost, fix)
