"""Values of the prover as a reader sees them: what only the cloud can fill in is named, and urns are cut to names."""

from __future__ import annotations

import re
from typing import Final

from strongroom.plan.visible import visible

# A hole of the plan is spelled between two marks; inside it the prover writes stand-ins for what it splits texts at.
_HOLE: Final = re.compile("\ue000([^\ue001]*)\ue001")
_STAND_INS: Final = str.maketrans({"\ue110": "*", "\ue111": "?", "\ue112": ":"})
_URN: Final = re.compile(r"urn:pulumi:[^\s,;\]>]+::[^\s,;\]>]+::[^\s,;\]>]+")


def shown(text: str) -> str:
    """One line for people: `<keyId of aws:kms/key:Key models>` for a hole, the type and the name for a urn."""
    return visible(_URN.sub(lambda found: name(found[0]), _HOLE.sub(_named, text).translate(_STAND_INS)))


def spelled(value: object) -> object:
    """The JSON value with each hole as a plan writes it, `${<urn>#<property>}`."""
    if isinstance(value, str):
        return _HOLE.sub(lambda found: f"${{{found[1]}}}", value).translate(_STAND_INS)
    if isinstance(value, list):
        return [spelled(item) for item in value]
    return {str(spelled(key)): spelled(item) for key, item in value.items()} if isinstance(value, dict) else value


def name(urn: str) -> str:
    """The type and the logical name in a urn, without those of its parents; empty for none."""
    return " ".join(urn.split("::")[2:]).rpartition("$")[-1] if urn else ""


def _named(found: re.Match[str]) -> str:
    urn, _, property_ = found[1].translate(_STAND_INS).rpartition("#")
    return f"<{property_} of {name(urn)}>"
