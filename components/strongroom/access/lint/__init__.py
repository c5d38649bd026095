"""Policies that say something else than their author meant, or more than they need.

`lint(document, policy_type)` gives a remark for each fault; where a document can say the same in less, the remark
carries the smaller one, proven equal by the engine that compares policies.
"""

from __future__ import annotations

from .remark import SEVERITIES, Remark, Severity, rank
from .run import lint

__all__ = ["SEVERITIES", "Remark", "Severity", "lint", "rank"]
