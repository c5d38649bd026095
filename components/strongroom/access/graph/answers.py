"""What the graph of a plan answers, in the words of every cloud."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from strongroom.access.comparison import Cause
from strongroom.access.request import Request

Verdict: TypeAlias = Literal["yes", "no", "unknown", "latent"]


@dataclass(frozen=True, slots=True)
class Grantee:
    """One principal and whether it is allowed what was asked.

    `yes`: by what the plan grants; `latent`: only if something that the plan does not show grants it too; `unknown`:
    the plan does not decide it, for the reason. `conditions` are in words what each call must also meet, `cause` the
    statements that grant it, `through` the principals that may become it. `urn` is empty for one outside the plan.
    """

    principal: str
    kind: str
    verdict: Verdict
    urn: str = ""
    conditions: tuple[str, ...] = ()
    cause: tuple[Cause, ...] = ()
    witness: Request | None = None
    through: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class WhoCan:
    """Every principal that is allowed an action on a resource, or might be; whoever is not listed is refused.

    `refused` are the principals of the plan for which the answer is no; `notes` say what the answer rests on.
    """

    action: str
    resource: str
    grantees: tuple[Grantee, ...]
    refused: tuple[Grantee, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def allowed(self) -> tuple[str, ...]:
        """The principals that are proven to be allowed it."""
        return tuple(each.principal for each in self.grantees if each.verdict == "yes")

    @property
    def verdict(self) -> Verdict:
        """`yes` iff somebody is allowed it, else `unknown` iff somebody might be, else `latent` or `no`."""
        found = {each.verdict for each in self.grantees}
        return next((each for each in _ORDER if each in found), "no")


_ORDER: tuple[Verdict, ...] = ("yes", "unknown", "latent")
