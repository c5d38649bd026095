"""A store on AWS: an S3 bucket."""

from .store import Store

__all__ = ["Store"]
