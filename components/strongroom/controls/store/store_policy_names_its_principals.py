"""A bucket policy that means some principals names them."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.naming_principals import names_its_principals
from strongroom.controls.policy.pinned import FOREIGN, FOREIGN_ROOT, pinned
from strongroom.controls.policy.statements import ACCOUNT, OBJECTS, ROLE, ROOT, allow, deny, document
from strongroom.controls.policy.subject import BUCKET
from strongroom.plan.value import Value

_FIX = "name the account, role or service as Principal and keep the condition"
_READ = "s3:GetObject"
_ONLY_READER: Value = {"ArnLike": {"aws:PrincipalArn": f"arn:aws:iam::{FOREIGN}:role/reader"}}


CONTROL = Control(
    id="store_policy_names_its_principals",
    concept="store",
    title="A bucket policy names whom it means, roles where they are of another account",
    why="With everyone as principal a single condition holds the door, and a role is let in without its own policy.",
    severity="low",
    requirements=("B6",),
    threats=("ML05", "AML.T0035"),
    sources={},
    cases=policy_cases(
        BUCKET,
        names_its_principals(_FIX, roles=False),
        passes=(
            document(allow({"AWS": [ROOT, ROLE]}, _READ, OBJECTS)),
            document(allow({"Service": "logging.s3.amazonaws.com"}, "s3:PutObject", OBJECTS)),
            document(allow("*", _READ, OBJECTS, {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}})),
            document(allow("*", _READ, OBJECTS, {"StringEquals": {"aws:SourceVpce": "vpce-1a2b3c"}})),
            document(deny("s3:*", OBJECTS, None, "*")),
            pinned(BUCKET, document(allow({"AWS": ROOT}, _READ, OBJECTS))),
            pinned(
                BUCKET,
                document(allow({"AWS": FOREIGN_ROOT}, _READ, OBJECTS, _ONLY_READER)),
            ),
        ),
        fails=(
            pinned(BUCKET, document(allow({"AWS": FOREIGN_ROOT}, _READ, OBJECTS))),
            document(allow("*", _READ, OBJECTS)),
            document(allow("*", _READ, OBJECTS, {"ArnLike": {"aws:PrincipalArn": ROLE}})),
            document(allow({"AWS": "*"}, _READ, OBJECTS, {"StringEquals": {"aws:PrincipalAccount": ACCOUNT}})),
            document({"Effect": "Allow", "NotPrincipal": {"AWS": ROOT}, "Action": _READ, "Resource": OBJECTS}),
        ),
        unknown=(
            document(allow({"AWS": UNKNOWN}, _READ, OBJECTS)),
            document(allow("*", _READ, OBJECTS, {"StringEquals": {"aws:PrincipalOrgID": UNKNOWN}})),
        ),
    ),
)
