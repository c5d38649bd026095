"""Markdown: a foreign text comes out as that text, with no link, mention, image or HTML of its own."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from strongroom.report.markdown import code, prose, table
from tests.report.judgements import HOSTILE

RENDERER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
TAG = re.compile(r"<[^>]*>")
TEXT = st.text(st.sampled_from(list("ab1 `*_[]()<>|~!#@\\&;:/.-+={}\"'w")), max_size=25)


def shown(markdown: str) -> str:
    """What a reader sees."""
    return unescape(TAG.sub("", RENDERER.render(markdown))).strip()


def tags(markdown: str) -> set[str]:
    """The elements that the renderer made."""
    return set(re.findall(r"<(\w+)", RENDERER.render(markdown)))


@given(TEXT)
def test_a_code_span_shows_exactly_its_text(text: str) -> None:
    """Whatever ticks it holds."""
    assert tags(f"x {code(text)} x") <= {"p", "code"}
    # A renderer folds and strips spaces of code spans at their ends.
    assert shown(f"x {code(text)} x".replace("\\|", "|")).replace(" ", "") == f"x{text}x".replace(" ", "")


@given(TEXT)
def test_prose_shows_its_text_and_makes_only_code_spans(text: str) -> None:
    """Values in backticks become code; nothing else becomes anything, wherever the text stands."""
    for before in ("x ", ""):
        assert tags(before + prose(text.strip())) <= {"p", "code"}
        told = shown((before + prose(text.strip())).replace("\\|", "|"))
        assert re.sub(r"[`\s]", "", told) == re.sub(r"[`\s]", "", before + text)


@pytest.mark.parametrize("text", ["- item", "1. item", "# head", "> quote", "+ item", "=== x", "    indented"])
def test_a_sentence_never_begins_a_block(text: str) -> None:
    """A list item or heading would change what the page says."""
    assert tags(prose(text.strip())) <= {"p", "code"}


def test_a_table_keeps_its_cells() -> None:
    """A bar in a name makes no column."""
    lines = table(("A", "B"), [(code(HOSTILE), prose(HOSTILE))])
    assert RENDERER.render("\n".join(lines)).count("<td>") == 2
    assert tags("\n".join(lines)) <= {"table", "thead", "tbody", "tr", "th", "td", "code"}


@pytest.mark.parametrize(
    "text", ["@octocat", "owner/repo#12", "#12", "GH-12", "https://evil.example", "www.evil.example"]
)
def test_no_mention_reference_or_link_is_left_for_github_to_make(text: str) -> None:
    """Its filters see text outside of code spans only."""
    outside = re.sub(r"`[^`]*`", " ", prose(text))
    assert not re.search(r"@\w|#\d|GH-\d|://|www\.", outside)
