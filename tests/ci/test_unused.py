"""A stack file that describes an environment, and a program that leaves it."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest

from strongroom.ci.checking import judge_sources
from strongroom.ci.unused import unused_environment
from strongroom.plan.model import Plan, Resource

FILE = "config:\n  strongroom:environment:\n    name: fraud\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a program of its own, as `init` finds it."""
    (tmp_path / "Pulumi.yaml").write_text("name: pay\nruntime: python\n")
    (tmp_path / "Pulumi.dev.yaml").write_text(FILE)
    (tmp_path / "__main__.py").write_text("import pulumi\npulumi.export('a', 1)\n")
    return tmp_path


def plan(type_: str) -> Plan:
    """A plan with one resource."""
    urn = f"urn:pulumi:dev::pay::{type_}::fraud"
    resource = Resource(urn=urn, type=type_, inputs={}, custom=False)
    return Plan(stack="dev", project="pay", resources=(resource,), source="dev")


def test_an_environment_that_nobody_makes_is_warned_of(project: Path) -> None:
    """Else a check of an empty program would read as a check of the environment."""
    _, warnings = judge_sources(
        ["dev"], project=project, answers=None, waivers=None, stdin=io.BytesIO(), today=date(2026, 11, 24)
    )
    (warning,) = warnings
    assert warning.startswith("Pulumi.dev.yaml: describes an environment that the program does not make; let it call `")


def test_nothing_is_said_where_it_is_made_or_not_described(project: Path) -> None:
    """A comment describes nothing."""
    assert unused_environment(project, "dev", plan("strongroom:index:Environment")) == ()
    (project / "Pulumi.dev.yaml").write_text("# strongroom:environment: see the wiki\nconfig: {}\n")
    assert unused_environment(project, "dev", plan("aws:kms/key:Key")) == ()
