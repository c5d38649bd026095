"""What a file asks for and this version does not make, what AWS cannot promise, and what is charged: said by name."""

from typing import Final

from .... import spec
from ....facts.aws_instances import has_local_nvme
from ....spec.aws import Aws
from ...account.aws import appliers
from ...context import Context
from ...identity.aws.trust import SINGLE_SIGN_ON
from ...training.aws.budget import can_watch
from ...workspace.aws.limits import BY_DIRECTORY, LIMITS
from .keys import USES
from .meaning import idle_minutes

_GENERAL: Final = (
    "AWS puts no object lock on a bucket that receives access logs: these are versioned and kept, not locked",
)


def not_provisioned(file: spec.Environment) -> list[str]:
    """The parts that are understood and not made yet, in the file's own words."""
    return [
        f"models: per_minute and per_day of {model.name}'s callers ({', '.join(each.name for each in model.callers)})"
        for model in file.models
        if model.callers
    ]


def remarks(file: spec.Environment, block: Aws, context: Context) -> list[str]:
    """What a person has to do or to know."""
    foreign = [f"existing.keys.{purpose}" for purpose in USES if purpose in block.existing.keys]
    foreign += ["existing.log_bucket"] if block.existing.log_bucket else []
    return [
        f"apply as one of {', '.join(appliers(context))}: keys and the locks of stores refuse everybody else",
        "the roles that apply and preview come from the stack of `strongroom:bootstrap`, before the first `up`",
        f"alarms are heard only once each recipient has confirmed: {', '.join(file.audit.tell or (file.owner,))}",
        *_GENERAL,
        *_evidence(file, block),
        *_people(file, block),
        *_models(file, block),
        *_features(file),
        *([] if can_watch(context) else ["training.monthly_budget: AWS keeps no budgets here, so nobody is told"]),
        *(f"{part}: its owner must let the roles and services of this environment use it" for part in foreign),
    ]


def charged(file: spec.Environment, block: Aws, keys: int) -> list[str]:
    """What is charged for as long as it exists, beside the network, and how to have less of it."""
    owned = keys - sum(purpose in block.existing.keys for purpose in USES)
    found = [f"{owned} keys are charged by the month; to have fewer: take another team's by `aws.existing.keys`"]
    for model in file.models:
        machine = block.instances[model.serve.instance][0]
        found.append(
            f"{model.name}: {model.serve.least} to {model.serve.most} machines {machine} are charged by the hour, also "
            "when nobody asks; to have fewer: lower `serve.least`"
        )
    if block.account_baseline == "own":
        found.append(
            "GuardDuty, Config, Security Hub and image scanning are charged by use; to have them once: let one "
            "environment of the account own the baseline, the others say `account_baseline: present`"
        )
    return [
        *found,
        f"notebooks are charged by the hour and stop when idle for {idle_minutes(file)} minutes: `workspace.idle`",
    ]


def _evidence(file: spec.Environment, block: Aws) -> list[str]:
    at_home = block.log is None and not block.existing.log_bucket
    held = "locked" if file.audit.lock else "not locked"
    kept = [f"the record stays in the account that it describes, {held}: name `aws.log` to keep it elsewhere"]
    idle = block.log is not None and block.existing.log_bucket is not None
    unused = ["log: is not used, since existing.log_bucket keeps the record"] if idle else []
    return [*(kept if at_home else ()), *unused]


def _people(file: spec.Environment, block: Aws) -> list[str]:
    alone = sorted(team.name for team in file.teams if not team.approvers)
    nobody = [f"teams: nobody approves the models of {', '.join(alone)}; name `approvers`"] if alone else []
    return [*nobody, *([BY_DIRECTORY] if block.sign_in == "sso" else _entrance(file, block)), *LIMITS]


def _entrance(file: spec.Environment, block: Aws) -> list[str]:
    """How people come in where no directory opens the workspace for them."""
    door = (
        "people open their workspace from inside the network alone: connect yours to it, or name your endpoints in "
        "`aws.paths`"
    )
    known = sorted({block.principals[who] for team in file.teams for who in team.scientists})
    others = [who for who in known if SINGLE_SIGN_ON not in who]
    factor = (
        f"{', '.join(others)}: enter with a second factor and a source identity; AWS tells no second factor of SAML "
        "sessions, which are refused: name roles of IAM Identity Center for these"
    )
    return [factor, door] if others else [door]


def _models(file: spec.Environment, block: Aws) -> list[str]:
    found = []
    for model in file.models:
        machine = block.instances[model.serve.instance][0]
        found.append(f"{model.name}: push its image and put its artefact in place before the `up` that serves it")
        if has_local_nvme(machine):
            found.append(f"{model.name}: hardware encrypts the local disks of {machine}, AWS takes no key for them")
    return found


def _features(file: spec.Environment) -> list[str]:
    return [
        f"{each.name}: AWS asks who makes an online store for use of its key, which who applies never has: make it "
        "offline first, and try it online in a test account"
        for each in file.features
        if each.online
    ]
