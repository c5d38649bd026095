"""The other half of a grant: what a listed role's own policy must allow, since resource policies only delegate."""

import pulumi

from ...grants import READ, WRITE, Grant, principals
from ...policy.aws import ROLE, Statement, allow, document
from .. import StoreArgs


def documents(where: str, args: StoreArgs, bucket: str) -> dict[str, pulumi.Output[str] | str]:
    """A policy document for each role of the grants, by its ARN."""
    grants = args.get("grants", [])
    return {
        role: document(
            f"{where}.grants",
            ROLE,
            _statements(args["key"], [grant for grant in grants if role in grant["principals"]], bucket),
        )
        for role in principals(grants, READ, WRITE)
    }


def _statements(key: pulumi.Input[str], held: list[Grant], bucket: str) -> list[Statement]:
    read = sorted({grant.get("prefix", "") for grant in held})
    write = sorted({grant.get("prefix", "") for grant in held if grant["access"] == WRITE})
    names = {"StringLike": {"s3:prefix": [f"{prefix}*" for prefix in read]}}
    found = [
        allow("List", None, "s3:ListBucket", bucket, names),
        allow("Read", None, ("s3:GetObject", "s3:GetObjectVersion"), [f"{bucket}/{prefix}*" for prefix in read]),
        allow("Decrypt", None, ("kms:Decrypt", "kms:DescribeKey"), key),
    ]
    if write:
        objects = [f"{bucket}/{prefix}*" for prefix in write]
        found += [
            allow("Write", None, ("s3:AbortMultipartUpload", "s3:DeleteObject", "s3:PutObject"), objects),
            allow("Encrypt", None, "kms:GenerateDataKey", key),
        ]
    return found
