"""Texts in which some values come later, put together so that an offline plan can tell where each of them stands."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from inspect import isawaitable
from typing import Any, Final

import pulumi

_MARK: Final = "STRONGROOM_LATER_{}_"
_MARKS: Final = re.compile(r"""["']?STRONGROOM_LATER_(\d+)_["']?""")


def late_text(value: object, write: Callable[[Any], str]) -> pulumi.Output[str] | str:
    """What `write` makes of the value; where outputs stand in it, each is written in its place as JSON.

    No function of ours sees what comes later. One that did might hide what it made of it, and the offline plan would
    have to run the whole program again to find out.

    Args:
        value: plain data that may hold outputs, never as the key of a mapping.
        write: the text of plain data, in a language that takes JSON for a value: JSON, YAML, Python.

    """
    later: list[pulumi.Output[Any]] = []
    pieces = _MARKS.split(write(_marked(value, later)))
    if not later:
        return pieces[0]
    return pulumi.Output.concat(*(later[int(each)].apply(_json) if n % 2 else each for n, each in enumerate(pieces)))


def _marked(value: object, later: list[pulumi.Output[Any]]) -> object:
    """The value with a mark for each output in it, which is added to `later`."""
    if isinstance(value, pulumi.Output) or isawaitable(value):
        later.append(pulumi.Output.from_input(value))
        return _MARK.format(len(later) - 1)
    if isinstance(value, Mapping):
        return {key: _marked(item, later) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_marked(item, later) for item in value]
    return value


def _json(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"), sort_keys=True)
