"""Findings in every format: the same facts, deterministic, and harmless whatever the names are."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from strongroom.report.findings_html import findings_html
from strongroom.report.findings_json import findings_json
from strongroom.report.findings_markdown import findings_markdown
from strongroom.report.findings_sarif import findings_sarif
from strongroom.report.findings_table import findings_table
from strongroom.report.findings_text import findings_text
from strongroom.report.judgement import Judgement
from strongroom.report.terminal import drawn
from tests.report.judgements import finding, hostile, judgement, plan

FORMATS: dict[str, Callable[[Judgement], str]] = {
    "text": findings_text,
    "table": lambda told: drawn(findings_table(told), width=200, colour=False),
    "json": findings_json,
    "markdown": findings_markdown,
    "sarif": lambda told: findings_sarif(told, version="1.2.3"),
    "html": findings_html,
}
CONTROL_CHARACTER = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize("name", FORMATS)
def test_a_finding_names_resource_argument_reason_fix_and_line(name: str) -> None:
    """In every format."""
    told = FORMATS[name](judgement(finding()))
    for fact in ("data", "aws:kms/key:Key", "deletionWindowInDays", "at least 30 days", "key_deletion_is_delayed"):
        assert fact in told
    assert "set deletionWindowInDays to" in told
    assert "stacks/__main__.py" in told
    assert "12" in told


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_names_are_harmless(name: str) -> None:
    """No escape sequence, no text that runs the other way, nothing invisible."""
    told = FORMATS[name](hostile())
    assert not CONTROL_CHARACTER.search(told)
    assert told == FORMATS[name](hostile())


def test_colour_comes_from_us_alone() -> None:
    """A name's own escape stays visible text even on a colour terminal."""
    told = drawn(findings_table(hostile()), width=100, colour=True)
    assert "\x1b[" in told
    assert not CONTROL_CHARACTER.search(re.sub(r"\x1b\[[0-9;]*m", "", told))


def test_plain_text_is_one_line_per_finding() -> None:
    """So that it can be searched and compared."""
    told = judgement(
        finding(),
        finding(verdict="unknown", urn=None, property=None, message="2 applies were skipped", location=None, fix=""),
        plans=(plan(pending=("network", "teams")),),
        notices=("waivers.yaml: one without effect",),
    )
    assert findings_text(told) == (
        "dev: data (aws:kms/key:Key): A key survives the stack, and its destruction takes 30 days or more: fail. "
        "deletionWindowInDays: must be at least 30 days and is `7`. fix: set deletionWindowInDays to 30 "
        "[key_deletion_is_delayed, high, stacks/__main__.py:12]\n"
        "dev: the plan as a whole: A key survives the stack, and its destruction takes 30 days or more: unknown. "
        "2 applies were skipped [key_deletion_is_delayed, high]\n"
        "dev: not provisioned yet: network\n"
        "dev: not provisioned yet: teams\n"
        "waivers.yaml: one without effect\n"
        "0 error, 1 fail, 1 unknown, 0 waived, 0 pass; 1 plan, 3 resources, 30 controls\n"
    )


def test_the_table_fits_80_columns() -> None:
    """A narrow terminal folds cells and cuts nothing."""
    told = drawn(findings_table(judgement(finding(message="word " * 40))), width=80, colour=False)
    assert max(len(line) for line in told.splitlines()) <= 80
    assert told.count("word") == 40


def test_json_has_the_promised_shape() -> None:
    """Names of the contract: fields may be added, never renamed."""
    document = json.loads(findings_json(judgement(finding(), finding(urn=None, location=None, property=None))))
    assert document["schema"] == "strongroom.findings/1"
    assert document["findings"][0] == {
        "control": "key_deletion_is_delayed",
        "verdict": "fail",
        "severity": "high",
        "plan": "dev",
        "urn": "urn:pulumi:dev::shop::aws:kms/key:Key::data",
        "type": "aws:kms/key:Key",
        "property": "deletionWindowInDays",
        "message": "must be at least 30 days and is `7`",
        "fix": "set deletionWindowInDays to 30",
        "location": {"file": "stacks/__main__.py", "line": 12},
    }
    assert (document["findings"][1]["urn"], document["findings"][1]["location"]) == (None, None)
    counted = {"resources": 3, "controls": 30, "pass": 0, "fail": 2, "unknown": 0, "waived": 0, "error": 0}
    assert document["summary"] == counted


def test_json_is_ascii() -> None:
    """A terminal obeys nothing that it prints."""
    assert findings_json(hostile()).isascii()


def test_markdown_makes_nothing_of_a_name() -> None:
    """No link, image, script or column that the report did not make."""
    page = MarkdownIt("commonmark").enable("table").render(findings_markdown(hostile()))
    allowed = {"h2", "p", "table", "thead", "tbody", "tr", "th", "td", "code", "br", "strong", "ul", "li"}
    assert set(re.findall(r"<(\w+)", page)) <= allowed
    assert page.count("<td>") == 5


class _Page(HTMLParser):
    """The elements and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}


def test_html_makes_nothing_of_a_name() -> None:
    """Self-contained: no script, nothing fetched, no handler."""
    page = _Page()
    page.feed(findings_html(hostile()))
    assert not page.elements & {"script", "img", "link", "iframe", "a"}
    assert page.attributes <= {"lang", "charset", "name", "content", "http-equiv", "class"}
    assert "{{ 7*7 }}" in findings_html(hostile())
