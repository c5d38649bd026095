"""The data perimeter: own principals reach own resources from own networks, and nobody else reaches anything.

Described once; the policies of keys, stores, endpoints, registries and topics take their conditions from it. Held over
an organisation on AWS by `strongroom.provision.perimeter.aws.Perimeter`.
"""

from dataclasses import dataclass
from typing import NotRequired, TypedDict

from ..arguments import Mistakes
from ..context import Context


@dataclass(frozen=True, slots=True)
class Inside:
    """What stands inside the perimeter.

    Args:
        accounts: the accounts that are ours: the environment's own, and those of the principals that it lists; sorted.
        organization: the organisation's id; None: the perimeter is the accounts.
        partition: the part of the cloud that they all stand in (`aws`, `aws-cn`).

    """

    accounts: tuple[str, ...]
    organization: str | None
    partition: str


class PerimeterArgs(TypedDict):
    """Over what the organisation holds the perimeter, and whom it trusts to change what guards it."""

    context: Context
    """The organisation and the account that administers its policies."""
    targets: list[str]
    """Organisational units or accounts that it holds over; never the root."""
    regions: list[str]
    """The cloud's own names of the regions in which anything may be made."""
    guardians: list[str]
    """Who may change trails, detectors, gateways and the like in the targets; those who apply environments too (role
    ARNs on AWS, `*` for any account)."""
    services: NotRequired[list[str]]
    """What may be used beside global services such as identities (`sagemaker`, `s3`); left out: every service."""
    subjects: NotRequired[list[str]]
    """Which workflows of GitHub may take roles (`repo:example/ml-environments:environment:production`)."""


def check_perimeter(mistakes: Mistakes, args: PerimeterArgs) -> None:
    """Notes what is wrong with a perimeter's arguments on any cloud."""
    needed = {
        "targets": "name a unit or an account",
        "regions": "name the regions in use",
        "guardians": "name the roles that apply environments",
    }
    for argument, remedy in needed.items():
        given: list[str] = args[argument]  # type: ignore[literal-required]  # the three above are keys
        mistakes.unless(bool(given), argument, "names nothing", given, remedy)
    organization = args["context"].get("organization")
    remedy = "pass the organisation's id"
    mistakes.unless(organization is not None, "context.organization", "is missing", organization, remedy)
