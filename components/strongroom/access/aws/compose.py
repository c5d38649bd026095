"""What all layers together allow one caller, as boxes: what allows, and what is taken away.

Within the resource's account an identity's own policies allow, cut by boundary and session policy, or the resource's
policy does: to the caller itself, or to the caller's role within the same cuts. Across accounts both must. Control
policies and the endpoint's policy only take away.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from strongroom.access.space.box import Box
from strongroom.access.space.budget import Budget

from . import account as layer
from .account import Account, Tagged
from .document import Clause, Condition, Names, Operator
from .key_grant import ANY_KEY
from .universe import PRINCIPAL, Universe
from .who import Naming, Who, identity, naming, role_of_session

# A box with the clauses that allow it.
Grant: TypeAlias = tuple[Box, tuple[Tagged, ...]]

_PRESENT: Final = Operator("null", "absent")
# Clauses of our own that tell apart what the rules of composition tell apart.
KEYS: Final = Clause("Allow", Names((ANY_KEY,)))
ROLES: Final = Clause("Allow", Names(("arn:*:iam::*:role/*",)))
BUCKETS: Final = Clause("Allow", Names(("arn:*:s3:*:*:*",)))
NOT_KEYS: Final = Clause("Allow", Names((ANY_KEY,), negated=True))
NOT_ROLES: Final = Clause("Allow", Names(("arn:*:iam::*:role/*",), negated=True))
NOT_BUCKETS: Final = Clause("Allow", Names(("arn:*:s3:*:*:*",), negated=True))
THROUGH: Final = Clause("Allow", conditions=(Condition(_PRESENT, "aws:sourcevpce", ("false",)),))
ELSEWHERE: Final = Clause("Allow", conditions=(Condition(_PRESENT, "aws:sourcevpce", ("true",)),))
OWN_CLAUSES: Final = (KEYS, ROLES, BUCKETS, NOT_KEYS, NOT_ROLES, NOT_BUCKETS)
ENDPOINT_CLAUSES: Final = (THROUGH, ELSEWHERE)

OF_KEYS: Final = Names(("kms:*",))
OF_TRUST: Final = Names(
    (
        "sts:assumerole",
        "sts:assumerolewithsaml",
        "sts:assumerolewithwebidentity",
        "sts:setcontext",
        "sts:setsourceidentity",
        "sts:tagsession",
    )
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is allowed before denials, what is denied, and what one side alone offers to a caller from outside."""

    allowed: tuple[Grant, ...]
    denied: tuple[tuple[Box, Tagged], ...]
    offered: tuple[Grant, ...] = ()


def allows(verdict: Verdict, point: Box) -> bool:
    """True iff a point of the space is allowed and nothing denies it."""
    granted = (box for box, _ in verdict.allowed)
    return _meets(granted, point) and not _meets((box for box, _ in verdict.denied), point)


def _meets(boxes: Iterable[Box], point: Box) -> bool:
    return any(all(a & b for a, b in zip(box, point, strict=True)) for box in boxes)


class Composer:
    """Composes the layers of one side of a slice; `kind` is `key`, `trust` or empty, by the action."""

    def __init__(
        self,
        universe: Universe,
        account: Account,
        items: Iterable[Tagged],
        kind: str,
        resource_account: str,
        budget: Budget,
    ) -> None:
        self._universe = universe
        self._account = account
        self._kind = kind
        self._owner = resource_account
        self._budget = budget
        self._layers: dict[tuple[str, str], list[Clause]] = {}
        for name, clause in sorted(items, key=repr):
            self._layers.setdefault((name, clause.effect), []).append(clause)

    def verdict(self, who: Who, place: int) -> Verdict:
        """The verdict for the caller at a place of the space's side of callers."""
        full = self._restricted(self._universe.full, place)
        holds = _holds(self._account.holder, who)
        caps: list[Grant] = [(full, ())]
        if holds and not who.is_root:
            for cap in sorted(self._account.caps):
                caps = self._meet(caps, self._allows(cap, full))
        own = [(full, ())] if who.is_root else self._allows(layer.IDENTITY, full) if holds else []
        granted, offered = self._granted(who, full, self._meet(own, caps), caps)
        denied = self._denied(who, full, holds=holds)
        for name in self._ceilings(who):
            granted = self._meet(granted, self._allows(name, full))
            denied += self._denials(name, full)
        if self._account.has_endpoint:
            free = self._only(ELSEWHERE, [(full, ())])
            granted = self._meet(granted, [*free, *self._only(THROUGH, self._allows(layer.ENDPOINT, full))])
            denied += self._denied_through(full)
        return Verdict(tuple(granted), tuple(denied), tuple(offered))

    def _granted(
        self, who: Who, full: Box, identity_: list[Grant], caps: list[Grant]
    ) -> tuple[list[Grant], list[Grant]]:
        ways = self._resource(who, full)
        every = [*ways["own"], *ways["role"], *ways["account"]]
        if who.kind != "identity":
            return every, []
        if who.account != self._owner:
            return self._meet(every, identity_), [*every, *identity_]
        direct = [*ways["own"], *self._meet(ways["role"], caps)]
        if not self._kind:
            return [*direct, *identity_], []
        # A key, or a role to be assumed: what identity policies say is void unless the resource's policy delegates.
        special, plain = (KEYS, NOT_KEYS) if self._kind == "key" else (ROLES, NOT_ROLES)
        delegated = self._only(special, self._meet(every, identity_))
        return [*direct, *delegated, *self._only(plain, identity_)], []

    def _resource(self, who: Who, full: Box) -> dict[Naming, list[Grant]]:
        """What the resource's side allows, by the closest way in which it names the caller."""
        found: dict[Naming, list[Grant]] = {"own": [], "role": [], "account": []}
        for name, clause in self._resource_clauses("Allow"):
            way = naming(who, clause.principals) if clause.principals is not None else "own"
            if way is None:
                continue
            boxes = self._of_policy(name, [(box, ((name, clause),)) for box in self._within(clause, full)])
            found[way] += self._open_to(who, boxes) if name == layer.RESOURCE_POLICY else boxes
        return found

    def _resource_clauses(self, effect: str) -> list[Tagged]:
        names = (layer.RESOURCE_POLICY, layer.TRUST, layer.GRANT)
        return [(name, clause) for name in names for clause in self._layers.get((name, effect), ())]

    def _of_policy(self, name: str, boxes: list[Grant]) -> list[Grant]:
        """What is left of a layer where the request's resource has another policy than this one."""
        if name == layer.TRUST:
            return self._only(ROLES, boxes) if self._kind == "trust" else []
        if name == layer.RESOURCE_POLICY and self._kind == "trust" and self._account.has_trust:
            return self._only(NOT_ROLES, boxes)
        return boxes

    def _open_to(self, who: Who, boxes: list[Grant]) -> list[Grant]:
        inside = who.kind == "service" or who.account == self._owner
        return self._only(NOT_BUCKETS, boxes) if self._account.is_shut and not inside else boxes

    def _denied(self, who: Who, full: Box, *, holds: bool) -> list[tuple[Box, Tagged]]:
        names = []
        if holds:
            names += [layer.IDENTITY] + ([] if who.is_root else sorted(self._account.caps))
        spared = self._account.in_management and self._owner == self._account.holder.account
        if not who.is_service_linked and not spared:
            names.append(layer.RESOURCE_CONTROL)
        found = [each for name in names for each in self._denials(name, full)]
        for name, clause in self._resource_clauses("Deny"):
            boxes: list[Grant] = [(box, ()) for box in self._within(clause, full)]
            found += [(box, (name, clause)) for box, _ in self._of_policy(name, boxes)]
        return found

    def _ceilings(self, who: Who) -> list[str]:
        inside = who.kind == "identity" and who.account == self._account.holder.account
        if not inside or self._account.in_management or who.is_service_linked:
            return []
        return [f"scp {level}" for level in range(self._account.levels)]

    def _denied_through(self, full: Box) -> list[tuple[Box, Tagged]]:
        found = []
        for box, tagged in self._denials(layer.ENDPOINT, full):
            found += [(part, tagged) for part, _ in self._only(THROUGH, [(box, ())])]
        return found

    def _allows(self, name: str, full: Box) -> list[Grant]:
        clauses = self._layers.get((name, "Allow"), ())
        return [(box, ((name, clause),)) for clause in clauses for box in self._within(clause, full)]

    def _denials(self, name: str, full: Box) -> list[tuple[Box, Tagged]]:
        clauses = self._layers.get((name, "Deny"), ())
        return [(box, (name, clause)) for clause in clauses for box in self._within(clause, full)]

    def _within(self, clause: Clause, full: Box) -> list[Box]:
        found = (_both(box, full) for box in self._universe.boxes[clause])
        return [box for box in found if box]

    def _only(self, clause: Clause, boxes: Sequence[Grant]) -> list[Grant]:
        return self._meet(boxes, [(box, ()) for box in self._universe.boxes[clause]])

    def _meet(self, left: Sequence[Grant], right: Sequence[Grant]) -> list[Grant]:
        self._budget.spend(len(left) * len(right))
        found: dict[Box, tuple[Tagged, ...]] = {}
        for one, causes in left:
            for other, more in right:
                both = _both(one, other)
                if both:
                    found.setdefault(both, tuple(dict.fromkeys((*causes, *more))))
        return list(found.items())

    def _restricted(self, full: Box, place: int) -> Box:
        side = self._universe.places[PRINCIPAL]
        return (*full[:side], full[side] & 1 << place, *full[side + 1 :])


def _both(one: Box, other: Box) -> Box:
    both = tuple(a & b for a, b in zip(one, other, strict=True))
    return both if all(both) else ()


def holder(name: str) -> Who:
    """The caller that an ARN or a service's name stands for."""
    if role := role_of_session(name):
        return identity(role, name)
    if name.startswith("arn:") and (":role/" in name or ":user/" in name or name.endswith(":root")):
        return identity(name)
    if name.isdigit() and len(name) == 12:
        return identity(f"arn:aws:iam::{name}:root")
    if name in ("", "*", "anonymous"):
        return Who("anonymous", "anonymous")
    return Who("service" if name.endswith((".amazonaws.com", ".amazonaws.com.cn")) else "federated", name)


def _holds(owner: Who, who: Who) -> bool:
    """True iff the identity policies of the account's holder are the caller's."""
    if owner.is_session and not owner.session:
        return who.is_session and _role(owner) == _role(who)
    return owner.kind == who.kind and owner.name == who.name


def _role(who: Who) -> tuple[str, str]:
    return who.account, who.arn.rsplit("/", 1)[-1]
