"""A finding: what one control says of one resource of one plan, as every report shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from strongroom.controls.control import SEVERITIES, Severity
from strongroom.plan.model import Location

FindingVerdict: TypeAlias = Literal["fail", "unknown", "waived", "error", "pass"]
VERDICTS: Final[tuple[FindingVerdict, ...]] = ("error", "fail", "unknown", "waived", "pass")


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One row of a report; `urn` is None where the plan as a whole is judged."""

    control: str
    verdict: FindingVerdict
    severity: Severity
    plan: str
    urn: str | None
    type: str
    property: str | None
    message: str
    fix: str
    location: Location | None = None


def needs_action(finding: Finding) -> bool:
    """True iff somebody has to do something about it: UNKNOWN and a crashed control are no pass."""
    return finding.verdict in ("fail", "unknown", "error")


@dataclass(frozen=True, kw_only=True, slots=True)
class Summary:
    """The counts under a report."""

    resources: int = 0
    controls: int = 0
    verdicts: dict[FindingVerdict, int] = field(default_factory=dict)

    def __getitem__(self, verdict: FindingVerdict) -> int:
        return self.verdicts.get(verdict, 0)


def sort_key(finding: Finding) -> tuple[str, int, int, str, str]:
    """Plans apart, worst first, then by resource and control: the order of every report."""
    worst = -SEVERITIES.index(finding.severity)
    return (finding.plan, VERDICTS.index(finding.verdict), worst, finding.urn or "", finding.control)


def summarise(findings: Iterable[Finding], resources: int, controls: int) -> Summary:
    """Counts findings by verdict."""
    verdicts: dict[FindingVerdict, int] = {}
    for finding in findings:
        verdicts[finding.verdict] = verdicts.get(finding.verdict, 0) + 1
    return Summary(resources=resources, controls=controls, verdicts=verdicts)


def is_at_least(severity: Severity, threshold: Severity) -> bool:
    """True iff `severity` is `threshold` or worse."""
    return SEVERITIES.index(severity) >= SEVERITIES.index(threshold)
