"""A key policy lets in no account but the environment's own."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, hole
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.foreign import admits_own_accounts_only
from strongroom.controls.policy.pinned import FOREIGN, FOREIGN_ROOT, pinned
from strongroom.controls.policy.statements import ACCOUNT, ROLE, ROOT, allow, deny, document
from strongroom.controls.policy.subject import KEY
from strongroom.plan.value import Value

_FIX = "name principals of the environment's own accounts; an account is one of them if a provider is pinned to it"


_ONLY_ROLE: Value = {"ArnLike": {"aws:PrincipalArn": ROLE}}
_LOGS = {"Service": "logs.eu-west-1.amazonaws.com"}

CONTROL = Control(
    id="key_policy_names_no_foreign_account",
    concept="key",
    title="No key policy lets in an account that is not the environment's own",
    why="Whoever may decrypt in another account reads copies there that obey nobody here.",
    severity="high",
    requirements=("K5",),
    threats=("ML05", "AML.T0035"),
    sources={},
    cases=policy_cases(
        KEY,
        admits_own_accounts_only(_FIX),
        passes=(
            pinned(KEY, document(allow({"AWS": [ROOT, ROLE, ACCOUNT]}, "kms:Decrypt"))),
            pinned(KEY, document(allow({"AWS": FOREIGN_ROOT}, "kms:Decrypt")), FOREIGN),
            pinned(KEY, document(allow("*", "kms:Decrypt", None, {"StringEquals": {"kms:CallerAccount": ACCOUNT}}))),
            document(allow({"AWS": hole("aws:iam/role:Role", "reader", "arn")}, "kms:Decrypt")),
            document(allow({"Service": "cloudtrail.amazonaws.com"}, "kms:GenerateDataKey*")),
            document(deny("kms:*", None, None, {"AWS": FOREIGN_ROOT})),
        ),
        fails=(
            document(allow("*", "kms:Decrypt")),
            pinned(KEY, document(allow({"AWS": [ROOT, FOREIGN_ROOT]}, "kms:Decrypt"))),
            pinned(KEY, document(allow({"AWS": FOREIGN}, "kms:*"))),
            pinned(
                KEY,
                document(
                    allow({"AWS": [ROOT, FOREIGN_ROOT]}, "kms:Decrypt", None, {"ArnLike": {"aws:PrincipalArn": ROLE}})
                ),
            ),
            pinned(KEY, document(allow({**_LOGS, "AWS": FOREIGN_ROOT}, "kms:Decrypt"))),
            pinned(KEY, document(allow("*", "kms:Decrypt", None, {"StringEquals": {"kms:CallerAccount": FOREIGN}}))),
        ),
        unknown=(
            document(allow({"AWS": FOREIGN_ROOT}, "kms:Decrypt")),
            document(allow({"AWS": UNKNOWN}, "kms:Decrypt")),
        ),
    ),
)
