"""What the recorder writes of foreign programs, the schema admits, the reader reads and the controls judge."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import jsonschema
import pytest

from strongroom.controls.catalogue import catalogue
from strongroom.controls.run import check
from strongroom.plan.read import read_plan
from strongroom.plan.value import Secret, Unknown, holes
from tests.record.gallery import GALLERY, PROGRAMS, document
from tests.record.recorded import SECRET, gaps, resources

SCHEMA: Final = json.loads((GALLERY.parent / "plan" / "deployment.schema.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_document_is_a_stack_export(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """It validates against the schema of Pulumi's deployment format, and names no place outside the project."""
    text = document(name, tmp_path_factory)
    jsonschema.validate(json.loads(text), SCHEMA)
    assert str(Path.home()) not in text
    assert str(GALLERY) not in text


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_reader_finds_what_the_recorder_wrote(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The same resources, gaps, holes and secrets, in the same inputs."""
    text = document(name, tmp_path_factory)
    plan = read_plan(text, name)
    written = resources(text)
    assert {resource.urn for resource in plan.resources} == set(written)
    assert sorted((gap.urn, gap.reason) for gap in plan.gaps) == sorted((g["urn"], g["reason"]) for g in gaps(text))
    for resource in plan.resources:
        inputs = written[resource.urn].inputs
        assert set(resource.inputs) == set(inputs)
        for key, value in resource.inputs.items():
            assert bool(list(holes(value))) == _is_open(written[resource.urn].row, key), f"{resource.urn}: {key}"
            assert isinstance(value, Secret) == (inputs[key] == SECRET), f"{resource.urn}: {key}"


@pytest.mark.parametrize("name", PROGRAMS)
def test_no_control_crashes_on_a_foreign_plan(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Every control comes to a verdict, and none passes over a value that is open as a whole."""
    plan = read_plan(document(name, tmp_path_factory), name)
    findings = check(plan, catalogue())
    assert [finding for finding in findings if finding.verdict == "error"] == []
    passed = [finding for finding in findings if finding.verdict == "pass" and finding.urn]
    assert [f for f in passed if plan.by_urn[str(f.urn)].inputs.get(str(f.property)) == Unknown()] == []


def _is_open(row: Any, key: str) -> bool:
    return "04da6b54-80e4-46f7-96ec-b56ff0331ba9" in json.dumps(row["inputs"][key])
