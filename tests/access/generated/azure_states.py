"""Random states of Azure, and small edits that make the other side of a pair."""

from __future__ import annotations

import copy
from collections.abc import Callable
from functools import partial
from random import Random
from typing import Any, Final

from .azure_words import (
    ANN,
    APPLICATION,
    ASSIGN,
    ATOMS,
    BEN,
    CONTROL_PATTERNS,
    DATA_PATTERNS,
    DELETE,
    EVERYBODY,
    GROUP,
    READ,
    SCOPES,
    TYPES,
    WRITE,
)
from .labelled import State, edited

_ELIGIBLE: Final = ("roleEligibilitySchedules", "eligibleAssignments")
_TARGETS: Final = (READ, WRITE, DELETE, ASSIGN, "Microsoft.Authorization/roleAssignments/*")


class Theme:
    """What one pair may use, so that its universe stays small."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.group = rng.random() < 0.1
        self.principals = [ANN, BEN, APPLICATION, *([GROUP] * 2 if self.group else [])]
        self.scopes = rng.sample(SCOPES, 4)
        self.atoms: list[str] = []
        if rng.random() < 0.6:
            first = rng.choice(sorted({read for reads in ATOMS.values() for read in reads}))
            found = [atom for atom, reads in ATOMS.items() if first in reads]
            self.atoms = rng.sample(found, min(3, len(found))) + rng.sample(sorted(ATOMS), 1)

    def permission(self) -> dict[str, Any]:
        """A permission entry of a role."""
        found: dict[str, Any] = {"actions": [], "notActions": [], "dataActions": [], "notDataActions": []}
        if self.rng.random() < 0.7:
            found["actions"] = self.rng.sample(CONTROL_PATTERNS, self.rng.choice((1, 1, 2)))
            if self.rng.random() < 0.5:
                found["notActions"] = self.rng.sample(CONTROL_PATTERNS[1:], self.rng.choice((1, 2)))
        if self.rng.random() < 0.5 or not found["actions"]:
            found["dataActions"] = self.rng.sample(DATA_PATTERNS, self.rng.choice((1, 1, 2)))
            if self.rng.random() < 0.4:
                found["notDataActions"] = self.rng.sample(DATA_PATTERNS[1:], 1)
        if self.atoms and self.rng.random() < 0.15:
            found |= {"condition": self.condition(), "conditionVersion": "2.0"}
        return found

    def role(self) -> dict[str, Any]:
        """A role definition of one or two entries."""
        return {
            "permissions": [self.permission() for _ in range(self.rng.choice((1, 1, 2)))],
            "assignableScopes": ["/"],
        }

    def expression(self) -> str:
        """One to three atoms, joined and negated at random."""
        text = self.rng.choice(self.atoms)
        for _ in range(self.rng.choice((0, 0, 1, 1, 2))):
            part = self.rng.choice(self.atoms)
            part = part if self.rng.random() < 0.8 else self.rng.choice((f"!({part})", f"NOT ({part})"))
            text = f"({text}) {self.rng.choice(('AND', 'OR', '&&', '||'))} ({part})"
        return text

    def condition(self) -> str:
        """An expression, most often for some actions only."""
        if self.rng.random() < 0.2:
            return self.expression()
        targets = self.rng.sample(_TARGETS, self.rng.choice((1, 1, 2)))
        free = " AND ".join(f"!(ActionMatches{{'{target}'}})" for target in targets)
        if self.rng.random() < 0.15:
            free = f"!(ActionMatches{{'{targets[0]}'}} AND SubOperationMatches{{'Blob.List'}})"
        return f"(({free}) OR ({self.expression()}))"

    def assignment(self) -> dict[str, Any]:
        """A role assignment."""
        who = self.rng.choice(self.principals)
        found = {
            "principalId": who,
            "principalType": TYPES[who],
            "role": self.rng.choice(("one", "two")),
            "scope": self.rng.choice(self.scopes),
        }
        if self.atoms and self.rng.random() < 0.7:
            found |= {"condition": self.condition(), "conditionVersion": "2.0"}
        return found

    def denial(self) -> dict[str, Any]:
        """A deny assignment."""
        permission = self.permission()
        permission.pop("conditionVersion", None)
        permission.pop("condition", None)
        who = self.rng.choice([EVERYBODY, *self.principals])
        found: dict[str, Any] = {
            "denyAssignmentName": "lock",
            "permissions": [permission],
            "scope": self.rng.choice(self.scopes),
            "principals": [{"id": who, "type": TYPES.get(who, "SystemDefined")}],
            "excludePrincipals": [],
            "doNotApplyToChildScopes": self.rng.random() < 0.25,
            "isSystemProtected": True,
        }
        if self.rng.random() < 0.5:
            spared = self.rng.choice(self.principals)
            found["excludePrincipals"] = [{"id": spared, "type": TYPES[spared]}]
        if self.atoms and self.rng.random() < 0.3:
            found |= {"condition": self.expression(), "conditionVersion": "2.0"}
        return found

    def state(self) -> State:
        """A whole state."""
        found: State = {
            "roleDefinitions": {"one": self.role(), "two": self.role()},
            "roleAssignments": [self.assignment() for _ in range(self.rng.choice((1, 1, 2, 3)))],
        }
        if self.rng.random() < 0.35:
            found["denyAssignments"] = [self.denial()]
        if self.rng.random() < 0.15:
            found[self.rng.choice(_ELIGIBLE)] = [self.assignment()]
        return found

    def edited(self, state: State) -> tuple[State, str]:
        """A copy with one or two small edits, and their names."""
        return edited(self.rng, state, [partial(_apply, self, edit) for edit in EDITS])


def _apply(theme: Theme, edit: Callable[[Theme, State], None], state: State) -> str:
    edit(theme, state)
    return edit.__name__.strip("_").replace("_", " ")


def _one(theme: Theme, state: State) -> dict[str, Any]:
    found: dict[str, Any] = theme.rng.choice(state["roleAssignments"])
    return found


def _entry(theme: Theme, state: State) -> dict[str, Any]:
    roles = state["roleDefinitions"]
    found: dict[str, Any] = theme.rng.choice(roles[theme.rng.choice(sorted(roles))]["permissions"])
    return found


def _assignment_added(theme: Theme, state: State) -> None:
    state["roleAssignments"].append(theme.assignment())


def _assignment_dropped(theme: Theme, state: State) -> None:
    if len(state["roleAssignments"]) > 1:
        state["roleAssignments"].remove(_one(theme, state))


def _principal_changed(theme: Theme, state: State) -> None:
    found = _one(theme, state)
    found["principalId"] = theme.rng.choice((*theme.principals, found["principalId"].upper()))
    found["principalType"] = TYPES.get(found["principalId"], "User")


def _scope_changed(theme: Theme, state: State) -> None:
    found = _one(theme, state)
    found["scope"] = theme.rng.choice((*theme.scopes, found["scope"].upper()))


def _role_exchanged(theme: Theme, state: State) -> None:
    found = _one(theme, state)
    found["role"] = "one" if found["role"] == "two" else "two"


def _action_changed(theme: Theme, state: State) -> None:
    entry, fresh = _entry(theme, state), theme.permission()
    key = theme.rng.choice(("actions", "notActions", "dataActions", "notDataActions"))
    entry[key] = fresh[key]


def _action_added(theme: Theme, state: State) -> None:
    entry = _entry(theme, state)
    entry["actions"] = [*entry["actions"], theme.rng.choice(CONTROL_PATTERNS[1:])]


def _left_out_more(theme: Theme, state: State) -> None:
    entry = _entry(theme, state)
    entry["notActions"] = [*entry["notActions"], theme.rng.choice(CONTROL_PATTERNS[1:])]


def _plane_changed(theme: Theme, state: State) -> None:
    entry = _entry(theme, state)
    entry["actions"], entry["dataActions"] = entry["dataActions"], entry["actions"]


def _entry_split(theme: Theme, state: State) -> None:
    """Two entries in place of one: what one leaves out, the other may give."""
    role = state["roleDefinitions"][theme.rng.choice(("one", "two"))]
    first = role["permissions"][0]
    if len(first["actions"]) > 1:
        second = copy.deepcopy(first)
        second["actions"] = [first["actions"].pop()]
        if theme.rng.random() < 0.5:
            second["notActions"] = []
        role["permissions"].append(second)


def _condition_changed(theme: Theme, state: State) -> None:
    if not theme.atoms:
        return
    found = _one(theme, state)
    if "condition" in found and theme.rng.random() < 0.3:
        del found["condition"], found["conditionVersion"]
    else:
        found |= {"condition": theme.condition(), "conditionVersion": "2.0"}


def _conditioned(theme: Theme, state: State) -> dict[str, Any] | None:
    found = [item for item in state["roleAssignments"] if "condition" in item]
    return theme.rng.choice(found) if found else None


def _condition_nudged(theme: Theme, state: State) -> None:
    if found := _conditioned(theme, state):
        text, part = found["condition"], theme.rng.choice(theme.atoms)
        choices = [text.replace(" AND ", " OR "), f"({text}) OR ({part})", f"({text}) AND ({part})"]
        choices += [text.replace("StringEquals '", "StringLike '"), text.replace("LessThan ", "LessThanEquals ")]
        choices += [text.replace("ForAnyOf", "ForAllOf"), text.replace("OfAnyValues", "OfAllValues")]
        choices += [text.replace("/read'", "/*'"), text.replace("/delete'", "/write'")]
        found["condition"] = theme.rng.choice(choices)


def _condition_said_otherwise(theme: Theme, state: State) -> None:
    if found := _conditioned(theme, state):
        text = found["condition"]
        lower = text.replace("Microsoft.Storage", "microsoft.STORAGE").replace("@Resource", "@RESOURCE")
        found["condition"] = theme.rng.choice((f"!(!({text}))", f"(({text}))", f"({text}) AND ({text})", lower))


def _reordered(theme: Theme, state: State) -> None:
    state["roleAssignments"].reverse()
    for role in state["roleDefinitions"].values():
        role["permissions"].reverse()
        for entry in role["permissions"]:
            entry["actions"] = [*reversed(entry["actions"]), *entry["actions"][:1]]


def _denial_added(theme: Theme, state: State) -> None:
    state.setdefault("denyAssignments", []).append(theme.denial())


def _denial_changed(theme: Theme, state: State) -> None:
    if state.get("denyAssignments"):
        found, fresh = theme.rng.choice(state["denyAssignments"]), theme.denial()
        key = theme.rng.choice(
            ("permissions", "scope", "principals", "excludePrincipals", "doNotApplyToChildScopes", "condition")
        )
        found[key] = fresh.get(key)


def _denial_dropped(theme: Theme, state: State) -> None:
    state.pop("denyAssignments", None)


def _made_eligible(theme: Theme, state: State) -> None:
    if len(state["roleAssignments"]) > 1:
        found = _one(theme, state)
        state["roleAssignments"].remove(found)
        state.setdefault(theme.rng.choice(_ELIGIBLE), []).append(found)


def _eligibility_added(theme: Theme, state: State) -> None:
    state.setdefault(theme.rng.choice(_ELIGIBLE), []).append(theme.assignment())


EDITS: Final[tuple[Callable[[Theme, State], None], ...]] = (
    _assignment_added,
    _assignment_dropped,
    _principal_changed,
    _scope_changed,
    _role_exchanged,
    _action_changed,
    _action_changed,
    _action_added,
    _left_out_more,
    _plane_changed,
    _entry_split,
    _condition_changed,
    _condition_nudged,
    _condition_nudged,
    _condition_said_otherwise,
    _reordered,
    _denial_added,
    _denial_changed,
    _denial_changed,
    _denial_dropped,
    _made_eligible,
    _eligibility_added,
)
