"""Address ranges: which take in the internet, and which are one network."""

from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strongroom.controls.example import UNKNOWN
from strongroom.controls.traffic.ranges import is_private, is_wider_than_a_network, takes_in_the_internet
from strongroom.plan.value import Value


@pytest.mark.parametrize(
    "cidr", ["0.0.0.0/0", "::/0", "0.0.0.0/1", "128.0.0.0/1", "52.0.0.0/8", "2000::/3", "10.0.0.0/7"]
)
def test_a_range_with_more_public_addresses_than_a_site_is_the_internet(cidr: str) -> None:
    """Halves of everything are as open as the whole."""
    assert takes_in_the_internet(cidr) is True


@pytest.mark.parametrize(
    "cidr", ["10.0.0.0/8", "172.16.0.0/12", "192.168.1.0/24", "100.64.0.0/10", "fd00::/8", "203.0.113.7/32"]
)
def test_private_ranges_and_single_sites_are_not_the_internet(cidr: str) -> None:
    """A site's own public range is somebody in particular."""
    assert takes_in_the_internet(cidr) is False


@pytest.mark.parametrize("value", [UNKNOWN, "everything", "", None, 7])
def test_what_is_no_range_is_not_told(value: Value) -> None:
    """Neither open nor closed."""
    assert takes_in_the_internet(value) is None
    assert is_private(value) is None
    assert is_wider_than_a_network(value) is None


@given(st.integers(0, 2**32 - 1), st.integers(16, 32))
def test_a_range_that_a_vpc_can_have_is_never_too_wide(address: int, length: int) -> None:
    """A VPC has a /16 at most."""
    network = ipaddress.ip_network((address, length), strict=False)
    assert is_wider_than_a_network(str(network)) is False
    assert takes_in_the_internet(str(network)) is False
