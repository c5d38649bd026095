"""No repository policy lets in an account that is not ours."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.apart import apart_case
from strongroom.controls.policy.foreign import admits_own_accounts_only
from strongroom.controls.policy.pinned import FOREIGN, FOREIGN_ROOT, pinned
from strongroom.controls.policy.registry import REPOSITORY, REPOSITORY_POLICY, of_repository, said
from strongroom.controls.policy.statements import ROLE as ROLE_ARN
from strongroom.controls.policy.statements import ROOT, document
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_FIX = "name roles of the environment's own accounts; an account is one of them if a provider is pinned to it"
_PULL = "ecr:BatchGetImage"


def _to(*principals: str) -> Value:
    return document(said("Allow", {"AWS": list(principals)}, _PULL))


def _pinned(policy: Value, *others: str) -> Plan:
    return pinned(REPOSITORY, policy, *others)


CONTROL = Control(
    id="repository_policy_grants_no_foreign_account",
    concept="registry",
    title="No repository policy grants another account, except declared ones",
    why="What another account may pull it may keep, with the model code inside.",
    severity="high",
    requirements=("M1", "I16"),
    threats=("ML05", "AML.T0035"),
    sources={},
    cases=(
        apart_case(
            REPOSITORY_POLICY,
            "policy",
            of_repository(admits_own_accounts_only(_FIX)),
            passes=(
                _pinned(_to(ROLE_ARN, ROOT)),
                _pinned(_to(FOREIGN_ROOT), FOREIGN),
                document(said("Deny", {"AWS": FOREIGN_ROOT}, "ecr:*")),
            ),
            fails=(document(said("Allow", "*", _PULL)), _pinned(_to(ROLE_ARN, FOREIGN_ROOT)), _pinned(_to("*"))),
            unknown=(_to(FOREIGN_ROOT), document(said("Allow", {"AWS": UNKNOWN}, _PULL))),
        ),
    ),
)
