"""What a reader says of a policy document that AWS would refuse."""

from __future__ import annotations

from strongroom.access.refusal import BadDocument, refuse


class Unreadable(BadDocument):
    """A policy document that AWS would refuse, or that is none; one sentence says where and why."""


def unreadable(where: str, wrong: str, got: object, advice: str) -> Unreadable:
    """The refusal of one place of a document."""
    return Unreadable(str(refuse(where, wrong, got, advice)))
