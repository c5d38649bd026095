"""The type tokens under which a plan may hold a job."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

TRAINING_JOB: Final = "aws:sagemaker/trainingJob:TrainingJob"
TUNING_JOB: Final = "aws:sagemaker/hyperParameterTuningJob:HyperParameterTuningJob"
PIPELINE: Final = "aws:sagemaker/pipeline:Pipeline"
DATA_QUALITY: Final = "aws:sagemaker/dataQualityJobDefinition:DataQualityJobDefinition"
SCHEDULE: Final = "aws:sagemaker/monitoringSchedule:MonitoringSchedule"
CLOUD_CONTROL: Final = "aws:cloudcontrol/resource:Resource"
LABELLING_JOB: Final = "aws:sagemaker/labelingJob:LabelingJob"
FLOW_DEFINITION: Final = "aws:sagemaker/flowDefinition:FlowDefinition"

# What the job is to SageMaker: each kind has its own names for the same settings.
JobKind: TypeAlias = Literal["training", "processing", "transform", "automl", "monitoring"]
RUN: Final[tuple[JobKind, ...]] = ("training", "processing", "transform", "automl")

STARTED: Final = (TRAINING_JOB, TUNING_JOB, PIPELINE, CLOUD_CONTROL)
MONITORS: Final = (DATA_QUALITY, SCHEDULE, CLOUD_CONTROL)
