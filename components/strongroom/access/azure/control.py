"""Controls compared: where a policy bites less than before it is regressed, where it bites harder it is tightened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from strongroom.access.comparison import Cause, Comparison, Difference
from strongroom.access.request import Request

from .expression import Opaque
from .place import Place, below, place
from .policy import Policy, read_policies
from .scope import Hierarchy, read_hierarchy
from .unmodelled import unlike

_UNSAID = "the effect of {rule} is what its definition says, which is not known"
_SETTINGS = "the parameters of {rule} differ, and what they mean is not modelled"


@dataclass(frozen=True, slots=True)
class _Change:
    policy: Policy
    place: Place
    weaker: bool | None  # None where it is not known
    reason: str = ""


def compare_controls(base: object, head: object, hierarchy: object = None) -> Comparison:
    """The difference of the policy assignments, exemptions and locks of two states; raises Unreadable.

    What is gained is freedom: requests that base forbids or records and head does not.
    """
    unknown: tuple[list[Opaque], list[Opaque]] = ([], [])
    sides = [tuple(read_policies(raw, *at)) for raw, at in ((base, ("base", unknown[0])), (head, ("head", unknown[1])))]
    changes = tuple(_changes(sides[0], sides[1], read_hierarchy(hierarchy)))
    reasons = tuple(dict.fromkeys(change.reason for change in changes if change.weaker is None))
    reasons = (*reasons, *unlike(*unknown))
    weaker = _rows(change for change in changes if change.weaker is True)
    stronger = _rows(change for change in changes if change.weaker is False)
    return Comparison(weaker, stronger, reasons, reasons, kind="control")


def _changes(base: Sequence[Policy], head: Sequence[Policy], hierarchy: Hierarchy) -> Iterator[_Change]:
    where = _places((*base, *head), hierarchy)
    for rule in dict.fromkeys(policy.rule for policy in (*base, *head)):
        for one in where:
            before, after = _biting(base, rule, one), _biting(head, rule, one)
            yield from _compared(before, after, one)


def _biting(policies: Iterable[Policy], rule: str, where: Place) -> dict[str, Policy]:
    """The hardest policy of a rule at a place for each of its settings."""
    found: dict[str, Policy] = {}
    for policy in policies:
        if policy.rule == rule and policy.scope in where.above and where.above.isdisjoint(policy.spared):
            known = found.get(policy.settings)
            if known is None or (policy.strength or 0) > (known.strength or 0):
                found[policy.settings] = policy
    return {settings: policy for settings, policy in found.items() if policy.strength != 0}


def _compared(before: dict[str, Policy], after: dict[str, Policy], where: Place) -> Iterator[_Change]:
    gone, new = before.keys() - after.keys(), after.keys() - before.keys()
    if gone and new:
        policy = after[min(new)]
        yield _Change(policy, where, None, _SETTINGS.format(rule=policy.rule))
        return
    yield from (_Change(before[settings], where, weaker=True) for settings in sorted(gone))
    yield from (_Change(after[settings], where, weaker=False) for settings in sorted(new))
    for settings in sorted(before.keys() & after.keys()):
        old, now = before[settings].strength, after[settings].strength
        if old == now:
            continue
        if (old is None or now is None) and before[settings].enforced != after[settings].enforced:
            yield _Change(after[settings], where, weaker=before[settings].enforced)
        elif old is None or now is None:
            yield _Change(after[settings], where, None, _UNSAID.format(rule=after[settings].rule))
        else:
            yield _Change(after[settings], where, weaker=now < old)


def _places(policies: Iterable[Policy], hierarchy: Hierarchy) -> tuple[Place, ...]:
    named: dict[str, str] = {}
    for policy in policies:
        named.setdefault(policy.scope, policy.scope_text)
        for spared in policy.spared:
            named.setdefault(spared, spared)
    return tuple(place(text, hierarchy, folded) for folded, text in named.items()) + below(named, hierarchy)


def _rows(changes: Iterable[_Change]) -> tuple[Difference, ...]:
    grouped: dict[str, list[_Change]] = {}
    for change in changes:
        grouped.setdefault(change.policy.rule, []).append(change)
    return tuple(
        Difference(
            Request(None, rule, members[0].place.text),
            (rule,),
            tuple(dict.fromkeys(change.place.text for change in members)),
            cause=tuple(dict.fromkeys(_cause(change.policy) for change in members)),
        )
        for rule, members in grouped.items()
    )


def _cause(policy: Policy) -> Cause:
    return Cause(policy.urn, policy.where.partition(".")[2] or policy.where)
