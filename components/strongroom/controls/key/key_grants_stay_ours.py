"""A grant on a key names an identity of our own, and lets it grant nothing further."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.aws_account import own_accounts
from strongroom.access.aws_pin import account_of
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.judges import field
from strongroom.controls.outcome import Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.pinned import FOREIGN_ROOT, provider
from strongroom.controls.policy.statements import ACCOUNT, ROLE
from strongroom.controls.requirement import none_of
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_GRANT = "aws:kms/grant:Grant"
_PRINCIPALS = ("granteePrincipal", "retiringPrincipal")
_FIX = "name a role of this account, or let the key's policy admit it under the conditions that bind the key"
_NO_FURTHER = field("operations[*]", none_of("CreateGrant"), "take CreateGrant out of the operations")


def judge(grant: Resource, plan: Plan) -> Outcome:
    """Passes iff both principals are of accounts that providers of the plan are pinned to, and none may grant."""
    return all_of(_NO_FURTHER(grant, plan), *_principals(grant, plan))


def _principals(grant: Resource, plan: Plan) -> Iterator[Outcome]:
    ours = own_accounts(plan)
    for path in _PRINCIPALS:
        value = grant.inputs.get(path)
        if value is None:
            continue
        if not isinstance(value, str):
            made_here = getattr(value, "urn", "") in plan.by_urn
            yield passed(path) if made_here else unknown(path, f"the plan does not tell who {path} is", _FIX)
            continue
        account = account_of(value)
        if ours and account and account not in ours:
            yield failed(path, f"{path} is of account `{account}`, to which no provider of the plan is pinned", _FIX)
        elif not ours and account:
            yield unknown(path, f"no provider tells whether account `{account}` is ours", _FIX)
        else:
            yield passed(path)


def _grant(**inputs: Value) -> Part:
    return part(_GRANT, "data", {"granteePrincipal": ROLE, "operations": ["Decrypt"], **inputs})


_HERE = provider("here", ACCOUNT)
_ROLE = "aws:iam/role:Role"

CONTROL = Control(
    id="key_grants_stay_ours",
    concept="key",
    title="Grants on keys name identities of our own accounts, and let them grant nothing",
    why="A grant opens the key beside its policy, and nobody who reads the policy sees it.",
    severity="high",
    requirements=("K3", "K5"),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(_GRANT,),
            judge=judge,
            passes=(
                example(_grant(), _HERE),
                example(_grant(granteePrincipal=hole(_ROLE, "job", "arn")), _HERE, part(_ROLE, "job")),
            ),
            fails=(
                example(_grant(granteePrincipal=FOREIGN_ROOT), _HERE),
                example(_grant(retiringPrincipal=FOREIGN_ROOT), _HERE),
                example(_grant(operations=["Decrypt", "CreateGrant"]), _HERE),
            ),
            unknown=(
                example(_grant()),
                example(_grant(granteePrincipal=UNKNOWN), _HERE),
                example(_grant(operations=[UNKNOWN]), _HERE),
            ),
        ),
    ),
)
