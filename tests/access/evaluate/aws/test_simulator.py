"""The referee agrees with an independent simulator, run as a process of its own.

The simulator is no part of the project and is never installed by it: name a folder where `npm install
@cloud-copilot/iam-simulate` ran in STRONGROOM_SIMULATOR, or the test installs it into a temporary folder.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from strongroom.access.evaluate.aws import Unmodelled, decide
from strongroom.access.request import Request

from ...generated.aws import pairs, sample_requests
from ...generated.aws_words import ACCOUNT, USER
from .simulation import is_comparable, question, states

PACKAGE = "@cloud-copilot/iam-simulate"


@pytest.fixture(scope="module")
def simulator(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds the simulator."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        pytest.skip("node and npm are not installed")
    if folder := os.environ.get("STRONGROOM_SIMULATOR"):
        return Path(folder)
    made = tmp_path_factory.mktemp("simulator")
    command = [npm, "install", "--silent", "--prefix", str(made), PACKAGE]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        pytest.skip(f"{PACKAGE} cannot be installed here")
    return made


def _asked() -> Iterator[tuple[dict[str, Any], Request]]:
    for pair in pairs(400, seed=11):
        for drawn in sample_requests(pair, 20, seed=12):
            request = Request(drawn.principal or USER, drawn.action, drawn.resource, drawn.context, ACCOUNT)
            yield from ((state, request) for state in states(pair) if is_comparable(state, request))


@pytest.mark.slow
def test_the_referee_agrees_with_an_independent_simulator(simulator: Path) -> None:
    """Requests to generated policies and accounts, but for the exceptions listed at `is_comparable`."""
    asked = []
    for state, request in _asked():
        try:
            asked.append((state, request, decide(state, request).allowed))
        except Unmodelled:
            continue
    script = Path(__file__).with_name("simulator.mjs")
    questions = json.dumps([question(state, request) for state, request, _ in asked])
    command = ["node", str(script), str(simulator)]
    answered = subprocess.run(command, input=questions, capture_output=True, text=True, check=True, timeout=300)
    wrong = [
        f"{request}: the simulator says {answer}, the referee {allowed}: {json.dumps(state)}"
        for (state, request, allowed), answer in zip(asked, json.loads(answered.stdout), strict=True)
        if (answer == "Allowed") != allowed
    ]
    assert len(asked) > 2_000
    assert wrong == []
