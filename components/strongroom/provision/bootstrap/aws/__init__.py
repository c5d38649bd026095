"""The bootstrap on AWS: a bucket for state, keys, and the roles that deploy."""

from .bootstrap import AwsBootstrap as Bootstrap

__all__ = ["Bootstrap"]
