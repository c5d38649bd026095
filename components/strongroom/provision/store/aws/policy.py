"""The bucket policy: what is refused to everybody, to everybody but the listed roles, and outside the private path."""

from typing import Final

from ...account.aws import account_of, appliers, names_of, operators
from ...grants import READ, WRITE, by_prefix, principals
from ...policy.aws import Conditions, Statement, allow, deny, deny_elsewhere, service
from .. import ACCESS_LOGS, StoreArgs

LOG_PREFIX: Final = "s3/"
READ_ACTIONS: Final = ("s3:GetObject*",)
WRITE_ACTIONS: Final = (
    "s3:AbortMultipartUpload",
    "s3:DeleteObject*",
    "s3:PutObject*",
    "s3:ReplicateObject",
    "s3:RestoreObject",
)
REPLACE_ACTIONS: Final = ("s3:DeleteObject*", "s3:PutObject*")
LIST_ACTIONS: Final = ("s3:ListBucket*", "s3:ListMultipartUploadParts")
DATA_ACTIONS: Final = (*LIST_ACTIONS, *READ_ACTIONS, *WRITE_ACTIONS)
# Every setting of the bucket, those that would copy its contents elsewhere included.
SETTINGS: Final = ("s3:DeleteBucket*", "s3:Put*Configuration", "s3:PutBucket*")
PEOPLE: Final = {"aws:PrincipalIsAWSService": "false"}


def statements(args: StoreArgs, bucket: str, locked: bool) -> list[Statement]:
    """Every statement of the bucket's policy; `bucket` is its ARN, `locked` whether it has an object lock.

    Source: S3 User Guide, "Bucket policy examples", "Blocking SSE-C"; IAM User Guide, "Data perimeters".
    """
    return [
        *_transport(bucket),
        *_encryption(args, bucket),
        *_listed(args, bucket),
        *_prefixes(args, bucket),
        *_elsewhere(args, bucket),
        _private(args, bucket),
        *_settings(args, bucket, locked),
        *_writing_services(args, bucket),
        *_foreign_readers(args, bucket),
    ]


def _transport(bucket: str) -> list[Statement]:
    both = (bucket, f"{bucket}/*")
    return [
        deny("TlsOnly", "s3:*", both, {"Bool": {"aws:SecureTransport": "false"}}),
        deny("Tls12", "s3:*", both, {"NumericLessThan": {"s3:TlsVersion": "1.2"}}),
    ]


def _encryption(args: StoreArgs, bucket: str) -> list[Statement]:
    """An upload without header takes the bucket's key; a header must name that key, and no object moves to another."""
    objects = f"{bucket}/*"
    other: dict[str, dict[str, str]] = {
        "Null": {"s3:x-amz-server-side-encryption": "false"},
        "StringNotEquals": {"s3:x-amz-server-side-encryption": "aws:kms"},
    }
    if "trail" in args:
        # CloudTrail encrypts the digests that chain its files with S3's own key, and says so in the header.
        other["StringNotEqualsIfExists"] = {"aws:PrincipalServiceName": "cloudtrail.amazonaws.com"}
    return [
        deny("OtherAlgorithm", "s3:PutObject", objects, other),
        deny(
            "OtherKey",
            "s3:PutObject",
            objects,
            {
                "Null": {"s3:x-amz-server-side-encryption-aws-kms-key-id": "false"},
                "ArnNotEquals": {"s3:x-amz-server-side-encryption-aws-kms-key-id": args["key"]},
            },
        ),
        deny("ReEncrypt", "s3:UpdateObjectEncryption", objects),
    ]


def _listed(args: StoreArgs, bucket: str) -> list[Statement]:
    """Who is in no grant reaches nothing, whatever his own policy says; who operates may look, not read."""
    context, grants = args["context"], args.get("grants", [])
    hands = sorted({*operators(context), *appliers(context)})
    listed = sorted({*principals(grants, READ, WRITE), *hands})
    unlisted: Conditions = {"ArnNotLike": {"aws:PrincipalArn": listed}, "BoolIfExists": PEOPLE}
    return [
        deny("OnlyListed", DATA_ACTIONS, (bucket, f"{bucket}/*"), unlisted),
        deny(
            "OperatorsNeverUse",
            (*READ_ACTIONS, *WRITE_ACTIONS),
            f"{bucket}/*",
            {"ArnLike": {"aws:PrincipalArn": hands}},
        ),
    ]


def _prefixes(args: StoreArgs, bucket: str) -> list[Statement]:
    """Under each prefix its own readers and writers.

    Short on purpose: a policy takes 20,480 bytes, and a dozen teams have a pair of these each.
    """
    found: list[Statement] = []
    for n, (prefix, held) in enumerate(by_prefix(args.get("grants", [])).items()):
        objects = f"{bucket}/{prefix}*"
        found.append(deny(f"Readers{n}", READ_ACTIONS, objects, _unless(principals(held, READ, WRITE))))
        found.append(deny(f"Writers{n}", REPLACE_ACTIONS, objects, _unless(principals(held, WRITE))))
    return found


def _elsewhere(args: StoreArgs, bucket: str) -> list[Statement]:
    """Outside all prefixes those of the whole store, and services that write as themselves, such as the trail."""
    grants = args.get("grants", [])
    whole = [grant for grant in grants if "prefix" not in grant]
    readers, writers = principals(whole, READ, WRITE), principals(whole, WRITE)
    spared = [bucket, *(f"{bucket}/{prefix}*" for prefix in by_prefix(grants))]
    refuse_read = {**_unless(readers), "BoolIfExists": PEOPLE}
    refuse_write = {**_unless(writers), "BoolIfExists": PEOPLE}
    if len(spared) == 1:  # then the list of the whole store says who reads
        all_write = bool(writers) and readers == writers
        return [] if all_write else [deny("Writers", WRITE_ACTIONS, f"{bucket}/*", refuse_write)]
    return [
        deny_elsewhere("ReadersElsewhere", READ_ACTIONS, spared, refuse_read),
        deny_elsewhere("WritersElsewhere", WRITE_ACTIONS, spared, refuse_write),
    ]


def _unless(roles: list[str]) -> Conditions:
    return {"ArnNotLike": {"aws:PrincipalArn": roles}} if roles else {}


def _private(args: StoreArgs, bucket: str) -> Statement:
    """The endpoint's owner is known at preview, the endpoint's id is not."""
    context = args["context"]
    accounts = sorted({context["account"], *map(account_of, principals(args.get("grants", []), READ, WRITE))})
    return deny(
        "PrivatePathOnly",
        DATA_ACTIONS,
        (bucket, f"{bucket}/*"),
        {
            "StringNotEqualsIfExists": {"aws:VpceAccount": accounts},
            "BoolIfExists": {**PEOPLE, "aws:ViaAWSService": "false"},
            # The pipeline that applies changes runs outside; it asks whether the bucket is there and reads no object.
            "ArnNotLike": {"aws:PrincipalArn": sorted({*operators(context), *appliers(context)})},
        },
    )


def _settings(args: StoreArgs, bucket: str, locked: bool) -> list[Statement]:
    by_others = {"ArnNotLike": {"aws:PrincipalArn": appliers(args["context"])}}
    found = [deny("OnlyAppliersChangeSettings", SETTINGS, bucket, by_others)]
    return [*found, deny("NoBypass", "s3:BypassGovernanceRetention", f"{bucket}/*")] if locked else found


def _writing_services(args: StoreArgs, bucket: str) -> list[Statement]:
    found: list[Statement] = []
    if "trail" in args:
        trail = service("cloudtrail.amazonaws.com")
        ours = {"aws:SourceArn": args["trail"]}
        acl = {"s3:x-amz-acl": "bucket-owner-full-control"}
        files = f"{bucket}/AWSLogs/{account_of(args['trail'])}/*"
        found += [
            allow("TrailLooks", trail, "s3:GetBucketAcl", bucket, {"StringEquals": ours}),
            allow("TrailWrites", trail, "s3:PutObject", files, {"StringEquals": {**ours, **acl}}),
        ]
    if args.get("keeps") == ACCESS_LOGS:
        context = args["context"]
        names = names_of(context)
        found.append(
            allow(
                "AccessLogs",
                service("logging.s3.amazonaws.com"),
                "s3:PutObject",
                f"{bucket}/{LOG_PREFIX}*",
                {
                    "StringEquals": {"aws:SourceAccount": context["account"]},
                    "ArnLike": {"aws:SourceArn": f"arn:{names.partition}:s3:::{names.prefix}-*"},
                },
            )
        )
    return found


def _foreign_readers(args: StoreArgs, bucket: str) -> list[Statement]:
    """A role of another account needs the bucket's own leave beside its own policy; it gets to read, never to write."""
    home = args["context"]["account"]
    foreign = [role for role in principals(args.get("grants", []), READ, WRITE) if account_of(role) != home]
    if not foreign:
        return []
    partition = names_of(args["context"]).partition
    roots = sorted({f"arn:{partition}:iam::{account_of(role)}:root" for role in foreign})
    return [
        allow(
            "ForeignReaders",
            roots,
            ("s3:GetObject", "s3:ListBucket"),
            (bucket, f"{bucket}/*"),
            {"ArnLike": {"aws:PrincipalArn": foreign}},
        )
    ]
