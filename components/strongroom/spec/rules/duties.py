"""Duties that nobody holds together [I8, I9, K3, Z10].

Within a team nobody is two of scientist, lead, approver and auditor. Who administers keys uses none and who may break
glass holds no other duty.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..mistake import Mistake
from ..place import Place

_DUTIES: Final = {"scientists": "scientist", "leads": "lead", "approvers": "approver", "auditors": "auditor"}


def mistakes(environment: Place) -> Iterator[Mistake]:
    """Each principal that holds two of such duties, at the second."""
    held: dict[str, str] = {}
    for team in environment["teams"].items():
        yield from _in_team(team, held)
    for model in environment["models"].items():
        for caller in model["callers"].items():
            _hold(held, caller["principal"], f"a caller of `{model['name'].text or 'a model'}`")
    yield from _apart(environment["administrators"], held, "administers keys")
    for place in environment["administrators"].items():
        _hold(held, place, "an administrator")
    yield from _apart(environment["break_glass"], held, "may break glass")


def _in_team(team: Place, held: dict[str, str]) -> Iterator[Mistake]:
    of_team = f"of `{team['name'].text}`" if team["name"].text else "of a team"
    in_team: dict[str, str] = {}
    for word, duty in _DUTIES.items():
        for place in team[word].items():
            if place.text is None:
                continue
            if (other := in_team.setdefault(place.text, duty)) != duty:
                yield place.mistake(
                    f"is {_a(other)} of the same team and cannot be its {duty}", "name another principal"
                )
            _hold(held, place, f"{_a(duty)} {of_team}")


def _hold(held: dict[str, str], place: Place, duty: str) -> None:
    if place.text is not None:
        held.setdefault(place.text, duty)


def _apart(listed: Place, held: dict[str, str], what: str) -> Iterator[Mistake]:
    for place in listed.items():
        if place.text in held:
            yield place.mistake(f"is {held[place.text]} and cannot be one who {what}", "name another principal")


def _a(duty: str) -> str:
    return f"an {duty}" if duty.startswith("a") else f"a {duty}"
