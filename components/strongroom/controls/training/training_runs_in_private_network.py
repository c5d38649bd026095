"""Each job of a plan names the subnets and security groups that it runs in."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, hole
from strongroom.controls.job.examples import job_case
from strongroom.controls.job.settings import GROUPS, SUBNETS, job_list, over_jobs, together
from strongroom.controls.job.types import RUN
from strongroom.controls.requirement import list_is_set

_SUBNETS_FIX = "set vpcConfig.subnets to the private subnets of the environment"
_GROUPS_FIX = "set vpcConfig.securityGroupIds to the security group for jobs"
_SUBNETS, _GROUPS = "vpcConfig.subnets", "vpcConfig.securityGroupIds"
_GROUP = hole("aws:ec2/securityGroup:SecurityGroup", "work", "id")

CONTROL = Control(
    id="training_runs_in_private_network",
    concept="training",
    title="Training runs in the environment's subnets and security groups",
    why="Where a job runs decides which fences apply; without subnets of ours it runs in the provider's network.",
    severity="high",
    requirements=("I1", "I2"),
    threats=(),
    sources={
        "aws_ai_security_framework": ("AISF-ML-03",),
        "prowler": ("sagemaker_training_jobs_vpc_settings_configured",),
    },
    cases=(
        job_case(
            over_jobs(
                together(job_list(SUBNETS, list_is_set(), _SUBNETS_FIX), job_list(GROUPS, list_is_set(), _GROUPS_FIX)),
                *RUN,
            ),
            good=({_GROUPS: [_GROUP]},),
            bad=({"vpcConfig": None}, {_SUBNETS: []}, {_SUBNETS: None}, {_GROUPS: []}, {_GROUPS: None}),
            open_=({"vpcConfig": UNKNOWN}, {_SUBNETS: UNKNOWN}, {_GROUPS: [UNKNOWN]}),
        ),
    ),
)
