"""The moves by which one identity gains the rights of another, or more for itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from strongroom.access.graph.chain import Step
from strongroom.plan.links import referred
from strongroom.plan.model import Resource

from .decide import Decision
from .graph import Graph
from .identity import Identity
from .powers import BECOME, CODE, JOIN, REWRITE, STARTS, UNBIND
from .shape import GROUP, POLICY, ROLE, USER
from .target import Target

_TAKE: Final = ("sts:AssumeRole",)
_PASS: Final = ("iam:PassRole",)
_MAYBE: Final = ("yes", "unknown")


class Moves:
    """Every move that one plan leaves open; each question is asked for all identities at once before one by one."""

    def __init__(self, graph: Graph) -> None:
        self._graph, self._targets = graph, graph.targets
        self._own = tuple(each for each in graph.identities if each.resource is not None)
        self._roles: dict[str, tuple[Identity, ...]] = {}

    def of(self, caller: Identity) -> Iterator[tuple[Step, Identity]]:
        """The identities whose rights the caller can gain, each with the call that does it."""
        yield from self._take(caller)
        yield from self._pass(caller)
        yield from self._code(caller)
        yield from self._become(caller)
        yield from self._rewrite(caller)

    def _take(self, caller: Identity) -> Iterator[tuple[Step, Identity]]:
        for other in self._own:
            if other.resource and other.resource.type == ROLE and other.principal != caller.principal:
                found = self._graph.decision(caller, self._targets.of(other.resource), _TAKE)
                if found.verdict in _MAYBE:
                    yield _step(caller, f"takes the role {short(other)}", _TAKE[0], found), other

    def _pass(self, caller: Identity) -> Iterator[tuple[Step, Identity]]:
        for service, starts in STARTS.items():
            roles = self._trusting(service)
            passed = [(each, self._may_pass(caller, each, service)) for each in roles]
            if not any(found.verdict in _MAYBE for _, found in passed):
                continue
            started = self._ask(caller, ("*",), starts)
            if started.verdict not in _MAYBE:
                continue
            for other, found in passed:
                if found.verdict in _MAYBE and other.principal != caller.principal:
                    weaker = found if found.verdict == "unknown" else started
                    words = f"passes the role {short(other)} to what it starts in {service}"
                    yield _step(caller, words, _PASS[0], weaker), other

    def _trusting(self, service: str) -> tuple[Identity, ...]:
        """The roles that the service may take."""
        if service not in self._roles:
            self._roles[service] = tuple(each for each in self._own if self._trusts(each, service))
        return self._roles[service]

    def _trusts(self, role: Identity, service: str) -> bool:
        if role.resource is None or role.resource.type != ROLE:
            return False
        stranger = Identity(service, "service", service, "", known=False)
        return self._graph.decision(stranger, self._targets.of(role.resource), _TAKE).verdict in _MAYBE

    def _may_pass(self, caller: Identity, role: Identity, service: str) -> Decision:
        only = self._graph.documents.refusal(Condition={"StringNotEquals": {"iam:PassedToService": service}})
        target = Target((role.name,), role.account, (), facts=(only,))
        return self._graph.decision(caller, target, _PASS)

    def _code(self, caller: Identity) -> Iterator[tuple[Step, Identity]]:
        """Things that already run under a role, and take other code."""
        roles = {each.urn: each for each in self._own}
        for type_, link, actions in CODE:
            for thing in self._graph.plan.of(type_):
                found = self._graph.decision(caller, self._targets.of(thing), actions)
                if found.verdict not in _MAYBE:
                    continue
                for role in referred(self._graph.plan, thing, link, (ROLE,)):
                    if role.urn in roles and roles[role.urn].principal != caller.principal:
                        words = f"runs code of its own in {thing.name}, as {short(roles[role.urn])}"
                        yield _step(caller, words, actions[0], found), roles[role.urn]

    def _become(self, caller: Identity) -> Iterator[tuple[Step, Identity]]:
        """Identities that the caller can open to itself."""
        for type_, actions in BECOME.items():
            for other in self._allowed_on(caller, type_, actions):
                words = "lets itself into the role" if type_ == ROLE else "makes itself a key or password of"
                yield _step(caller, f"{words} {short(other[0])}", actions[0], other[1]), other[0]

    def _rewrite(self, caller: Identity) -> Iterator[tuple[Step, Identity]]:
        """What the caller can make of itself."""
        if caller.resource is None or caller.resource.type not in (ROLE, USER):
            return
        everything = replace(
            caller, documents=(self._graph.documents.everything,), changed=f"{caller.changed} rewritten"
        )
        for resource, actions in self._sources(caller):
            found = self._ask(caller, self._targets.spelling.inside(resource)[:1], actions)
            if found.verdict in _MAYBE:
                yield _step(caller, f"rewrites what {resource.name} allows", actions[0], found), everything
        if caller.boundary is not None:
            actions = UNBIND[caller.resource.type]
            found = self._ask(caller, (caller.name,), actions)
            if found.verdict in _MAYBE:
                yield (
                    _step(caller, "takes its boundary off", actions[0], found),
                    replace(caller, boundary=None, changed=f"{caller.changed} unbound"),
                )
        if caller.resource.type == USER:
            for group, found in self._allowed_on(caller, GROUP, JOIN):
                joined = replace(
                    caller, documents=(*caller.documents, *group.documents), changed=f"{caller.changed} {group.name}"
                )
                yield _step(caller, f"joins the group {short(group)}", JOIN[0], found), joined

    def _sources(self, caller: Identity) -> Iterator[tuple[Resource, tuple[str, ...]]]:
        """The caller itself and the managed policies that it holds: whatever can be rewritten to its gain."""
        if caller.resource:
            yield caller.resource, REWRITE[caller.resource.type]
        for urn in dict.fromkeys(document.urn for document in caller.documents):
            held = self._graph.plan.by_urn.get(urn)
            if held is not None and held.type == POLICY:
                yield held, REWRITE[POLICY]

    def _allowed_on(
        self, caller: Identity, type_: str, actions: tuple[str, ...]
    ) -> Iterator[tuple[Identity, Decision]]:
        others = [each for each in self._own if each.resource and each.resource.type == type_]
        if not others or self._ask(caller, tuple(each.name for each in others), actions).verdict not in _MAYBE:
            return
        for other in others:
            found = self._ask(caller, (other.name,), actions)
            if found.verdict in _MAYBE and other.principal != caller.principal:
                yield other, found

    def _ask(self, caller: Identity, patterns: tuple[str, ...], actions: tuple[str, ...]) -> Decision:
        """A question on what has no policy of its own."""
        return self._graph.decision(caller, Target(patterns, self._targets.home, ()), actions)


def short(identity: Identity) -> str:
    """The last part of the name of an identity."""
    return identity.name.rsplit("/", 1)[-1]


def _step(caller: Identity, words: str, action: str, found: Decision) -> Step:
    answer = found.answer
    made = answer.witness.action if answer.witness else action
    return Step(caller.name, words, made, answer.statements, answer.witness, found.verdict == "yes")
