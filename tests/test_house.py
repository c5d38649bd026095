"""The house: small files, small functions, the field's names, and no room that does two things."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "components").rglob("*.py"))
TESTS = sorted(path for path in (ROOT / "tests").rglob("*.py") if "gallery" not in path.parts)


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yields every function of a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node


def test_one_file_holds_one_idea() -> None:
    """No file is longer than 400 lines."""
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES + TESTS
    }
    assert {name: length for name, length in lengths.items() if length > 400} == {}


def test_a_function_fits_a_screen() -> None:
    """No function of the library is longer than 50 lines, its docstring included."""
    long = {
        f"{path.relative_to(ROOT)}:{node.name}": node.end_lineno - node.lineno + 1
        for path in SOURCES
        for node in functions(path)
        if node.end_lineno and node.end_lineno - node.lineno >= 50
    }
    assert long == {}


@pytest.mark.parametrize("word", ["utils", "helpers", "common", "misc", "manager"])
def test_no_room_is_named_for_nothing(word: str) -> None:
    """A name says the idea."""
    assert [path for path in SOURCES + TESTS if word in path.stem.split("_")] == []


def test_components_can_be_inferred_by_pulumi() -> None:
    """Postponed annotations would hide the arguments from the component schema."""
    builders = [path for path in SOURCES if "provision" in path.parts]
    assert builders
    assert [path for path in builders if "from __future__ import annotations" in path.read_text(encoding="utf-8")] == []


def test_every_test_file_is_collected() -> None:
    """A file with tests in it is named so that pytest finds it."""
    lost = [
        path
        for path in TESTS
        if not path.stem.startswith("test_") and any(f.name.startswith("test_") for f in functions(path))
    ]
    assert lost == []


def test_the_program_of_the_stacks_is_a_few_lines() -> None:
    """An environment is its file, not its program."""
    assert len((ROOT / "stacks" / "__main__.py").read_text(encoding="utf-8").splitlines()) <= 12
