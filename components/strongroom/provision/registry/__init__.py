"""A registry of images and models: nothing in it is overwritten, and a model is deployed once another person approved.

Made on AWS by `strongroom.provision.registry.aws.Registry`.
"""

from fnmatch import fnmatchcase
from typing import NotRequired, TypedDict

import pulumi

from ..arguments import Mistakes
from ..context import PURPOSE, Context


class TeamImages(TypedDict):
    """A team, and who reaches its images."""

    name: str
    """The team's name; its repository and its group of model versions are named for it."""
    pushers: list[pulumi.Input[str]]
    """Who pushes images, and pulls them, through our networks alone (role ARNs on AWS)."""
    pullers: list[pulumi.Input[str]]
    """The identities with which jobs and models pull images (role ARNs on AWS); no person takes them."""


class RegistryArgs(TypedDict):
    """Whose images and models are kept, under which key, and who learns of an approval."""

    context: Context
    """Whose environment this is and where it stands."""
    key: pulumi.Input[str]
    """The key of the images and of the approvals on their way (its ARN on AWS)."""
    teams: list[TeamImages]
    """The teams; each has a repository and a group of model versions of its own."""
    approvers: NotRequired[list[pulumi.Input[str]]]
    """Who approves model versions (role ARNs on AWS); none of them pushes an image."""
    accounts: NotRequired[list[str]]
    """The accounts that may read and instantiate model versions; left out: none but our own."""
    deployers: NotRequired[list[pulumi.Input[str]]]
    """Who takes approvals from the queue (role ARNs on AWS), and reads by the key; left out: nobody yet."""
    topic: NotRequired[pulumi.Input[str]]
    """Where it is told that an approval was lost or waits (the topic's ARN on AWS)."""


def check_registry(mistakes: Mistakes, args: RegistryArgs) -> None:
    """Notes what is wrong with a registry's arguments on any cloud."""
    mistakes.unless(bool(args["teams"]), "teams", "names no team", [], "name the teams that keep images and models")
    seen: set[str] = set()
    for n, team in enumerate(args["teams"]):
        where = f"teams[{n}]"
        name = team["name"]
        mistakes.match(PURPOSE, f"{where}.name", name, "a name of lower-case letters, digits and hyphens", "scoring")
        mistakes.unless(name not in seen, f"{where}.name", "names a team twice", name, "merge the two")
        seen.add(name)
        _check_apart(mistakes, f"{where}.pushers", team["pushers"], args.get("approvers", []))


def _check_apart(
    mistakes: Mistakes, argument: str, pushers: list[pulumi.Input[str]], approvers: list[pulumi.Input[str]]
) -> None:
    """Who makes a version and who approves it are two; what is only known later is kept apart by the policy."""
    patterns = [who for who in pushers if isinstance(who, str)]
    both = sorted(
        {who for who in approvers if isinstance(who, str) and any(fnmatchcase(who, pattern) for pattern in patterns)}
    )
    mistakes.unless(not both, argument, "holds an approver", both, "let another role push")
