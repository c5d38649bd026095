"""A key policy lets in no account but the environment's own."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.foreign import admits_own_accounts_only
from strongroom.controls.policy.statements import ACCOUNT, ROLE, ROOT, allow, deny, document
from strongroom.controls.policy.subject import KEY
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_FOREIGN = "arn:aws:iam::999999999999:root"
_FIX = "name principals of the environment's own accounts; an account is one of them if a provider is pinned to it"


def _pinned(name: str, account: str) -> Part:
    return part("pulumi:providers:aws", name, {"allowedAccountIds": f'["{account}"]'})


def _policy(document_: Value, *providers: Part) -> Plan:
    holder = part(KEY.apart[0], "data", {"keyId": "1234", "policy": document_})
    return example(holder, *(providers or (_pinned("here", ACCOUNT),)))


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
            _policy(document(allow({"AWS": [ROOT, ROLE, ACCOUNT]}, "kms:Decrypt"))),
            _policy(document(allow({"AWS": _FOREIGN}, "kms:Decrypt")), _pinned("log", "999999999999")),
            _policy(document(allow("*", "kms:Decrypt", None, {"StringEquals": {"kms:CallerAccount": ACCOUNT}}))),
            document(allow({"AWS": hole("aws:iam/role:Role", "reader", "arn")}, "kms:Decrypt")),
            document(allow({"Service": "cloudtrail.amazonaws.com"}, "kms:GenerateDataKey*")),
            document(deny("kms:*", None, None, {"AWS": _FOREIGN})),
        ),
        fails=(
            document(allow("*", "kms:Decrypt")),
            _policy(document(allow({"AWS": [ROOT, _FOREIGN]}, "kms:Decrypt"))),
            _policy(document(allow({"AWS": "999999999999"}, "kms:*"))),
            _policy(
                document(allow({"AWS": [ROOT, _FOREIGN]}, "kms:Decrypt", None, {"ArnLike": {"aws:PrincipalArn": ROLE}}))
            ),
            _policy(document(allow({"Service": "logs.eu-west-1.amazonaws.com", "AWS": _FOREIGN}, "kms:Decrypt"))),
            _policy(document(allow("*", "kms:Decrypt", None, {"StringEquals": {"kms:CallerAccount": "999999999999"}}))),
        ),
        unknown=(
            document(allow({"AWS": _FOREIGN}, "kms:Decrypt")),
            document(allow({"AWS": UNKNOWN}, "kms:Decrypt")),
        ),
    ),
)
