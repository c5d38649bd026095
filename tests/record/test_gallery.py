"""The recorder reads what others write: twenty programs in foreign styles, with what the plan must say of each."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from strongroom.ci.planning import plan_stack
from tests.record.expectation import expected_of, mismatches
from tests.record.policy_documents import policy_documents
from tests.record.recorded import readable, resources

GALLERY = Path(__file__).parents[1] / "gallery"
PROGRAMS = sorted(path.parent.name for path in GALLERY.glob("*/expected.yaml"))
READABLE_SHARE = 0.9

Document = Callable[[str], str]


def record(folder: Path, seed: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The plan document of the program in `folder`, recorded under this hash seed."""
    monkeypatch.setenv("PYTHONHASHSEED", seed)
    answers = folder / "answers.yaml"
    stack = yaml.safe_load((folder / "expected.yaml").read_text(encoding="utf-8"))["stack"]
    return plan_stack(folder, stack, answers=answers if answers.exists() else None)


@pytest.fixture
def document(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Document:
    """The document of a program, recorded once for all tests and all workers of the run."""
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "gallery"
    shared.mkdir(exist_ok=True)

    def of(name: str) -> str:
        kept = shared / f"{name}.json"
        if not kept.exists():
            text = record(GALLERY / name, "0", monkeypatch)
            with tempfile.NamedTemporaryFile("w", dir=shared, delete=False, encoding="utf-8") as file:
                file.write(text)
            Path(file.name).rename(kept)
        return kept.read_text(encoding="utf-8")

    return of


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_plan_says_of_a_program_what_its_reader_needs(name: str, document: Document) -> None:
    """Resources by type, urns, values, named holes, dependencies, options, source lines and gaps are as expected."""
    assert mismatches(GALLERY / name, document(name)) == []


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_plan_is_the_same_bytes_elsewhere(
    name: str, document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second run, with another hash seed and in another folder, writes the very same document."""
    elsewhere = tmp_path / "elsewhere" / name
    shutil.copytree(GALLERY / name, elsewhere, ignore=shutil.ignore_patterns("__pycache__"))
    assert record(elsewhere, "1", monkeypatch) == document(name)


def test_nine_in_ten_policy_documents_are_readable(document: Document, capsys: pytest.CaptureFixture[str]) -> None:
    """Of all policy documents that the programs ask for, at least nine in ten are known or hold named holes only."""
    written = sum(expected_of(GALLERY / name)["documents"]["written"] for name in PROGRAMS)
    found = [text for name in PROGRAMS for _, _, text in policy_documents(resources(document(name)))]
    share = sum(readable(text) for text in found) / written
    with capsys.disabled():
        print(f"\nreadable policy documents in the gallery: {sum(map(readable, found))} of {written}, {share:.1%}")
    assert share >= READABLE_SHARE


def test_the_gallery_is_large_enough_to_speak_for_others() -> None:
    """At least 15 programs, on each of three clouds, asking for at least 40 policy documents."""
    expected = [expected_of(GALLERY / name) for name in PROGRAMS]
    assert len(expected) >= 15
    assert {cloud for e in expected for t in e["types"] if (cloud := t.split(":")[0]) in CLOUDS} == CLOUDS
    assert sum(e["documents"]["written"] for e in expected) >= 40


CLOUDS = {"aws", "gcp", "azure-native"}
