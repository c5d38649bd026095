"""Each model is served from subnets and security groups that it names."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.endpoint.models import model_case
from strongroom.controls.example import UNKNOWN, hole
from strongroom.controls.judges import every, field
from strongroom.controls.requirement import list_is_set

_SUBNETS, _GROUPS = "vpcConfig.subnets", "vpcConfig.securityGroupIds"
_FIX = "set vpcConfig to the private subnets of the environment and the security group for models"

CONTROL = Control(
    id="model_runs_in_private_network",
    concept="serving",
    title="Models are served from the environment's subnets",
    why="Without a network of ours the container is placed in the provider's, past every fence.",
    severity="high",
    requirements=("S4",),
    threats=("ML01", "ML03", "ML04", "ML05"),
    sources={
        "aws_ai_security_framework": ("AISF-ML-01",),
        "aws_config": ("sagemaker-model-in-vpc",),
        "prowler": ("sagemaker_models_vpc_settings_configured",),
    },
    cases=(
        model_case(
            every(field(_SUBNETS, list_is_set(), _FIX), field(_GROUPS, list_is_set(), _FIX)),
            good=({_SUBNETS: [hole("aws:ec2/subnet:Subnet", "a", "id")]},),
            bad=(
                {"vpcConfig": None},
                {_SUBNETS: []},
                {_SUBNETS: None},
                {_GROUPS: []},
                {_GROUPS: [""]},
            ),
            open_=({"vpcConfig": UNKNOWN}, {_SUBNETS: [UNKNOWN]}, {_GROUPS: UNKNOWN}),
        ),
    ),
)
