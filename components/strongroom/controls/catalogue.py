"""Every control there is, found by its file: adding one touches one hand-written file."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from strongroom.controls.control import Control

CONCEPTS = (
    *("plan", "key", "store", "audit", "monitoring", "identity", "training", "network"),
    *("perimeter", "registry", "serving", "workspace", "pipeline", "integrity", "access"),
)


@cache
def catalogue() -> tuple[Control, ...]:
    """All controls, sorted by id."""
    found = []
    for concept in CONCEPTS:
        package = importlib.import_module(f"strongroom.controls.{concept}")
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            control = importlib.import_module(module.name).CONTROL
            if not isinstance(control, Control):
                raise TypeError(f"{module.name}.CONTROL is no control")
            found.append(control)
    return tuple(sorted(found, key=lambda control: control.id))
