"""What must hold between the places of an environment file; a rule a file, each from the file to its mistakes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from ..mistake import Mistake
from ..place import Place
from . import (
    aws,
    beginnings,
    bounds,
    declared,
    duties,
    entrances,
    existing,
    features,
    limits,
    network,
    one_cloud,
    prod,
    unique,
    workspace,
)

RULES: Final[tuple[Callable[[Place], Iterator[Mistake]], ...]] = (
    one_cloud.mistakes,
    unique.mistakes,
    beginnings.mistakes,
    declared.mistakes,
    duties.mistakes,
    entrances.mistakes,
    bounds.mistakes,
    network.mistakes,
    existing.mistakes,
    features.mistakes,
    workspace.mistakes,
    aws.mistakes,
    prod.mistakes,
    limits.mistakes,
)
