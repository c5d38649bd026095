"""One request against all layers of an account: allowed or refused, and by which rule.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from strongroom.access.evaluate.aws.caller import Caller, Naming, closest
from strongroom.access.evaluate.aws.document import Json, Unreadable
from strongroom.access.evaluate.aws.grant import granted
from strongroom.access.evaluate.aws.layer import Layer, layer
from strongroom.access.evaluate.aws.public import is_public
from strongroom.access.evaluate.aws.situation import Situation, situation
from strongroom.access.evaluate.aws.state import State, read_state
from strongroom.access.evaluate.aws.statement import SORTS
from strongroom.access.evaluate.decision import Decision
from strongroom.access.request import Request

_KEY: Final = re.compile(r"arn:[^:]*:kms:[^:]*:[^:]*:key/.*", re.DOTALL)
_ROLE: Final = re.compile(r"arn:[^:]*:iam::[^:]*:role/.*", re.DOTALL)
_BUCKET: Final = re.compile(r"arn:[^:]*:s3:.*", re.DOTALL)
_TRUSTED: Final = frozenset(
    (
        "sts:assumerole",
        "sts:assumerolewithsaml",
        "sts:assumerolewithwebidentity",
        "sts:setcontext",
        "sts:setsourceidentity",
        "sts:tagsession",
    )
)


def decide(state: Mapping[str, Json], request: Request) -> Decision:
    """Whether the layers of the state allow the request. Raises Unreadable, Unmodelled."""
    return judge(read_state(state), request)


def document_grants(document: Json, request: Request, policy_type: str | None = None) -> Decision:
    """Whether one document by itself grants the request: an Allow speaks of it and no Deny does.

    A resource control policy stands beside an Allow of everything that every resource has. Without `policy_type` a
    document that names principals is a resource policy, any other an identity policy. Raises Unreadable, Unmodelled.
    """
    return grants(read_policy(document, policy_type), request)


def read_policy(document: Json, policy_type: str | None = None) -> Layer:
    """One document as a layer of its own, see `document_grants`. Raises Unreadable."""
    if policy_type not in (None, *SORTS):
        raise Unreadable(f"policy_type: is no type of policy, got `{policy_type}`; use one of {sorted(SORTS)}")
    statements = layer("policy", "identity", [document]).statements
    named = any(each.principals is not None or each.not_principals is not None for each in statements)
    sort = SORTS[policy_type] if policy_type else "resource" if named else "identity"
    return Layer(policy_type or "policy", sort, statements)


def grants(policy: Layer, request: Request) -> Decision:
    """Whether the one policy grants the request; for many requests to one policy. Raises Unreadable, Unmodelled."""
    asked = situation(request)  # without a principal the context alone says who holds the policy
    if denial := policy.denial(asked):
        return Decision(False, denial)
    if policy.grant(asked) or policy.name == "RESOURCE_CONTROL_POLICY":
        return Decision(True, "an Allow speaks of it and no Deny does")
    return Decision(False, "no Allow speaks of it")


def judge(state: State, request: Request) -> Decision:
    """Whether the layers allow the request; for many requests to one state. Raises Unreadable, Unmodelled."""
    holder = state.holder.text
    asked = situation(
        request if request.principal else Request(holder, request.action, request.resource, request.context), holder
    )
    account = request.resource_account or _account(request.resource) or state.holder.account
    for each in _in_force(state, asked, account):
        if denial := each.denial(asked):
            return Decision(False, denial)
    for each in _ceilings(state, asked):
        if each.grant(asked) is None:
            return Decision(False, f"{each.name}: nothing allows it")
    return _granted(state, asked, account)


def _account(resource: str) -> str:
    parts = resource.split(":", 5)
    return parts[4] if len(parts) == 6 and re.fullmatch(r"\d{12}", parts[4]) else ""


def _in_force(state: State, asked: Situation, account: str) -> Iterator[Layer]:
    """Every layer whose Deny binds the request."""
    if _holds(state.holder, asked.who):
        yield state.identity
        yield from (each for each in (state.boundary, state.session) if each and asked.who.kind != "root")
    bound_by_resource = not asked.who.is_service_linked and not (state.management and account == state.holder.account)
    if bound_by_resource:
        yield state.resource_controls
    yield _resource_policy(state, asked)
    yield from _ceilings(state, asked)


def _ceilings(state: State, asked: Situation) -> Iterator[Layer]:
    """Every layer that must allow the request and grants nothing: control policies by level, the endpoint's policy."""
    inside = asked.who.is_identity and asked.who.account == state.holder.account
    if inside and not state.management and not asked.who.is_service_linked:
        yield from state.service_controls
    if state.endpoint and asked.values("aws:SourceVpce"):
        yield state.endpoint


def _holds(holder: Caller, who: Caller) -> bool:
    """True iff the identity policies of the state are the caller's."""
    if holder.kind == who.kind == "session" and ":role/" in holder.text:
        return (holder.partition, holder.account, holder.role) == (who.partition, who.account, who.role)
    return holder == who


def _resource_policy(state: State, asked: Situation) -> Layer:
    assumes = asked.action.lower() in _TRUSTED and _ROLE.fullmatch(asked.resource)
    return state.trust if assumes else state.resource


def _granted(state: State, asked: Situation, account: str) -> Decision:
    way = _by_resource(state, asked, account)
    who = asked.who
    if not who.is_identity:
        return _decision(way is not None, f"the resource's policy for {who.kind} callers, who have no identity policy")
    within = _within_caps(state, asked)
    identity = _by_identity(state, asked) and within
    if who.account != account:
        return _decision(way is not None and identity, "both sides across accounts")
    if way == "own":
        return Decision(True, "the resource's policy names the caller itself")
    if way == "role" and within:
        return Decision(True, "the resource's policy names the caller's role, and nothing caps it")
    if _needs_resource(asked):
        return _decision(way is not None and identity, "the resource's policy delegates and identity policies allow")
    return _decision(identity, "identity policies within their caps")


def _decision(allowed: bool, rule: str) -> Decision:
    return Decision(allowed, f"{rule}: {'met' if allowed else 'not met'}")


def _by_resource(state: State, asked: Situation, account: str) -> Naming | None:
    """How the resource's side names the caller: by policy, or by a grant of the key."""
    policy = _resource_policy(state, asked)
    if policy is state.resource and _BUCKET.fullmatch(asked.resource) and state.restricts_public:
        inside = asked.who.kind == "service" or asked.who.account == account
        if not inside and is_public(policy.statements):
            return None
    return closest({policy.grant(asked), granted(state.grants, asked) if _is_key(asked) else None})


def _is_key(asked: Situation) -> bool:
    return asked.action.lower().startswith("kms:") and bool(_KEY.fullmatch(asked.resource))


def _needs_resource(asked: Situation) -> bool:
    """True iff identity policies are void unless the resource's policy delegates: keys, and roles to be assumed."""
    assumes = asked.action.lower() in _TRUSTED and bool(_ROLE.fullmatch(asked.resource))
    return assumes or _is_key(asked)


def _by_identity(state: State, asked: Situation) -> bool:
    if asked.who.kind == "root":
        return True  # an account's root user needs no policy
    return _holds(state.holder, asked.who) and state.identity.grant(asked) is not None


def _within_caps(state: State, asked: Situation) -> bool:
    if asked.who.kind == "root" or not _holds(state.holder, asked.who):
        return True
    return all(cap.grant(asked) is not None for cap in (state.boundary, state.session) if cap)
