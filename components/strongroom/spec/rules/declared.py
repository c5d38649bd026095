"""What is used is declared: principals and instances in the cloud block, teams under `teams`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..mistake import Mistake
from ..nearest import nearest
from ..place import Place
from ..words import NAME
from .one_cloud import cloud_of


def mistakes(environment: Place) -> Iterator[Mistake]:
    """Each use of a name that nothing declares; where the declarations themselves are missing, that alone is told."""
    cloud = cloud_of(environment)
    if cloud is not None and isinstance(cloud.value, dict):
        block = str(cloud.path[0])
        yield from _undeclared(cloud["principals"], principals_used(environment), "principal", f"{block}.principals")
        if not cloud.misspells("instances"):
            yield from _undeclared(cloud["instances"], _instances_used(environment), "instance", f"{block}.instances")
        yield from _paths(cloud)
        yield from _several(cloud["instances"], environment)
    names = [team["name"].text for team in environment["teams"].items()]
    teams = [name for name in names if name is not None]
    if teams and len(teams) == len(names):  # else a team's own mistake is told
        for part in (*environment["data"].items(), *environment["features"].items(), *environment["models"].items()):
            yield from _unknown(part["team"], teams, "a declared team", "teams")


def principals_used(environment: Place) -> Iterator[Place]:
    """Every place that names a principal."""
    for team in environment["teams"].items():
        for duty in ("scientists", "leads", "approvers", "auditors"):
            yield from team[duty].items()
    for model in environment["models"].items():
        yield from (caller["principal"] for caller in model["callers"].items())
    yield from environment["administrators"].items()
    yield from environment["break_glass"].items()


def _instances_used(environment: Place) -> Iterator[Place]:
    yield environment["training"]["instances"]
    yield from (model["serve"]["instance"] for model in environment["models"].items())


def _undeclared(declarations: Place, used: Iterable[Place], concept: str, home: str) -> Iterator[Mistake]:
    if declarations.present and not isinstance(declarations.value, dict):
        return
    declared = [word for word, _ in declarations.entries()]
    malformed = {word for word in declared if not re.fullmatch(NAME, word)}
    if not declared and concept == "principal":
        return
    for place in used:
        if nearest(place.text or "", declared) not in malformed:  # its declaration is told to be wrong
            yield from _unknown(place, declared, f"a declared {concept}", home)


def _unknown(place: Place, declared: list[str], what: str, home: str) -> Iterator[Mistake]:
    word = place.text
    if word is None or word in declared:
        return
    near = nearest(word, declared)
    yield place.mistake(
        f"is not {what}", f"write `{near}` or declare it under {home}" if near else f"declare it under {home}"
    )


def _paths(cloud: Place) -> Iterator[Mistake]:
    """A way in of somebody whom nothing declares is a slip of the pen."""
    declared = [word for word, _ in cloud["principals"].entries()]
    for word, place in cloud["paths"].entries():
        if declared and place.sound and word not in declared:
            near = nearest(word, declared)
            do = f"write `{near}:`" if near else f"declare it under {cloud.path[0]}.principals"
            yield place.mistake(f"is the path of `{word}`, which is not a declared principal", do)


def _several(instances: Place, environment: Place) -> Iterator[Mistake]:
    """An endpoint runs on one type of machine."""
    for model in environment["models"].items():
        instance = model["serve"]["instance"]
        listed = instances[instance.text].value if instance.text is not None else None
        if isinstance(listed, list | tuple) and len(listed) > 1:
            yield instance.mistake("stands for several machine types", "name one that stands for a single type")
