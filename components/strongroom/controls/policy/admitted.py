"""Whether the policies of a resource let an AWS service do its work there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from strongroom.access.aws_document import Unreadable, read_document
from strongroom.access.logic import every
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.controls.policy.service import admits_service
from strongroom.controls.policy.subject import POLICY, Kind
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value


def judge_admitted(
    kind: Kind,
    guarded: Resource,
    plan: Plan,
    wanted: tuple[str | re.Pattern[str], Iterable[str]],
    told: tuple[str, str, str],
) -> Outcome:
    """Passes iff a policy of `guarded` allows the wanted service every wanted action; its Denies are left out.

    `told` is the property that the outcome rests on, what is lost without the right, and the fix.
    """
    service, actions = wanted
    path, loss, fix = told
    try:
        statements = [item for document in documents_of(kind, guarded, plan) for item in read_document(document)]
    except Unreadable as error:
        return unknown(path, f"the policy of the {kind.words} cannot be read: {error}", fix)
    verdict = every([admits_service(statements, service, action, plan) for action in actions])
    if verdict is None or (verdict is False and companions(plan, guarded, kind.apart, kind.link).open):
        return unknown(path, f"the plan does not tell whether the policy of the {kind.words} lets it: {loss}", fix)
    return passed(path) if verdict else failed(path, f"the policy of the {kind.words} does not let it: {loss}", fix)


def documents_of(kind: Kind, guarded: Resource, plan: Plan) -> Iterator[Value]:
    """The policies of a resource: its own, and those that stand apart."""
    if guarded.inputs.get(POLICY):
        yield guarded.inputs[POLICY]
    yield from (item.inputs.get(POLICY) for item in companions(plan, guarded, kind.apart, kind.link).found)
