"""A state and a request as the questions of an independent simulator."""

from __future__ import annotations

from typing import Any, Final

from strongroom.access.evaluate.aws.caller import caller
from strongroom.access.evaluate.aws.situation import situation
from strongroom.access.request import Request

from ...generated.aws import Pair
from ...generated.aws_words import ACCOUNT, APP, USER

_EVERYTHING: Final = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}],
}
_FULL_ACCESS: Final = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"}],
}


def states(pair: Pair) -> tuple[dict[str, Any], dict[str, Any]]:
    """Both sides as states: an identity policy is a user's, a resource policy stands on a resource."""
    if pair.kind == "state":
        return pair.base, pair.head
    if pair.policy_type == "IDENTITY_POLICY":
        return {"principal": USER, "identity": [pair.base]}, {"principal": USER, "identity": [pair.head]}
    return {"resourcePolicy": pair.base}, {"resourcePolicy": pair.head}


def question(state: dict[str, Any], request: Request) -> dict[str, Any]:
    """The layers that bind the caller: which ones these are is left to us, what they allow is the simulator's."""
    holder, who = caller(state.get("principal", APP)), caller(request.principal)
    own = (who.kind, who.account, who.role or who.text) == (holder.kind, holder.account, holder.role or holder.text)
    bound = who.is_identity and who.account == holder.account
    free = state.get("managementAccount") is True or who.is_service_linked
    identity = [*state.get("identity", []), *state.get("groups", [])] if own else []
    assumes = (
        request.action.lower() in ("sts:assumerole", "sts:setcontext", "sts:tagsession")
        and ":role/" in request.resource
    )
    keys = situation(request, holder.text).keys
    return {
        "principal": {"type": "Anonymous"} if who.kind == "anonymous" else request.principal,
        "action": request.action,
        "resource": request.resource,
        "account": ACCOUNT,
        "context": {key: values[0] if len(values) == 1 else list(values) for key, values in keys.items()},
        "identity": [_EVERYTHING] if who.kind == "root" else identity,
        "boundary": state.get("boundary") if own else None,
        "session": state.get("session") if own else None,
        "scp": state.get("scp", []) if bound and not free else [],
        "rcp": [[_FULL_ACCESS, *level] for level in ([] if free else state.get("rcp", []))] or [[_FULL_ACCESS]],
        "resourcePolicy": state["trust"] if assumes and "trust" in state else state.get("resourcePolicy"),
        "vpce": state.get("vpce") if "aws:sourcevpce" in keys else None,
        "shut": bool(state.get("publicAccessBlock")),
    }


def is_comparable(state: dict[str, Any], request: Request) -> bool:
    """False for what the simulator does not know or reads in a way of its own, see the list.

    * grants of a key: it has none;
    * `${*}`: it does not take the star literally in a resource, nor in StringEquals;
    * a resource that is no ARN of the partition `aws`: it reads the service and the account out of it;
    * an identity provider as caller: it knows providers only as listed in a policy, not as part of everyone;
    * sts calls on anything but a role: it wants a trust policy for the action alone;
    * an action of another service on a bucket that shuts out the public: it goes by the action, we by the resource;
    * dates of a policy in seconds since 1970: it reads them otherwise than the documentation;
    * the range of all addresses: for it the upper half is outside;
    * negated operators on a variable without value, which hold by the documentation: it says that they do not;
    * negated ARN operators where the value or the pattern is no whole ARN: it says that they do not hold either;
    * colons in the last part of a resource: it does not count them in;
    * a star in the resource of a request: it is a wildcard for it;
    * ForAnyValue with IfExists on an absent key: it says that this fails, the documentation of IfExists that it holds.
    """
    named = request.resource.startswith("arn:aws:")
    provider = caller(request.principal).kind == "other"
    elsewhere = request.action.lower().startswith("sts:") and ":role/" not in request.resource
    foreign = "publicAccessBlock" in state and not request.action.lower().startswith("s3:")
    text, tag = str(state), {key.lower() for key in request.context} >= {"aws:principaltag/team"}
    negated = ("ArnNot" in text and {"aws:sourcearn", "aws:principalarn"} & set(request.context)) or (
        "${aws:p" in text.lower() and "Not" in text and not tag
    )
    colons = request.resource.count(":") > 5 or "*" in request.resource
    unread = "grants" in state or any(part in text for part in ("${*}", "'1767225600'", "0.0.0.0/0"))
    unread |= "ForAnyValue" in text and "IfExists" in text and "aws:tagkeys" not in request.context
    return named and not (provider or elsewhere or foreign or unread or negated or colons)
