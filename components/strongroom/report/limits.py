"""What a plan does not show, in sentences: a reader must not take it for more than it is."""

from __future__ import annotations

from strongroom.plan.model import Plan

from .outline import charged, not_provisioned, remarks

OFFLINE = (
    "planned offline: no provider has checked the inputs or filled in defaults and generated names, "
    "and nothing was compared with what exists"
)


def gap_sentences(plan: Plan) -> list[str]:
    """Each gap with the name of its resource."""
    return [f"{_name(gap.urn)}: {gap.reason}" if gap.urn else gap.reason for gap in plan.gaps]


def not_provisioned_sentences(plan: Plan) -> list[str]:
    """Each thing that the environment file asks for and this version does not provision yet."""
    return [f"not provisioned yet: {item}" for item in not_provisioned(plan)]


def remark_sentences(plan: Plan) -> list[str]:
    """What a person has to do or to know once the environment stands."""
    return [f"to know: {item}" for item in remarks(plan)]


def charged_sentences(plan: Plan) -> list[str]:
    """What is charged for as long as it exists, with the way to have fewer."""
    return [f"charged: {item}" for item in charged(plan)]


def next_step(plan: Plan) -> str:
    """How the planned resources come to exist."""
    return f"to create them: pulumi up --stack {plan.stack}"


def _name(urn: str) -> str:
    return urn.split("::", 3)[-1]
