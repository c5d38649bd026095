"""Machines of the account tell their credentials to whoever has a session token only."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import field
from strongroom.controls.requirement import one_of
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_TYPE = "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults"
_PATH = "httpTokens"
_FIX = 'set httpTokens to "required"'


def _plan(value: Value) -> Plan:
    return example(part(_TYPE, "account", {} if value is None else {_PATH: value}))


CONTROL = Control(
    id="machines_require_session_tokens_by_default",
    concept="workspace",
    title="The account requires session tokens for instance metadata",
    why="A web application that fetches any address hands the credentials of its machine to whoever asks.",
    severity="medium",
    requirements=("T8",),
    threats=("ML06",),
    sources={},
    cases=(
        Case(
            types=(_TYPE,),
            judge=field(_PATH, one_of("required"), _FIX),
            passes=(_plan("required"),),
            fails=(
                _plan("optional"),
                _plan("no-preference"),
                _plan(None),
            ),
            unknown=(_plan(UNKNOWN),),
        ),
    ),
)
