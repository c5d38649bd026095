"""A notebook has no way to the internet but the environment's network."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.judges import field
from strongroom.controls.policy.field_cases import field_case
from strongroom.controls.policy.guard import Call
from strongroom.controls.policy.guard_cases import guard_case, refusal
from strongroom.controls.policy.job_calls import with_value, without
from strongroom.controls.requirement import equals

_NOTEBOOK = "aws:sagemaker/notebookInstance:NotebookInstance"
_FIX = "set directInternetAccess to Disabled; left out it is Enabled"
_KEY = "sagemaker:DirectInternetAccess"
_FIX_CALL = "add a Deny of the call with StringNotEquals on sagemaker:DirectInternetAccess `Disabled`"
_OPEN = with_value("sagemaker:directinternetaccess", "Enabled", "with a way to the internet")
_UNSAID = without("sagemaker:directinternetaccess", words="without a word on directInternetAccess")

CONTROL = Control(
    id="notebook_has_no_public_route",
    concept="workspace",
    title="Notebooks have no direct internet access or public address",
    why="The notebook is where code meets data.",
    severity="high",
    requirements=("T1",),
    threats=("ML05",),
    sources={
        "aws_ai_security_framework": ("AISF-ML-02",),
        "aws_config": ("sagemaker-notebook-no-direct-internet-access",),
        "cdk_nag": ("AwsSolutions-SM3", "NIST.800.53.R5-SageMakerNotebookNoDirectInternetAccess"),
        "checkov": ("CKV_AWS_122",),
        "finos_ccc": ("CCC.MLDE.CN07",),
        "kics": ("88d55d94-315d-4564-beee-d2d725feab11",),
        "prowler": ("sagemaker_notebook_instance_without_direct_internet_access_configured",),
        "pulumi_nist_pack": ("aws/sagemaker-notebook-internet-access-disabled",),
        "security_hub": ("SageMaker.1",),
    },
    cases=(
        field_case(
            _NOTEBOOK,
            field("directInternetAccess", equals("Disabled"), _FIX),
            {"directInternetAccess": "Disabled"},
            fails=({"directInternetAccess": "Enabled"},),
        ),
        guard_case(
            (Call(("sagemaker:CreateNotebookInstance",), (_OPEN, _UNSAID)),),
            _FIX_CALL,
            refusal("sagemaker:CreateNotebookInstance", {"StringNotEquals": {_KEY: "Disabled"}}),
            fails=((refusal("*", {"StringEquals": {_KEY: "Enabled"}}),),),
        ),
    ),
)
