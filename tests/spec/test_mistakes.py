"""A mistake in an environment file gives one sentence, with its path, its line and the right word."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from strongroom.spec import Mistakes, read_stack_file
from tests.spec.example import FULL_FILE

FULL = FULL_FILE.read_text(encoding="utf-8")
CASES: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("mistakes.yaml").read_text(encoding="utf-8"))


def told(folder: Path, text: str) -> tuple[str, ...]:
    """The sentences that a stack file with this text gives."""
    file = folder / "Pulumi.test.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(Mistakes) as refused:
        read_stack_file(file)
    assert str(refused.value) == "\n".join(refused.value.sentences)
    return tuple(sentence.removeprefix(f"{folder}/") for sentence in refused.value.sentences)


def line_of(case: dict[str, Any], text: str) -> int:
    """The line that the case names, else the first line that its edit changes."""
    if "line" in case:
        return next(number for number, row in enumerate(text.splitlines(), 1) if case["line"] in row)
    blank = len(case["written"]) - len(case["written"].lstrip())
    return text.count("\n", 0, FULL.index(case["was"]) + blank) + 1


@pytest.mark.parametrize("name", CASES)
def test_a_mistake_gives_one_sentence_with_path_line_and_the_right_word(name: str, tmp_path: Path) -> None:
    """The whole sentence is pinned: where, what is wrong, what was got, what to do."""
    case = CASES[name]
    text = FULL.replace(case["was"], case["written"], 1)
    place = f"Pulumi.test.yaml:{line_of(case, text)} strongroom:environment"
    assert told(tmp_path, text) in {(f"{place}.{case['says']}",), (f"{place}{case['says']}",)}


def test_there_are_many_more_than_forty() -> None:
    """Each case is an edit of the full example that is really there, and no two say the same of the same place."""
    assert len(CASES) > 120
    assert all(case["was"] in FULL for case in CASES.values())


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    """Single values, missing words and rules between places: none hides another."""
    chosen = [CASES[name] for name in CHOSEN]
    text = FULL
    for case in chosen:
        assert case["was"] in text
        text = text.replace(case["was"], case["written"], 1)
    found = told(tmp_path, text)
    assert {sentence.split(" strongroom:environment.")[1] for sentence in found} == {case["says"] for case in chosen}
    lines = [int(match[1]) for sentence in found if (match := re.match(r"Pulumi\.test\.yaml:(\d+) ", sentence))]
    assert len(lines) == len(chosen)
    assert lines == sorted(lines)


CHOSEN = (
    "owner-misspelt",
    "stage-unknown",
    "account-lost-zero",
    "region-zone",
    "principal-user",
    "zones-nine",
    "cidr-host",
    "principal-undeclared",
    "administrator-is-scientist",
    "data-team-undeclared",
    "run-unit",
    "budget-number",
    "image-tag",
    "least-above-most",
    "day-above-minutes",
    "callers-twice",
    "audit-short",
    "lock-text",
    "repository-all",
)


@pytest.mark.parametrize("name", CASES)
def test_a_sentence_has_the_form_of_the_house(name: str) -> None:
    """`<where>: <what is wrong>, got <value>; <what to do>`: one line, lower case, no period at the end."""
    says = CASES[name]["says"]
    where, _, rest = says.partition(": ")
    wrong, _, do = rest.rpartition("; ")
    assert wrong[0].islower()
    assert do[0].islower()
    assert not says.endswith(".")
    assert "\n" not in says
    assert re.fullmatch(r'[\w.\[\]" -]*', where)
