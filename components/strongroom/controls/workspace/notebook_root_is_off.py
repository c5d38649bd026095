"""Nobody is root on a notebook."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.judges import field
from strongroom.controls.policy.field_cases import field_case
from strongroom.controls.policy.guard import Call
from strongroom.controls.policy.guard_cases import guard_case, refusal
from strongroom.controls.policy.job_calls import with_value, without
from strongroom.controls.requirement import equals

_NOTEBOOK = "aws:sagemaker/notebookInstance:NotebookInstance"
_FIX = "set rootAccess to Disabled; left out it is Enabled"
_KEY = "sagemaker:RootAccess"
_FIX_CALL = "add a Deny of the call with StringNotEquals on sagemaker:RootAccess `Disabled`"
_OPEN = with_value("sagemaker:rootaccess", "Enabled", "with root")
_UNSAID = without("sagemaker:rootaccess", words="without a word on rootAccess")

CONTROL = Control(
    id="notebook_root_is_off",
    concept="workspace",
    title="Notebook users have no root",
    why="Root reads other users' volumes and disables agents.",
    severity="high",
    requirements=("T3",),
    threats=("ML05",),
    sources={
        "aws_config": ("sagemaker-notebook-instance-root-access-check",),
        "checkov": ("CKV_AWS_307",),
        "finos_ccc": ("CCC.MLDE.CN03",),
        "kics": ("88d55d94-315d-4564-beee-d2d725feab11",),
        "prowler": ("sagemaker_notebook_instance_root_access_disabled",),
        "security_hub": ("SageMaker.3",),
    },
    cases=(
        field_case(
            _NOTEBOOK,
            field("rootAccess", equals("Disabled"), _FIX),
            {"rootAccess": "Disabled"},
            fails=({"rootAccess": "Enabled"},),
        ),
        guard_case(
            (
                Call(("sagemaker:CreateNotebookInstance",), (_OPEN, _UNSAID)),
                Call(("sagemaker:UpdateNotebookInstance",), (_OPEN,)),
            ),
            _FIX_CALL,
            refusal("sagemaker:CreateNotebookInstance", {"StringNotEquals": {_KEY: "Disabled"}}),
            refusal(
                "sagemaker:UpdateNotebookInstance", {"StringNotEquals": {_KEY: "Disabled"}, "Null": {_KEY: "false"}}
            ),
            fails=((refusal("*", {"StringEquals": {_KEY: "Enabled"}}),),),
        ),
    ),
)
