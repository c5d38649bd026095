"""The inputs of keys and stores that a requirement names."""

from __future__ import annotations

from typing import Final

from tests.evidence.scope import FOREIGN_KEY, Scope, Weaker, weaker

KEYS_AND_STORES: Final[dict[str, Scope]] = {
    "aws:kms/key:Key": Scope(
        {
            "enableKeyRotation": ("K2", "flag"),
            "rotationPeriodInDays": ("K2", Weaker((400, 2560))),
            "deletionWindowInDays": ("K7", Weaker((7, 29))),
            "bypassPolicyLockoutSafetyCheck": ("K7", "flag"),
            "isEnabled": ("K1", "flag"),
            "policy": ("K4", "policy"),
        },
        lasting="K7",
    ),
    "aws:s3/bucket:Bucket": Scope(
        {"forceDestroy": ("B10", "flag"), "objectLockEnabled": ("B8", "flag")},
        lasting="B10",
    ),
    "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": Scope(
        {
            "blockPublicAcls": ("B1", "flag"),
            "blockPublicPolicy": ("B1", "flag"),
            "ignorePublicAcls": ("B1", "flag"),
            "restrictPublicBuckets": ("B1", "flag"),
        },
        companion="B1",
    ),
    "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock": Scope(
        {
            "blockPublicAcls": ("B1", "flag"),
            "blockPublicPolicy": ("B1", "flag"),
            "ignorePublicAcls": ("B1", "flag"),
            "restrictPublicBuckets": ("B1", "flag"),
        },
    ),
    "aws:s3/bucketOwnershipControls:BucketOwnershipControls": Scope(
        {"rule.objectOwnership": ("B1", Weaker(("ObjectWriter", "BucketOwnerPreferred")))},
        companion="B1",
    ),
    "aws:s3/bucketVersioning:BucketVersioning": Scope(
        {"versioningConfiguration.status": ("B7", Weaker(("Suspended", "Disabled")))},
        companion="B7",
    ),
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": Scope(
        {
            "rules": ("B2", "list"),
            "rules[0].applyServerSideEncryptionByDefault": ("B2", weaker()),
            "rules[0].applyServerSideEncryptionByDefault.sseAlgorithm": ("B2", weaker("AES256")),
            "rules[0].applyServerSideEncryptionByDefault.kmsMasterKeyId": ("B2", weaker("alias/aws/s3", FOREIGN_KEY)),
            "rules[0].blockedEncryptionTypes": ("B3", Weaker((["NONE"],), removable=True)),
        },
        companion="B2",
    ),
    "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration": Scope(
        {
            "rule.defaultRetention.mode": ("B8", weaker("GOVERNANCE")),
            "rule.defaultRetention.days": ("B8", weaker(1)),
            "rule.defaultRetention": ("B8", weaker()),
        },
        companion="B8",
    ),
    "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": Scope(
        {"rules[*].noncurrentVersionExpiration.noncurrentDays": ("B7", Weaker((1,)))},
    ),
    "aws:s3/bucketLogging:BucketLogging": Scope({"targetBucket": ("B9", weaker("nowhere"))}, companion="B9"),
    "aws:s3/bucketPolicy:BucketPolicy": Scope({"policy": ("B5", "policy")}, companion="B4"),
}
