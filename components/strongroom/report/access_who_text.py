"""Who can do something, as plain lines for pipes and files."""

from __future__ import annotations

from strongroom.access.graph.answers import Grantee, WhoCan

from .access_rows import request_words
from .access_shown import name, shown

VERDICTS = {
    "yes": "can",
    "unknown": "cannot be proven not to",
    "latent": "could once another side grants it too",
    "no": "cannot",
}


def who_text(found: WhoCan) -> str:
    """A line per principal with what grants it, then what the answer rests on, and the answer in short."""
    lines = [_line(each) for each in (*found.grantees, *found.refused)]
    lines += [f"note: {note}" for note in found.notes]
    lines.append(summary(found))
    return "".join(f"{shown(line)}\n" for line in lines)


def summary(found: WhoCan) -> str:
    """How many can, in a sentence."""
    asked = f"{found.action} on {found.resource}"
    counts = {
        verdict: sum(each.verdict == verdict for each in found.grantees) for verdict in ("yes", "unknown", "latent")
    }
    if not any(counts.values()):
        return f"nobody that the plan knows can: {asked}"
    told = [f"{count} {VERDICTS[verdict]}" for verdict, count in counts.items() if count]
    return f"{', '.join(told)}: {asked}"


def cause_words(each: Grantee) -> list[str]:
    """The statements that grant it, each with the resource of the plan that it is on."""
    return [" of ".join(part for part in (cause.statement, name(cause.urn)) if part) for cause in each.cause]


def _line(each: Grantee) -> str:
    told = f"{each.principal} ({each.kind}): {VERDICTS[each.verdict]}"
    if each.conditions:
        told += f" if {' and '.join(each.conditions)}"
    if each.reason:
        told += f"; {each.reason}"
    if each.through:
        told += f"; {', '.join(each.through)} may become it"
    if each.witness is not None:
        told += f"; for example, {request_words(each.witness)}"
    return f"{told} [{'; '.join(cause_words(each))}]" if each.cause else told
