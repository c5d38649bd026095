"""The words of generated Google Cloud pairs are complete."""

from __future__ import annotations

from strongroom.access.space.budget import Budget
from strongroom.access.space.classes import classes
from strongroom.access.space.glob import parse

from .gcp_words import NAMES

_STARTS = ("projects/_/buckets/a*", "projects/_/buckets/a/objects/in/*", "projects/_/buckets/b/*")


def test_a_name_stands_for_every_way_in_which_the_tests_come_out() -> None:
    """No combination of prefixes, endings, contents and the whole name is achieved by none of the words."""
    texts = (*_STARTS, "projects/_/buckets/b/objects/x", "*/x", "*.csv", "*secret*")
    globs = tuple(parse(text) for text in texts)
    shown = {sum(1 << index for index, glob in enumerate(globs) if glob.matches(name)) for name in NAMES}
    assert [found.example for found in classes(globs, Budget()) if found.bits not in shown] == []
