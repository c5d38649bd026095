"""One request as conditions see it: the caller, and the keys that come with every request of such a caller.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from strongroom.access.evaluate.aws.caller import Caller, caller
from strongroom.access.evaluate.decision import Unmodelled
from strongroom.access.request import Request

_TYPES: Final = {"root": "Account", "user": "User", "session": "AssumedRole", "federated_user": "FederatedUser"}
# Every signed call of an account's identity carries an id that no ARN tells.
_UNTOLD: Final = frozenset(("aws:userid",))


@dataclass(frozen=True, slots=True)
class Situation:
    """A request ready to be matched: keys in one spelling, each with all its values, none empty."""

    who: Caller
    action: str
    resource: str
    keys: Mapping[str, tuple[str, ...]]

    def values(self, key: str) -> tuple[str, ...]:
        """The key's values, none where the request does not carry it. Raises Unmodelled for what nobody told."""
        name = canonical(key)
        if name in _UNTOLD and name not in self.keys and self.who.kind in ("user", "session", "federated_user"):
            raise Unmodelled(f"the request does not say {key}, which every signed call carries")
        return self.keys.get(name, ())

    def single(self, key: str) -> str | None:
        """The key's one value, for a variable. Raises Unmodelled where there are several."""
        values = self.values(key)
        if len(values) > 1:
            raise Unmodelled(f"the variable {key} has several values")
        return values[0] if values else None


def canonical(key: str) -> str:
    """A key's one spelling: case does not count, except in the name of a tag behind a slash."""
    name, slash, tag = key.strip().partition("/")
    return name.lower() + slash + (tag if name.lower().endswith("tag") else tag.lower())


def situation(request: Request, holder: str | None = None) -> Situation:
    """The request with the keys that follow from its principal; `holder` is the ARN behind a session, with its path."""
    who = caller(request.principal)
    keys = _derived(who, holder)
    for key, value in request.context.items():
        values = (value,) if isinstance(value, str) else tuple(value)
        if values:
            keys[canonical(key)] = values
        else:
            keys.pop(canonical(key), None)
    return Situation(who, request.action, request.resource, keys)


def _derived(who: Caller, holder: str | None) -> dict[str, tuple[str, ...]]:
    if who.kind == "service":
        return {
            "aws:principalisawsservice": ("true",),
            "aws:principalservicename": (who.text,),
            "aws:principalservicenameslist": (who.text,),
        }
    if not who.is_identity:
        return {}
    keys: dict[str, tuple[str, ...]] = {
        "aws:principalarn": (_arn(who, holder),),
        "aws:principalaccount": (who.account,),
        "aws:principaltype": (_TYPES[who.kind],),
        "aws:principalisawsservice": ("false",),
    }
    if who.kind == "user":
        keys["aws:username"] = (who.text.rpartition("/")[2],)
    if who.kind == "root":
        keys["aws:userid"] = (who.account,)
    return keys


def _arn(who: Caller, holder: str | None) -> str:
    """The key holds the role of a session, not the session."""
    if who.kind != "session":
        return who.text
    behind = caller(holder) if holder else None
    if behind and ":role/" in behind.text and (behind.account, behind.role) == (who.account, who.role):
        return behind.text
    return who.text if ":role/" in who.text else f"arn:{who.partition}:iam::{who.account}:role/{who.role}"
