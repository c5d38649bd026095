"""The published schema and table are the models', and say of a file what the checks say of its single values."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from strongroom.spec.reference import with_table
from strongroom.spec.schema import schema_text, stack_file_schema
from tests.spec.example import EXAMPLES, FULL_FILE, ROOT

VALIDATOR = Draft7Validator(stack_file_schema())
CASES: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("mistakes.yaml").read_text(encoding="utf-8"))
BEYOND = (
    "in the partition",
    "is not a declared",
    "twice",
    "as well",
    "under another name",
    "cannot be",
    "stands for several",
    "is more than `most`",
    "is more than a ",
    "is kept",
    "zones of",
    "has no room",
    "overlaps",
    "own account",
    "is a role of account",
    "of the log account",
    "opens the evidence",
    "who approves",
    "makes the",
    "not in `eu-west-1`",
    "placeholder",
    "digest of nothing",
    "first address",
    "private range",
    "network of /16",
    "10.400",
    "capital",
    "clone",
    "shorter than",
    "longer than",
    "nothing to spend",
    "only an AWS service",
    "of the columns",
    "AWS bills in",
    "the name of team",
    "tells of a budget",
    "jobs write",
    "is a key of account",
    "holds a stage",
    "that this environment makes",
    "by single sign-on",
    "column of the kind",
    "the store of features",
    "than a disk can have",
)
"""What rules between places and the meaning of a right form say; a schema knows forms alone."""


def test_the_published_schema_is_the_models() -> None:
    """`make docs` writes it."""
    assert (ROOT / "docs" / "environment.schema.json").read_text(encoding="utf-8") == schema_text()


def test_the_published_table_is_the_models() -> None:
    """`make docs` writes it between the markers."""
    document = (ROOT / "docs" / "environment.md").read_text(encoding="utf-8")
    assert with_table(document) == document
    assert "| `teams[].scientists` |" in document


def test_a_document_without_markers_is_refused() -> None:
    """The table is never written over something else."""
    with pytest.raises(ValueError, match="has lost its markers"):
        with_table("# The environment file\n")


def test_the_schema_is_a_schema() -> None:
    """Editors read draft 7."""
    Draft7Validator.check_schema(stack_file_schema())


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_every_example_meets_the_schema_and_names_it(file: Path) -> None:
    """The first line leads an editor to the schema from where the file lies."""
    text = file.read_text(encoding="utf-8")
    assert list(VALIDATOR.iter_errors(yaml.safe_load(text))) == []
    first = text.splitlines()[0]
    named = first.removeprefix("# yaml-language-server: $schema=")
    assert named != first
    assert (file.parent / named).resolve() == ROOT / "docs" / "environment.schema.json"


def test_the_schema_leaves_the_rest_of_a_stack_file_alone() -> None:
    """Other settings, encryption salts and providers are Pulumi's."""
    stack = yaml.safe_load(FULL_FILE.read_text(encoding="utf-8"))
    stack["encryptionsalt"] = "v1:x"
    stack["config"]["aws:region"] = "eu-west-1"
    assert list(VALIDATOR.iter_errors(stack)) == []


@pytest.mark.parametrize("name", CASES)
def test_the_schema_refuses_every_wrong_form(name: str) -> None:
    """A case passes the schema only where its sentence is about meaning or about several places."""
    case = CASES[name]
    stack = yaml.safe_load(FULL_FILE.read_text(encoding="utf-8").replace(case["was"], case["written"], 1))
    meets = not list(VALIDATOR.iter_errors(stack))
    assert meets == any(words in case["says"] for words in BEYOND)


def test_every_word_has_a_description_and_no_word_may_be_empty() -> None:
    """Editors show what each word says, and never offer null."""
    parts = stack_file_schema()["$defs"]
    assert len(parts) > 20
    for name, part in parts.items():
        assert part["additionalProperties"] is False, name
        for word, field in part["properties"].items():
            assert field["description"], f"{name}.{word}"
    assert "null" not in schema_text()
