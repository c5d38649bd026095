"""What S3 does to objects by itself: abandons uploads, drops old versions, deletes what has expired."""

from operator import itemgetter
from typing import Final

import pulumi_aws as aws

from .. import Expiry, StoreArgs

UPLOAD_DAYS: Final = 7
RECOVERY_DAYS: Final = 90


def rules(args: StoreArgs, locked_days: int) -> list[aws.s3.BucketLifecycleConfigurationRuleArgs]:
    """The rules of one store: what is overwritten or deleted comes back for 90 days, or while it is locked."""
    old = aws.s3.BucketLifecycleConfigurationRuleNoncurrentVersionExpirationArgs(
        noncurrent_days=max(RECOVERY_DAYS, locked_days)
    )
    upload = aws.s3.BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs(
        days_after_initiation=UPLOAD_DAYS
    )
    versions = aws.s3.BucketLifecycleConfigurationRuleArgs(
        id="versions",
        status="Enabled",
        filter=aws.s3.BucketLifecycleConfigurationRuleFilterArgs(prefix=""),
        abort_incomplete_multipart_upload=upload,
        noncurrent_version_expiration=old,
    )
    return [versions, *map(_expiry, sorted(args.get("expiry", []), key=itemgetter("prefix")))]


def _expiry(expiry: Expiry) -> aws.s3.BucketLifecycleConfigurationRuleArgs:
    prefix = expiry["prefix"]
    return aws.s3.BucketLifecycleConfigurationRuleArgs(
        id=f"expiry-{prefix.strip('/').replace('/', '-') or 'all'}",
        status="Enabled",
        filter=aws.s3.BucketLifecycleConfigurationRuleFilterArgs(prefix=prefix),
        expiration=aws.s3.BucketLifecycleConfigurationRuleExpirationArgs(days=expiry["days"]),
    )
