"""Documents judged by whether other accounts are let in."""

from __future__ import annotations

from strongroom.access.aws_account import own_accounts
from strongroom.access.aws_admission import Admission
from strongroom.access.aws_pin import Pin
from strongroom.access.logic import every, some
from strongroom.controls.policy.allowance import admits_only
from strongroom.controls.policy.subject import DocumentJudge, Subject


def admits_own_accounts_only(fix: str) -> DocumentJudge:
    """Every principal is of an account to which a provider of the plan is pinned, of one organisation, or a service.

    A condition excuses everyone, never a foreign account that is named.
    """
    return admits_only(_is_ours, "lets in another account", fix)


def _is_ours(item: Admission, subject: Subject) -> bool | None:
    ours = own_accounts(subject.plan)
    principal = item.principal
    if principal.kind == "service":
        return True
    if principal.kind in ("account", "identity"):
        return _is_own(principal.account, ours) if principal.account else True
    confined = some(_confines(pin, ours) for pin in item.pins)
    return confined if principal.kind == "everyone" else confined or None


def _confines(pin: Pin, ours: frozenset[str]) -> bool | None:
    """True iff the pin alone keeps every other account out."""
    if pin.kind == "organization":
        return pin.is_fixed
    if pin.kind not in ("account", "arn") or pin.key.startswith("aws:source"):
        return False
    if pin.is_fixed is not True or len(pin.accounts) == 0:
        return None
    return every(_is_own(account, ours) for account in pin.accounts)


def _is_own(account: str, ours: frozenset[str]) -> bool | None:
    """None where no provider tells which accounts are ours."""
    return account in ours if ours else None
