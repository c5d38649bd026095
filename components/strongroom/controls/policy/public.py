"""Documents judged by whether strangers are let in."""

from __future__ import annotations

from strongroom.access.aws_admission import Admission
from strongroom.access.logic import negate
from strongroom.controls.policy.allowance import admits_only
from strongroom.controls.policy.subject import DocumentJudge, Subject


def admits_no_stranger(fix: str) -> DocumentJudge:
    """No Allow names everyone without a condition that confines it to somebody's accounts, identities or networks."""
    return admits_only(_is_confined, "lets strangers in", fix)


def _is_confined(item: Admission, _subject: Subject) -> bool | None:
    return negate(item.is_public)
