"""What every test may ask for: the plans of the example stacks, recorded once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from strongroom.plan.model import Plan
from strongroom.plan.read import read_plan
from tests.evidence.proof import ProofPlugin
from tests.evidence.record import write_rows

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--prove", action="store_true", help="run the sabotages and write docs/requirements.md")


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(ProofPlugin(config.getoption("--prove")), "proof")


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    plugin = session.config.pluginmanager.get_plugin("proof")
    whole = any(Path(each).resolve() == ROOT / "tests" / "evidence" for each in session.config.args)
    if isinstance(plugin, ProofPlugin) and plugin.proving and plugin.complete and whole and exitstatus == 0:
        write_rows(ROOT / "docs" / "requirements.md", plugin.proofs)


@pytest.fixture(scope="session")
def document_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """The document of a stack of this project: recorded once in a run, whichever worker asks first."""
    folder = tmp_path_factory.getbasetemp()
    shared = folder.parent if folder.name.startswith("popen-") else folder

    def document(stack: str) -> str:
        kept = shared / f"{stack}.json"
        if not kept.exists():
            from strongroom.ci.planning import plan_stack

            text = plan_stack(ROOT, stack)
            partial = kept.with_suffix(f".{folder.name}")
            partial.write_text(text, encoding="utf-8")
            partial.replace(kept)
        return kept.read_text(encoding="utf-8")

    return document


@pytest.fixture(scope="session")
def plan_of(document_of: Callable[[str], str]) -> Callable[[str], Plan]:
    """The plan of a stack of this project."""
    plans: dict[str, Plan] = {}

    def plan(stack: str) -> Plan:
        if stack not in plans:
            plans[stack] = read_plan(document_of(stack), stack)
        return plans[stack]

    return plan


@pytest.fixture
def sabotage(request: pytest.FixtureRequest) -> object:
    """The mark whose sabotage this run applies, or None."""
    return getattr(request, "param", None)


@pytest.fixture(params=["aws-dev", "aws-prod"])
def aws_plan(request: pytest.FixtureRequest, plan_of: Callable[[str], Plan], sabotage: object) -> Plan:
    """Each AWS stack; under `--prove` also as its test's sabotage leaves it."""
    return _edited(plan_of(request.param), sabotage)


@pytest.fixture
def aws_dev(plan_of: Callable[[str], Plan], sabotage: object) -> Plan:
    """The stack that owns its account's baseline; under `--prove` as its test's sabotage leaves it."""
    return _edited(plan_of("aws-dev"), sabotage)


@pytest.fixture
def aws_prod(plan_of: Callable[[str], Plan], sabotage: object) -> Plan:
    """The stack that serves models; under `--prove` as its test's sabotage leaves it."""
    return _edited(plan_of("aws-prod"), sabotage)


def _edited(plan: Plan, sabotage: object) -> Plan:
    if not isinstance(sabotage, tuple):
        return plan
    edited: Plan = sabotage[2].apply(plan)
    assert edited != plan, f"the sabotage `{sabotage[2].words}` changes nothing in {plan.stack}"
    return edited
