"""Address ranges: which of them take in the internet."""

from __future__ import annotations

import ipaddress
from functools import lru_cache
from typing import Final, TypeAlias

from strongroom.plan.value import Value

_Network: TypeAlias = "ipaddress.IPv4Network | ipaddress.IPv6Network"

# RFC 1918, shared (RFC 6598), link-local and loopback; unique local and link-local of IPv6.
_PRIVATE: Final = tuple(
    ipaddress.ip_network(text)
    for text in (
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "100.64.0.0/10",
        "169.254.0.0/16",
        "127.0.0.0/8",
        "fc00::/7",
        "fe80::/10",
        "::1/128",
    )
)
# No larger than the addresses of one site.
_SITE: Final = {4: 16, 6: 32}
# The largest range that one VPC can have.
_VPC: Final = {4: 16, 6: 44}


def takes_in_the_internet(value: Value) -> bool | None:
    """True iff the range holds more public addresses than one site has; None where the plan does not tell."""
    network = _network(value)
    return None if network is None else not _is_private(network) and network.prefixlen < _SITE[network.version]


def is_private(value: Value) -> bool | None:
    """True iff no public address is in the range."""
    network = _network(value)
    return None if network is None else _is_private(network)


def is_wider_than_a_network(value: Value) -> bool | None:
    """True iff the range is larger than a VPC can be."""
    network = _network(value)
    return None if network is None else network.prefixlen < _VPC[network.version]


def _network(value: Value) -> _Network | None:
    return _parsed(value) if isinstance(value, str) else None


@lru_cache(maxsize=1024)
def _parsed(text: str) -> _Network | None:
    try:
        return ipaddress.ip_network(text, strict=False)
    except ValueError:
        return None


def _is_private(network: _Network) -> bool:
    return any(network.version == whole.version and _within(network, whole) for whole in _PRIVATE)


def _within(network: _Network, whole: _Network) -> bool:
    # Of ranges of one version, the narrower lies in the other iff its first address does.
    return network.prefixlen >= whole.prefixlen and network.network_address in whole
