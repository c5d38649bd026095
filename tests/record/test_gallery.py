"""The recorder reads what others write: programs in foreign styles, with what the plan must say of each."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.record.expectation import expected_of, mismatches
from tests.record.gallery import GALLERY, PROGRAMS, document, record
from tests.record.policy_documents import policy_documents
from tests.record.recorded import readable, resources

CLOUDS = {"aws", "gcp", "azure-native"}
READABLE_SHARE = 0.9


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_plan_says_of_a_program_what_its_reader_needs(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Resources by type, urns, values, named holes, dependencies, options, source lines and gaps are as expected."""
    assert mismatches(GALLERY / name, document(name, tmp_path_factory)) == []


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_plan_is_the_same_bytes_elsewhere(
    name: str, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A second run, with another hash seed and in another folder, writes the very same document."""
    elsewhere = tmp_path / "elsewhere" / name
    shutil.copytree(GALLERY / name, elsewhere, ignore=shutil.ignore_patterns("__pycache__"))
    assert record(elsewhere, "1") == document(name, tmp_path_factory)


def test_nine_in_ten_policy_documents_are_readable(
    tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of all policy documents that the programs ask for, at least nine in ten are known or hold named holes only."""
    written = sum(expected_of(GALLERY / name)["documents"]["written"] for name in PROGRAMS)
    plans = [resources(document(name, tmp_path_factory)) for name in PROGRAMS]
    found = sum(readable(text) for plan in plans for _, _, text in policy_documents(plan))
    with capsys.disabled():
        print(f"\nreadable policy documents in the gallery: {found} of {written}, {found / written:.1%}")
    assert found / written >= READABLE_SHARE


def test_the_gallery_is_large_enough_to_speak_for_others() -> None:
    """At least 15 programs on three clouds, asking for at least 40 policy documents."""
    expected = [expected_of(GALLERY / name) for name in PROGRAMS]
    assert len(expected) >= 15
    assert {type_.split(":")[0] for of in expected for type_ in of["types"]} >= CLOUDS
    assert sum(of["documents"]["written"] for of in expected) >= 40
