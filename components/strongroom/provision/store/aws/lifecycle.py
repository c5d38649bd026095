"""What S3 does to objects by itself: abandons uploads, drops old versions, deletes what has expired."""

from operator import itemgetter
from typing import Final

import pulumi_aws as aws

from .. import Expiry, StoreArgs

UPLOAD_DAYS: Final = 7
RECOVERY_DAYS: Final = 90


def rules(args: StoreArgs) -> "list[aws.s3.BucketLifecycleConfigurationRuleArgsDict]":
    """The rules of one store: what is overwritten, deleted or expired comes back for 90 days.

    A locked version outlasts its rule, since lifecycle deletes nothing before the lock ends: the rule need not wait.

    Source: S3 User Guide, "Object Lock considerations".
    """
    return [
        {
            "id": "versions",
            "status": "Enabled",
            "filter": {"prefix": ""},
            "abort_incomplete_multipart_upload": {"days_after_initiation": UPLOAD_DAYS},
            "noncurrent_version_expiration": {"noncurrent_days": RECOVERY_DAYS},
        },
        *map(_expiry, sorted(args.get("expiry", []), key=itemgetter("prefix"))),
    ]


def _expiry(expiry: Expiry) -> "aws.s3.BucketLifecycleConfigurationRuleArgsDict":
    prefix = expiry["prefix"]
    return {
        "id": f"expiry-{prefix.strip('/').replace('/', '-') or 'all'}",
        "status": "Enabled",
        "filter": {"prefix": prefix},
        "expiration": {"days": expiry["days"]},
    }
