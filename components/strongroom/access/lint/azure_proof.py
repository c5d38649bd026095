"""Smaller roles and states of Azure, proven to allow the same."""

from __future__ import annotations

from collections.abc import Mapping

from strongroom.access.azure import compare_roles, compare_states
from strongroom.access.json_text import Json

from .azure_state import Assignment, AzureState
from .json_value import members, objects, part


def without_entries(state: AzureState, element: str, vain: Mapping[str, int]) -> Json:
    """The bare role without some entries of a list, each as often as told; None where that is not proven the same."""
    if not state.bare or len(state.entries) != 1:
        return None
    smaller = _dropped(dict(state.raw), element, dict(vain))
    found = compare_roles(dict(state.raw), dict(members(smaller)))
    proven = found.relation == "equivalent" and not found.open_gain and not found.open_loss
    return smaller if proven else None


def without_assignment(state: AzureState, assignment: Assignment) -> Json:
    """The state without one assignment; None where that is not proven the same."""
    listed = objects(part(state.raw, "roleAssignments"))
    kept: list[Json] = [dict(each) for at, each in enumerate(listed) if at != assignment.number]
    smaller = {key: kept if key.casefold() == "roleassignments" else value for key, value in state.raw.items()}
    found = compare_states(dict(state.raw), smaller, {})
    proven = found.relation == "equivalent" and not found.open_gain and not found.open_loss
    return smaller if proven else None


def _dropped(value: Json, element: str, vain: dict[str, int]) -> Json:
    if isinstance(value, Mapping):
        return {
            key: _shorter(item, vain) if key.casefold() == element.casefold() else _dropped(item, element, vain)
            for key, item in value.items()
        }
    return [_dropped(item, element, vain) for item in value] if isinstance(value, list) else value


def _shorter(value: Json, vain: dict[str, int]) -> Json:
    if not isinstance(value, list):
        return value
    kept: list[Json] = []
    for item in reversed(value):
        if isinstance(item, str) and vain.get(item, 0) > 0:
            vain[item] -= 1
        else:
            kept.append(item)
    return kept[::-1]
