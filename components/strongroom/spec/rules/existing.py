"""What another team owns fits what the file asks for."""

from __future__ import annotations

from collections.abc import Iterator

from ...facts.endpoints import BASE, S3
from ..mistake import Mistake
from ..nearest import one_of
from ..place import Place
from .one_cloud import cloud_of


def mistakes(environment: Place) -> Iterator[Mistake]:
    """What is asked for though another team's part takes its place, and parts that lie elsewhere."""
    cloud = cloud_of(environment)
    if cloud is None:
        return
    existing = cloud["existing"]
    if existing["network"].present:
        for word in ("cidr", "zones"):
            place = environment["network"][word]
            if place.sound:
                block = f"{cloud.path[0]}.existing.network"
                yield place.mistake(f"describes a network of our own beside {block}", "remove one of the two")
        yield from _endpoints(existing["network"]["endpoints"])
    region = cloud["region"].text
    for _, key in existing["keys"].entries():
        if key.text is None or region is None:
            continue
        if (lies_in := _region_of_key(str(cloud.path[0]), key.text)) not in (None, region):
            yield key.mistake(f"lies in `{lies_in}`, not in `{region}`", f"name a key of `{region}`")
        elif cloud.path == ("aws",):
            yield from _of_another_account(key, cloud)


def _of_another_account(key: Place, cloud: Place) -> Iterator[Mistake]:
    """A key of an account that is not ours, which the perimeter and the boundary of every role keep out."""
    ours = [account for account in (cloud["account"].text, cloud["log"]["account"].text) if account is not None]
    owner = key.text.split(":")[4] if key.text is not None else None
    if cloud["account"].text is not None and owner not in ours:
        yield key.mistake(
            f"is a key of account `{owner}`, which is none of the environment's", f"name a key of {one_of(ours)}"
        )


def _endpoints(named: Place) -> Iterator[Mistake]:
    """Services that every environment calls, and that nothing in the network answers for."""
    words = {word for word, _ in named.entries()}
    missing = sorted({*BASE, S3} - words)
    if named.sound and isinstance(named.value, dict) and missing:
        listed = ", ".join(f"`{word}`" for word in missing)
        yield named.mistake(f"lacks {listed}", "let its owner make them, and name each by its id")


def _region_of_key(cloud: str, key: str) -> str | None:
    """The region in a key's id; an Azure vault's name does not tell it."""
    if cloud == "aws":
        return key.split(":")[3]
    return key.split("/")[3] if cloud == "gcp" else None
