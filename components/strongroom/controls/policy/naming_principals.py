"""Documents judged by how they name whom they let in."""

from __future__ import annotations

from strongroom.access.aws_admission import Admission
from strongroom.access.aws_who import who
from strongroom.controls.policy.allowance import admits_only
from strongroom.controls.policy.subject import DocumentJudge, Subject


def names_its_principals(fix: str, *, roles: bool) -> DocumentJudge:
    """No Allow names everyone, but a whole organisation or a network by condition, and none a whole foreign account.

    With `roles` not even the own account as a whole.
    """

    def judge(item: Admission, subject: Subject) -> bool | None:
        if item.principal.kind == "everyone":
            return _is_all_of_ours(item)
        if item.principal.kind == "open":
            return None
        found = who(item, subject.plan)
        home = not roles and subject.account in (None, item.principal.account)
        if home or item.principal.kind != "account":
            return True
        return None if found is None else not any(name.endswith(":*") for name in found)

    return admits_only(judge, "names a whole account or everyone", fix)


def _is_all_of_ours(item: Admission) -> bool | None:
    """True iff everyone is confined to what no Principal can name: an organisation, a network, a service."""
    kinds = {pin.kind for pin in item.pins if pin.is_fixed}
    if "organization" in kinds or "network" in kinds or ({"account", "service"} <= kinds and "arn" not in kinds):
        return True
    return None if any(pin.is_fixed is None for pin in item.pins) else False
