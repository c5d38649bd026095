"""A key on AWS: a customer-managed KMS key."""

from .key import Key

__all__ = ["Key"]
