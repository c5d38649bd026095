"""The definition of a team's pipeline: train in isolation, then register the model to wait for its approval.

Source: SageMaker Developer Guide, "Pipelines steps", "Pipeline parameters", "Customize access management for Pipelines
jobs"; the JSON schema of definitions, version 2020-12-01.
"""

from typing import Any, Final

import pulumi

from ...account.aws import names_of
from .. import TrainingArgs
from .job import Fields, channel, locked, s3_uri

VERSION: Final = "2020-12-01"
# What a run chooses, and nothing else: a machine of the list, an image of the team's, a data set of the team's.
INSTANCE: Final = "InstanceType"
DIGEST: Final = "ImageDigest"
DATA_SET: Final = "DataSet"
_TRAIN: Final = "Train"
_WAITS: Final = "PendingManualApproval"


def definition(args: TrainingArgs, machines: list[str], local_disk: bool) -> pulumi.Output[str]:
    """The definition for machines of one kind of disk, as its canonical text."""
    body = {
        "Version": VERSION,
        "Metadata": {},
        "Parameters": [
            {"Name": INSTANCE, "Type": "String", "DefaultValue": machines[0], "EnumValues": machines},
            {"Name": DIGEST, "Type": "String"},
            {"Name": DATA_SET, "Type": "String"},
        ],
        "Steps": [_train(args, local_disk), _register(args)],
    }
    return pulumi.Output.json_dumps(body, sort_keys=True, separators=(",", ":"))


def _train(args: TrainingArgs, local_disk: bool) -> Fields:
    data = s3_uri(args["data"]["store"], f"{args['team']}/")
    arguments = {
        # What the names of its jobs start with, so that the team's rights can be told by the name.
        "TrainingJobName": names_of(args["context"]).of(args["team"]),
        "AlgorithmSpecification": {"TrainingImage": _image(args), "TrainingInputMode": "File"},
        "InputDataConfig": channel(_join("", [data, _chosen(DATA_SET), "/"])),
        **locked(args, _chosen(INSTANCE), local_disk),
    }
    return {"Name": _TRAIN, "Type": "Training", "Arguments": arguments}


def _register(args: TrainingArgs) -> Fields:
    """The image that trained serves as well; a person other than the author says whether it may."""
    container = {
        "Image": _image(args),
        "ModelDataUrl": {"Get": f"Steps.{_TRAIN}.ModelArtifacts.S3ModelArtifacts"},
    }
    arguments = {
        "ModelPackageGroupName": args["group"],
        "ModelApprovalStatus": _WAITS,
        "InferenceSpecification": {
            "Containers": [container],
            "SupportedContentTypes": ["text/csv", "application/json"],
            "SupportedResponseMIMETypes": ["text/csv", "application/json"],
        },
    }
    return {"Name": "Register", "Type": "RegisterModel", "Arguments": arguments}


def _image(args: TrainingArgs) -> Fields:
    """After the `@` a registry takes nothing but a digest, so no run can name a tag or another repository."""
    return _join("@", [args["repository"], _chosen(DIGEST)])


def _join(between: str, values: list[Any]) -> Fields:
    return {"Std:Join": {"On": between, "Values": values}}


def _chosen(parameter: str) -> Fields:
    return {"Get": f"Parameters.{parameter}"}
