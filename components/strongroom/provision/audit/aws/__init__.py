"""The record on AWS: a CloudTrail trail and the alarms over it."""

from .audit import AwsAudit as Audit

__all__ = ["Audit"]
