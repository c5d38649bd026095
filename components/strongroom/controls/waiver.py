"""Recorded exceptions: a finding that somebody answers for until a date is waived, and still reported.

Source: requirements V4 and O5.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from strongroom.controls.finding import Finding, sort_key


@dataclass(frozen=True, kw_only=True, slots=True)
class Waiver:
    """One exception; `resource` is a urn or a name, in which `*` stands for any characters; `until` is its last day."""

    control: str
    resource: str
    reason: str
    owner: str
    until: date

    def covers(self, finding: Finding) -> bool:
        """True iff it is for this control and resource; what the plan as a whole lacks cannot be waived."""
        if finding.control != self.control or finding.urn is None:
            return False
        pattern = ".*".join(re.escape(part) for part in self.resource.split("*"))
        names = (finding.urn, finding.urn.split("::", 3)[-1])
        return any(re.fullmatch(pattern, name, re.DOTALL) for name in names)


def apply_waivers(
    findings: Iterable[Finding], waivers: Sequence[Waiver], today: date
) -> tuple[list[Finding], list[str]]:
    """The findings in report order, those that a waiver covers as `waived`; and a sentence per waiver without effect.

    Only failures and unknowns are waived: a control that crashed has said nothing that could be accepted. A waiver
    whose last day is before `today` covers nothing.
    """
    valid = [waiver for waiver in waivers if waiver.until >= today]
    used: set[Waiver] = set()
    told = []
    for finding in findings:
        covering = [waiver for waiver in valid if waiver.covers(finding)]
        if covering and finding.verdict in ("fail", "unknown"):
            used.update(covering)
            told.append(_waived(finding, covering[0]))
        else:
            told.append(finding)
    return sorted(told, key=sort_key), [_without_effect(waiver, today) for waiver in waivers if waiver not in used]


def _waived(finding: Finding, waiver: Waiver) -> Finding:
    accepted = f"accepted by {waiver.owner} until {waiver.until.isoformat()}: {waiver.reason}"
    return replace(finding, verdict="waived", message=f"{finding.message}; {accepted}")


def _without_effect(waiver: Waiver, today: date) -> str:
    what = f"the waiver of `{waiver.control}` for `{waiver.resource}`"
    if waiver.until < today:
        return f"{what}: ended on {waiver.until.isoformat()}; mend the finding, or have `{waiver.owner}` renew it"
    return f"{what}: covers no finding; remove it"
