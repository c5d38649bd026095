"""What a reader of access says of a document that it cannot read."""

from __future__ import annotations

from strongroom.plan.visible import shortened

_LONGEST = 120  # characters of a foreign value that a sentence repeats


class BadDocument(ValueError):
    """A document that the cloud would refuse, or that is none.

    Its text is one sentence: `<where>.<argument>: <what is wrong>, got <value>; <what to do>`.
    """


def refuse(where: str, wrong: str, got: object, advice: str) -> BadDocument:
    """The sentence that names the place, what is wrong, the value and what to do."""
    return BadDocument(f"{shortened(where, _LONGEST)}: {wrong}, got `{shortened(str(got), _LONGEST)}`; {advice}")
