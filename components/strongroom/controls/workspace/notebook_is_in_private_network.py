"""A notebook stands in the environment's subnets and security groups."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import hole
from strongroom.controls.judges import every, field
from strongroom.controls.policy.field_cases import field_case
from strongroom.controls.policy.guard import Call
from strongroom.controls.policy.guard_cases import guard_case, refusal
from strongroom.controls.policy.job_calls import GROUPS, SUBNETS, foreign, without
from strongroom.controls.requirement import is_set

_NOTEBOOK = "aws:sagemaker/notebookInstance:NotebookInstance"
_FIX = "set subnetId and securityGroups to a private subnet and a group of the environment"
_FIX_CALL = (
    "add Denies of CreateNotebookInstance with Null `true` on sagemaker:VpcSubnets, with Null `true` on "
    "sagemaker:VpcSecurityGroupIds, and with ForAnyValue:StringNotEquals on each and our own"
)
_ABSENT = (without(SUBNETS, words="without subnets"), without(GROUPS, words="without security groups"))
_FOREIGN = (foreign(SUBNETS, "with foreign subnets"), foreign(GROUPS, "with foreign security groups"))

CONTROL = Control(
    id="notebook_is_in_private_network",
    concept="workspace",
    title="Notebooks run in the environment's subnets",
    why="Placement decides which fences apply.",
    severity="high",
    requirements=("I2", "T1"),
    threats=("ML05",),
    sources={
        "aws_config": ("sagemaker-notebook-instance-inside-vpc",),
        "cdk_nag": ("AwsSolutions-SM1",),
        "checkov": ("CKV_AWS_306",),
        "finos_ccc": ("CCC.MLDE.CN08",),
        "kics": ("9c7028d9-04c2-45be-b8b2-1188ccaefb36",),
        "prowler": ("sagemaker_notebook_instance_vpc_settings_configured",),
        "security_hub": ("SageMaker.2",),
    },
    cases=(
        field_case(
            _NOTEBOOK,
            every(field("subnetId", is_set(), _FIX), field("securityGroups", is_set(), _FIX)),
            {"subnetId": hole("aws:ec2/subnet:Subnet", "a", "id"), "securityGroups": ["sg-1"]},
            fails=({"subnetId": ""}, {"subnetId": None}, {"securityGroups": []}, {"securityGroups": None}),
        ),
        guard_case(
            (Call(("sagemaker:CreateNotebookInstance",), (*_ABSENT, *_FOREIGN)),),
            _FIX_CALL,
            refusal("*", {"Null": {"sagemaker:VpcSubnets": "true"}}),
            refusal("*", {"Null": {"sagemaker:VpcSecurityGroupIds": "true"}}),
            refusal("*", {"ForAnyValue:StringNotEquals": {"sagemaker:VpcSubnets": ["subnet-1"]}}),
            refusal("*", {"ForAnyValue:StringNotEquals": {"sagemaker:VpcSecurityGroupIds": ["sg-1"]}}),
            fails=(
                (refusal("*", {"Null": {"sagemaker:VpcSubnets": "true", "sagemaker:VpcSecurityGroupIds": "true"}}),),
            ),
        ),
    ),
)
