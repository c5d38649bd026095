"""A comparison in one sentence."""

from __future__ import annotations

from typing import Final

from strongroom.plan.visible import shortened

from .comparison import Comparison, Difference

_LONGEST: Final = 160  # characters of a list of names
_SHOWN: Final = 3  # names that are listed before the rest is counted


def explained(found: Comparison) -> str:
    """What was gained, lost, left open and is latent, in this order; what holds where nothing differs."""
    told = []
    control = found.kind == "control"
    for differences, verb in (
        (found.gained, "loosens" if control else "gains"),
        (found.lost, "tightens" if control else "loses"),
    ):
        if differences:
            told.append(f"{verb} {_differences(differences)}")
    opened = tuple(dict.fromkeys(found.open_gain + found.open_loss))
    told += [f"cannot prove: {_listed(opened)}"] if opened else []
    if not told:
        told.append("enforces the same" if control else "allows the same requests")
    told += [f"latent: {_listed(found.latent)}"] if found.latent else []
    return "; ".join(told)


def _differences(differences: tuple[Difference, ...]) -> str:
    first, rest = sentence(differences[0]), len(differences) - 1
    return f"{first} and {rest} more class{'' if rest == 1 else 'es'} of requests" if rest else first


def sentence(difference: Difference) -> str:
    """One class of requests: actions, resources, principals and conditions."""
    told = f"{_listed(difference.actions) or 'any action'} on {_listed(difference.resources) or 'any resource'}"
    if difference.principals:
        told += f" by {_listed(difference.principals)}"
    if difference.conditions:
        told += f" if {' and '.join(difference.conditions)}"
    return f"{told} (no action of today)" if difference.future else told


def _listed(names: tuple[str, ...]) -> str:
    shown = ", ".join(shortened(name, _LONGEST) for name in names[:_SHOWN])
    return f"{shown} and {len(names) - _SHOWN} more" if len(names) > _SHOWN else shown
