"""Private endpoints: their kind, and the service that they lead to.

Source: https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
"""

from __future__ import annotations

import re
from typing import Final

from strongroom.controls.control import Judge
from strongroom.controls.example import Part, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, unknown
from strongroom.controls.policy.subject import Kind
from strongroom.controls.traffic.types import ENDPOINT
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Text, Value

ENDPOINT_POLICY: Final = "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy"
GUARDED: Final = Kind("endpoint", (ENDPOINT,), (ENDPOINT_POLICY,), "vpcEndpointId")
INTERFACE: Final = "interface"
GATEWAY: Final = "gateway"

_SERVICE: Final = re.compile(r"(?:cn\.)?com\.amazonaws\.[^.]*\.(?P<name>.+)|aws\.sagemaker\.[^.]*\.(?P<page>.+)")


def kind_of(endpoint: Resource) -> str | None:
    """The kind of the endpoint in lower case (`interface`, `gateway` ...); None where the plan does not tell."""
    value = endpoint.inputs.get("vpcEndpointType")
    if value is None or value == "":
        return GATEWAY  # what AWS makes where nothing is said
    return value.casefold() if isinstance(value, str) else None


def service_of(endpoint: Resource) -> str | None:
    """The service word (`s3`, `sagemaker.api`, `studio`), or the whole name of a service that is not AWS's own."""
    value: Value = endpoint.inputs.get("serviceName")
    if isinstance(value, Text):
        # A region that only the cloud tells leaves the service itself readable.
        value = "".join(item if isinstance(item, str) else "-" for item in value.parts)
    if not isinstance(value, str) or not value:
        return None
    found = _SERVICE.fullmatch(value)
    return (found["name"] or found["page"]).removesuffix("-fips") if found else value


def of_kind(kind: str, judge: Judge) -> Judge:
    """`judge` over the endpoints of one kind; the others are left out."""

    def only(endpoint: Resource, plan: Plan) -> Outcome:
        found = kind_of(endpoint)
        if found is None:
            return unknown("vpcEndpointType", "the plan does not tell which kind of endpoint it is", "name the kind")
        return judge(endpoint, plan) if found == kind else NOT_APPLICABLE

    return only


def endpoint(service: Value = "com.amazonaws.eu-west-1.kms", kind: Value = "Interface", **inputs: Value) -> Part:
    """The endpoint of an example."""
    return part(ENDPOINT, "own", {"vpcId": "vpc-1", "serviceName": service, "vpcEndpointType": kind, **inputs})
