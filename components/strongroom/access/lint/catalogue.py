"""Every rule of lint there is, found by its file: adding one touches one hand-written file."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import Any

from strongroom.access.form import CLOUDS, Cloud

from .rule import Rule


@cache
def rules(cloud: Cloud) -> tuple[Rule[Any], ...]:
    """The rules of a cloud, sorted by id."""
    package = importlib.import_module(f"{__package__}.{cloud}")
    found = []
    for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        rule = importlib.import_module(module.name).RULE
        if not isinstance(rule, Rule):
            raise TypeError(f"{module.name}.RULE is no rule")
        found.append(rule)
    return tuple(sorted(found, key=lambda rule: rule.id))


def catalogue() -> tuple[tuple[Cloud, Rule[Any]], ...]:
    """Every rule of every cloud."""
    return tuple((cloud, rule) for cloud in CLOUDS for rule in rules(cloud))
