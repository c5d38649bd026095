"""The access graph of one plan on Google Cloud."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import Final, cast

from strongroom.access.gcp.allowed import Answer
from strongroom.access.gcp.member import Member, member
from strongroom.access.gcp.node import node
from strongroom.access.gcp.roles import Roles
from strongroom.access.gcp.state import State
from strongroom.access.gcp.unreadable import Unreadable
from strongroom.access.graph.answers import Grantee, Verdict, WhoCan
from strongroom.access.refusal import refuse
from strongroom.facts.gcp_roles import given, given_at_least
from strongroom.plan.model import Plan, Resource

from .ask import Asked, answer, stated_for
from .grants import AT_LEAST, Grants
from .hierarchy import Tree, tree_of
from .restrictions import Restrictions
from .shape import ACCOUNT, BUCKET, DATASET, KEY, NAMES
from .spelling import Spelling

_ORDER: Final = {"yes": 0, "unknown": 1, "latent": 2, "no": 3}
_OWN: Final = {BUCKET: ("buckets",), KEY: ("cryptoKeys", "cryptoKeyVersions"), DATASET: ("datasets",)}
_SERVICE: Final = {
    "storage": ("gcp:storage/",),
    "cloudkms": ("gcp:kms/",),
    "aiplatform": ("gcp:vertex/",),
    "iam": ("gcp:serviceaccount/",),
    "artifactregistry": ("gcp:artifactregistry/",),
    "bigquery": ("gcp:bigquery/",),
    "secretmanager": ("gcp:secretmanager/",),
    "pubsub": ("gcp:pubsub/",),
    "logging": ("gcp:logging/",),
    "run": ("gcp:cloudrunv2/",),
}
_ENTER: Final = ("iam.serviceAccounts.getAccessToken",)
_PERIMETER: Final = "gcp:accesscontextmanager/servicePerimeter:ServicePerimeter"


class Graph:
    """Reads a plan once and answers any number of questions about it."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.spelling = Spelling(plan)
        self._restrictions, self._grants = Restrictions(self.spelling), Grants(self.spelling)
        self._answered: dict[tuple[str, Asked], Answer] = {}

    @cached_property
    def state(self) -> State:
        """What the plan grants and takes away."""
        bindings, found = self._grants.all(), self._restrictions
        return State(bindings, found.denies(), found.boundaries(), found.custom())

    @cached_property
    def roles(self) -> Roles:
        """The predefined roles that the plan names, and what those known in part surely give."""
        named = {each.role for each in self.state.bindings}
        listed = {role: held for role in named if (held := given(role)) is not None}
        parts = {role: given_at_least(role.removesuffix(AT_LEAST)) for role in named if role.endswith(AT_LEAST)}
        return Roles({**listed, **parts})

    @cached_property
    def tree(self) -> Tree:
        """What lies below what."""
        placed = [*(each.node for each in self.state.bindings), *(each.node for each in self.state.denies)]
        return tree_of(self.spelling, (*placed, *(self.spelling.name(each) for each in self.plan.of(*NAMES))))

    @cached_property
    def accounts(self) -> dict[str, Resource]:
        """The service accounts of the plan, by their spelling as a member."""
        return {f"serviceAccount:{self.spelling.email(each)}": each for each in self.plan.of(ACCOUNT)}

    def who_can(self, action: str, resource: str) -> WhoCan:
        """Every principal, of the plan or named by it, that is allowed the permission on the resource, or might be."""
        asked = self.find(action, resource)
        found = [self._over(caller, asked) for caller in self.callers(asked)]
        listed = sorted((each for each in found if each.verdict != "no"), key=_order)
        refused = sorted((each for each in found if each.verdict == "no" and each.urn), key=_order)
        return WhoCan(action, resource, tuple(listed), tuple(refused), self._notes())

    def can(self, principal: str, action: str, resource: str) -> Grantee:
        """Whether one principal is allowed the permission on the resource."""
        return self._over(self.caller(principal), self.find(action, resource))

    def caller(self, principal: str) -> str:
        """Whom a name means, as bindings spell it. Raises BadDocument where it names nobody."""
        for spelled, account in self.accounts.items():
            if principal in (spelled, spelled.partition(":")[2], account.urn, account.name):
                return spelled
        try:
            return member(principal, "access.principal").text
        except Unreadable:
            advice = "give a member as bindings spell it, a URN or a service account's name in the plan"
            raise refuse("access.principal", "must name somebody", principal, advice) from None

    def find(self, action: str, resource: str) -> tuple[Asked, ...]:
        """What a question is about. Raises BadDocument where the permission or the resource names nothing."""
        if action.count(".") < 2:
            raise refuse(
                "access.action", "must be `service.resources.verb`", action, "write it as `storage.objects.get`"
            )
        found = [each for each in self.plan.of(*NAMES) if resource in (each.urn, each.name, self.spelling.name(each))]
        if found:
            return tuple(self.on(each, (action,)) for each in found)
        name = node(resource)
        if name.startswith(("projects/", "folders/", "organizations/")) and name.count("/") == 1:
            return (Asked((action,), name), *(self.on(each, (action,)) for each in self._inside(action, name)))
        if not name.startswith(("projects/", "folders/", "organizations/")):
            advice = "give a name such as `projects/_/buckets/b`, a URN or a resource's name in the plan"
            raise refuse("access.resource", "must name a resource", resource, advice)
        return (Asked((action,), name),)

    def on(self, resource: Resource, permissions: tuple[str, ...], below: str = "") -> Asked:
        """The question about a resource of the plan: about what it holds, where the permission is on that."""
        name, noun = self.spelling.name(resource), permissions[0].split(".")[1]
        if resource.type == BUCKET and noun not in _OWN[BUCKET]:
            return Asked(permissions, f"{name}/objects" + (f"/{below}" if below else ""), inside=True)
        return Asked(permissions, name, inside=resource.type == DATASET and noun not in _OWN[DATASET])

    def callers(self, asked: tuple[Asked, ...]) -> tuple[str, ...]:
        """The service accounts of the plan and everybody whom a binding names that may speak for the question."""
        found: dict[str, None] = dict.fromkeys(self.accounts)
        for one in asked:
            for binding in stated_for(self.state, one, self.tree.supposed(), self.roles).bindings:
                found |= dict.fromkeys(each.text for each in binding.members if each.kind != "deleted")
        return tuple(found)

    def answered(self, caller: str, asked: Asked) -> Grantee:
        """The answer for one caller, worked out once."""
        key = (caller, asked)
        if key not in self._answered:
            self._answered[key] = self._answer(member_of(caller), asked)
        found = self._answered[key]
        verdict: Verdict = "unknown" if found.verdict is None else "yes" if found.verdict else "no"
        account = self.accounts.get(caller)
        return Grantee(
            caller,
            member_of(caller).kind,
            verdict,
            account.urn if account else "",
            found.conditions,
            found.bindings,
            found.witness,
            reason=found.reason,
        )

    def entrances(self, caller: str) -> tuple[str, ...]:
        """Who may take the place of a service account."""
        account = self.accounts.get(caller)
        if account is None:
            return ()
        asked = Asked(_ENTER, self.spelling.name(account))
        found = (self.answered(each, asked) for each in self.callers((asked,)) if each != caller)
        return tuple(each.principal for each in found if each.verdict == "yes")

    def _answer(self, caller: Member, asked: Asked) -> Answer:
        parents, supposed = self.tree.parents, self.tree.supposed()
        found = answer(self.state, caller, asked, parents, self.roles)
        if supposed == parents:
            return found
        other = answer(self.state, caller, asked, supposed, self.roles)
        if other.verdict == found.verdict:
            return found
        loose = ", ".join(self.tree.loose)
        return Answer(None, reason=other.reason or f"the plan does not tell what {loose} lies in")

    def _over(self, caller: str, asked: tuple[Asked, ...]) -> Grantee:
        best = min((self.answered(caller, each) for each in asked), key=lambda each: _ORDER[each.verdict])
        return best if best.verdict == "no" else replace(best, through=self.entrances(caller))

    def _inside(self, action: str, name: str) -> Iterator[Resource]:
        starts = _SERVICE.get(action.partition(".")[0], ())
        for each in self.plan.of(*NAMES):
            spelled = self.spelling.name(each)
            over = self.tree.parents.get(spelled) if each.type == BUCKET else "/".join(spelled.split("/")[:2])
            if starts and each.type.startswith(starts) and name in (over, self.tree.parents.get(over or "")):
                yield each

    def _notes(self) -> tuple[str, ...]:
        kinds = sorted({each.type for each in self._grants.unplaced})
        said = [f"{kind} grants on a kind of resource that is not read" for kind in kinds]
        said += [f"{each.name} is not told in full and taken to refuse nobody" for each in self._restrictions.skipped]
        said += [f"the perimeter {each.name} may refuse more" for each in self.plan.of(_PERIMETER)]
        return tuple(said)


def member_of(caller: str) -> Member:
    """The member that a spelling names; one that is no member stands for people whom nobody knows."""
    try:
        return member(caller, "access.principal")
    except Unreadable:
        return Member("set", caller)


def graph_of(plan: Plan) -> Graph:
    """The graph of the plan, read once."""
    found = plan.notes.get(__name__)
    if found is None:
        found = plan.notes[__name__] = Graph(plan)
    return cast("Graph", found)


def _order(each: Grantee) -> tuple[int, str, str]:
    return _ORDER[each.verdict], each.kind, each.principal
