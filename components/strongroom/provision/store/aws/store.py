"""The component for one S3 bucket."""

import pulumi
import pulumi_aws as aws

from ...account.aws import AwsComponent, check_key_arn, check_length, check_roles, check_trail, names_of, tags
from ...arguments import Mistakes, read
from ...context import PROD
from ...policy.aws import BUCKET, document
from .. import ACCESS_LOGS, CLASSIFICATIONS, DATA, EVIDENCE, LEAST_RETENTION_DAYS, StoreArgs, check_store
from .identity import documents
from .lifecycle import rules
from .policy import LOG_PREFIX, statements


class AwsStore(AwsComponent):
    """Keeps objects that nobody outside its list reads, writes or makes public, under one key, over the private path.

    Makes: a bucket with its public access block, ownership, versions, encryption, lifecycle, policy; object lock where
    it keeps evidence or the stage is prod (COMPLIANCE in prod, GOVERNANCE elsewhere, whose bypass is refused to all);
    access logging into `audit`.
    Does not: make roles, or the policies that they need as well (`policies` are their documents); record data events,
    which the trail does. Retained when the stack is destroyed.
    AWS cannot: lock a bucket that receives access logs, so what `keeps` access logs is versioned and kept, not locked;
    refuse to list the names under another team's prefix within the size of a bucket policy, so names are held apart by
    the roles' own policies and contents by the bucket's.

    Args:
        name: its logical name.
        args: StoreArgs; `grants` name roles by ARN, `*` and `?` allowed in path and name.
        opts: with an explicit AWS provider pinned to `context.account`.

    Raises:
        ArgumentMistake: an argument is wrong, or the policy would be longer than AWS takes.

    Source: S3 User Guide, "Security best practices"; requirements B1 to B12.

    """

    bucket: pulumi.Output[str]
    """The bucket's name, known at preview; whoever uses it waits for the bucket's policy."""
    arn: pulumi.Output[str]
    """The bucket's ARN, known before the bucket exists."""
    policies: pulumi.Output[dict[str, str]]
    """The policy that each role of the grants needs itself, by the role's ARN."""

    def __init__(self, name: str, args: StoreArgs, opts: pulumi.ResourceOptions | None = None) -> None:
        mistakes = Mistakes(f"Store '{name}'")
        args = read(mistakes, args, StoreArgs)
        _check(mistakes, args)
        super().__init__("strongroom:index:AwsStore", name, args["context"], mistakes, opts)
        names = names_of(args["context"])
        locked = _locked_days(args)
        arn = names.bucket_arn(args["purpose"])
        text = document(mistakes.where, BUCKET, statements(args, arn, bool(locked)))
        policies = documents(mistakes.where, args, arn)
        bucket = self._bucket(name, args, locked)
        settings = [*self._closed(name, bucket), *self._kept(name, args, bucket, locked)]
        # Last: from here on only the roles that apply the environment can change the settings above.
        policy = aws.s3.BucketPolicy(name, bucket=bucket.bucket, policy=text, opts=self._part(*settings))
        known, needed = pulumi.Output.from_input(arn), pulumi.Output.from_input(policies)
        self.seal({"bucket": policy.bucket, "arn": known, "policies": needed})

    def _part(self, *after: pulumi.Resource) -> pulumi.ResourceOptions:
        """Every part stays when the stack is destroyed: a kept bucket must not lose its locks."""
        return self.child(after=after, kept=True)

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


def _locked_days(args: StoreArgs) -> int:
    """Days that each object is locked after it was written; 0 where the store is not locked."""
    keeps = args.get("keeps", DATA)
    locked = keeps == EVIDENCE or (keeps != ACCESS_LOGS and args["context"]["stage"] == PROD)
    return args.get("retention_days", LEAST_RETENTION_DAYS) if locked else 0


def _check(mistakes: Mistakes, args: StoreArgs) -> None:
    check_store(mistakes, args)
    check_length(mistakes, "purpose", "bucket name", names_of(args["context"]).bucket(args["purpose"]))
    check_trail(mistakes, args.get("trail"))
    for n, grant in enumerate(args.get("grants", [])):
        check_roles(mistakes, f"grants[{n}].principals", grant["principals"])
    check_key_arn(mistakes, "key", args["key"])
