"""Whether the Deny statements of a document refuse some requests whatever else allows them.

A statement counts only where it takes in all of them: what it spares by an exception is not refused. An action pattern
that only several statements cover together (`s3:Get*` and `s3:P*` of `s3:*`) counts as not refused; resources may be
refused by one statement on all but some, and by others on those.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from strongroom.access.aws_condition import OUTSIDE_ACCOUNT, OUTSIDER, Context, holds
from strongroom.access.aws_document import Statement
from strongroom.access.aws_glob import contains, overlaps
from strongroom.access.aws_match import covers_actions, covers_resources
from strongroom.access.aws_situation import ABSENT, Situation
from strongroom.access.aws_text import spell
from strongroom.access.logic import every, negate, some
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_CALLER: Final = "aws:principalarn"


@dataclass(frozen=True, slots=True)
class Demand:
    """Requests to be refused: every action on every resource (both patterns, in full) in every situation.

    Where `because` names condition keys, only statements that test one of them count, or that refuse without condition:
    the others refuse for a reason of their own, which says nothing of this one.
    """

    actions: tuple[str, ...]
    resources: tuple[str, ...]
    situations: tuple[Situation, ...]
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """`verdict` is True iff all that was demanded is refused, None where the plan cannot tell; `gap` is what is not."""

    verdict: bool | None
    gap: str = ""


def denies(statements: Iterable[Statement], demand: Demand, plan: Plan) -> Refusal:
    """True iff the Deny statements refuse all that `demand` names; False iff some such request is not refused."""
    guards = [item for item in statements if item.effect != "Allow" and _counts(item, demand.because)]
    open_gap = ""
    for situation in demand.situations:
        for resource in demand.resources:
            for action in demand.actions:
                verdict = _verdict(guards, action, resource, situation.context, plan)
                if verdict is False:
                    return Refusal(False, f"{action} {situation.words}{_where(resource)}")
                if verdict is None:
                    open_gap = open_gap or f"{action} {situation.words}{_where(resource)}"
    return Refusal(None if open_gap else True, open_gap)


def _where(resource: str) -> str:
    if not resource.startswith("arn:aws:s3:::"):
        return ""
    return " on the objects" if resource.endswith("/*") else " on the bucket itself"


def _counts(statement: Statement, because: tuple[str, ...]) -> bool:
    keys = {condition.key for condition in statement.conditions}
    return not because or not keys or bool(keys & set(because))


def _verdict(guards: list[Statement], action: str, resource: str, context: Context, plan: Plan) -> bool | None:
    """As `_refused`; False only if some caller is found who is not refused, where the context names none."""
    verdict = _refused(guards, action, resource, context, plan)
    if verdict is not False or _CALLER in context:
        return verdict
    callers = {f"arn:aws:iam::{OUTSIDE_ACCOUNT}:role/{OUTSIDER}", *_callers(guards, plan)}
    found = (_refused(guards, action, resource, {**context, _CALLER: (caller,)}, plan) for caller in sorted(callers))
    return False if any(verdict is False for verdict in found) else None


def _callers(guards: list[Statement], plan: Plan) -> Iterator[str]:
    """Yields callers whom the guards name, a stranger's text in place of a wildcard."""
    for guard in guards:
        named = [*_members(guard.principals or {}, plan), *_members(guard.not_principals or {}, plan)]
        tested = [item for item in guard.conditions if item.key == _CALLER]
        named += [spell(value, plan) for item in tested for value in item.values]
        yield from (re.sub(r"[*?]", OUTSIDER, name) for name in named if name and name.startswith("arn:"))


def _refused(guards: list[Statement], action: str, resource: str, context: Context, plan: Plan) -> bool | None:
    """Whether the guards take in the requests: one of them, or one on all but some resources and others on those."""
    verdict = _by_one(guards, action, resource, context, plan)
    if verdict is not False or "*" not in resource:
        return verdict
    for guard in guards:
        everywhere = replace(guard, resources=("*",), not_resources=None)
        if guard.not_resources is None or _by_one([everywhere], action, resource, context, plan) is not True:
            continue
        parts = _parts(guard.not_resources, resource, plan)
        if parts is not None:
            others = [other for other in guards if other is not guard]
            return every(_refused(others, action, part, context, plan) for part in parts)
    anything = resource.replace("*", OUTSIDER)
    return False if _by_one(guards, action, anything, context, plan) is False else None


def _parts(spared: tuple[Value, ...], resource: str, plan: Plan) -> list[str] | None:
    """The spared patterns that lie within the resource pattern; None where one is not known or reaches outside."""
    texts = [spell(value, plan) for value in spared]
    found = [text for text in texts if text is not None and overlaps(text, resource)]
    return found if None not in texts and all(contains(resource, text) for text in found) else None


def _by_one(guards: list[Statement], action: str, resource: str, context: Context, plan: Plan) -> bool | None:
    """Whether one of the guards takes in the requests; None too where several do only together, if at all."""
    partial: list[Statement] = []
    is_open = False
    for guard in guards:
        verdicts = [
            covers_actions(guard, action, plan),
            covers_resources(guard, resource, plan),
            _covers_principal(guard, context, plan),
            True if guard.effect == "Deny" else None,
        ]
        listed = [condition for condition in guard.conditions if condition.key in context]
        verdict = every([*verdicts, *(holds(condition, context, plan) for condition in listed)])
        if verdict is False:
            continue
        if len(listed) < len(guard.conditions):
            partial.append(guard)
        elif verdict is None:
            is_open = True
        else:
            return True
    return None if is_open or not _spared(partial, context, plan) else False


def _spared(partial: list[Statement], context: Context, plan: Plan) -> bool:
    """True iff a request is found that none of the statements takes in, though each takes in some."""
    return any(
        all(every(holds(item, whole, plan) for item in guard.conditions) is False for guard in partial)
        for whole in _requests(partial, context, plan)
    )


def _requests(partial: list[Statement], context: Context, plan: Plan) -> Iterator[Context]:
    """Yields some requests of the context: free keys hold a stranger's value, none, or a listed one."""
    free = [item for guard in partial for item in guard.conditions if item.key not in context]
    for filler in ((OUTSIDER,), ABSENT):
        base = {**dict.fromkeys((item.key for item in free), filler), **context}
        yield base
        for item in free:
            for text in (spell(value, plan) for value in item.values):
                if text is not None:
                    yield {**base, item.key: (text,)}


def _covers_principal(statement: Statement, context: Context, plan: Plan) -> bool | None:
    """True iff the statement speaks of everybody, or of the caller where the context names one."""
    caller = context.get(_CALLER, ())
    if statement.principals is not None:
        texts = list(_members(statement.principals, plan))
        if "*" in texts:
            return True
        if caller:
            return some(_names(text, caller[0]) for text in texts)
        return None if None in texts else False
    if statement.not_principals is None:
        return True
    # Whom it spares is an exception, harmless only to a caller that is known not to be on the list.
    spared = _members(statement.not_principals, plan)
    return negate(some(_names(text, caller[0]) for text in spared)) if caller else False


def _members(principals: Mapping[str, tuple[Value, ...]], plan: Plan) -> Iterator[str | None]:
    for kind, values in principals.items():
        if kind.casefold() in ("*", "aws"):
            yield from (spell(value, plan) for value in values)


def _names(text: str | None, caller: str) -> bool | None:
    """Whether a principal means the caller: by its ARN, or as everybody of its account."""
    if text is None:
        return None
    account = caller.split(":")[4]
    return text == "*" or text in (caller, account) or text == f"arn:aws:iam::{account}:root"
