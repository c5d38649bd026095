"""The access graph of one plan on Azure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, cast

from strongroom.access.aws_text import readable
from strongroom.access.azure.question import Answer, allowed
from strongroom.access.azure.role import Plane
from strongroom.access.azure.state import State, read_state
from strongroom.access.graph.answers import Grantee, Verdict, WhoCan
from strongroom.access.refusal import refuse
from strongroom.plan.model import Plan, Resource

from .grants import Grants, by_roles
from .shape import ACCOUNT, CONTAINER, ENDPOINT, IDENTITY, IDS, KEY, VAULT, plain
from .spelling import Spelling

_ORDER: Final = {"yes": 0, "unknown": 1, "latent": 2, "no": 3}
_BLOBS: Final = "Microsoft.Storage/storageAccounts/blobServices/containers"
_LIST_KEYS: Final = "Microsoft.Storage/storageAccounts/listKeys/action"
_SCORE: Final = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints"
_DATA: Final = ("Microsoft.KeyVault/vaults/keys/", "Microsoft.KeyVault/vaults/secrets/", f"{_BLOBS}/blobs/")
_EVERYONE: Final = "00000000-0000-0000-0000-000000000000"
_SUBSCRIPTION: Final = "azure-native:management:ManagementGroupSubscription"
_GROUP: Final = "azure-native:management:ManagementGroup"
_MANAGEMENT: Final = "/providers/Microsoft.Management/managementGroups/"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked: actions of which any will do, on a resource or anything in it; `plane` None asks of both.

    `by_policy` iff the vault's own access policies decide; `named` is the container or blob path that is fixed.
    """

    actions: tuple[str, ...]
    resource: str
    plane: Plane | None = None
    by_policy: bool = False
    named: tuple[tuple[str, str], ...] = ()


class Graph:
    """Reads a plan once and answers any number of questions about it."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.spelling = Spelling(plan)
        self.grants = Grants(self.spelling)
        self._answered: dict[tuple[str, Asked], Answer] = {}

    @cached_property
    def state(self) -> State:
        """What roles grant and deny."""
        return self.grants.state()

    @cached_property
    def policies(self) -> State:
        """What access policies of vaults grant."""
        return self.grants.access_policies()

    @cached_property
    def identities(self) -> dict[str, Resource]:
        """The identities that the plan makes, by their principal."""
        return {self.spelling.principal(each): each for each in self.spelling.of(IDENTITY)}

    @cached_property
    def hierarchy(self) -> dict[str, str]:
        """The parents of subscriptions and management groups, as far as the plan tells."""
        found = {}
        for each in self.spelling.of(_SUBSCRIPTION):
            group, one = (self.spelling.text(each.inputs.get(name)) for name in ("groupId", "subscriptionId"))
            if group and one:
                found[f"/subscriptions/{one}"] = f"{_MANAGEMENT}{group}"
        for each in self.spelling.of(_GROUP):
            details = each.inputs.get("details")
            parent = details.get("parent") if isinstance(details, dict) else None
            above = self.spelling.text(parent.get("id")) if isinstance(parent, dict) else None
            group = self.spelling.text(each.inputs.get("groupId"))
            if above and group:
                found[f"{_MANAGEMENT}{group}"] = above
        return found

    def who_can(self, action: str, resource: str) -> WhoCan:
        """Every principal, of the plan or named by it, that is allowed the action on the resource, or might be."""
        asked = self.find(action, resource)
        found = [self._over(caller, asked) for caller in self.callers()]
        listed = sorted((each for each in found if each.verdict != "no"), key=_order)
        refused = sorted((each for each in found if each.verdict == "no" and each.urn), key=_order)
        return WhoCan(action, resource, tuple(listed), tuple(refused), self._notes())

    def can(self, principal: str, action: str, resource: str) -> Grantee:
        """Whether one principal is allowed the action on the resource."""
        return self._over(self.caller(principal), self.find(action, resource))

    def caller(self, principal: str) -> str:
        """Whom a name means. Raises BadDocument where the plan knows nobody of that name."""
        for key, identity in self.identities.items():
            if principal in (key, readable(key), identity.urn, identity.name, self.spelling.id(identity)):
                return key
        for known in self.callers():
            if principal.casefold() == known.casefold():
                return known
        advice = "give an object id, a URN or an identity's name in the plan"
        raise refuse("access.principal", "must name somebody whom the plan knows", principal, advice)

    def find(self, action: str, resource: str) -> tuple[Asked, ...]:
        """What a question is about. Raises BadDocument where the action or the resource names nothing."""
        if "/" not in action and action != "*":
            raise refuse("access.action", "must be `Provider/type/verb`", action, "write it as Azure lists it")
        named = (resource, resource.casefold())
        found = [
            each
            for each in self.spelling.of(*IDS)
            if each.urn in named or each.name in named or self.spelling.id(each).casefold() == resource.casefold()
        ]
        if found:
            return tuple(one for each in found for one in self.on(each, (action,)))
        if not resource.startswith("/"):
            advice = "give an id, a URN or a resource's name in the plan"
            raise refuse("access.resource", "must name a resource", resource, advice)
        below = [each for each in self.spelling.of(*IDS) if self._lies_in(each, resource)]
        inside = [one for each in below for one in self.on(each, (action,))]
        return (Asked((action,), resource, _plane(action)), *inside)

    def on(self, resource: Resource, actions: tuple[str, ...], path: str = "") -> tuple[Asked, ...]:
        """The questions about a resource of the plan: itself, and what else leads to the same."""
        return tuple(dict.fromkeys(self._on(resource, actions, path)))

    def _on(self, resource: Resource, actions: tuple[str, ...], path: str) -> Iterator[Asked]:
        type_, id_ = plain(resource.type), self.spelling.id(resource)
        plane = _plane(actions[0])
        named = []
        if type_ == CONTAINER:
            named.append((f"{_BLOBS}:name", id_.rpartition("/")[2]))
        if path:
            named.append((f"{_BLOBS}/blobs:path", path))
        vault = self._vault(resource) if type_ in (KEY, VAULT) else None
        policed = vault is not None and not by_roles(vault) and plane == "data"
        yield Asked(actions, id_, plane, policed, tuple(named))
        if plane == "data" and type_ in (ACCOUNT, CONTAINER):
            account = id_.partition("/blobServices/")[0]
            if self._has_shared_keys(account):
                yield Asked((_LIST_KEYS,), account, "control")
            if type_ == ACCOUNT:
                for each in self._below(id_):
                    yield Asked(actions, each, plane, named=((f"{_BLOBS}:name", each.rpartition("/")[2]),))
        if type_ == ENDPOINT and actions == (f"{_SCORE}/score/action",):
            mode = _property(resource, "authMode")
            if mode != "AADToken":
                yield Asked((f"{_SCORE}/listKeys/action", f"{_SCORE}/token/action"), id_, "control")

    def callers(self) -> tuple[str, ...]:
        """The identities of the plan and everybody whom an assignment or an access policy names."""
        found: dict[str, str] = {each.casefold(): each for each in self.identities}
        for state in (self.state, self.policies):
            for one in (*state.assignments, *state.eligible):
                found.setdefault(one.principal.key, one.principal.text)
        return tuple(found.values())

    def answered(self, caller: str, asked: Asked) -> Grantee:
        """The answer for one caller, worked out once."""
        key = (caller, asked)
        if key not in self._answered:
            self._answered[key] = self._answer(caller, asked)
        found = self._answered[key]
        verdict: Verdict = "unknown" if found.verdict is None else "yes" if found.verdict else "no"
        verdict = "latent" if found.latent else verdict
        identity = self.identities.get(caller)
        name = identity.name if identity else caller
        return Grantee(
            name,
            "identity" if identity else self._kind(caller),
            verdict,
            identity.urn if identity else "",
            found.conditions,
            found.assignments,
            found.witness,
            reason=found.reason,
        )

    def _answer(self, caller: str, asked: Asked) -> Answer:
        state = self.policies if asked.by_policy else self.state
        facts = [_fact(asked.resource, key, value) for key, value in asked.named]
        if facts:
            state = replace(state, denials=(*state.denials, *read_state({"denyAssignments": facts}).denials))
        found = [
            allowed(state, caller, action, asked.plane, asked.resource, self.hierarchy) for action in asked.actions
        ]
        return min(found, key=lambda each: {True: 0, None: 1, False: 2 if each.latent else 3}[each.verdict])

    def _over(self, caller: str, asked: tuple[Asked, ...]) -> Grantee:
        return min((self.answered(caller, each) for each in asked), key=lambda each: _ORDER[each.verdict])

    def _kind(self, caller: str) -> str:
        kinds = [one.principal.kind for one in self.state.assignments if one.principal.text == caller]
        return next((each for each in kinds if each), "principal")

    def _lies_in(self, resource: Resource, scope: str) -> bool:
        return self.spelling.id(resource).casefold().startswith(f"{scope.casefold().rstrip('/')}/")

    def _below(self, account: str) -> Iterator[str]:
        """The containers of an account that the plan makes or grants on."""
        start = f"{account.casefold()}/blobservices/default/containers/"
        found = [self.spelling.id(each) for each in self.spelling.of(CONTAINER)]
        found += [one.scope_text for one in (*self.state.assignments, *self.state.eligible)]
        yield from dict.fromkeys(each for each in found if each.casefold().startswith(start))

    def _has_shared_keys(self, account: str) -> bool:
        for each in self.spelling.of(ACCOUNT):
            if self.spelling.id(each).casefold() == account.casefold():
                return each.inputs.get("allowSharedKeyAccess") is not False
        return True

    def _vault(self, resource: Resource) -> Resource | None:
        id_ = self.spelling.id(resource).partition("/keys/")[0].casefold()
        return next((each for each in self.spelling.of(VAULT) if self.spelling.id(each).casefold() == id_), None)

    def _notes(self) -> tuple[str, ...]:
        return tuple(f"{each.name} is not told in full and left out" for each in self.grants.skipped)


def _plane(action: str) -> Plane | None:
    if action.startswith("*"):
        return None
    return "data" if action.casefold().startswith(tuple(each.casefold() for each in _DATA)) else "control"


def _property(endpoint: Resource, name: str) -> object:
    for place in ("properties", "onlineEndpointProperties"):
        held = endpoint.inputs.get(place)
        if isinstance(held, dict):
            return held.get(name)
    return None


def _fact(scope: str, attribute: str, value: str) -> dict[str, object]:
    """The denial of every request whose attribute is another than that of the very resource."""
    test = f"@Resource[{attribute}] StringNotEqualsIgnoreCase '{value}'"
    if attribute.endswith(":path"):
        test = f"@Resource[{attribute}] StringNotLike '{value}/*'"
    return {
        "scope": scope,
        "principals": [{"id": _EVERYONE, "type": "Everyone"}],
        "permissions": [{"actions": ["*"], "dataActions": ["*"]}],
        "condition": test,
        "conditionVersion": "2.0",
    }


def graph_of(plan: Plan) -> Graph:
    """The graph of the plan, read once."""
    found = plan.notes.get(__name__)
    if found is None:
        found = plan.notes[__name__] = Graph(plan)
    return cast("Graph", found)


def _order(each: Grantee) -> tuple[int, str, str]:
    return _ORDER[each.verdict], each.kind, each.principal
