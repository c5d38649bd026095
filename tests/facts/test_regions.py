"""The regions are the providers' own."""

from __future__ import annotations

import re

from pulumi_aws import Region

from strongroom.facts import regions


def test_the_regions_of_aws_are_the_provider_s() -> None:
    """Every region that the provider's SDK names, and no other."""
    assert set(regions.AWS) == {region.value for region in Region}


def test_the_partition_stands_in_the_region_s_name() -> None:
    """What is no usual region is told by how its name starts."""
    starts = {
        "aws-cn": "cn-",
        "aws-us-gov": "us-gov-",
        "aws-eusc": "eusc-",
        "aws-iso": "us-iso-",
        "aws-iso-b": "us-isob-",
    }
    for region, partition in regions.AWS.items():
        assert region.startswith(starts.get(partition, region)), region


def test_every_partition_has_an_ending_for_its_services() -> None:
    """A partition without one would leave a policy that admits nobody."""
    assert set(regions.AWS_SUFFIXES) == set(regions.AWS.values())


def test_zones_are_told_of_regions_that_exist() -> None:
    """At least two everywhere: an environment can survive the loss of one."""
    assert set(regions.AWS_ZONES) <= set(regions.AWS)
    assert all(zones >= 2 for zones in regions.AWS_ZONES.values())


def test_regions_are_written_as_the_providers_take_them() -> None:
    """Google's end in a number, Azure's are one lower-case word."""
    assert len(regions.GCP) > 40
    assert all(re.fullmatch(r"[a-z]+-[a-z]+[0-9]+", region) for region in regions.GCP)
    assert len(regions.AZURE) > 50
    assert all(re.fullmatch(r"[a-z]+[0-9]?", region) for region in regions.AZURE)
