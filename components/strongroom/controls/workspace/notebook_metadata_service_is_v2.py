"""A notebook's metadata service answers only to session tokens."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.judges import field
from strongroom.controls.policy.field_cases import field_case
from strongroom.controls.policy.guard import Call
from strongroom.controls.policy.guard_cases import guard_case, refusal
from strongroom.controls.policy.job_calls import with_value, without
from strongroom.controls.requirement import at_least

_NOTEBOOK = "aws:sagemaker/notebookInstance:NotebookInstance"
_BLOCK = "instanceMetadataServiceConfiguration"
_PATH = f"{_BLOCK}.minimumInstanceMetadataServiceVersion"
_FIX = "set instanceMetadataServiceConfiguration.minimumInstanceMetadataServiceVersion to 2"
_KEY = "sagemaker:MinimumInstanceMetadataServiceVersion"
_FIX_CALL = "add a Deny of the call with StringNotEquals on sagemaker:MinimumInstanceMetadataServiceVersion `2`"
_OLD = with_value("sagemaker:minimuminstancemetadataserviceversion", "1", "with version 1 of the metadata service")
_UNSAID = without("sagemaker:minimuminstancemetadataserviceversion", words="without a metadata service version")

CONTROL = Control(
    id="notebook_metadata_service_is_v2",
    concept="workspace",
    title="Instance metadata requires session tokens",
    why="Stops credential theft by request forgery.",
    severity="medium",
    requirements=("T8",),
    threats=("ML05",),
    sources={
        "checkov": ("CKV_AWS_371",),
    },
    cases=(
        field_case(
            _NOTEBOOK,
            field(_PATH, at_least(2), _FIX),
            {_BLOCK: {"minimumInstanceMetadataServiceVersion": "2"}},
            passes=({_BLOCK: {"minimumInstanceMetadataServiceVersion": 2}},),
            fails=({_BLOCK: {"minimumInstanceMetadataServiceVersion": "1"}}, {_BLOCK: {}}),
        ),
        guard_case(
            (
                Call(("sagemaker:CreateNotebookInstance",), (_OLD, _UNSAID)),
                Call(("sagemaker:UpdateNotebookInstance",), (_OLD,)),
            ),
            _FIX_CALL,
            refusal("sagemaker:CreateNotebookInstance", {"StringNotEquals": {_KEY: "2"}}),
            refusal("sagemaker:UpdateNotebookInstance", {"StringNotEquals": {_KEY: "2"}, "Null": {_KEY: "false"}}),
            fails=((refusal("*", {"StringEquals": {_KEY: "1"}}),),),
        ),
    ),
)
