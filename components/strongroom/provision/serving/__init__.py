"""A served model: isolated, named by the digests of what was approved, asked by named callers over the private path.

Made on AWS by `strongroom.provision.serving.aws.Serving`.
"""

from typing import Final, NotRequired, TypedDict

import pulumi

from ...spec.names import WRITTEN_BY_JOBS
from ..arguments import Mistakes
from ..context import PURPOSE, Context
from ..network import Placement

MOST_MACHINES: Final = 100
SLOWEST_MS: Final = 5_000
LONGEST_MS: Final = 60_000
PER_MACHINE: Final = 600
_DIGEST: Final = r"sha256:[0-9a-f]{64}"
_NAME: Final = "a name of lower-case letters, digits and hyphens"


class Caller(TypedDict):
    """Somebody who may ask the model."""

    name: str
    """The caller's name, unique in the model; its role is named for it."""
    principal: str
    """The one role that takes the caller's role (its ARN on AWS, no pattern)."""


class ServingArgs(TypedDict):
    """Which model is served, by what, how much of it, and for whom."""

    context: Context
    """Whose environment this is and where it stands."""
    team: str
    """The team whose model it is."""
    model: str
    """The model's name, unique in the environment, not `training` or `features`; its endpoint is named for it."""
    image: str
    """The digest of the container image (`sha256:` and 64 hex digits)."""
    artifact: str
    """The digest of the model's artefact (`sha256:` and 64 hex digits)."""
    repository: pulumi.Input[str]
    """The address of the team's image repository."""
    store: pulumi.Input[str]
    """The store of models (its bucket's name on AWS), which keeps `<team>/<model>/<digest>/model.tar.gz`."""
    captures: pulumi.Input[str]
    """The store of requests and answers (its bucket's name on AWS), under `<team>/<model>`."""
    key: pulumi.Input[str]
    """The key of the machines' disks and of the captures (its ARN on AWS)."""
    role: pulumi.Input[str]
    """The team's identity for serving (its role's ARN on AWS)."""
    network: Placement
    """Where the model stands, and the endpoint by which it is asked."""
    instance: str
    """The machine (`ml.c7i.xlarge` on AWS)."""
    least: int
    """Machines when nobody asks: 1 to 100."""
    most: int
    """Machines under the highest load: `least` to 100; a version begins with two, since it is tried on one first."""
    callers: list[Caller]
    """Who may ask it; nobody else is answered."""
    paths: NotRequired[dict[str, list[str]]]
    """A caller's principal -> further private endpoints by which it comes (`vpce-...` on AWS)."""
    topic: pulumi.Input[str]
    """Where alarms are told (the topic's ARN on AWS)."""
    log_key: pulumi.Input[str]
    """The key of the log group (its ARN on AWS)."""
    boundary: NotRequired[pulumi.Input[str]]
    """The permission boundary of the callers' roles (its ARN on AWS); left out: the environment's, by name."""
    slowest_ms: NotRequired[int]
    """The milliseconds within which 99 of 100 answers come, else it is told and a new version withdrawn; 5000."""
    per_machine: NotRequired[int]
    """The requests in a minute that one machine answers before another is added; 600 where left out."""


def check_serving(mistakes: Mistakes, args: ServingArgs) -> None:
    """Notes what is wrong with a served model's arguments on any cloud."""
    mistakes.match(PURPOSE, "team", args["team"], _NAME, "scoring")
    mistakes.match(PURPOSE, "model", args["model"], _NAME, "fraud-score")
    free = args["model"] not in WRITTEN_BY_JOBS
    mistakes.unless(free, "model", "is where the team's jobs write", args["model"], "give the model another name")
    digest = "sha256:9f2c6c4c0e0d0f2b3a1d5e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3"
    for argument, value in (("image", args["image"]), ("artifact", args["artifact"])):
        mistakes.match(_DIGEST, argument, value, "a digest, which is what was approved and no tag is", digest)
    for argument, number, least, most in (
        ("least", args["least"], 1, MOST_MACHINES),
        ("most", args["most"], args["least"], MOST_MACHINES),
        ("slowest_ms", args.get("slowest_ms", SLOWEST_MS), 1, LONGEST_MS),
        ("per_machine", args.get("per_machine", PER_MACHINE), 1, 1_000_000),
    ):
        fits = least <= number <= most
        mistakes.unless(fits, argument, f"is not between {least} and {most}", number, "pass a number in between")
    _check_callers(mistakes, args)


def _check_callers(mistakes: Mistakes, args: ServingArgs) -> None:
    seen: set[str] = set()
    for n, caller in enumerate(args["callers"]):
        where = f"callers[{n}].name"
        mistakes.match(PURPOSE, where, caller["name"], _NAME, "checkout")
        mistakes.unless(caller["name"] not in seen, where, "names a caller twice", caller["name"], "name each once")
        seen.add(caller["name"])
    principals = {caller["principal"] for caller in args["callers"]}
    for principal in args.get("paths", {}):
        mistakes.unless(
            principal in principals, "paths", "names nobody who calls", principal, "name a caller's principal"
        )
