"""A store on AWS: an S3 bucket."""

from .store import AwsStore as Store

__all__ = ["Store"]
