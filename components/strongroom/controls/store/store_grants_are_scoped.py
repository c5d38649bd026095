"""Data rights are granted on named buckets."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, hole, text
from strongroom.controls.policy.identity import identity_cases
from strongroom.controls.policy.scope import names_its_resources
from strongroom.controls.policy.statements import OBJECTS, document
from strongroom.plan.value import Value

# What reads, changes or lists objects; looking at a bucket's settings is left out.
_DATA = ("s3:GetObject", "s3:GetObjectVersion", "s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion")
_EVERY_BUCKET = "arn:aws:s3:::{0}/{0}"
_FIX = "name the bucket in Resource: `arn:aws:s3:::<bucket>/<prefix>*`"


def _may(action: Value, resource: Value, **more: Value) -> Value:
    return document({"Effect": "Allow", "Action": action, "Resource": resource, **more})


CONTROL = Control(
    id="store_grants_are_scoped",
    concept="store",
    title="Data rights are granted on named buckets, not on all of the account",
    why="A right on every bucket reaches every model and every data set, the next one too.",
    severity="high",
    requirements=("B12",),
    threats=("ML02", "ML05", "AML.T0035"),
    sources={"trivy": ("AWS-0345", "AWS-0346")},
    cases=identity_cases(
        names_its_resources(_DATA, _EVERY_BUCKET, "objects in every bucket", _FIX),
        passes=(
            _may("s3:*", ["arn:aws:s3:::data", OBJECTS]),
            _may("s3:GetObject", text(hole("aws:s3/bucket:Bucket", "data", "arn"), "/*")),
            _may("s3:GetObject", "arn:aws:s3:::fraud-*/*"),
            _may(["s3:ListAllMyBuckets", "s3:GetBucketLocation"], "*"),
            _may("kms:*", "*"),
            document({"Effect": "Deny", "Action": "s3:*", "Resource": "*"}),
        ),
        fails=(
            _may("s3:GetObject", "*"),
            _may("s3:*", "*"),
            _may("*", "*"),
            _may(["s3:Get*", "s3:List*"], ["*"]),
            _may("S3:getobject", "arn:aws:s3:::*"),
            _may("s3:PutObject", "arn:aws:s3:::*/*"),
            _may("s3:DeleteObject", "arn:*"),
            document({"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}),
            document({"Effect": "Allow", "Action": "s3:GetObject", "NotResource": OBJECTS}),
        ),
        unknown=(_may("s3:GetObject", UNKNOWN), _may(UNKNOWN, "*")),
    ),
)
