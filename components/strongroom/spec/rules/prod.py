"""What the stage `prod` does not leave open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from ..measure import duration
from ..mistake import Mistake
from ..place import Place
from .one_cloud import cloud_of

_LEAST_LOCK: Final = timedelta(days=30)
_OWNER: Final = {
    "aws": ("account", "account"),
    "gcp": ("project", "project"),
    "azure": ("subscription", "subscription"),
}


def mistakes(environment: Place) -> Iterator[Mistake]:
    """Evidence without lock, data locked too briefly, a log account that is no other, models that nobody approves.

    Source: requirements B8, A3, M3.
    """
    if environment["stage"].text != "prod":
        return
    lock = environment["audit"]["lock"]
    if lock.sound and lock.value is False:
        yield lock.mistake("opens the evidence, which is locked where the stage is prod", "remove it or write `true`")
    for data in environment["data"].items():
        kept = data["retention"]
        if kept.text is not None and duration(kept.text) < _LEAST_LOCK:
            wrong = f"is shorter than {_LEAST_LOCK.days} days, for which data is locked where the stage is prod"
            yield kept.mistake(wrong, f"write `{_LEAST_LOCK.days} days` or more")
    cloud = cloud_of(environment)
    if cloud is not None:
        word, log_word = _OWNER[str(cloud.path[0])]
        own, log = cloud[word].text, cloud["log"][log_word]
        if own is not None and log.text is not None and log.text.lower() == own.lower():
            yield log.mistake(f"is the environment's own {word}", f"name another {word} or leave `log` out")
    teams = {team["name"].text: team for team in environment["teams"].items()}
    told: set[str] = set()
    for model in environment["models"].items():
        name = model["team"].text
        team = teams.get(name)
        if name is None or team is None or name in told or any(True for _ in team["approvers"].items()):
            continue
        if team["approvers"].path not in team.wrong and not team.misspells("approvers"):
            told.add(name)
            yield Mistake(team["approvers"].path, "names nobody who approves the team's models", "name an approver")
