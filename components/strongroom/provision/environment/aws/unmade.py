"""What a file asks for and this version does not make, and what AWS cannot promise: said by name, never left out."""

from typing import Final

from .... import spec
from ....spec.aws import Aws
from ...account.aws import appliers
from ...context import Context

PURPOSES: Final = ("audit", "data", "models")  # whose keys this version makes or takes


def not_provisioned(file: spec.Environment, block: Aws) -> list[str]:
    """The parts that are understood and not made yet, in the file's own words."""
    hours = int(file.training.longest_run.total_seconds() // 3600)
    found = [
        f"network: {file.network.cidr} in {file.network.zones} zones",
        *(f"network.reach: {host}" for host in file.network.reach),
        *(f"teams: the roles of {team.name}" for team in file.teams),
        f"training: longest_run {hours} hours, monthly_budget {file.training.monthly_budget}",
        *(f"models: {model.name}" for model in file.models),
    ]
    if file.pipelines:
        found.append(f"pipelines: {file.pipelines.github.repository}")
    if block.account_baseline == "own":
        found.append("account_baseline: all but the account's public access block")
    if block.existing.network:
        found.append(f"existing.network: {block.existing.network.vpc}")
    unmade = sorted(set(block.existing.keys) - set(PURPOSES))
    found += [f"existing.keys: {purpose}" for purpose in unmade]
    return found


def remarks(file: spec.Environment, block: Aws, context: Context) -> list[str]:
    """What a person has to do or to know."""
    account = context["account"]
    foreign = [f"existing.keys.{purpose}" for purpose in PURPOSES if purpose in block.existing.keys]
    foreign += ["existing.log_bucket"] if block.existing.log_bucket else []
    at_home = block.log is None and not block.existing.log_bucket
    idle = block.log is not None and block.existing.log_bucket is not None
    held = "locked" if file.audit.lock else "not locked"
    kept = [f"the record stays in the account that it describes, {held}: name `aws.log` to keep it elsewhere"]
    return [
        f"apply as one of {', '.join(appliers(context))}: keys and the locks of stores refuse everybody else",
        f"stores and keys are used through endpoints of account {account} alone: its network needs those of s3 and kms",
        f"alarms are heard only once each recipient has confirmed: {', '.join(file.audit.tell or (file.owner,))}",
        "AWS puts no object lock on a bucket that receives access logs: these are versioned and kept, not locked",
        *(kept if at_home else ()),
        *(["log: is not used, since existing.log_bucket keeps the record"] if idle else ()),
        *(f"{part}: its owner must let the roles and services of this environment use it" for part in foreign),
    ]
