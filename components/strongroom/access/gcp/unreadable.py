"""What a reader of Google Cloud's policies says of a state that it cannot read."""

from __future__ import annotations

from ..refusal import BadDocument, refuse


class Unreadable(BadDocument):
    """A state that Google Cloud would refuse, or that is none: one clear sentence."""


def unreadable(where: str, wrong: str, got: object, advice: str) -> Unreadable:
    """The sentence that names the place, what is wrong, the value and what to do."""
    return Unreadable(str(refuse(where, wrong, got, advice)))
