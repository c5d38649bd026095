"""A service that is offered by private link takes named consumers, each accepted by hand."""

from __future__ import annotations

import re

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, hole, part
from strongroom.controls.judges import every, field
from strongroom.controls.requirement import Requirement, equals
from strongroom.plan.model import Plan
from strongroom.plan.value import Text, Unknown, Value

_SERVICE = "aws:ec2/vpcEndpointService:VpcEndpointService"
_ALLOWED = "aws:ec2/vpcEndpointServiceAllowedPrinciple:VpcEndpointServiceAllowedPrinciple"
_FIX = "set acceptanceRequired to true"
_NAME = "name the consumer by its account or role ARN, without a wildcard"


def _named() -> Requirement:
    def check(value: Value) -> bool | None:
        if isinstance(value, (Unknown, Text)):
            # The role or user of this program is one; any other hole may be everybody.
            return True if isinstance(value, Unknown) and value.urn and value.property == "arn" else None
        return isinstance(value, str) and bool(re.fullmatch(r"arn:[^:*?]+:iam::\d{12}:[^*?]+", value))

    return Requirement(check, "name an account, role or user", absent=True)


def _service(**inputs: Value) -> Plan:
    return example(part(_SERVICE, "score", {"acceptanceRequired": True, **inputs}))


def _principal(arn: Value) -> Plan:
    return example(part(_ALLOWED, "score", {"principalArn": arn}))


_ARN = "arn:aws:iam::111122223333:root"


CONTROL = Control(
    id="exported_service_needs_acceptance",
    concept="network",
    title="A service offered by private link accepts named consumers only",
    why="Licensed consumers must be enumerable.",
    severity="medium",
    requirements=("S12",),
    threats=("ML05",),
    sources={"checkov": ("CKV_AWS_123",), "prowler": ("vpc_endpoint_services_allowed_principals_trust_boundaries",)},
    cases=(
        Case(
            types=(_SERVICE,),
            judge=every(
                field("acceptanceRequired", equals(True), _FIX),
                field("allowedPrincipals[*]", _named(), _NAME),
            ),
            passes=(_service(), _service(allowedPrincipals=[_ARN, hole("aws:iam/role:Role", "caller", "arn")])),
            fails=(
                example(part(_SERVICE, "score")),
                _service(acceptanceRequired=False),
                _service(allowedPrincipals=[_ARN, "*"]),
                _service(allowedPrincipals=["arn:aws:iam::*:root"]),
            ),
            unknown=(_service(acceptanceRequired=UNKNOWN), _service(allowedPrincipals=[UNKNOWN])),
        ),
        Case(
            types=(_ALLOWED,),
            judge=field("principalArn", _named(), _NAME),
            passes=(_principal(_ARN),),
            fails=(_principal("*"), _principal("arn:aws:iam::111122223333:role/*")),
            unknown=(_principal(UNKNOWN),),
        ),
    ),
)
