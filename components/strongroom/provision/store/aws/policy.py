"""The bucket policy: what is refused to everybody, to everybody but the listed roles, and outside the private path."""

from collections.abc import Mapping
from typing import Final

from ...account.aws import account_of, appliers, names_of, operators
from ...grants import READ, WRITE, Grant, by_prefix, principals
from ...perimeter.aws import PEOPLE, both, outside_networks, own_work, perimeter_of
from ...policy.aws import Conditions, Statement, allow, deny, refuse, service
from .. import ACCESS_LOGS, StoreArgs

LOG_PREFIX: Final = "s3/"
READ_ACTIONS: Final = ("s3:GetObject*", "s3:ListMultipartUploadParts")
WRITE_ACTIONS: Final = (
    "s3:AbortMultipartUpload",
    "s3:DeleteObject*",
    "s3:PutObject*",
    "s3:ReplicateObject",
    "s3:RestoreObject",
)
OBJECT_ACTIONS: Final = (*READ_ACTIONS, *WRITE_ACTIONS)
MOST_NAMED: Final = 12  # principals that one list names each by its own name
LOOK_ACTIONS: Final = ("s3:ListBucket*",)  # the names of objects, and whether the bucket is there
# Every setting of the bucket, those that would copy its contents elsewhere included.
SETTINGS: Final = ("s3:DeleteBucket*", "s3:Put*Configuration", "s3:PutBucket*")


def statements(args: StoreArgs, bucket: str, locked: bool) -> list[Statement]:
    """Every statement of the bucket's policy; `bucket` is its ARN, `locked` whether it has an object lock.

    Source: S3 User Guide, "Bucket policy examples", "Blocking SSE-C"; IAM User Guide, "Data perimeters".
    """
    return [
        *_transport(bucket),
        *_encryption(args, bucket),
        *_listed(args, bucket),
        *_private(args, bucket),
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
    """Who is in no grant reaches nothing, whatever his own policy says; under a prefix only the grants of it count.

    No statement repeats another: a policy takes 20,480 bytes, and the grants of a dozen teams must fit.
    """
    grants = args.get("grants", [])
    prefixes = by_prefix(grants)
    lookers = sorted({*_by_duty(args), *_hands(args)})
    found = [deny("OnlyListed", LOOK_ACTIONS, bucket, {**_unless(lookers), **PEOPLE})]
    for n, (prefix, held) in enumerate(prefixes.items()):
        found += _place(str(n), {"Resource": f"{bucket}/{prefix}*"}, held, {})
    spared = [bucket, *(f"{bucket}/{prefix}*" for prefix in prefixes)]
    rest = {"NotResource": spared} if prefixes else {"Resource": [f"{bucket}/*"]}
    whole = [grant for grant in grants if "prefix" not in grant]
    # Services that write as themselves, the trail and access logging, write outside of prefixes.
    return [*found, *_place("", rest, whole, PEOPLE)]


def _by_duty(args: StoreArgs) -> list[str]:
    """Who reads or writes somewhere; the roles of many teams by the duty that they share.

    Under the environment's path stand its own roles alone, so `*-lead` there is every team's lead and nobody else.
    """
    roles = principals(args.get("grants", []), READ, WRITE)
    ours = names_of(args["context"]).role_arn("")
    if len(roles) <= MOST_NAMED:
        return roles
    return [f"{ours}*-{role.rsplit('-', 1)[-1]}" if role.startswith(ours) else role for role in roles]


def _place(sid: str, objects: Mapping[str, str | list[str]], held: list[Grant], spared: Conditions) -> list[Statement]:
    """The readers and the writers of some objects, and nobody else but who is spared."""
    return [
        refuse(f"Readers{sid}", READ_ACTIONS, objects, {**_unless(principals(held, READ, WRITE)), **spared}),
        refuse(f"Writers{sid}", WRITE_ACTIONS, objects, {**_unless(principals(held, WRITE)), **spared}),
    ]


def _hands(args: StoreArgs) -> list[str]:
    """The roles that apply and preview: they work from outside the private path, and never on objects."""
    return sorted({*operators(args["context"]), *appliers(args["context"])})


def _unless(roles: list[str]) -> Conditions:
    return {"ArnNotLike": {"aws:PrincipalArn": roles}} if roles else {}


def _private(args: StoreArgs, bucket: str) -> list[Statement]:
    outside = outside_networks(perimeter_of(args["context"], principals(args.get("grants", []), READ, WRITE)))
    return [
        deny("PrivatePathOnly", OBJECT_ACTIONS, f"{bucket}/*", outside),
        deny("PrivatePathLook", LOOK_ACTIONS, bucket, {**outside, **_unless(_hands(args))}),
    ]


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
    if "recorder" in args:
        found += _recorder(args["recorder"], bucket)
    if args.get("keeps") == ACCESS_LOGS:
        context = args["context"]
        names = names_of(context)
        found.append(
            allow(
                "AccessLogs",
                service("logging.s3.amazonaws.com"),
                "s3:PutObject",
                f"{bucket}/{LOG_PREFIX}*",
                both(
                    own_work(perimeter_of(context)),
                    {"ArnLike": {"aws:SourceArn": f"arn:{names.partition}:s3:::{names.prefix}-*"}},
                ),
            )
        )
    return found


def _recorder(account: str, bucket: str) -> list[Statement]:
    """Config delivers as itself, for the one account, and hands each file to the bucket's owner.

    Source: AWS Config Developer Guide, "Permissions for the Amazon S3 bucket".
    """
    config, ours = service("config.amazonaws.com"), {"aws:SourceAccount": account}
    acl = {"s3:x-amz-acl": "bucket-owner-full-control"}
    files = f"{bucket}/AWSLogs/{account}/Config/*"
    return [
        allow("RecorderLooks", config, ("s3:GetBucketAcl", "s3:ListBucket"), bucket, {"StringEquals": ours}),
        allow("RecorderWrites", config, "s3:PutObject", files, {"StringEquals": {**ours, **acl}}),
    ]


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
