"""Docker inside Studio is off, or takes images of our own accounts only."""

from __future__ import annotations

from strongroom.access.aws_account import own_accounts
from strongroom.controls.control import Control
from strongroom.controls.judges import either, every, field, judge_field
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.controls.policy.field_cases import field_case
from strongroom.controls.policy.pinned import FOREIGN, provider
from strongroom.controls.policy.statements import ACCOUNT
from strongroom.controls.requirement import equals, is_set
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

_DOMAIN = "aws:sagemaker/domain:Domain"
_ACCESS = "domainSettings.dockerSettings.enableDockerAccess"
_ACCOUNTS = "domainSettings.dockerSettings.vpcOnlyTrustedAccounts"
_FIX = "set domainSettings.dockerSettings.enableDockerAccess to DISABLED"


def _trusted(domain: Resource, plan: Plan) -> Outcome:
    """The accounts that are trusted are ours."""
    named = judge_field(domain, _ACCOUNTS, is_set(), _FIX)
    if named.verdict != "pass":
        return named
    ours = own_accounts(plan)
    for account in at(domain.inputs, f"{_ACCOUNTS}[*]"):
        if not isinstance(account, str) or not ours:
            return unknown(_ACCOUNTS, "the plan does not tell whether the trusted accounts are ours", _FIX)
        if account not in ours:
            return failed(
                _ACCOUNTS, f"it trusts the images of account `{account}`, to which no provider is pinned", _FIX
            )
    return passed(_ACCOUNTS)


def _docker(access: str, *accounts: str) -> dict[str, Value]:
    docker: dict[str, Value] = {"enableDockerAccess": access, "vpcOnlyTrustedAccounts": list(accounts)}
    return {"domainSettings": {"dockerSettings": docker if accounts else {"enableDockerAccess": access}}}


CONTROL = Control(
    id="workspace_docker_is_off",
    concept="workspace",
    title="Docker inside Studio is off or limited to trusted accounts",
    why="Any image with the user's role otherwise.",
    severity="medium",
    requirements=("T5",),
    threats=("ML05",),
    sources={},
    cases=(
        field_case(
            _DOMAIN,
            either(field(_ACCESS, equals("DISABLED"), _FIX), every(field(_ACCESS, equals("ENABLED"), _FIX), _trusted)),
            _docker("DISABLED"),
            beside=(provider("here", ACCOUNT),),
            passes=(_docker("ENABLED", ACCOUNT),),
            fails=(_docker("ENABLED"), _docker("ENABLED", ACCOUNT, FOREIGN), {"domainSettings": {}}),
        ),
    ),
)
