"""Which events the trail records beside the calls that change the account."""

from collections.abc import Sequence
from typing import Final

import pulumi_aws as aws

Selector = aws.cloudtrail.TrailAdvancedEventSelectorArgs
Field = aws.cloudtrail.TrailAdvancedEventSelectorFieldSelectorArgs

_MODELS: Final = (
    "AWS::SageMaker::Endpoint",
    "AWS::SageMaker::ExperimentTrialComponent",
    "AWS::SageMaker::FeatureGroup",
)


def selectors(partition: str, buckets: Sequence[str]) -> list[Selector]:
    """All management events (every decrypt by a key is one), each object of the buckets, each question to a model.

    No read is left out: theft is a read.
    """
    objects = [f"arn:{partition}:s3:::{bucket}/" for bucket in sorted(set(buckets))]
    found = [
        Selector(name="management", field_selectors=[Field(field="eventCategory", equals=["Management"])]),
        Selector(
            name="objects",
            field_selectors=[*_data("AWS::S3::Object"), Field(field="resources.ARN", starts_withs=objects)],
        ),
    ]
    found += [Selector(name=kind.rsplit(":", 1)[-1], field_selectors=_data(kind)) for kind in _MODELS]
    return found


def _data(kind: str) -> list[Field]:
    return [Field(field="eventCategory", equals=["Data"]), Field(field="resources.type", equals=[kind])]
