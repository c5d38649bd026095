"""What two states of access differ in, in the words of every cloud."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from strongroom.access.request import Request

Relation: TypeAlias = Literal[
    "equivalent",
    "more_permissive",
    "less_permissive",
    "incomparable",
    "control_regressed",
    "control_tightened",
    "cannot_prove",
]
Answer: TypeAlias = Literal["PASS", "FAIL", "CANNOT_PROVE"]


@dataclass(frozen=True, slots=True)
class Cause:
    """The statement or binding that makes a difference.

    `urn` names the resource of a plan, empty for a bare document; `statement` is the Sid, the name or the place in the
    document (`Statement[2]`).
    """

    urn: str
    statement: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One class of requests that one state allows and the other does not, with a request of it as witness.

    Texts are patterns in the author's own words; `conditions` are what must also hold. `future` iff no action that the
    cloud has today is in the class.
    """

    witness: Request
    actions: tuple[str, ...]
    resources: tuple[str, ...]
    principals: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    cause: tuple[Cause, ...] = ()
    future: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """The whole difference of head against base.

    `open_gain` and `open_loss` are reasons why more may have been gained or lost than is shown; `latent` says what is
    granted but lacks its other side; `kind` is `control` for rules that grant nothing.
    """

    gained: tuple[Difference, ...] = ()
    lost: tuple[Difference, ...] = ()
    open_gain: tuple[str, ...] = ()
    open_loss: tuple[str, ...] = ()
    latent: tuple[str, ...] = ()
    kind: Literal["access", "control"] = "access"

    @property
    def relation(self) -> Relation:
        """How head stands to base; `cannot_prove` wherever an open reason could change the word."""
        gains, losses = bool(self.gained), bool(self.lost)
        if (self.open_gain and not gains) or (self.open_loss and not losses):
            return "cannot_prove"
        if gains and losses:
            return "incomparable"
        if self.kind == "control":
            return "control_regressed" if gains else "control_tightened" if losses else "equivalent"
        return "more_permissive" if gains else "less_permissive" if losses else "equivalent"

    @property
    def no_new_access(self) -> Answer:
        """PASS iff head is proven to allow nothing that base does not."""
        if self.gained:
            return "FAIL"
        return "CANNOT_PROVE" if self.open_gain else "PASS"

    @property
    def mirrored(self) -> Comparison:
        """The difference of base against head."""
        return Comparison(self.lost, self.gained, self.open_loss, self.open_gain, self.latent, self.kind)
