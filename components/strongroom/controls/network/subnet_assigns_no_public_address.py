"""No subnet gives its machines public addresses."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import every, field
from strongroom.controls.requirement import equals, not_true
from strongroom.controls.traffic.types import DEFAULT_SUBNET, SUBNET
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_FIX = "set mapPublicIpOnLaunch and assignIpv6AddressOnCreation to false"
_NEITHER = every(*(field(flag, not_true(), _FIX) for flag in ("mapPublicIpOnLaunch", "assignIpv6AddressOnCreation")))
# A default subnet gives public addresses until it is told not to.
_OFF = field("mapPublicIpOnLaunch", equals(False), _FIX)


def _subnet(type_: str = SUBNET, **inputs: Value) -> Plan:
    return example(part(type_, "a", inputs))


CONTROL = Control(
    id="subnet_assigns_no_public_address",
    concept="network",
    title="Subnets assign no public address",
    why="A machine on the internet by default.",
    severity="high",
    requirements=("N1",),
    threats=("ML05", "AML.T0049"),
    sources={
        "aws_ai_security_framework": ("AISF-INFRA-08",),
        "cdk_nag": ("NIST.800.53.R5-VPCSubnetAutoAssignPublicIpDisabled",),
        "checkov": ("CKV_AWS_130",),
        "finos_ccc": ("CCC.VPC.CN02",),
        "prowler": ("vpc_subnet_no_public_ip_by_default",),
        "pulumi_nist_pack": ("aws/vpc-subnet-auto-assign-public-ip-disabled",),
        "security_hub": ("EC2.15",),
        "trivy": ("AWS-0164",),
    },
    cases=(
        Case(
            types=(SUBNET,),
            judge=_NEITHER,
            passes=(_subnet(), _subnet(mapPublicIpOnLaunch=False)),
            fails=(
                _subnet(mapPublicIpOnLaunch=True),
                _subnet(mapPublicIpOnLaunch="true"),
                _subnet(assignIpv6AddressOnCreation=True),
            ),
            unknown=(_subnet(mapPublicIpOnLaunch=UNKNOWN), _subnet(assignIpv6AddressOnCreation=UNKNOWN)),
        ),
        Case(
            types=(DEFAULT_SUBNET,),
            judge=_OFF,
            passes=(_subnet(DEFAULT_SUBNET, mapPublicIpOnLaunch=False),),
            fails=(_subnet(DEFAULT_SUBNET), _subnet(DEFAULT_SUBNET, mapPublicIpOnLaunch=True)),
            unknown=(_subnet(DEFAULT_SUBNET, mapPublicIpOnLaunch=UNKNOWN),),
        ),
    ),
)
