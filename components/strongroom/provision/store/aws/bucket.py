"""An S3 bucket with all of its settings; whose data it holds and who reaches it, its policy says."""

import pulumi
import pulumi_aws as aws

from ...account.aws import AwsComponent, names_of, tags
from ...context import PROD
from .. import CLASSIFICATIONS, StoreArgs
from .lifecycle import rules
from .policy import LOG_PREFIX


class AwsBucket(AwsComponent):
    """A bucket that is closed to the public, versioned, encrypted under one key and outlives its stack.

    The base of the components that keep objects; each adds the policy.
    """

    def _part(self, *after: pulumi.Resource) -> pulumi.ResourceOptions:
        """Every part stays when the stack is destroyed: a kept bucket must not lose its locks."""
        return self.child(after=after, kept=True)

    def _made(self, name: str, args: StoreArgs, locked: int, text: pulumi.Input[str]) -> "aws.s3.BucketPolicy":
        """The bucket, its settings and its policy, which comes last: from then on few change the settings."""
        bucket = self._bucket(name, args, locked)
        settings = [*self._closed(name, bucket), *self._kept(name, args, bucket, locked)]
        return aws.s3.BucketPolicy(name, bucket=bucket.bucket, policy=text, opts=self._part(*settings))

    def _bucket(self, name: str, args: StoreArgs, locked: int) -> "aws.s3.Bucket":
        context, purpose = args["context"], args["purpose"]
        return aws.s3.Bucket(
            name,
            bucket=names_of(context).bucket(purpose),
            force_destroy=False,
            object_lock_enabled=bool(locked),
            tags=tags(context, purpose, args.get("classification", CLASSIFICATIONS[-1])),
            opts=self.child(protect=True, kept=True),
        )

    def _closed(self, name: str, bucket: "aws.s3.Bucket") -> list[pulumi.Resource]:
        block = aws.s3.BucketPublicAccessBlock(
            name,
            bucket=bucket.bucket,
            block_public_acls=True,
            block_public_policy=True,
            ignore_public_acls=True,
            restrict_public_buckets=True,
            opts=self._part(),
        )
        owner = aws.s3.BucketOwnershipControls(
            name,
            bucket=bucket.bucket,
            rule=aws.s3.BucketOwnershipControlsRuleArgs(object_ownership="BucketOwnerEnforced"),
            opts=self._part(block),
        )
        return [block, owner]

    def _kept(self, name: str, args: StoreArgs, bucket: "aws.s3.Bucket", locked: int) -> list[pulumi.Resource]:
        versions = aws.s3.BucketVersioning(
            name,
            bucket=bucket.bucket,
            versioning_configuration=aws.s3.BucketVersioningVersioningConfigurationArgs(status="Enabled"),
            opts=self._part(),
        )
        made: list[pulumi.Resource] = [versions, self._encryption(name, args, bucket)]
        if locked:
            made.append(self._lock(name, args, bucket, locked, versions))
        made.append(
            aws.s3.BucketLifecycleConfiguration(
                name, bucket=bucket.bucket, rules=rules(args), opts=self._part(versions)
            )
        )
        if "audit" in args:
            made.append(self._logging(name, args, bucket))
        return made

    def _encryption(self, name: str, args: StoreArgs, bucket: "aws.s3.Bucket") -> pulumi.Resource:
        default = aws.s3.BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs(
            sse_algorithm="aws:kms", kms_master_key_id=args["key"]
        )
        rule = aws.s3.BucketServerSideEncryptionConfigurationRuleArgs(
            apply_server_side_encryption_by_default=default, bucket_key_enabled=True, blocked_encryption_types=["SSE-C"]
        )
        return aws.s3.BucketServerSideEncryptionConfiguration(
            name, bucket=bucket.bucket, rules=[rule], opts=self._part()
        )

    def _lock(
        self, name: str, args: StoreArgs, bucket: "aws.s3.Bucket", days: int, versions: pulumi.Resource
    ) -> pulumi.Resource:
        mode = "COMPLIANCE" if args["context"]["stage"] == PROD else "GOVERNANCE"
        retention = aws.s3.BucketObjectLockConfigurationRuleDefaultRetentionArgs(mode=mode, days=days)
        return aws.s3.BucketObjectLockConfiguration(
            name,
            bucket=bucket.bucket,
            object_lock_enabled="Enabled",
            rule=aws.s3.BucketObjectLockConfigurationRuleArgs(default_retention=retention),
            opts=self._part(versions),
        )

    def _logging(self, name: str, args: StoreArgs, bucket: "aws.s3.Bucket") -> pulumi.Resource:
        by_day = aws.s3.BucketLoggingTargetObjectKeyFormatPartitionedPrefixArgs(partition_date_source="EventTime")
        return aws.s3.BucketLogging(
            name,
            bucket=bucket.bucket,
            target_bucket=args["audit"],
            target_prefix=LOG_PREFIX,
            target_object_key_format=aws.s3.BucketLoggingTargetObjectKeyFormatArgs(partitioned_prefix=by_day),
            opts=self._part(),
        )
