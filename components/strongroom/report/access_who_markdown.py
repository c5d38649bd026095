"""Who can do something, as Markdown."""

from __future__ import annotations

from typing import Final

from strongroom.access.graph.answers import Grantee, WhoCan

from .access_shown import shown
from .access_who_text import VERDICTS, cause_words, summary
from .markdown import code, prose, table

_HEAD: Final = ("Principal", "Verdict", "If", "Granted by", "Who may become it")


def who_markdown(found: WhoCan) -> str:
    """The answer in short, a row per principal, and what the answer rests on."""
    lines = [f"## Strongroom access: {prose(shown(summary(found)))}"]
    told = (*found.grantees, *found.refused)
    if told:
        lines += ["", *table(_HEAD, (_row(each) for each in told))]
    if found.notes:
        lines += ["", *(f"- {prose(shown(note))}" for note in found.notes)]
    return "\n".join(lines) + "\n"


def _row(each: Grantee) -> tuple[str, ...]:
    verdict = f"**{VERDICTS[each.verdict]}**"
    return (
        f"{code(shown(each.principal))}<br>{prose(shown(each.kind))}",
        f"{verdict}<br>{prose(shown(each.reason))}" if each.reason else verdict,
        _codes(each.conditions),
        _codes(cause_words(each)),
        _codes(each.through),
    )


def _codes(texts: tuple[str, ...] | list[str]) -> str:
    return "<br>".join(code(shown(text)) for text in texts)
