"""Private endpoints: the service is known by its name in every partition, and so is the kind."""

from __future__ import annotations

import pytest

from strongroom.controls.example import UNKNOWN, hole, text
from strongroom.controls.traffic.endpoint import endpoint, kind_of, service_of
from strongroom.plan.value import Value


@pytest.mark.parametrize(
    ("name", "service"),
    [
        ("com.amazonaws.eu-west-1.s3", "s3"),
        ("com.amazonaws.us-gov-west-1.sagemaker.runtime", "sagemaker.runtime"),
        ("com.amazonaws.us-east-1.sagemaker.runtime-fips", "sagemaker.runtime"),
        ("cn.com.amazonaws.cn-north-1.sagemaker.api", "sagemaker.api"),
        ("aws.sagemaker.eu-west-1.studio", "studio"),
        (text("com.amazonaws.", hole("pulumi:pulumi:StackReference", "site", "region"), ".ecr.dkr"), "ecr.dkr"),
        ("com.amazonaws.vpce.eu-west-1.vpce-svc-0123", "eu-west-1.vpce-svc-0123"),
        (UNKNOWN, None),
        ("", None),
    ],
)
def test_the_service_is_read_from_the_name(name: Value, service: str | None) -> None:
    """A region that only the cloud tells leaves the service readable."""
    assert service_of(endpoint(name).resource) == service


@pytest.mark.parametrize(
    ("given", "kind"), [(None, "gateway"), ("", "gateway"), ("Interface", "interface"), (UNKNOWN, None)]
)
def test_an_endpoint_without_a_kind_is_a_gateway(given: Value, kind: str | None) -> None:
    """That is what AWS makes."""
    assert kind_of(endpoint(kind=given).resource) == kind
