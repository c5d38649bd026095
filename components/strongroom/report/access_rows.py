"""What a comparison tells a reader: a row per class of change, what matters most first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from strongroom.access.comparison import Comparison, Difference
from strongroom.access.request import Request

Change: TypeAlias = Literal["gained", "lost", "loosened", "tightened"]

RELATIONS: Final = {
    "equivalent": "both allow the same",
    "more_permissive": "head allows more",
    "less_permissive": "head allows less",
    "incomparable": "head gains some and loses some",
    "control_regressed": "a control was loosened",
    "control_tightened": "a control was tightened",
    "cannot_prove": "not decided",
}
_EVERYONE: Final = frozenset({"*", "anonymous", "allusers", "allauthenticatedusers", "principalset://goog/public:all"})
_ESCALATION: Final = re.compile(
    r"iam:passrole|iam:(put|attach|detach|delete)\w*policy|iam:(create|setdefault)policyversion|iam:updateassumerolepolicy"
    r"|iam:\w*permissionsboundary|iam:addusertogroup|iam:create(accesskey|loginprofile)|iam:updateloginprofile"
    r"|kms:(putkeypolicy|creategrant)|.*\.(setiampolicy|actas|getaccesstoken|implicitdelegation|signblob|signjwt)"
    r"|iam\.serviceaccountkeys\.create|iam\.roles\.update"
    r"|microsoft\.authorization/(roleassignments|roledefinitions|elevateaccess|denyassignments)/.*",
)
_READ: Final = re.compile(
    r".*[:.](batchget|get|list|describe|head|read|select|query|scan|search|view|download|decrypt)\w*|.*/read"
    r"|.*/(list\w*|get\w*)/action"
)


@dataclass(frozen=True, slots=True)
class Row:
    """One class of change; `kind` says why it matters, `causes` where it comes from."""

    change: Change
    kind: str
    who: tuple[str, ...]
    actions: tuple[str, ...]
    resources: tuple[str, ...]
    conditions: tuple[str, ...]
    causes: tuple[str, ...]
    witness: Request


def rows(found: Comparison) -> list[Row]:
    """Every difference: gains before losses, and of each what is public, crosses accounts or escalates first."""
    control = found.kind == "control"
    gained = [_row(one, "loosened" if control else "gained") for one in found.gained]
    lost = [_row(one, "tightened" if control else "lost") for one in found.lost]
    return sorted(gained, key=_rank) + sorted(lost, key=_rank)


_RANKS: Final = ("public", "cross-account", "escalation", "read", "write", "control")


def _rank(row: Row) -> int:
    return _RANKS.index(row.kind)


def _row(difference: Difference, change: Change) -> Row:
    kind = "control" if change in ("loosened", "tightened") else _kind(difference)
    actions = difference.actions or (difference.witness.action,)
    future = (f"no action that exists today matches {', '.join(actions)}",) if difference.future else ()
    return Row(
        change=change,
        kind=kind,
        who=difference.principals,
        actions=actions,
        resources=difference.resources or (difference.witness.resource,),
        conditions=difference.conditions + future,
        causes=tuple(" ".join(part for part in (cause.urn, cause.statement) if part) for cause in difference.cause),
        witness=difference.witness,
    )


def _kind(difference: Difference) -> str:
    witness = difference.witness
    named = {name.lower() for name in (*difference.principals, witness.principal or "")}
    if named & _EVERYONE:
        return "public"
    account = _account(witness.principal or "")
    if account and witness.resource_account and account != witness.resource_account:
        return "cross-account"
    actions = [name.lower() for name in (*difference.actions, witness.action)]
    if any(_ESCALATION.fullmatch(action) for action in actions):
        return "escalation"
    return "read" if all(_READ.fullmatch(action) for action in actions) else "write"


def _account(principal: str) -> str:
    parts = principal.split(":")
    return parts[4] if principal.startswith("arn:") and len(parts) > 5 else ""


def request_words(request: Request) -> str:
    """A request as a sentence: who asks for what, under which circumstances."""
    who = request.principal or "whoever holds it"
    told = f"{who} asks for {request.action} on {request.resource}"
    if request.resource_account and request.resource_account not in request.resource:
        told += f" of account {request.resource_account}"
    circumstances = ", ".join(f"{key} = {_value(value)}" for key, value in sorted(request.context.items()))
    return f"{told} with {circumstances}" if circumstances else told


def _value(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else f"[{', '.join(value)}]"


def verdict_words(found: Comparison) -> str:
    """The relation in words, and whether there is new access."""
    answers = {"PASS": "no new access", "FAIL": "new access", "CANNOT_PROVE": "new access cannot be ruled out"}
    if found.kind == "control":
        answers = {"PASS": "no control loosened", "FAIL": "loosened", "CANNOT_PROVE": "loosening cannot be ruled out"}
    return f"{RELATIONS[found.relation]}: {answers[found.no_new_access]}"


def open_reasons(found: Comparison) -> tuple[str, ...]:
    """Why more may have changed than is shown, each reason once."""
    return tuple(dict.fromkeys(found.open_gain + found.open_loss))
