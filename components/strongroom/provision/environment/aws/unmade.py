"""What a file asks for and this version does not make, and what AWS cannot promise: said by name, never left out."""

from .... import spec
from ....spec.aws import Aws
from ...account.aws import appliers
from ...context import Context


def not_provisioned(file: spec.Environment, block: Aws) -> list[str]:
    """The parts that are understood and not made yet, in the file's own words."""
    found = [
        f"network: {file.network.cidr} in {file.network.zones} zones",
        *(f"network.reach: {host}" for host in file.network.reach),
        *(f"teams: the roles of {team.name}" for team in file.teams),
        f"training: jobs of at most {file.training.longest_run}, {file.training.monthly_budget} a month",
        *(f"models: {model.name}" for model in file.models),
    ]
    if file.pipelines:
        found.append(f"pipelines: {file.pipelines.github.repository}")
    if block.account_baseline == "own":
        found.append("account_baseline: all but the account's public access block")
    if block.existing.network:
        found.append(f"existing.network: {block.existing.network.vpc}")
    return found


def remarks(file: spec.Environment, context: Context) -> list[str]:
    """What a person has to do or to know."""
    told = ", ".join(file.audit.tell or (file.owner,))
    return [
        f"apply as one of {', '.join(appliers(context))}: keys and the locks of stores refuse everybody else",
        f"alarms are heard only once each recipient has confirmed the subscription: {told}",
        "AWS puts no object lock on a bucket that receives access logs: these are versioned and kept, not locked",
    ]
