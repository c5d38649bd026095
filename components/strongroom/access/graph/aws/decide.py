"""Whether one caller is allowed an action on one target: every layer of the plan in one question."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from strongroom.access.aws import allowed
from strongroom.access.aws.answer import Answer, Layers
from strongroom.access.aws.compose import holder
from strongroom.access.aws.document import Document, Statement
from strongroom.access.aws.who import naming
from strongroom.access.graph.answers import Grantee, Verdict

from .candidates import named_by, statements
from .control_policies import ControlPolicies
from .documents import Documents
from .identity import Identity
from .relevant import relevant
from .target import Target

_NOT_SHOWN: Final = "a policy of the resource itself is no part of the plan"
_NO: Final = Answer(verdict=False)


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict with the answer that gives it."""

    verdict: Verdict
    answer: Answer


class Decider:
    """Answers for one plan."""

    def __init__(self, documents: Documents, controls: ControlPolicies) -> None:
        self.documents, self.controls = documents, controls

    def decide(self, caller: Identity, target: Target, actions: tuple[str, ...]) -> Decision:
        """The verdict for one caller; of a caller whose own policies are not known, what the resource leaves open."""
        found = self._through_point(caller, target, actions) if target.behind else self._decide(caller, target, actions)
        if found.verdict == "no" and not target.shown:
            return Decision("unknown", replace(found.answer, verdict=None, reason=_NOT_SHOWN))
        return found

    def _through_point(self, caller: Identity, target: Target, actions: tuple[str, ...]) -> Decision:
        """Through an access point both its own policy and the bucket's must let the call pass.

        Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html
        """
        found = self._decide(caller, target, actions)
        if found.verdict == "no" or target.behind is None:
            return found
        bucket = target.behind
        beyond = self._ask(caller, bucket, actions, (self.documents.everything,), bucket.documents)
        if beyond.verdict is None:
            return Decision("unknown", beyond)
        return found if beyond.verdict else Decision("no", _NO)

    def _decide(self, caller: Identity, target: Target, actions: tuple[str, ...]) -> Decision:
        if caller.known:
            return _read(self._ask(caller, target, actions, caller.documents, target.documents))
        if caller.documents:
            found = _read(self._ask(caller, target, actions, caller.documents, target.documents))
            if found.verdict != "no":
                return found
        if caller.kind in ("service", "federation") or not caller.account:
            return _read(self._ask(caller, target, actions, (), target.documents))
        every = self._ask(caller, target, actions, (self.documents.everything,), target.documents)
        if every.verdict is False or caller.account != target.account:
            return _read(every)
        for documents in (target.documents, _naming(target.documents, caller)):
            direct = self._ask(caller, target, actions, (), documents)
            if direct.verdict:
                return Decision("yes", direct)
        return Decision("unknown" if every.verdict is None else "latent", every)

    def _ask(
        self,
        caller: Identity,
        target: Target,
        actions: tuple[str, ...],
        identity: tuple[Document, ...],
        resource: Iterable[Document] | None,
    ) -> Answer:
        def cut(documents: Iterable[Document]) -> tuple[Document, ...]:
            return relevant(documents, actions, target.patterns)

        scp, rcp = self.controls.over(caller.account), self.controls.over_resources(target.account)
        layers = Layers(
            principal=caller.principal,
            account=caller.account,
            identity=cut(identity),
            boundary=None if caller.boundary is None else cut(caller.boundary),
            scp=None if scp is None else tuple(cut(level) for level in scp),
            rcp=None if rcp is None else tuple(cut(level) for level in rcp),
            resource=cut((*(resource or ()), *target.facts, *caller.claims)),
            resource_account=target.account,
            grants=target.grants,
            blocks_public=target.blocks_public,
        )
        return allowed(layers, actions, target.patterns) if _grants_anything(layers) else _NO


def grantee(caller: Identity, decision: Decision, through: tuple[str, ...] = ()) -> Grantee:
    """The decision as the answer shows it."""
    answer = decision.answer
    return Grantee(
        caller.name,
        caller.kind,
        decision.verdict,
        caller.urn,
        answer.conditions,
        answer.statements,
        answer.witness,
        through,
        answer.reason,
    )


def _read(answer: Answer) -> Decision:
    if answer.verdict is None:
        return Decision("unknown", answer)
    if answer.verdict:
        return Decision("yes", answer)
    return Decision("latent" if answer.latent else "no", answer)


def _grants_anything(layers: Layers) -> bool:
    """False only if no statement that speaks of the question allows the caller anything by itself.

    A policy of a resource that names the account, and not the caller, allows nothing that its own policies do not.
    """
    if layers.grants or any(each.clause.effect == "Allow" for each in statements(layers.identity)):
        return True
    who = holder(layers.principal)
    for each in statements(layers.resource):
        clause = each.clause
        if clause.effect == "Allow":
            way = naming(who, clause.principals) if clause.principals is not None else "own"
            if way is not None and (way != "account" or who.kind != "identity"):
                return True
    return False


def _naming(documents: Iterable[Document] | None, caller: Identity) -> tuple[Document, ...]:
    """The documents as if each Allow that speaks of the caller by name admitted it, and no other Allow stood there."""
    return tuple(replace(each, statements=tuple(_direct(each.statements, caller))) for each in documents or ())


def _direct(stated: Iterable[Statement], caller: Identity) -> Iterable[Statement]:
    for statement in stated:
        if statement.clause.effect == "Deny":
            yield statement
        elif any(kind == "AWS" and caller.name == name for kind, name in named_by(statement)):
            yield replace(statement, clause=replace(statement.clause, principals=(("AWS", caller.principal),)))
