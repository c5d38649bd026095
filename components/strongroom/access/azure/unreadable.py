"""What the reader of Azure says of a state that it cannot read."""

from __future__ import annotations

from strongroom.access.refusal import BadDocument, refuse


class Unreadable(BadDocument):
    """A role, assignment or condition that Azure would refuse; its text is one sentence."""


def unreadable(where: str, wrong: str, got: object, advice: str) -> Unreadable:
    """The sentence that names the place, what is wrong, the value and what to do."""
    return Unreadable(str(refuse(where, wrong, got, advice)))
