"""A key on AWS: a customer-managed KMS key."""

from .key import AwsKey as Key

__all__ = ["Key"]
