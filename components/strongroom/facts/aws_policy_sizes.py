"""How long a policy document may be, by what holds it.

Sources: IAM User Guide, "IAM and AWS STS quotas"; AWS Organizations User Guide, "Quotas and service limits"; the quota
pages of S3, KMS, SQS, SNS, ECR, Secrets Manager and VPC endpoints (2026).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class SizeLimit:
    """At most `most` characters; blanks between the elements count iff `blanks`."""

    most: int
    blanks: bool


SIZES: Final[Mapping[str, SizeLimit]] = MappingProxyType(
    {
        "managed policy": SizeLimit(6_144, blanks=False),
        "inline policies of a role": SizeLimit(10_240, blanks=False),
        "inline policies of a group": SizeLimit(5_120, blanks=False),
        "inline policies of a user": SizeLimit(2_048, blanks=False),
        "trust policy": SizeLimit(2_048, blanks=False),  # by default; the quota can be raised
        "session policy": SizeLimit(2_048, blanks=True),
        "service control policy": SizeLimit(5_120, blanks=True),
        "resource control policy": SizeLimit(5_120, blanks=True),
        "bucket policy": SizeLimit(20_480, blanks=True),
        "key policy": SizeLimit(32_768, blanks=True),
        "queue policy": SizeLimit(8_192, blanks=True),
        "topic policy": SizeLimit(30_720, blanks=True),
        "repository policy": SizeLimit(10_240, blanks=True),
        "secret policy": SizeLimit(20_480, blanks=True),
        "endpoint policy": SizeLimit(20_480, blanks=True),
    }
)
