"""A clause in the author's own patterns, for people."""

from __future__ import annotations

from .document import Clause


def resources(clause: Clause) -> tuple[str, ...]:
    """What the clause speaks of."""
    if clause.resources is None:
        return ("*",)
    if clause.resources.negated:
        return tuple(f"everything but {text}" for text in clause.resources.values)
    return clause.resources.values


def principals(clause: Clause) -> tuple[str, ...]:
    """Whom the clause names; nobody in an identity's own policy."""
    if clause.not_principals is not None:
        return tuple(f"everybody but {name}" for _, name in clause.not_principals)
    return tuple(name for _, name in clause.principals or ())


def conditions(clause: Clause) -> tuple[str, ...]:
    """What must hold for the clause to speak."""
    return tuple(f"{condition.spelled}: {', '.join(condition.values)}" for condition in clause.conditions)
