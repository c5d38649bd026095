"""Reads the file of recorded exceptions: a list, each with control, resource, reason, owner and last day.

- control: store_access_is_recorded
  resource: fraud-landing*
  reason: the bucket is filled by a partner whose own account keeps the log
  owner: risk-platform@example.com
  until: 2027-06-30
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import Final

from strongroom.controls.waiver import Waiver
from strongroom.record.refusal import RefusedError, quoted
from strongroom.record.yamlfile import load

_FIELDS: Final = ("control", "resource", "reason", "owner", "until")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


def read_waivers(path: Path, controls: Collection[str]) -> tuple[Waiver, ...]:
    """The exceptions in the file; `controls` are the ids that there are.

    Raises RefusedError with a sentence for every one that is incomplete or wrong: half a waiver waives nothing.
    """
    place = path.name
    data = load(path, place)
    if data is None:
        return ()
    if not isinstance(data, list):
        raise RefusedError(f"{place}: must be a list of waivers; begin each with `- control:`")
    found: list[Waiver] = []
    wrong: list[str] = []
    for index, item in enumerate(data):
        sentences = _mistakes(item, f"{place}[{index}]", controls)
        wrong += sentences
        if not sentences:
            found.append(Waiver(**{**item, "until": date.fromisoformat(item["until"])}))
    if wrong:
        raise RefusedError(*wrong)
    return tuple(found)


def _mistakes(item: object, place: str, controls: Collection[str]) -> list[str]:
    if not isinstance(item, dict):
        return [f"{place}: must be a waiver, got {quoted(item)}; give it {', '.join(_FIELDS)}"]
    wrong = [_unknown_field(place, key) for key in item if key not in _FIELDS]
    for field in _FIELDS:
        value = item.get(field)
        if not isinstance(value, str) or not value.strip():
            got = "none" if value is None else quoted(value)
            wrong.append(f"{place}.{field}: must be given as a text, got {got}; a waiver needs all its fields")
    if wrong:
        return wrong
    if item["control"] not in controls:
        wrong.append(_unknown_control(place, item["control"], controls))
    if not item["resource"].strip("*"):
        got = quoted(item["resource"])
        wrong.append(f"{place}.resource: must name a resource, got {got}; give a urn or a name, `*` for a part of it")
    if not _is_day(item["until"]):
        wrong.append(f"{place}.until: must be a day, got {quoted(item['until'])}; write it as `2027-06-30`")
    return wrong


def _unknown_field(place: str, key: object) -> str:
    nearest = difflib.get_close_matches(str(key), _FIELDS, n=1)
    advice = f"did you mean {quoted(nearest[0])}" if nearest else f"a waiver has {', '.join(_FIELDS)}"
    return f"{place}: must have no other field, got {quoted(key)}; {advice}"


def _unknown_control(place: str, control: str, controls: Collection[str]) -> str:
    nearest = difflib.get_close_matches(control, controls, n=1)
    advice = f"did you mean {quoted(nearest[0])}" if nearest else "`strongroom controls` lists them"
    return f"{place}.control: must be a control, got {quoted(control)}; {advice}"


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return _DAY.fullmatch(text) is not None
