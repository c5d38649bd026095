"""A key for one purpose: turns by itself, is administered by some and used by others, and outlives mistakes.

Made on AWS by `strongroom.provision.key.aws.Key`.
"""

from typing import Final, NotRequired, TypedDict

from ..arguments import Mistakes
from ..context import PURPOSE, PURPOSE_WORDS, Context
from ..grants import Grant, check_grants

# Used for the grants' principals; the others use a key for themselves.
FOR_CALLERS: Final = ("queue", "registry", "serving", "storage", "training", "workspace")
SERVICES: Final = tuple(sorted({*FOR_CALLERS, "access-logs", "alarms", "logs"}))


class KeyArgs(TypedDict):
    """What a key is for and who may use it."""

    context: Context
    """Whose environment this is and where it stands."""
    purpose: str
    """What it encrypts, one thing only (`data`); its name is made of it."""
    services: list[str]
    """The products that use it: `storage`, `training`, `workspace`, `registry`, `serving` and `queue` on behalf of the
    grants' principals; `logs`, `alarms`, `access-logs` and the senders to a `queue` for themselves."""
    grants: NotRequired[list[Grant]]
    """Who may decrypt (`read`), or encrypt and decrypt (`write`), always through one of the services."""
    trail: NotRequired[str]
    """The audit trail whose files it encrypts (its ARN on AWS)."""
    recorder: NotRequired[str]
    """The account whose configuration history it encrypts (12 digits on AWS)."""


def check_key(mistakes: Mistakes, args: KeyArgs) -> None:
    """Notes what is wrong with a key's arguments on any cloud."""
    mistakes.match(PURPOSE, "purpose", args["purpose"], PURPOSE_WORDS, "data")
    for n, service in enumerate(args["services"]):
        mistakes.one_of(SERVICES, f"services[{n}]", service, "a service")
    mistakes.unless(
        bool(args["services"] or args.get("trail")),
        "services",
        "names no service",
        [],
        "name what uses the key, such as `storage`",
    )
    grants = args.get("grants", [])
    check_grants(mistakes, grants)
    through = set(FOR_CALLERS) & set(args["services"])
    mistakes.unless(
        bool(through or not grants),
        "services",
        "lets nobody use the grants",
        args["services"],
        f"add one of {', '.join(f'`{word}`' for word in FOR_CALLERS)}",
    )
