"""The first day, as far as it can be lived through offline: commands, names, order, and the pipeline's workflow."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from strongroom.plan.model import Plan
from strongroom.plan.text import parse_json
from strongroom.plan.value import Unknown
from tests.guide.guide import FIRST, LAST, ROOT, commands, named, shown, text

OURS = [line for guide in (FIRST, LAST) for line in commands(guide) if line.startswith("strongroom ")]
# What needs the Pulumi CLI, an account, or a state that only an account has.
ELSEWHERE = ("aws ", "docker ", "export PULUMI_", "pulumi ", "rm bootstrap.json", "strongroom check standing.json")
EMULATE = ROOT.parent / "shared" / "tools" / "emulate_aws"


@pytest.mark.parametrize("guide", [FIRST, LAST], ids=["first", "last"])
def test_every_command_is_accounted_for(guide: Path) -> None:
    """A command runs below, or is one that cannot run here."""
    assert commands(guide)
    assert [line for line in commands(guide) if line not in OURS and not line.startswith(ELSEWHERE)] == []


@pytest.mark.parametrize("line", [each for each in dict.fromkeys(OURS) if "standing.json" not in each])
def test_our_commands_succeed(line: str, tmp_path: Path) -> None:
    """Without a credential, each ends 0 and prints something."""
    for name in ("Pulumi.yaml", "stacks", ".venv"):
        (tmp_path / name).symlink_to(ROOT / name)
    command = [str(Path(sys.executable).with_name("strongroom")), *shlex.split(line)[1:]]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, line + "\n" + done.stdout + done.stderr
    assert done.stdout


def test_each_name_is_one_that_the_stacks_give(plan_of: Callable[[str], Plan]) -> None:
    """Buckets, keys, roles, topics and repositories of the guide are those of the plans, to the letter."""
    known = {
        value
        for stack in ("aws-dev", "aws-dev-bootstrap", "aws-prod", "aws-prod-bootstrap")
        for each in plan_of(stack).resources
        for key, value in each.inputs.items()
        if key in ("bucket", "name") and isinstance(value, str)
    }
    found = named(FIRST) | named(LAST)
    assert found
    assert not [each for each in found if _bare(each) not in known]


def _bare(name: str) -> str:
    """The name without what stands around it in a URL, an ARN or an image's tag."""
    for prefix in ("s3://", "awskms://"):
        name = name.removeprefix(prefix)
    if name.startswith("arn:") or ".dkr.ecr." in name:
        name = name.split("/")[-1] if ":role/" in name else name.split(":", 5)[-1] if name.startswith("arn:") else name
    name = name.split(".amazonaws.com/")[-1]
    for suffix in ("/environment", "/bootstrap"):
        name = name.removesuffix(suffix)
    return name


def test_the_bootstrap_shown_is_the_example() -> None:
    """What the guide shows is what stands in stacks/."""
    example = YAML(typ="safe").load((ROOT / "stacks" / "Pulumi.aws-dev-bootstrap.yaml").read_text(encoding="utf-8"))
    assert shown(FIRST)[0] == example


@pytest.mark.parametrize("stage", ["aws-dev", "aws-prod"])
def test_the_first_up_finds_what_it_needs(plan_of: Callable[[str], Plan], stage: str) -> None:
    """The roles that the environment's policies name as its own hands are made before, and nothing is made twice."""
    before, environment = plan_of(f"{stage}-bootstrap"), plan_of(stage)
    hands = {
        f"role{each.inputs['path']}{each.inputs['name']}"
        for each in before.of("aws:iam/role:Role")
        if isinstance(each.inputs["name"], str)
    }
    assert len(hands) == 2
    policies = str([each.inputs["policy"] for each in environment.of("aws:kms/key:Key")])
    assert [hand for hand in hands if hand not in policies] == []
    assert not _physical(before) & _physical(environment)


def _physical(plan: Plan) -> set[tuple[str, str]]:
    kinds = ("aws:s3/bucket:Bucket", "aws:kms/alias:Alias", "aws:iam/role:Role", "aws:iam/policy:Policy")
    keys = {kind: "bucket" if "bucket" in kind else "name" for kind in kinds}
    return {(each.type, str(each.inputs[keys[each.type]])) for kind in kinds for each in plan.of(kind)}


def test_the_boundary_that_apply_may_never_change_is_the_environments(plan_of: Callable[[str], Plan]) -> None:
    """Made once by the environment, under the name that the bootstrap refuses to touch."""
    (boundary,) = [
        each for each in plan_of("aws-dev").of("aws:iam/policy:Policy") if each.inputs["name"] == "fraud-dev-boundary"
    ]
    assert boundary.inputs["path"] == "/fraud-dev/"
    policies = [each.inputs["policy"] for each in plan_of("aws-dev-bootstrap").of("aws:iam/policy:Policy")]
    refused = {
        str(statement["Resource"])
        for policy in policies
        if not isinstance(policy, Unknown)
        for statement in _statements(policy)
        if statement["Effect"] == "Deny" and "iam:SetDefaultPolicyVersion" in statement["Action"]
    }
    assert refused == {"arn:aws:iam::111122223333:policy/fraud-dev/fraud-dev-boundary"}


def _statements(policy: Any) -> list[dict[str, Any]]:
    document: Any = parse_json(policy)
    found: list[dict[str, Any]] = document["Statement"]
    return found


def test_every_role_is_made_under_the_boundary_that_apply_demands(plan_of: Callable[[str], Plan]) -> None:
    """A role of the environment without it would stop the first `up`."""
    roles = plan_of("aws-dev").of("aws:iam/role:Role")
    boundary = "arn:aws:iam::111122223333:policy/fraud-dev/fraud-dev-boundary"
    assert roles
    assert [each.urn for each in roles if boundary not in str(each.inputs.get("permissionsBoundary"))] == []
    assert [each.urn for each in roles if each.inputs.get("path") != "/fraud-dev/"] == []


def test_the_workflow_applies_behind_reviewers_and_previews_reading(plan_of: Callable[[str], Plan]) -> None:
    """[P1 to P3] Tokens only in jobs that log in, the environment of the file, the roles of the bootstrap."""
    _, pipelines, workflow, more = shown(FIRST)
    github = pipelines["pipelines"]["github"]
    jobs = {**workflow["jobs"], **more}
    assert workflow["permissions"] == {"contents": "read"}
    assert jobs["apply"]["environment"] == github["apply_environment"]
    assert jobs["apply"]["if"] == "github.event_name == 'push'"
    assert jobs["preview"]["if"] == "github.event_name == 'pull_request'"
    assert "environment" not in jobs["preview"]
    assert [name for name, job in jobs.items() if "id-token" in job.get("permissions", {})] == ["apply", "preview"]
    roles = plan_of("aws-prod-bootstrap").of("aws:iam/role:Role")
    trusted = {str(each.inputs["name"]): str(each.inputs["assumeRolePolicy"]) for each in roles}
    for job, subject in (("apply", f"environment:{github['apply_environment']}"), ("preview", "pull_request")):
        (login,) = [step["with"] for step in jobs[job]["steps"] if "role-to-assume" in step.get("with", {})]
        name = login["role-to-assume"].rsplit("/", 1)[-1]
        assert f"repo:{github['repository']}:{subject}" in trusted[name]


def test_links_lead_somewhere() -> None:
    """Each guide to the next."""
    for guide in (FIRST, LAST):
        for part in text(guide).split("](")[1:]:
            assert (guide.parent / part.split(")")[0]).exists()


@pytest.mark.slow
def test_the_bootstrap_stands_in_an_emulated_account() -> None:
    """What it makes is applied, and a second plan changes nothing."""
    if not EMULATE.exists() or shutil.which("terraform") is None:
        pytest.skip("the emulator is not here: it needs terraform, moto and the tools beside the project")
    done = subprocess.run(
        [str(EMULATE), str(ROOT), "aws-dev-bootstrap"], capture_output=True, text=True, check=False, timeout=1200
    )
    if done.returncode == 2:
        pytest.skip(f"the emulator cannot start: {done.stdout.strip()}")
    assert done.returncode == 0, done.stdout
