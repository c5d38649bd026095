"""One value for each range between the limits that tests name: numbers, instants, network addresses."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, Sequence
from decimal import ROUND_FLOOR, Decimal
from typing import TypeAlias

_Network: TypeAlias = ipaddress.IPv4Network | ipaddress.IPv6Network


def number_points(limits: Iterable[Decimal]) -> tuple[Decimal, ...]:
    """Each limit, and one number below, between and above them; whole numbers where there are some."""
    ordered = sorted(set(limits))
    if not ordered:
        return (Decimal(0),)
    found = [ordered[0] - 1]
    for index, limit in enumerate(ordered):
        found.append(limit)
        following = ordered[index + 1] if index + 1 < len(ordered) else None
        found.append(limit + 1 if following is None else _between(limit, following))
    return tuple(found)


def _between(low: Decimal, high: Decimal) -> Decimal:
    whole = low.to_integral_value(ROUND_FLOOR) + 1
    return whole if whole < high else (low + high) / 2


def address_points(networks: Sequence[str]) -> tuple[str, ...]:
    """An address of each range, of both versions, whose addresses lie in the same networks; raises ValueError."""
    read = [ipaddress.ip_network(text, strict=False) for text in networks]
    return (*_of_version(read, 4), *_of_version(read, 6))


def _of_version(networks: Sequence[_Network], version: int) -> list[str]:
    size = 2**32 if version == 4 else 2**128
    starts = {0}
    for network in networks:
        if network.version == version:
            first = int(network.network_address)
            starts |= {first, first + network.num_addresses}
    make = ipaddress.IPv4Address if version == 4 else ipaddress.IPv6Address
    return [str(make(start)) for start in sorted(starts) if start < size]
