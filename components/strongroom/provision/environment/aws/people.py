"""Who works in the environment: the roles of its teams, and a workspace for each member."""

import pulumi

from .... import spec
from ....spec.aws import Aws
from ....spec.people import Team
from ....spec.profile import profile
from ...identity import BoundaryArgs, IdentityArgs, TeamArgs
from ...identity.aws import Boundary, Identity
from ...network import Placement
from ...workspace import Member, WorkspaceArgs
from ...workspace.aws import Workspace
from .keys import Keys
from .meaning import hours, idle_minutes, machines
from .site import Site


def boundary(home: Site, keys: Keys, log: Site | None, evidence: tuple[str, ...]) -> pulumi.Output[str]:
    """The most that any role of the environment can do; the ARN waits for it."""
    args: BoundaryArgs = {"context": home.context, "keys": dict(keys), "evidence": list(evidence)}
    if log:
        args["accounts"] = [log.context["account"]]
    return Boundary("boundary", args, home.options).arn


def identity(
    file: spec.Environment,
    block: Aws,
    home: Site,
    keys: Keys,
    placement: Placement,
    bound: pulumi.Input[str],
    log: Site | None,
    evidence: tuple[str, ...],
) -> Identity:
    """The roles of every team, of who administers keys and of who breaks glass."""
    args: IdentityArgs = {
        "context": home.context,
        "boundary": bound,
        "evidence": sorted({*evidence, home.names.bucket("access-logs")}),
        "teams": [_team(team, block) for team in file.teams],
        "keys": dict(keys),
        "network": placement,
        "instances": machines(file, block),
        "longest_run_hours": hours(file),
        "models": [{"name": model.name, "team": model.team, "artifact": model.artifact} for model in file.models],
        "sign_in": block.sign_in,
    }
    if file.administrators:
        args["administrators"] = [block.principals[who] for who in file.administrators]
    if file.break_glass:
        args["break_glass"] = [block.principals[who] for who in file.break_glass]
    if log:
        args["accounts"] = [log.context["account"]]
    if paths := _paths(file, block):
        args["paths"] = paths
    return Identity("identity", args, home.options)


def workspace(
    file: spec.Environment, block: Aws, home: Site, key: pulumi.Input[str], placement: Placement, roles: Identity
) -> Workspace:
    """A workspace for each member, or where a team names none for each principal of its scientists."""
    members: list[Member] = []
    for team in file.teams:
        role = roles.roles[f"{team.name}-scientist"]
        named = {profile(member): member for member in team.members} or {who: who for who in team.scientists}
        members += [{"name": name, "team": team.name, "role": role, "user": who} for name, who in named.items()]
    args: WorkspaceArgs = {
        "context": home.context,
        "key": key,
        "network": placement,
        "members": members,
        "sign_in": block.sign_in,
        "idle_minutes": idle_minutes(file),
        "disk_gb": file.workspace.disk,
    }
    return Workspace("workspace", args, home.options)


def _team(team: Team, block: Aws) -> TeamArgs:
    args: TeamArgs = {"name": team.name, "scientists": [block.principals[who] for who in team.scientists]}
    if team.leads:
        args["leads"] = [block.principals[who] for who in team.leads]
    if team.approvers:
        args["approvers"] = [block.principals[who] for who in team.approvers]
    if team.auditors:
        args["auditors"] = [block.principals[who] for who in team.auditors]
    return args


def _paths(file: spec.Environment, block: Aws) -> list[str]:
    """The private endpoints by which people, not callers, come from another network."""
    people = {who for team in file.teams for who in (*team.scientists, *team.leads, *team.approvers, *team.auditors)}
    people |= {*file.administrators, *file.break_glass}
    return sorted({endpoint for who, listed in block.paths.items() if who in people for endpoint in listed})
