"""What is known of endpoint services holds together."""

from __future__ import annotations

import re

import pytest

from strongroom.facts.aws_actions import expand
from strongroom.facts.endpoints import BASE, INTERFACES, S3, hosts, internal_hosts, layer_bucket, service_name
from strongroom.facts.regions import AWS, AWS_SUFFIXES


@pytest.mark.parametrize(
    ("word", "region", "name"),
    [
        ("sagemaker.api", "eu-west-1", "com.amazonaws.eu-west-1.sagemaker.api"),
        ("featurestore", "us-east-1", "com.amazonaws.us-east-1.sagemaker.featurestore-runtime"),
        ("studio", "eu-west-1", "aws.sagemaker.eu-west-1.studio"),
        ("s3", "us-gov-west-1", "com.amazonaws.us-gov-west-1.s3"),
        ("sts", "cn-north-1", "cn.com.amazonaws.cn-north-1.sts"),
        ("kms", "cn-north-1", "com.amazonaws.cn-north-1.kms"),
    ],
)
def test_a_service_is_named_as_its_region_names_it(word: str, region: str, name: str) -> None:
    """Studio stands under a name of its own, and China has two beginnings."""
    assert service_name(word, region) == name


@pytest.mark.parametrize("region", ["eu-west-1", "us-east-1", "cn-north-1", "us-gov-west-1"])
def test_every_host_is_a_full_name_of_the_region(region: str) -> None:
    """No blank is left over, and no name admits a whole suffix of AWS."""
    suffix = AWS_SUFFIXES[AWS[region]]
    for word in (*INTERFACES, S3):
        for host in hosts(word, region):
            assert re.fullmatch(r"(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+", host)
            assert host not in (f"*.{suffix}", f"*.{region}.{suffix}")
    assert all(host.startswith("*.") for host in internal_hosts(region))


def test_names_of_buckets_resolve_as_clients_write_them() -> None:
    """Clients of the first region still ask for the names without a region."""
    assert hosts("s3", "eu-west-1") == ("s3.eu-west-1.amazonaws.com", "*.s3.eu-west-1.amazonaws.com")
    assert "*.s3.amazonaws.com" in hosts("s3", "us-east-1")
    assert internal_hosts("us-east-1") == ("*.ec2.internal",)


def test_what_every_environment_calls_is_known() -> None:
    """Each word has a service, each service actions that AWS has."""
    assert set(BASE) <= set(INTERFACES)
    assert all(expand(action) for service in INTERFACES.values() for action in service.actions)


def test_the_layers_of_images_come_from_the_regions_own_bucket() -> None:
    """A wildcard for the region would take in buckets of strangers."""
    assert layer_bucket("eu-west-1") == "prod-eu-west-1-starport-layer-bucket"
