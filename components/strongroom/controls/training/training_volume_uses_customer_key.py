"""The volumes of each job of a plan are encrypted with a key of the environment."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.job.examples import KEY_PART, WIRED_KEY, job_case, pipeline, training
from strongroom.controls.job.settings import over_jobs
from strongroom.controls.job.types import RUN
from strongroom.controls.job.volume import volume_key
from strongroom.plan.value import Value

_FIX = (
    "set resourceConfig.volumeKmsKeyId to the ARN of the environment's key for training; "
    "only instance types with local disks (ml.g5 and the like) take none, and encrypt by hardware"
)
_SETTING = "resourceConfig.volumeKmsKeyId"
_TYPE = "resourceConfig.instanceType"
_CHOSEN: Value = [{"Name": "Type", "Type": "String", "EnumValues": ["ml.m5.xlarge", "ml.g5.xlarge"]}]
_LOCAL: Value = [{"Name": "Type", "Type": "String", "EnumValues": ["ml.g4dn.xlarge", "ml.g5.xlarge"]}]
_GET: Value = {"get": "Parameters.Type"}

CONTROL = Control(
    id="training_volume_uses_customer_key",
    concept="training",
    title="Training volumes use the customer key",
    why="Volumes hold the whole training set while a job runs.",
    severity="high",
    requirements=("I3",),
    threats=(),
    sources={
        "aws_ai_security_framework": ("AISF-INFRA-05", "AISF-ML-03"),
        "prowler": ("sagemaker_training_jobs_volume_and_output_encryption_enabled",),
    },
    cases=(
        job_case(
            over_jobs(volume_key(_FIX), *RUN),
            good=({_SETTING: None, _TYPE: "ml.g5.xlarge"},),
            bad=(
                {_SETTING: None},
                {_SETTING: ""},
                {_SETTING: "alias/aws/ebs"},
                {"resourceConfig": None},
                {_SETTING: None, _TYPE: "ml.p3.2xlarge"},
            ),
            open_=({_SETTING: UNKNOWN}, {_SETTING: WIRED_KEY}, {_SETTING: None, _TYPE: UNKNOWN}),
            passes=(
                training({_SETTING: WIRED_KEY}, KEY_PART),
                pipeline({_TYPE: _GET}, parameters=_CHOSEN),
                pipeline({_TYPE: _GET, _SETTING: None}, parameters=_LOCAL),
            ),
            fails=(pipeline({_TYPE: _GET, _SETTING: None}, parameters=_CHOSEN),),
            unknown=(pipeline({_TYPE: _GET, _SETTING: None}),),
        ),
    ),
)
