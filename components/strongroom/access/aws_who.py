"""Which identities an admission means, as patterns of their ARNs."""

from __future__ import annotations

from strongroom.access.aws_admission import Admission, confined_to
from strongroom.plan.model import Plan


def who(item: Admission, plan: Plan) -> tuple[str, ...] | None:
    """The ARNs, with wildcards, of all identities that the admission may mean; None where the plan does not tell.

    A condition on aws:PrincipalArn narrows the account or everyone; services and federations are no identities.
    """
    principal = item.principal
    if principal.kind in ("service", "federated"):
        return ()
    if principal.kind == "identity":
        return (principal.name,)
    confined = confined_to(item.statement, "aws:principalarn", plan)
    if confined is not None:
        return confined
    if any(pin.key == "aws:principalarn" and pin.is_fixed is None for pin in item.pins):
        return None
    if principal.kind == "account":
        return (f"arn:aws:iam::{principal.account}:*",)
    return ("*",) if principal.kind == "everyone" else None
