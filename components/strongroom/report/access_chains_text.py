"""Ways to make oneself more, as plain lines for pipes and files."""

from __future__ import annotations

from strongroom.access.graph import Chain, Step

from .access_shown import name, shown


def chains_text(found: tuple[Chain, ...]) -> str:
    """A line per way, and how many there are."""
    lines = [*(_line(chain) for chain in found), summary(found)]
    return "".join(f"{shown(line)}\n" for line in lines)


def summary(found: tuple[Chain, ...]) -> str:
    """How many ways are proven and how many cannot be ruled out."""
    proven = sum(chain.proven for chain in found)
    if not found:
        return "nobody can make themselves more"
    told = [f"{proven} way{'' if proven == 1 else 's'} to more"] if proven else []
    told += [f"{len(found) - proven} that cannot be ruled out"] if len(found) > proven else []
    return ", ".join(told)


def heading(chain: Chain) -> str:
    """Who gets at what, and whether it is proven."""
    return (
        f"{chain.principal} gets at {chain.target}" if chain.proven else f"{chain.principal} may get at {chain.target}"
    )


def step_words(step: Step) -> str:
    """One call and the statements that allow it."""
    causes = [" of ".join(part for part in (cause.statement, name(cause.urn)) if part) for cause in step.cause]
    told = step.words if step.proven else f"{step.words} (not proven)"
    return f"{told} [{'; '.join(causes)}]" if causes else told


def _line(chain: Chain) -> str:
    return f"{heading(chain)}: {', then '.join(step_words(step) for step in chain.steps)}"
