"""Documents judged by whether they name anybody by exclusion."""

from __future__ import annotations

from strongroom.controls.outcome import Outcome, failed, passed
from strongroom.controls.policy.subject import Subject

_FIX = 'write Principal {"AWS": "*"} with the condition ArnNotLike on aws:PrincipalArn instead of NotPrincipal'


def names_nobody_by_exclusion(subject: Subject) -> Outcome:
    """Passes iff no statement names its principals by those that it does not mean."""
    if any(statement.not_principals is not None for statement in subject.statements):
        return failed(subject.path, "a statement spares or admits by NotPrincipal, which AWS advises against", _FIX)
    return passed(subject.path)
