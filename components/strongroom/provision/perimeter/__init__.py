"""The data perimeter: own principals reach own resources from own networks, and nobody else reaches anything.

Described once; the policies of keys, stores, endpoints, registries and topics take their conditions from it.
"""

from dataclasses import dataclass


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
