"""Where people work with notebooks: a private workspace for each, whose every act bears its person's name.

Made on AWS by `strongroom.provision.workspace.aws.Workspace`.
"""

from typing import Final, NotRequired, TypedDict

import pulumi

from ..arguments import Mistakes
from ..context import PURPOSE, Context
from ..network import Placement

SIGN_INS: Final = ("iam", "sso")
LEAST_IDLE_MINUTES: Final = 60
MOST_IDLE_MINUTES: Final = 525_600
LEAST_DISK_GB: Final = 5
MOST_DISK_GB: Final = 16_384
_NAME: Final = r"[a-z0-9]+(?:-[a-z0-9]+)*"  # stands after the team's, so a digit may begin it


class Member(TypedDict):
    """One person, or one principal of several, in one team."""

    name: str
    """The member's name, in lower case, unique in the team; the profile is `<team>-<name>`."""
    team: str
    """The team whose data and models the member works with."""
    role: pulumi.Input[str]
    """The role that the workspace runs with (its ARN on AWS)."""
    user: NotRequired[str]
    """The user name in the directory; needed where `sign_in` is `sso`."""


class WorkspaceArgs(TypedDict):
    """Who works where, under which key, and when what nobody uses is stopped."""

    context: Context
    """Whose environment this is and where it stands."""
    key: pulumi.Input[str]
    """The key of every disk and of the home directories (its ARN on AWS)."""
    network: Placement
    """The private network."""
    members: list[Member]
    """Who has a workspace; nobody else opens one."""
    sign_in: str
    """`iam`: by a role; `sso`: by the organisation's directory."""
    idle_minutes: int
    """Minutes until a notebook that nobody uses is stopped, 60 at least; nobody can choose another time."""
    disk_gb: int
    """Gigabytes of each member's disk, 5 at least; nobody can make it larger."""


def profile(member: Member) -> str:
    """The name of the member's profile, as the audit record shows it."""
    return f"{member['team']}-{member['name']}"


def check_workspace(mistakes: Mistakes, args: WorkspaceArgs) -> None:
    """Notes what is wrong with a workspace's arguments on any cloud."""
    idle, disk = args["idle_minutes"], args["disk_gb"]
    mistakes.one_of(SIGN_INS, "sign_in", args["sign_in"], "a way to sign in")
    mistakes.unless(
        LEAST_IDLE_MINUTES <= idle <= MOST_IDLE_MINUTES,
        "idle_minutes",
        f"is not between {LEAST_IDLE_MINUTES} and {MOST_IDLE_MINUTES}",
        idle,
        "pass that many minutes",
    )
    mistakes.unless(
        LEAST_DISK_GB <= disk <= MOST_DISK_GB,
        "disk_gb",
        f"is not between {LEAST_DISK_GB} and {MOST_DISK_GB}",
        disk,
        "pass that many gigabytes",
    )
    mistakes.unless(bool(args["members"]), "members", "names nobody", [], "name who works here or leave it unmade")
    _check_members(mistakes, args)


def _check_members(mistakes: Mistakes, args: WorkspaceArgs) -> None:
    seen: set[str] = set()
    for n, member in enumerate(args["members"]):
        where = f"members[{n}]"
        words = "of lower-case letters, digits and single hyphens"
        mistakes.match(_NAME, f"{where}.name", member["name"], f"a name {words}", "alice")
        mistakes.match(PURPOSE, f"{where}.team", member["team"], f"a team {words}", "scoring")
        mistakes.unless(
            profile(member) not in seen,
            f"{where}.name",
            "makes a profile that another member has",
            profile(member),
            "give one of them another name",
        )
        seen.add(profile(member))
        if args["sign_in"] == "sso":
            mistakes.unless(
                bool(member.get("user")), f"{where}.user", "is missing", None, "pass the user name in the directory"
            )
