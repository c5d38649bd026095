"""The data perimeter on AWS: the conditions that policies share."""

from .conditions import (
    PEOPLE,
    both,
    but_for_volumes,
    outside_networks,
    outside_organization,
    outside_principals,
    own_principals,
    own_resources,
    own_work,
    perimeter_of,
)

__all__ = [
    "PEOPLE",
    "both",
    "but_for_volumes",
    "outside_networks",
    "outside_organization",
    "outside_principals",
    "own_principals",
    "own_resources",
    "own_work",
    "perimeter_of",
]
