"""The data perimeter on AWS: the conditions that policies share, and the policies of the organisation."""

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
from .perimeter import AwsPerimeter as Perimeter

__all__ = [
    "PEOPLE",
    "Perimeter",
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
