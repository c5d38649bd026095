"""What S3 does to objects by itself: abandons uploads, drops old versions, deletes what has expired."""

import pulumi_aws as aws

from .. import StoreArgs

UPLOAD_DAYS = 7
RECOVERY_DAYS = 90


def rules(args: StoreArgs, locked_days: int) -> list[aws.s3.BucketLifecycleConfigurationRuleArgs]:
    """The rules of one store: an overwritten or deleted object is recoverable for 90 days, or as long as it is locked."""
    everything = aws.s3.BucketLifecycleConfigurationRuleFilterArgs(prefix="")
    old = aws.s3.BucketLifecycleConfigurationRuleNoncurrentVersionExpirationArgs(
        noncurrent_days=max(RECOVERY_DAYS, locked_days)
    )
    upload = aws.s3.BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs(
        days_after_initiation=UPLOAD_DAYS
    )
    found = [
        aws.s3.BucketLifecycleConfigurationRuleArgs(
            id="versions",
            status="Enabled",
            filter=everything,
            abort_incomplete_multipart_upload=upload,
            noncurrent_version_expiration=old,
        )
    ]
    for expiry in sorted(args.get("expiry", []), key=lambda item: item["prefix"]):
        found.append(
            aws.s3.BucketLifecycleConfigurationRuleArgs(
                id=f"expiry-{expiry['prefix'].strip('/').replace('/', '-') or 'all'}",
                status="Enabled",
                filter=aws.s3.BucketLifecycleConfigurationRuleFilterArgs(prefix=expiry["prefix"]),
                expiration=aws.s3.BucketLifecycleConfigurationRuleExpirationArgs(days=expiry["days"]),
            )
        )
    return found
