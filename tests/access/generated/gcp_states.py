"""Random states of Google Cloud, and small edits that make the other side of a pair."""

from __future__ import annotations

import copy
from collections.abc import Callable
from functools import partial
from random import Random
from typing import Any, Final

from .gcp_words import (
    APART,
    ATOMS,
    BOUND,
    BUCKET,
    CUSTOM,
    DENIED,
    DENIED_GROUP,
    DENIED_PERMISSIONS,
    GROUP,
    HIERARCHY,
    MEMBERS,
    ROLES,
    TAG_ATOMS,
)
from .labelled import State, edited

_KIND: Final = "PRINCIPAL_ACCESS_BOUNDARY"
_SENSE: Final = {"<": ">=", ">=": "<", "<=": ">", ">": "<="}


class Theme:
    """What one pair may use, so that its universe stays small."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.bucket = rng.random() < 0.15
        self.custom = rng.random() < 0.25
        self.group = rng.random() < 0.12
        self.places = [BUCKET, "projects/demo-prod", "folders/10"] if self.bucket else list(HIERARCHY)
        self.members = rng.sample(MEMBERS, 5) + ([GROUP] if self.group else [])
        self.roles = [*rng.sample(sorted(ROLES), 3), *([CUSTOM] if self.custom else [])]
        self.atoms = self._atoms() if rng.random() < 0.6 else []

    def _atoms(self) -> list[str]:
        reads = self.rng.sample(sorted(set(ATOMS.values()) - ({"resource.name"} if self.bucket else set())), 2)
        if set(APART) <= set(reads):
            reads = reads[:1]
        found = [atom for atom, read in ATOMS.items() if read in reads]
        return self.rng.sample(found, min(4, len(found)))

    def expression(self) -> str:
        """One to three atoms, joined and negated at random."""
        parts = [self.rng.choice(self.atoms) for _ in range(self.rng.choice((1, 1, 2, 2, 3)))]
        text = parts[0] if self.rng.random() < 0.8 else f"!({parts[0]})"
        for part in parts[1:]:
            joint = self.rng.choice(("&&", "||"))
            text = f"({text}) {joint} {part}" if self.rng.random() < 0.5 else f"{part} {joint} ({text})"
        return text

    def binding(self) -> dict[str, Any]:
        """A binding with one or two members."""
        count = self.rng.choice((1, 1, 2))
        found: dict[str, Any] = {
            "role": self.rng.choice(self.roles),
            "members": self.rng.sample(self.members, count),
        }
        if self.atoms and self.rng.random() < 0.7:
            found["condition"] = {"title": "when", "expression": self.expression()}
        return found

    def rule(self) -> dict[str, Any]:
        """A deny rule, at times with exceptions and a condition on tags."""
        denied = [*DENIED, DENIED_GROUP] if self.group else list(DENIED)
        found: dict[str, Any] = {
            "deniedPrincipals": [self.rng.choice((denied[0], self.rng.choice(denied)))],
            "deniedPermissions": self.rng.sample(DENIED_PERMISSIONS, self.rng.choice((1, 2))),
        }
        if self.rng.random() < 0.5:
            found["exceptionPrincipals"] = [self.rng.choice(denied[1:])]
        if self.rng.random() < 0.3:
            found["exceptionPermissions"] = [self.rng.choice(DENIED_PERMISSIONS)]
        tags = [atom for atom in self.atoms if atom in TAG_ATOMS]
        if tags:
            text = self.rng.choice(tags)
            found["denialCondition"] = {"title": "tagged", "expression": self.rng.choice((text, f"!{text}"))}
        return {"denyRule": found}

    def boundary(self) -> dict[str, Any]:
        """A boundary of one or two nodes and whom it binds."""
        nodes = self.rng.sample(sorted(HIERARCHY), self.rng.choice((1, 2)))
        rule = {"resources": [f"//cloudresourcemanager.googleapis.com/{node}" for node in nodes], "effect": "ALLOW"}
        target = {"principalSet": self.rng.choice(BOUND)}
        return {
            "principalAccessBoundaries": {"kept": {"details": {"rules": [rule], "enforcementVersion": "1"}}},
            "policyBindings": {"keep": {"target": target, "policyKind": _KIND, "policy": "kept"}},
        }

    def state(self) -> State:
        """A whole state."""
        allow: dict[str, Any] = {}
        for _ in range(self.rng.choice((1, 2, 2, 3))):
            allow.setdefault(self.rng.choice(self.places), {"bindings": []})["bindings"].append(self.binding())
        found: State = {"allow": allow}
        if self.custom:
            held = self.rng.sample(["storage.objects.get", "storage.objects.delete", "run.services.get"], 2)
            found["customRoles"] = {CUSTOM: held}
        if self.rng.random() < 0.4:
            place = self.rng.choice([place for place in self.places if place != BUCKET])
            found["deny"] = {place: [{"rules": [self.rule()]}]}
        if self.rng.random() < 0.15:
            found |= self.boundary()
        return found

    def edited(self, state: State) -> tuple[State, str]:
        """A copy with one or two small edits, and their names."""
        return edited(self.rng, state, [partial(_apply, self, edit) for edit in EDITS])


def _apply(theme: Theme, edit: Callable[[Theme, State], None], state: State) -> str:
    edit(theme, state)
    return edit.__name__.strip("_").replace("_", " ")


def _bindings(state: State) -> list[tuple[str, dict[str, Any]]]:
    return [(place, binding) for place, policy in state["allow"].items() for binding in policy["bindings"]]


def _rules(state: State) -> list[dict[str, Any]]:
    return [rule["denyRule"] for found in state.get("deny", {}).values() for one in found for rule in one["rules"]]


def _one(theme: Theme, state: State) -> tuple[str, dict[str, Any]] | None:
    found = _bindings(state)
    return theme.rng.choice(found) if found else None


def _another_binding(theme: Theme, state: State) -> None:
    place = theme.rng.choice(theme.places)
    state["allow"].setdefault(place, {"bindings": []})["bindings"].append(theme.binding())


def _binding_dropped(theme: Theme, state: State) -> None:
    if (found := _one(theme, state)) and len(_bindings(state)) > 1:
        state["allow"][found[0]]["bindings"].remove(found[1])


def _member_changed(theme: Theme, state: State) -> None:
    if found := _one(theme, state):
        members = found[1]["members"]
        members[theme.rng.randrange(len(members))] = theme.rng.choice(theme.members)


def _member_added(theme: Theme, state: State) -> None:
    if found := _one(theme, state):
        found[1]["members"].append(theme.rng.choice(theme.members))


def _binding_moved(theme: Theme, state: State) -> None:
    if found := _one(theme, state):
        state["allow"][found[0]]["bindings"].remove(found[1])
        state["allow"].setdefault(theme.rng.choice(theme.places), {"bindings": []})["bindings"].append(found[1])


def _binding_copied_below_or_above(theme: Theme, state: State) -> None:
    if found := _one(theme, state):
        place = theme.rng.choice(theme.places)
        state["allow"].setdefault(place, {"bindings": []})["bindings"].append(copy.deepcopy(found[1]))


def _role_changed(theme: Theme, state: State) -> None:
    if found := _one(theme, state):
        found[1]["role"] = theme.rng.choice(theme.roles)


def _condition_changed(theme: Theme, state: State) -> None:
    if (found := _one(theme, state)) and theme.atoms:
        if "condition" in found[1] and theme.rng.random() < 0.3:
            del found[1]["condition"]
        else:
            found[1]["condition"] = {"title": "when", "expression": theme.expression()}


def _condition_nudged(theme: Theme, state: State) -> None:
    """Another joint, sense or limit: most often a small change, at times none."""
    held = [binding["condition"] for _, binding in _bindings(state) if "condition" in binding]
    if not held:
        return
    condition = theme.rng.choice(held)
    text = condition["expression"]
    choices = [f"!({text})", f"!(!({text}))", f"({text}) || {theme.rng.choice(theme.atoms)}"]
    choices += [text.replace("&&", "||"), text.replace("||", "&&"), text.replace("2026", "2027")]
    choices += [
        text.replace(" < ", " <= "),
        text.replace(" > ", " >= "),
        f"({text}) && {theme.rng.choice(theme.atoms)}",
    ]
    condition["expression"] = theme.rng.choice(choices)


def _condition_said_otherwise(theme: Theme, state: State) -> None:
    """The same condition in other words."""
    held = [binding["condition"] for _, binding in _bindings(state) if "condition" in binding]
    if not held:
        return
    condition = theme.rng.choice(held)
    text = condition["expression"]
    choices = [f"!(!({text}))", f"({text}) && true", f"false || ({text})", f"({text}) ? true : false"]
    for sign, sense in _SENSE.items():
        if text.startswith(f"request.time {sign} ") and "&&" not in text and "||" not in text:
            choices.append("!(" + text.replace(f" {sign} ", f" {sense} ", 1) + ")")
    condition["expression"] = theme.rng.choice(choices)


def _binding_split(theme: Theme, state: State) -> None:
    found = _one(theme, state)
    if found and len(found[1]["members"]) > 1:
        rest = copy.deepcopy(found[1])
        rest["members"] = [found[1]["members"].pop()]
        state["allow"][found[0]]["bindings"].insert(0, rest)


def _reordered_and_repeated(theme: Theme, state: State) -> None:
    for _, binding in _bindings(state):
        binding["members"] = [*reversed(binding["members"]), binding["members"][0]]
    for policy in state["allow"].values():
        policy["bindings"].reverse()


def _deny_added(theme: Theme, state: State) -> None:
    place = theme.rng.choice([place for place in theme.places if place != BUCKET])
    state.setdefault("deny", {}).setdefault(place, []).append({"rules": [theme.rule()]})


def _deny_moved(theme: Theme, state: State) -> None:
    if state.get("deny"):
        place = theme.rng.choice(sorted(state["deny"]))
        state["deny"][theme.rng.choice([one for one in theme.places if one != BUCKET])] = state["deny"].pop(place)


def _deny_dropped(theme: Theme, state: State) -> None:
    state.pop("deny", None)


def _deny_rule_changed(theme: Theme, state: State) -> None:
    if rules := _rules(state):
        rule, other = theme.rng.choice(rules), theme.rule()["denyRule"]
        key = theme.rng.choice(("deniedPrincipals", "deniedPermissions", "exceptionPrincipals", "exceptionPermissions"))
        rule[key] = other.get(key, [])


def _custom_role_changed(theme: Theme, state: State) -> None:
    if theme.custom:
        held = theme.rng.sample(["storage.objects.get", "storage.objects.delete", "run.services.get"], 2)
        state["customRoles"] = {CUSTOM: held}


def _boundary_changed(theme: Theme, state: State) -> None:
    state |= theme.boundary()


def _boundary_dropped(theme: Theme, state: State) -> None:
    state.pop("policyBindings", None)


EDITS: Final[tuple[Callable[[Theme, State], None], ...]] = (
    _another_binding,
    _binding_dropped,
    _member_changed,
    _member_added,
    _binding_moved,
    _binding_copied_below_or_above,
    _role_changed,
    _condition_changed,
    _condition_nudged,
    _condition_nudged,
    _condition_said_otherwise,
    _binding_split,
    _reordered_and_repeated,
    _deny_added,
    _deny_moved,
    _deny_dropped,
    _deny_rule_changed,
    _deny_rule_changed,
    _custom_role_changed,
    _boundary_changed,
    _boundary_dropped,
)
