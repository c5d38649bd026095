"""The condition of an assignment or a permission entry."""

from __future__ import annotations

from .element import Element
from .expression import TRUE, Expression, Opaque
from .parser import parse


def read_condition(element: Element) -> Expression:
    """The condition, always true where there is none; raises Unreadable where it has errors.

    Version 2.0 is meant where none is given; 1.0, which some built-in roles still name, is the same language. A
    condition of another version stays opaque.
    """
    text = element.text("condition")
    version = str(element.take("conditionVersion") or "2.0")
    if text is None or not text.strip():
        return TRUE
    if version.strip() not in ("1.0", "2.0"):
        return Opaque(f"{version}: {' '.join(text.split())}", f"conditions of version `{version}` are not modelled")
    return parse(text, f"{element.where}.condition")
