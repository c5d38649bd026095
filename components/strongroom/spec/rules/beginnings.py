"""Names tell whose a thing is [I12, M8].

No team's name begins another's, no environment's another's, and no model is named as what jobs write.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..mistake import Mistake
from ..names import WRITTEN_BY_JOBS
from ..place import Place

_STAGES: Final = ("dev", "test", "prod")
_OTHER: Final = "choose another name"


def mistakes(environment: Place) -> Iterator[Mistake]:
    """Each name under which the permissions of one would reach what is another's."""
    yield from _stage_in(environment["name"])
    for model in environment["models"].items():
        if model["name"].text in WRITTEN_BY_JOBS:
            wrong = "is where the team's jobs write, who could then change what the model is served from"
            yield model["name"].mistake(wrong, _OTHER)
    before: list[str] = []
    for team in environment["teams"].items():
        if (name := team["name"].text) is not None:
            yield from _teams(team["name"], name, before)
            before.append(name)


def _stage_in(place: Place) -> Iterator[Mistake]:
    """Every name of `fraud` in `dev` begins `fraud-dev-`; so would those of an environment named `fraud-dev-two`."""
    first, *more = (place.text or "").split("-")
    stage = next((word for word in more if word in _STAGES), None)
    if stage is not None:
        other = "-".join([first, *more[: more.index(stage)]])
        rest = "-".join([first, *(word for word in more if word not in _STAGES)])
        wrong = f"holds a stage, so that its names begin like those of `{other}` in the stage `{stage}`"
        yield place.mistake(wrong, f"leave the stage out of the name: `{rest}`")


def _teams(place: Place, name: str, before: list[str]) -> Iterator[Mistake]:
    for other in before:
        if name.startswith(f"{other}-"):
            yield place.mistake(f"begins with the name of team `{other}`, which would reach its jobs", _OTHER)
            return
        if other.startswith(f"{name}-"):
            yield place.mistake(f"begins the name of team `{other}`, whose jobs it would reach", _OTHER)
            return
