"""Serving on AWS: a SageMaker real-time endpoint."""

from .serving import AwsServing as Serving

__all__ = ["Serving"]
