"""One value for each range between limits."""

from __future__ import annotations

from decimal import Decimal
from ipaddress import ip_address, ip_network

from strongroom.access.space.cuts import address_points, number_points


def test_numbers_lie_below_at_between_and_above() -> None:
    """Whole numbers where there are some, halves where there are none."""
    assert [str(each) for each in number_points([Decimal(5), Decimal(9)])] == ["4", "5", "6", "9", "10"]
    assert Decimal("5.5") in number_points([Decimal(5), Decimal(6)])
    assert number_points([]) == (Decimal(0),)


def test_addresses_show_every_combination_of_networks() -> None:
    """An inner range, the rest of the outer one, what lies outside, and the other version."""
    networks = ["10.0.0.0/8", "10.1.0.0/16", "2001:db8::/32"]
    seen = {tuple(ip_address(each) in ip_network(network) for network in networks) for each in address_points(networks)}
    assert seen == {(True, True, False), (True, False, False), (False, False, False), (False, False, True)}


def test_the_whole_range_has_no_outside_of_its_version() -> None:
    """Every IPv4 address is in 0.0.0.0/0, and an IPv6 address is not."""
    assert [ip_address(each).version for each in address_points(["0.0.0.0/0"])] == [4, 6]
