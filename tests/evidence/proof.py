"""The `proves` mark: a test holds on the plan, and fails on the plan that its sabotage makes.

Under `--prove` each marked test runs once on the plan as it is and once on each sabotaged plan, where it must fail with
an AssertionError; only then is its row written to docs/requirements.md.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

import pytest
from _pytest.nodes import Node

from tests.evidence.edit import Edit


@dataclass(frozen=True, order=True)
class Proof:
    """One requirement on one cloud, the test that proves it, and the edit that breaks that test."""

    requirement: str
    cloud: str
    test: str
    sabotage: str


def marks_of(item: Node) -> list[tuple[str, str, Edit]]:
    """Requirement, cloud and sabotage of each `proves` mark of a test."""
    return [(mark.args[0], mark.args[1], mark.kwargs["sabotage"]) for mark in item.iter_markers("proves")]


class ProofPlugin:
    """Runs marked tests with and without their sabotage, and keeps what was proven."""

    def __init__(self, proving: bool) -> None:
        self.proving = proving
        self.proofs: list[Proof] = []
        self.complete = True

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Gives each marked test its sabotaged runs."""
        if "sabotage" not in metafunc.fixturenames:
            return
        marks = marks_of(metafunc.definition) if self.proving else []
        edits: list[tuple[str, str, Edit] | None] = [None, *marks]
        ids = [
            "as-is",
            *(f"{requirement}-{cloud}-sabotaged-{index}" for index, (requirement, cloud, _) in enumerate(marks)),
        ]
        metafunc.parametrize("sabotage", edits, ids=ids, indirect=True)

    @pytest.hookimpl(wrapper=True)
    def pytest_pyfunc_call(self, pyfuncitem: pytest.Function) -> Generator[None, object, object]:
        """A sabotaged run passes iff the test itself fails with an AssertionError."""
        callspec = getattr(pyfuncitem, "callspec", None)
        mark = callspec.params.get("sabotage") if callspec else None
        if mark is None:
            return (yield)
        try:
            yield
        except AssertionError:
            requirement, cloud, edit = mark
            test = pyfuncitem.nodeid.split("[")[0]
            self.proofs.append(Proof(requirement, cloud, test, edit.words))
            return True
        pytest.fail(f"the sabotage `{mark[2].words}` does not break this test, so it proves nothing")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """One failure, and nothing is written."""
        self.complete &= report.outcome != "failed"
