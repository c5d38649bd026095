"""What must not stand twice: names of one kind, principals in one list, two names for one principal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..mistake import Mistake, where
from ..place import Place
from .one_cloud import cloud_of


def mistakes(environment: Place) -> Iterator[Mistake]:
    """Each repetition, at its second place."""
    for kind in ("teams", "data", "features", "models"):
        yield from _names(environment[kind])
    for model in environment["models"].items():
        yield from _names(model["callers"])
        yield from _twice(
            (caller["principal"] for caller in model["callers"].items()),
            "calls under another name as well",
            "give each principal of a model one caller",
        )
        if model["image"].text is not None and model["image"].text == model["artifact"].text:
            yield model["artifact"].mistake("is the digest of the image as well", "write the digest of the artifact")
    for listed in _lists(environment):
        yield from _twice(listed.items(), "stands twice in its list", "name it once")
    cloud = cloud_of(environment)
    if cloud is not None:
        principals = (place for _, place in cloud["principals"].entries())
        yield from _twice(principals, "is the same principal under another name", "give each principal one name")
        endpoints = (place for _, place in cloud["existing"]["network"]["endpoints"].entries())
        yield from _twice(endpoints, "is the endpoint of another service as well", "name each service's own")
        keys = (place for _, place in cloud["existing"]["keys"].entries())
        yield from _twice(keys, "is the key of another purpose as well", "name a key for each purpose")


def _names(parts: Place) -> Iterator[Mistake]:
    names = (part["name"] for part in parts.items())
    yield from _twice(names, "is a name that stands twice", "give each its own name")


def _lists(environment: Place) -> Iterator[Place]:
    for team in environment["teams"].items():
        yield from (team[duty] for duty in ("scientists", "members", "leads", "approvers", "auditors"))
    yield environment["administrators"]
    yield environment["break_glass"]
    yield environment["network"]["reach"]
    yield environment["audit"]["tell"]
    cloud = cloud_of(environment)
    if cloud is not None:
        yield cloud["existing"]["network"]["subnets"]
        yield cloud["promotes_to"]
        yield from (listed for _, listed in cloud["paths"].entries())


def _twice(places: Iterable[Place], wrong: str, do: str) -> Iterator[Mistake]:
    first: dict[str, Place] = {}
    for place in places:
        if place.text is None:
            continue
        before = first.setdefault(place.text.lower(), place)
        if before is not place:
            yield place.mistake(f"{wrong} ({where(before.path, root='')})", do)
