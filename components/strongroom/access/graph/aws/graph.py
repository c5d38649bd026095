"""The access graph of one plan on AWS: its identities, its resources, and the answer for each pair of them."""

from __future__ import annotations

from functools import cached_property
from typing import Final, cast

from strongroom.access.aws.document import Document
from strongroom.access.graph.answers import Grantee, WhoCan
from strongroom.access.refusal import refuse
from strongroom.plan.model import Plan

from .candidates import candidates
from .control_policies import ControlPolicies
from .decide import Decider, Decision, grantee
from .documents import RESOURCE, Documents
from .identities import Identities
from .identity import Identity
from .lookup import find
from .policies import BESIDE, OWN
from .shape import ROLE
from .spelling import Spelling
from .strangers import strangers
from .target import Target
from .targets import Targets

_ENTER: Final = ("sts:AssumeRole", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity")
_WORDS: Final = {"yes": 0, "unknown": 1, "latent": 2}


class Graph:
    """Reads a plan once and answers any number of questions about it."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.documents = Documents(plan, Spelling(plan))
        self.decider = Decider(self.documents, ControlPolicies(self.documents))
        self._entrances: dict[str, tuple[str, ...]] = {}
        self._decided: dict[tuple[str, Target, tuple[str, ...]], Decision] = {}

    @cached_property
    def identities(self) -> tuple[Identity, ...]:
        """Every identity that the plan makes, or gives a policy to."""
        reader = Identities(self.documents)
        return (*reader.all(), *strangers(reader))

    @cached_property
    def targets(self) -> Targets:
        """The resources of the plan."""
        return Targets(self.documents, self._keys())

    def who_can(self, action: str, resource: str) -> WhoCan:
        """Every principal, of the plan or named by it, that is allowed the action on the resource, or might be."""
        targets = self.find(action, resource)
        grantees = [self._over(caller, targets, (action,)) for caller in self._callers(targets)]
        listed = sorted((each for each in grantees if each.verdict != "no"), key=_order)
        refused = sorted((each for each in grantees if each.verdict == "no" and each.urn), key=_order)
        return WhoCan(action, resource, tuple(listed), tuple(refused), self._notes(targets))

    def can(self, principal: str, action: str, resource: str) -> Grantee:
        """Whether one principal is allowed the action on the resource; refuses a name that nobody in question has."""
        targets = self.find(action, resource)
        return self._over(self.caller(principal, targets), targets, (action,))

    def caller(self, principal: str, targets: tuple[Target, ...]) -> Identity:
        """Whom a name means. Raises BadDocument where nobody in question has it."""
        for caller in self._callers(targets):
            if principal in names_of(caller):
                return caller
        advice = "give an ARN, a URN, an account, a service or a role's name in the plan"
        raise refuse("access.principal", "must name somebody whom the plan knows", principal, advice)

    def find(self, action: str, resource: str) -> tuple[Target, ...]:
        """What a question is about. Raises BadDocument where the action or the resource names nothing."""
        service, colon, name = action.partition(":")
        if action != "*" and not (service and colon and name):
            raise refuse("access.action", "must be `service:Name`", action, "write it as `s3:GetObject`")
        return find(self.targets, action, resource)

    def decision(self, caller: Identity, target: Target, actions: tuple[str, ...]) -> Decision:
        """The answer for one caller and one target, worked out once."""
        key = (caller.key, target, actions)
        if key not in self._decided:
            self._decided[key] = self.decider.decide(caller, target, actions)
        return self._decided[key]

    def entrances(self, caller: Identity) -> tuple[str, ...]:
        """The names of those who may become the caller: whom a role's trust policy lets in."""
        if caller.resource is None or caller.resource.type != ROLE:
            return ()
        if caller.urn not in self._entrances:
            self._entrances[caller.urn] = ()  # roles that trust each other
            target = self.targets.of(caller.resource)
            callers = (*self.identities, *candidates(target, self.documents))
            found = [each for each in callers if self.decision(each, target, _ENTER).verdict == "yes"]
            self._entrances[caller.urn] = tuple(dict.fromkeys(each.name for each in found))
        return self._entrances[caller.urn]

    def _callers(self, targets: tuple[Target, ...]) -> tuple[Identity, ...]:
        known = {name for each in self.identities for name in (each.name, each.principal)}
        found: dict[str, Identity] = {each.key: each for each in self.identities}
        for target in targets:
            for each in candidates(target, self.documents):
                if each.name not in known and each.principal not in known:
                    found.setdefault(each.key, each)
        return tuple(found.values())

    def _over(self, caller: Identity, targets: tuple[Target, ...], actions: tuple[str, ...]) -> Grantee:
        """The strongest of the verdicts over all targets."""
        decisions = [self.decision(caller, target, actions) for target in targets]
        best = min(decisions, key=lambda each: _WORDS.get(each.verdict, len(_WORDS)))
        return grantee(caller, best, self.entrances(caller) if best.verdict != "no" else ())

    def _notes(self, targets: tuple[Target, ...]) -> tuple[str, ...]:
        return tuple(
            f"{', '.join(each.patterns)} is no part of the plan: its own policy may admit or refuse others"
            for each in targets
            if not each.shown
        )

    def _keys(self) -> frozenset[str]:
        """The condition keys that any policy of the plan asks about."""
        found: list[Document] = [each for identity in self.identities for each in _all(identity)]
        for type_, path in OWN.items():
            for item in self.plan.of(type_):
                found += self.documents.at(item, path, RESOURCE)
        for holders in BESIDE.values():
            for holder in holders:
                for item in self.plan.of(holder.type):
                    found += self.documents.at(item, holder.path, RESOURCE)
        return frozenset(
            condition.key
            for each in found
            for statement in each.statements
            for condition in statement.clause.conditions
        )


def names_of(caller: Identity) -> set[str]:
    """Every way to call the caller: its name, ARN, URN, account, or what it is called in the plan or the cloud."""
    found = {caller.name, caller.principal, caller.urn, caller.name.rsplit("/", 1)[-1]}
    if caller.resource:
        found.add(caller.resource.name)
    if caller.kind == "account":
        found |= {caller.account, f"arn:aws:iam::{caller.account}:root"}
    return found - {""}


def graph_of(plan: Plan) -> Graph:
    """The graph of the plan, read once."""
    found = plan.notes.get(__name__)
    if found is None:
        found = plan.notes[__name__] = Graph(plan)
    return cast("Graph", found)


def _all(identity: Identity) -> tuple[Document, ...]:
    return (*identity.documents, *(identity.boundary or ()))


def _order(each: Grantee) -> tuple[int, str, str]:
    return _WORDS.get(each.verdict, len(_WORDS)), each.kind, each.principal
