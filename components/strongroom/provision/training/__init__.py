"""Training that is isolated, encrypted and bounded in time and cost, and whose first job succeeds.

Made on AWS by `strongroom.provision.training.aws`: `Training`, `FeatureGroup` and `Budget`.
"""

from typing import Final, NotRequired, TypedDict

import pulumi

from ..arguments import Mistakes
from ..context import PURPOSE, Context
from ..network import Placement

LONGEST_RUN_HOURS: Final = 672
LEAST_DISK_GB: Final = 1
MOST_DISK_GB: Final = 16_384
USUAL_DISK_GB: Final = 50
TEAM_WORDS: Final = "a team of lower-case letters, digits and single hyphens"


class Holding(TypedDict):
    """A store, and the key that encrypts it."""

    store: pulumi.Input[str]
    """The store (its bucket's name on AWS)."""
    key: pulumi.Input[str]
    """The key of that store (its ARN on AWS)."""


class TrainingArgs(TypedDict):
    """Whose training this is, where it runs, what it reads and writes, and how large and long a run may be."""

    context: Context
    """Whose environment this is and where it stands."""
    key: pulumi.Input[str]
    """The key of the disks that jobs work on, and of the features that scientists keep (its ARN on AWS)."""
    team: str
    """The team; it reads and writes under its own prefix of both stores."""
    role: pulumi.Input[str]
    """The role that jobs and pipelines run with (its ARN on AWS)."""
    network: Placement
    """The private network."""
    data: Holding
    """Where data sets lie, as `<team>/<data set>/`."""
    outputs: Holding
    """Where results go, as `<team>/training/<job>/`."""
    repository: pulumi.Input[str]
    """The team's image repository (its URL on AWS); no image comes from elsewhere, none without its digest."""
    group: pulumi.Input[str]
    """The name of the group in which the team's models are registered, each to wait for its approval."""
    instances: list[str]
    """The machines that a run may choose from, the usual one first (`ml.m7i.2xlarge`)."""
    longest_run_hours: int
    """Hours after which every job is stopped, 1 to 672."""
    disk_gb: NotRequired[int]
    """Gigabytes of the disk of each machine; 50 where left out."""


def check_training(mistakes: Mistakes, args: TrainingArgs) -> None:
    """Notes what is wrong with a training's arguments on any cloud."""
    mistakes.match(PURPOSE, "team", args["team"], TEAM_WORDS, "scoring")
    remedy = "name the machines that a run may choose from"
    mistakes.unless(bool(args["instances"]), "instances", "names no machine", [], remedy)
    twice = sorted({each for each in args["instances"] if args["instances"].count(each) > 1})
    mistakes.unless(not twice, "instances", "names a machine twice", twice, "name it once")
    hours, disk = args["longest_run_hours"], args.get("disk_gb", USUAL_DISK_GB)
    mistakes.unless(
        1 <= hours <= LONGEST_RUN_HOURS,
        "longest_run_hours",
        f"is not between 1 and {LONGEST_RUN_HOURS}",
        hours,
        "pass that many hours",
    )
    mistakes.unless(
        LEAST_DISK_GB <= disk <= MOST_DISK_GB,
        "disk_gb",
        f"is not between {LEAST_DISK_GB} and {MOST_DISK_GB}",
        disk,
        "pass that many gigabytes",
    )
