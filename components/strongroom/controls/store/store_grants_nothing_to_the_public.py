"""No ACL and no policy of a bucket lets strangers in."""

from __future__ import annotations

from strongroom.controls.bucket import ACL, BUCKET_TYPES, BUCKET_V2, bucket
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import every, field
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.public import admits_no_stranger
from strongroom.controls.policy.statements import ACCOUNT, BOTH, OBJECTS, ROLE, ROOT, allow, deny, document
from strongroom.controls.policy.subject import BUCKET
from strongroom.controls.requirement import none_of
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_PUBLIC_ACLS = ("public-read", "public-read-write", "authenticated-read")
_GROUPS = (
    "http://acs.amazonaws.com/groups/global/AllUsers",
    "http://acs.amazonaws.com/groups/global/AuthenticatedUsers",
)
_FIX_ACL = "take the ACL away: BucketOwnershipControls with BucketOwnerEnforced switches all of them off"
_FIX = "name an account or role as Principal, or add StringEquals on aws:PrincipalAccount or aws:PrincipalOrgID"
_READ = "s3:GetObject"


def _acl(**inputs: Value) -> Plan:
    return example(part(ACL[0], "data", {"bucket": "data", **inputs}))


def _granted(group: Value) -> Value:
    grants: Value = [{"grantee": {"type": "Group", "uri": group}, "permission": "READ"}]
    return {"grants": grants, "owner": {"id": "79a5"}}


def _when(condition: Value) -> Value:
    return document(allow("*", _READ, OBJECTS, condition))


CONTROL = Control(
    id="store_grants_nothing_to_the_public",
    concept="store",
    title="No ACL and no policy grants strangers read or write",
    why="The public access block stands before such a grant only until somebody takes it away.",
    severity="critical",
    requirements=("B1",),
    threats=("ML02", "ML05", "AML.T0035"),
    sources={
        "aws_config": (
            "conformance-pack-ai-ml/s3-bucket-public-read-prohibited",
            "conformance-pack-ai-ml/s3-bucket-public-write-prohibited",
        ),
        "cdk_nag": ("NIST.800.53.R5-S3BucketPublicReadProhibited", "NIST.800.53.R5-S3BucketPublicWriteProhibited"),
        "checkov": ("CKV2_AWS_43", "CKV_AWS_20", "CKV_AWS_375", "CKV_AWS_379", "CKV_AWS_57", "CKV_AWS_70"),
        "prowler": (
            "s3_bucket_object_public",
            "s3_bucket_policy_public_write_access",
            "s3_bucket_public_access",
            "s3_bucket_public_list_acl",
            "s3_bucket_public_write_acl",
        ),
        "pulumi_nist_pack": ("aws/s3-bucket-disallow-public-read",),
        "security_hub": ("S3.2", "S3.3"),
        "trivy": ("AWS-0092",),
    },
    cases=(
        Case(
            types=ACL,
            judge=every(
                field("acl", none_of(*_PUBLIC_ACLS), _FIX_ACL),
                field("accessControlPolicy.grants[*].grantee.uri", none_of(*_GROUPS), _FIX_ACL),
            ),
            passes=(
                _acl(acl="private"),
                _acl(acl="log-delivery-write"),
                _acl(accessControlPolicy=_granted("http://acs.amazonaws.com/groups/s3/LogDelivery")),
            ),
            fails=(
                *(_acl(acl=acl) for acl in _PUBLIC_ACLS),
                *(_acl(accessControlPolicy=_granted(group)) for group in _GROUPS),
            ),
            unknown=(_acl(acl=UNKNOWN), _acl(accessControlPolicy=_granted(UNKNOWN))),
        ),
        Case(
            types=BUCKET_TYPES,
            judge=every(
                field("acl", none_of(*_PUBLIC_ACLS), _FIX_ACL),
                field("grants[*].uri", none_of(*_GROUPS), _FIX_ACL),
            ),
            passes=(example(bucket()), example(bucket({"acl": "private"}, type_=BUCKET_V2))),
            fails=(
                example(bucket({"acl": "public-read"})),
                example(bucket({"grants": [{"type": "Group", "uri": _GROUPS[0], "permissions": ["READ"]}]})),
            ),
            unknown=(example(bucket({"acl": UNKNOWN})),),
        ),
        *policy_cases(
            BUCKET,
            admits_no_stranger(_FIX),
            passes=(
                document(allow({"AWS": ROOT}, _READ, OBJECTS)),
                document(allow({"AWS": ROLE}, "s3:*", BOTH)),
                document(allow({"Service": "logging.s3.amazonaws.com"}, "s3:PutObject", OBJECTS)),
                document(deny("s3:*", BOTH, {"Bool": {"aws:SecureTransport": "false"}}, "*")),
                _when({"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}),
                _when({"StringEquals": {"aws:PrincipalAccount": ACCOUNT}}),
                _when({"ArnLike": {"aws:PrincipalArn": f"arn:aws:iam::{ACCOUNT}:role/*"}}),
                _when({"StringEquals": {"aws:SourceVpce": "vpce-1a2b3c"}}),
                _when({"StringEquals": {"s3:DataAccessPointAccount": ACCOUNT}}),
                _when({"IpAddress": {"aws:SourceIp": "198.51.100.0/24"}}),
            ),
            fails=(
                document(allow("*", _READ, OBJECTS)),
                document(allow({"AWS": "*"}, _READ, OBJECTS)),
                document(allow({"AWS": [ROOT, "*"]}, _READ, OBJECTS)),
                document({"Effect": "Allow", "NotPrincipal": {"AWS": ROOT}, "Action": _READ, "Resource": OBJECTS}),
                _when({"Bool": {"aws:SecureTransport": "true"}}),
                _when({"StringNotEquals": {"aws:SourceVpce": "vpce-1a2b3c"}}),
                _when({"StringEqualsIfExists": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}),
                _when({"ForAllValues:StringEquals": {"aws:PrincipalAccount": [ACCOUNT]}}),
                _when({"StringLike": {"aws:PrincipalAccount": ["*"]}}),
                _when({"StringLike": {"aws:Referer": "https://example.com/*"}}),
                _when({"IpAddress": {"aws:SourceIp": ["198.51.100.0/24", "0.0.0.0/0"]}}),
                _when({"ArnLike": {"aws:SourceArn": "arn:aws:cloudfront::*:distribution/*"}}),
            ),
            unknown=(
                document(allow({"AWS": UNKNOWN}, _READ, OBJECTS)),
                document({**allow("*", _READ, OBJECTS), "Effect": UNKNOWN}),
                _when({"StringEquals": {"aws:PrincipalOrgID": UNKNOWN}}),
            ),
        ),
    ),
)
