"""Which events the trail records beside the calls that change the account."""

from collections.abc import Sequence
from typing import Final

import pulumi_aws as aws

_MODELS: Final = (
    "AWS::SageMaker::Endpoint",
    "AWS::SageMaker::ExperimentTrialComponent",
    "AWS::SageMaker::FeatureGroup",
)


def selectors(partition: str, buckets: Sequence[str]) -> "list[aws.cloudtrail.TrailAdvancedEventSelectorArgsDict]":
    """All management events (every decrypt by a key is one), each object of the buckets, each question to a model.

    No read is left out: theft is a read.

    Source: CloudTrail User Guide, "Logging data events" (2026).
    """
    objects = [f"arn:{partition}:s3:::{bucket}/" for bucket in sorted(set(buckets))]
    asked: list[aws.cloudtrail.TrailAdvancedEventSelectorArgsDict] = [
        {"name": kind.rsplit(":", 1)[-1], "field_selectors": _data(kind)} for kind in _MODELS
    ]
    return [
        {"name": "management", "field_selectors": [{"field": "eventCategory", "equals": ["Management"]}]},
        {
            "name": "objects",
            "field_selectors": [*_data("AWS::S3::Object"), {"field": "resources.ARN", "starts_withs": objects}],
        },
        *asked,
    ]


def _data(kind: str) -> "list[aws.cloudtrail.TrailAdvancedEventSelectorFieldSelectorArgsDict]":
    return [{"field": "eventCategory", "equals": ["Data"]}, {"field": "resources.type", "equals": [kind]}]
