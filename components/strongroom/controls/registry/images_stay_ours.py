"""Images are copied to registries of our own accounts only."""

from __future__ import annotations

from strongroom.access.aws_account import own_accounts
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.controls.policy.pinned import FOREIGN, provider
from strongroom.controls.policy.statements import ACCOUNT
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

_TYPE = "aws:ecr/replicationConfiguration:ReplicationConfiguration"
_PATH = "replicationConfiguration.rules[*].destinations[*].registryId"
_FIX = "replicate to registries of accounts to which a provider of the program is pinned"


def judge(replication: Resource, plan: Plan) -> Outcome:
    """Passes iff each destination is a registry of an account that is ours."""
    ours = own_accounts(plan)
    found = at(replication.inputs, _PATH)
    strangers = [value for value in found if isinstance(value, str) and ours and value not in ours]
    if strangers:
        return failed(_PATH, f"images are copied to account `{strangers[0]}`, which is not ours", _FIX)
    if found and (not ours or not all(isinstance(value, str) for value in found)):
        return unknown(_PATH, "the plan does not tell to whose registry images are copied", _FIX)
    return passed(_PATH)


def _to(*accounts: Value) -> Part:
    rules: Value = [{"destinations": [{"region": "eu-west-1", "registryId": account} for account in accounts]}]
    return part(_TYPE, "images", {"replicationConfiguration": {"rules": rules}})


_HERE = provider("here", ACCOUNT)


CONTROL = Control(
    id="images_stay_ours",
    concept="registry",
    title="Images are replicated to registries of our own accounts only",
    why="A replication rule carries every new image out of the account, whatever the repository's policy says.",
    severity="high",
    requirements=("M1", "Z9"),
    threats=("ML05", "AML.T0035"),
    sources={},
    cases=(
        Case(
            types=(_TYPE,),
            judge=judge,
            passes=(example(_to(ACCOUNT), _HERE), example(_to(), _HERE)),
            fails=(example(_to(FOREIGN), _HERE), example(_to(ACCOUNT, FOREIGN), _HERE)),
            unknown=(example(_to(UNKNOWN), _HERE), example(_to(FOREIGN))),
        ),
    ),
)
