"""Studio's traffic stays in the environment's network, in the domain and in every call that makes or changes one."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import hole
from strongroom.controls.judges import every, field
from strongroom.controls.policy.field_cases import field_case
from strongroom.controls.policy.guard import Call
from strongroom.controls.policy.guard_cases import guard_case, refusal
from strongroom.controls.policy.job_calls import with_value, without
from strongroom.controls.requirement import equals, is_set

_DOMAIN = "aws:sagemaker/domain:Domain"
_FIX = "set appNetworkAccessType to VpcOnly and subnetIds to private subnets of the environment"
_KEY = "sagemaker:AppNetworkAccessType"
_FIX_CALL = (
    "add a Deny of CreateDomain and UpdateDomain with StringNotEquals on sagemaker:AppNetworkAccessType `VpcOnly`"
)
_PUBLIC = with_value("sagemaker:appnetworkaccesstype", "PublicInternetOnly", "with Studio's public network")
_UNSAID = without("sagemaker:appnetworkaccesstype", words="without a word on Studio's network")

CONTROL = Control(
    id="studio_is_vpc_only",
    concept="workspace",
    title="Studio domains are VPC-only",
    why="Otherwise the provider's own network carries the traffic.",
    severity="high",
    requirements=("T1",),
    threats=("ML05",),
    sources={
        "aws_config": ("sagemaker-domain-in-vpc",),
    },
    cases=(
        field_case(
            _DOMAIN,
            every(
                field("appNetworkAccessType", equals("VpcOnly"), _FIX),
                field("subnetIds", is_set(), _FIX),
            ),
            {"appNetworkAccessType": "VpcOnly", "subnetIds": ["subnet-1"]},
            passes=({"subnetIds": [hole("aws:ec2/subnet:Subnet", "a", "id")]},),
            fails=({"appNetworkAccessType": "PublicInternetOnly"}, {"appNetworkAccessType": None}, {"subnetIds": []}),
        ),
        guard_case(
            (
                Call(("sagemaker:CreateDomain",), (_PUBLIC, _UNSAID)),
                Call(("sagemaker:UpdateDomain",), (_PUBLIC,)),
            ),
            _FIX_CALL,
            refusal("sagemaker:CreateDomain", {"StringNotEquals": {_KEY: "VpcOnly"}}),
            refusal("sagemaker:UpdateDomain", {"StringNotEqualsIfExists": {_KEY: "VpcOnly"}, "Null": {_KEY: "false"}}),
            fails=((refusal("*", {"StringEquals": {_KEY: "PublicInternetOnly"}}),),),
        ),
    ),
)
