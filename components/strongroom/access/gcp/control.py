"""Organization policies as controls: what head lets anybody do that base forbids, and the other way round.

The nearest policy above a resource decides. A list policy that inherits adds its values to those above it; a denied
value wins. A rule whose condition holds comes before the rule without one. A dry run enforces nothing.
Source: https://docs.cloud.google.com/organization-policy/hierarchy-evaluation
https://cloud.google.com/resource-manager/docs/reference/orgpolicy/rest/v2/organizations.policies
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ..comparison import Cause, Comparison, Difference
from ..request import Request
from ..space.box import Box, minus
from ..space.budget import Budget, Exhausted
from ..space.formula import And, Formula, Not, Or, boxes
from .constraint import OrgPolicy, org_policies
from .control_value import Values
from .element import Notes, mapping
from .layer import held
from .node import above, read_hierarchy
from .settled import certain, shown
from .space import RESOURCE, Space
from .state import Binding, State
from .witness import points_of, witness_context

_FREE: Final = Or(())
_TOO_LARGE: Final = "the question is too large"


def compare_controls(base: object, head: object, hierarchy: object) -> Comparison:
    """What the organization policies of head let through that those of base do not, and the reverse.

    `base` and `head` hold `orgPolicies` by name, `hierarchy` maps a node to its parent. Raises Unreadable.
    """
    notes: tuple[Notes, Notes] = ({}, {})
    before = org_policies(mapping(base, "base"), "base", notes[0])
    after = org_policies(mapping(head, "head"), "head", notes[1])
    nodes = read_hierarchy(hierarchy)
    gained: list[Difference] = []
    lost: list[Difference] = []
    open_gain: list[str] = []
    open_loss: list[str] = []
    for name in sorted({policy.constraint for policy in (*before, *after)}):
        question = _Question(name, before, after, nodes)
        try:
            found, reasons = question.differences()
        except Exhausted as limit:
            found, reasons = ([], []), ([f"{_TOO_LARGE}: {limit}"], [f"{_TOO_LARGE}: {limit}"])
        gained += found[0]
        lost += found[1]
        open_gain += reasons[0]
        open_loss += reasons[1]
    unknown = [f"{key} is not understood" for key in _changed(*notes)]
    return Comparison(tuple(gained), tuple(lost), (*open_gain, *unknown), (*open_loss, *unknown), kind="control")


def _changed(before: Notes, after: Notes) -> list[str]:
    return sorted(key for key in {*before, *after} if before.get(key) != after.get(key))


class _Question:
    """One constraint in both states."""

    def __init__(
        self,
        name: str,
        before: Sequence[OrgPolicy],
        after: Sequence[OrgPolicy],
        hierarchy: Mapping[str, str | None],
    ) -> None:
        self.name = name
        self.sides = tuple([policy for policy in side if policy.constraint == name] for side in (after, before))
        self.hierarchy = hierarchy
        self.budget = Budget()
        both = [policy for side in self.sides for policy in side]
        self.space = Space([_conditions(both)], hierarchy, [policy.node for policy in both], self.budget)
        self.values = Values([text for policy in both for rule in policy.rules for text in rule.values], self.space)

    def differences(self) -> tuple[tuple[list[Difference], list[Difference]], tuple[list[str], list[str]]]:
        formulas = [self._free(side) for side in self.sides]
        after, before = (boxes(formula, self.space.full, self.budget) for formula in formulas)
        more, less = minus(after, before, self.budget), minus(before, after, self.budget)
        settled = [self._settled(found) for found in (more, less)]
        named = [self.values.named(found) for found, _ in settled]
        rows, reasons = [], []
        for index, (found, why) in enumerate(settled):
            kept = [box for box in found if not self.values.hangs(box, named[1 - index])]
            opened = [reason for box in found if box not in kept for reason in self.values.reasons(box)]
            rows.append([self._row(box, self.sides[index], self.sides[1 - index]) for box in kept])
            reasons.append([*why, *opened])
        return (rows[0], rows[1]), (reasons[0], reasons[1])

    def _settled(self, found: Sequence[Box]) -> tuple[list[Box], list[str]]:
        sure, opened = certain(self.space, found)
        visible, hanging = shown(self.space, sure)
        return visible, [f"{self.name}: {reason}" for reason in dict.fromkeys([*opened, *hanging])]

    def _free(self, policies: Sequence[OrgPolicy]) -> Formula:
        """The resources and values that the constraint lets through."""
        by_node = {policy.node: policy for policy in policies}
        covered: list[Formula] = []
        parts: list[Formula] = []
        for node in sorted(by_node, key=lambda node: -len(above(node, self.hierarchy))):
            here = And((self.space.under(node), Not(Or(tuple(covered)))))
            parts.append(And((here, Not(self._restricted(by_node[node], by_node)))))
            covered.append(self.space.under(node))
        return Or((*parts, Not(Or(tuple(covered)))))

    def _restricted(self, policy: OrgPolicy, by_node: Mapping[str, OrgPolicy]) -> Formula:
        if policy.reset:
            return _FREE
        enforced = self._enforced(policy)
        limited, allowed, denied = self._listed(policy, by_node)
        return Or((enforced, denied, And((limited, Not(allowed)))))

    def _enforced(self, policy: OrgPolicy) -> Formula:
        rules = [rule for rule in policy.rules if rule.enforce is not None]
        tested = [rule for rule in rules if rule.condition is not None]
        plain = any(rule.enforce for rule in rules if rule.condition is None)
        lifted = Or(tuple(held(rule.condition, self.space) for rule in tested if not rule.enforce))
        forced = [(held(rule.condition, self.space), rule.parameters) for rule in tested if rule.enforce]
        if plain:
            parameters = next(rule.parameters for rule in rules if rule.condition is None and rule.enforce)
            forced.append((Not(lifted), parameters))
        return Or(tuple(And((when, self._effective(parameters))) for when, parameters in forced))

    def _effective(self, parameters: str) -> Formula:
        """Whether a managed constraint with parameters forbids the call: equal ones do alike."""
        if not parameters:
            return And(())
        return self.space.opaque(f"parameters:{parameters}", f"what {parameters} forbids is not known")

    def _listed(self, policy: OrgPolicy, by_node: Mapping[str, OrgPolicy]) -> tuple[Formula, Formula, Formula]:
        """Whether any value is allowed by name, and whether the asked one is allowed or denied by name."""
        limited: list[Formula] = []
        allowed: list[Formula] = []
        denied: list[Formula] = []
        for rule in policy.rules:
            when = held(rule.condition, self.space)
            if rule.allowed or rule.allow_all:
                limited.append(when)
                allowed.append(And((when, And(()) if rule.allow_all else self.values.among(rule.allowed))))
            if rule.denied or rule.deny_all:
                denied.append(And((when, And(()) if rule.deny_all else self.values.among(rule.denied))))
        parent = next((by_node[node] for node in above(policy.node, self.hierarchy)[1:] if node in by_node), None)
        if policy.inherits and parent is not None and not parent.reset:
            more = self._listed(parent, by_node)
            limited, allowed, denied = [*limited, more[0]], [*allowed, more[1]], [*denied, more[2]]
        return Or(tuple(limited)), Or(tuple(allowed)), Or(tuple(denied))

    def _row(self, box: Box, after: Sequence[OrgPolicy], before: Sequence[OrgPolicy]) -> Difference:
        place = self.space.places[points_of(box[RESOURCE])[0]]
        context = witness_context(self.space, box)
        causes = tuple(Cause("", policy.name) for policy in (*after, *before) if policy.node in place.nodes)
        resources = tuple(self.space.places[point].name for point in points_of(box[RESOURCE]))
        return Difference(
            witness=Request(None, self.name, place.name, {**context, **self.values.context(box)}, place.owner),
            actions=(self.name,),
            resources=resources,
            conditions=self.values.words(box),
            cause=tuple(dict.fromkeys(causes)),
        )


def _conditions(policies: Sequence[OrgPolicy]) -> State:
    """The policies as far as their conditions and places make the space."""
    return State(
        bindings=tuple(
            Binding(policy.node, policy.constraint, (), rule.condition, policy.name)
            for policy in policies
            for rule in policy.rules
        )
    )
