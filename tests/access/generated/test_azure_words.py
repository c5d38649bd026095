"""The words of generated Azure pairs are complete."""

from __future__ import annotations

from strongroom.access.space.budget import Budget
from strongroom.access.space.classes import classes
from strongroom.access.space.glob import parse

from .azure_words import ACTIONS, ASSIGN, CONTROL_PATTERNS, DATA_PATTERNS, DELETE, READ, WRITE


def test_an_action_stands_for_every_way_in_which_the_patterns_match() -> None:
    """No combination of patterns is achieved by some action and by none of the words."""
    texts = (*CONTROL_PATTERNS, *DATA_PATTERNS, READ, WRITE, DELETE, ASSIGN, READ.removesuffix("read") + "*")
    globs = tuple(dict.fromkeys(parse(text, ignore_case=True) for text in texts))
    shown = {sum(1 << index for index, glob in enumerate(globs) if glob.matches(action)) for action in ACTIONS}
    assert [found.example for found in classes(globs, Budget()) if found.bits not in shown] == []
