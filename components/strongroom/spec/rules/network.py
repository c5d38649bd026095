"""The network's range has room for its zones and meets no range that the cloud itself uses."""

from __future__ import annotations

from collections.abc import Iterator
from ipaddress import IPv4Network
from typing import Final

from ...facts import regions
from ..mistake import Mistake
from ..place import Place
from .one_cloud import cloud_of

_SUBNET: Final = 26  # 59 addresses on AWS: some 25 private endpoints beside the machines
_ZONES: Final = 3
_CONTAINERS: Final = IPv4Network("172.17.0.0/16")


def mistakes(environment: Place) -> Iterator[Mistake]:
    """What cannot be built of range, zones and region together."""
    network = environment["network"]
    cidr, zones = network["cidr"], network["zones"]
    count = _ZONES if not zones.present else zones.number
    if cidr.text is not None and count is not None:
        bits = (count - 1).bit_length()
        if IPv4Network(cidr.text).prefixlen + bits > _SUBNET:
            yield cidr.mistake(
                f"has no room for {count} zones with a /{_SUBNET} each", f"write a range of /{_SUBNET - bits} or larger"
            )
    cloud = cloud_of(environment)
    if cloud is None:
        return
    if cloud.path == ("aws",) and cidr.text is not None and IPv4Network(cidr.text).overlaps(_CONTAINERS):
        yield cidr.mistake(f"overlaps {_CONTAINERS}, which containers of SageMaker use", "choose another private range")
    region = cloud["region"].text
    if cloud.path == ("aws",) and zones.number is not None and region is not None:
        most = regions.AWS_ZONES.get(region, regions.AWS_ZONES_USUAL)
        if zones.number > most:
            yield zones.mistake(f"is more than the {most} zones of `{region}`", f"write {most} or less")
