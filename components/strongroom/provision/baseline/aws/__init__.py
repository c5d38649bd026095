"""The baseline on AWS: what one account has once per region."""

from .baseline import AwsBaseline as Baseline

__all__ = ["Baseline"]
