"""The other half of a grant: what a listed role's own policy must allow, as documents that are whole at preview."""

from ...account.aws import names_of
from ...grants import WRITE, Grant, principals
from ...policy.aws import ROLE, Statement, allow, document
from .. import StoreArgs


def documents(where: str, args: StoreArgs, bucket: str) -> dict[str, str]:
    """A policy document for each role of the grants, by its ARN."""
    grants = args.get("grants", [])
    found = {}
    for role in principals(grants, "read", WRITE):
        held = [grant for grant in grants if role in grant["principals"]]
        text = document(f"{where}.grants", ROLE, _statements(args, held, bucket))
        if isinstance(text, str):
            found[role] = text
    return found


def _statements(args: StoreArgs, held: list[Grant], bucket: str) -> list[Statement]:
    names = names_of(args["context"])
    read = sorted({grant.get("prefix", "") for grant in held})
    write = sorted({grant.get("prefix", "") for grant in held if grant["access"] == WRITE})
    key = {"ForAnyValue:StringEquals": {"kms:ResourceAliases": names.alias(args["purpose"])}}
    verbs = ["kms:Decrypt", "kms:DescribeKey", *(["kms:GenerateDataKey"] if write else [])]
    found = [
        allow("List", None, "s3:ListBucket", bucket, {"StringLike": {"s3:prefix": [f"{prefix}*" for prefix in read]}}),
        allow("Read", None, ("s3:GetObject", "s3:GetObjectVersion"), [f"{bucket}/{prefix}*" for prefix in read]),
        allow("Key", None, verbs, names.any_key_arn, key),
    ]
    if write:
        objects = [f"{bucket}/{prefix}*" for prefix in write]
        found.append(allow("Write", None, ("s3:AbortMultipartUpload", "s3:DeleteObject", "s3:PutObject"), objects))
    return found
