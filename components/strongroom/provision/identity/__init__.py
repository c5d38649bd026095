"""Who may do what: a role for each duty of each team and for its jobs and models, under one boundary and guardrail.

Made on AWS by `strongroom.provision.identity.aws.Identity`, and `Boundary` where roles are made before the network.
"""

from itertools import permutations
from typing import Final, NotRequired, TypedDict

import pulumi

from ..arguments import Mistakes
from ..context import PURPOSE, Context
from ..network import Placement

SIGN_INS: Final = ("iam", "sso")
DUTIES: Final = ("scientists", "leads", "approvers", "auditors")
NEEDED_KEYS: Final = ("data", "models", "training")
MOST_HOURS: Final = 28 * 24
_NAME: Final = "a name of lower-case letters, digits and single hyphens"


class TeamArgs(TypedDict):
    """A team, and the principals of each of its duties; a duty without principals gets no role."""

    name: str
    """The team's name, unique in the environment and no beginning of another's."""
    scientists: list[str]
    """Who trains and registers models (ARNs of roles on AWS)."""
    leads: NotRequired[list[str]]
    """Who sees and stops everything of the team."""
    approvers: NotRequired[list[str]]
    """Who approves a model version, and never registers one."""
    auditors: NotRequired[list[str]]
    """Who reads logs and evidence, and no data."""


class ServedModel(TypedDict):
    """A model of which the team's serving identity reads the artefact."""

    name: str
    """The model's name."""
    team: str
    """The team whose model it is."""
    artifact: str
    """The digest of what was approved (`sha256:` and 64 hex digits)."""


class BoundaryArgs(TypedDict):
    """What the roles of an environment may ever reach."""

    context: Context
    """Whose environment this is and where it stands."""
    keys: dict[str, pulumi.Input[str]]
    """The keys by purpose; one that another team owns is reached by its own ARN, ours by how their names begin."""
    evidence: NotRequired[list[str]]
    """The stores of the record where they bear other names (bucket names on AWS)."""
    accounts: NotRequired[list[str]]
    """Further accounts of ours whose keys are used (the log account)."""


class IdentityArgs(TypedDict):
    """Whose duties there are, and the place, keys, machines and time that every job is held to."""

    context: Context
    """Whose environment this is and where it stands."""
    teams: list[TeamArgs]
    """The teams."""
    administrators: NotRequired[list[str]]
    """Who takes the role that administers keys and never uses them."""
    break_glass: NotRequired[list[str]]
    """Who takes the role that repairs a key's policy; each use raises an alarm."""
    keys: dict[str, pulumi.Input[str]]
    """The key of each purpose (its ARN on AWS): `data`, `models` and `training`; by need `workspace`, `registry`,
    `serving`, `audit`, and `evidence` where the record has a key of its own."""
    network: Placement
    """The one network that jobs and models run in."""
    instances: list[str]
    """The machines that jobs may use (`ml.m7i.2xlarge` on AWS)."""
    longest_run_hours: int
    """Hours after which a job must have ended: 1 to 672."""
    models: NotRequired[list[ServedModel]]
    """The models that are served."""
    sign_in: str
    """`iam`: people enter a workspace by their role, with a second factor that AWS sees where they come by no single
    sign-on; `sso`: by the organisation's directory, which asks for it."""
    paths: NotRequired[list[str]]
    """Further private endpoints through which people come to their workspace (`vpce-...` on AWS)."""
    evidence: NotRequired[list[str]]
    """The stores that auditors read (bucket names on AWS); left out: the environment's `audit` and `access-logs`."""
    accounts: NotRequired[list[str]]
    """Further accounts of ours whose keys are used (the log account)."""
    boundary: NotRequired[pulumi.Input[str]]
    """The boundary of every role (its ARN on AWS); left out: one is made."""


def check_identity(mistakes: Mistakes, args: IdentityArgs) -> None:
    """Notes what is wrong with the arguments on any cloud."""
    mistakes.one_of(SIGN_INS, "sign_in", args["sign_in"], "a way to sign in")
    hours = args["longest_run_hours"]
    fits = 1 <= hours <= MOST_HOURS
    mistakes.unless(
        fits, "longest_run_hours", f"is not between 1 and {MOST_HOURS}", hours, "pass a number of hours in between"
    )
    mistakes.unless(bool(args["instances"]), "instances", "names no machine", [], "name one that jobs may use")
    for purpose in NEEDED_KEYS:
        present = purpose in args["keys"]
        mistakes.unless(present, f"keys.{purpose}", "is missing", None, "pass the key of that purpose")
    _check_teams(mistakes, args)


def _check_teams(mistakes: Mistakes, args: IdentityArgs) -> None:
    teams = args["teams"]
    mistakes.unless(bool(teams), "teams", "names no team", [], "name who works here")
    for n, team in enumerate(teams):
        mistakes.match(PURPOSE, f"teams[{n}].name", team["name"], _NAME, "scoring")
        mistakes.unless(
            bool(team["scientists"]), f"teams[{n}].scientists", "names nobody", [], "name who works in the team"
        )
        _check_duties(mistakes, f"teams[{n}]", team)
    for (one, first), (_, second) in permutations(enumerate(teams), 2):
        # What a team owns is known by how it begins, so no team's name may begin another's.
        same = f"{second['name']}-".startswith(f"{first['name']}-")
        wrong = f"begins the name of team `{second['name']}`, whose jobs it would reach"
        mistakes.unless(not same, f"teams[{one}].name", wrong, first["name"], "choose another name")
    names = {team["name"] for team in teams}
    for n, model in enumerate(args.get("models", [])):
        mistakes.match(PURPOSE, f"models[{n}].name", model["name"], _NAME, "fraud-score")
        mistakes.match(r"sha256:[0-9a-f]{64}", f"models[{n}].artifact", model["artifact"], "a digest", "sha256:9f2c...")
        where = f"models[{n}].team"
        mistakes.unless(model["team"] in names, where, "is no team of these", model["team"], "name one of the teams")


def _check_duties(mistakes: Mistakes, where: str, team: TeamArgs) -> None:
    held: dict[str, str] = {}
    for duty in DUTIES:
        for who in team.get(duty, []):  # type: ignore[attr-defined]
            if who in held and held[who] != duty:
                wrong = f"names somebody who is of the {held[who]} already"
                mistakes.add(f"{where}.{duty}", wrong, who, "give each duty to other principals")
            held[who] = duty
