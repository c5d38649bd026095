"""What somebody might find a way to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """A resource in the words of its cloud, the call that uses it, and its name for people; `team` owns it."""

    resource: str
    action: str
    words: str
    team: str = ""
