"""Who can do what in the example environments is what their files say, read from the files themselves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from strongroom.access.graph import WhoCan, who_can
from strongroom.plan.model import Plan

STACKS = Path(__file__).resolve().parents[4] / "stacks"
DUTIES = {"scientists": "scientist", "leads": "lead", "approvers": "approver", "auditors": "auditor"}


class File:
    """What an environment file says."""

    def __init__(self, stack: str) -> None:
        document = YAML(typ="safe").load((STACKS / f"Pulumi.{stack}.yaml").read_text(encoding="utf-8"))
        self.said: dict[str, Any] = document["config"]["strongroom:environment"]
        self.account = self.said["aws"]["account"]
        self.prefix = f"{self.said['name']}-{self.said['stage']}"
        self.region = self.said["aws"]["region"]

    def role(self, purpose: str) -> str:
        """The ARN of the role of a purpose."""
        return f"arn:aws:iam::{self.account}:role/{self.prefix}/{self.prefix}-{purpose}"

    def roles(self, team: str, *duties: str) -> Iterator[str]:
        """The roles of a team for those of the duties that somebody holds."""
        said = next(each for each in self.said["teams"] if each["name"] == team)
        yield from (self.role(f"{team}-{DUTIES[duty]}") for duty in duties if said.get(duty))

    def people(self, team: str, duty: str) -> set[str]:
        """Who holds a duty, by ARN."""
        said = next(each for each in self.said["teams"] if each["name"] == team)
        return {self.said["aws"]["principals"][name] for name in said.get(duty, [])}

    def models(self, team: str) -> list[dict[str, Any]]:
        """The team's models."""
        return [each for each in self.said.get("models", []) if each["team"] == team]

    @property
    def teams(self) -> list[str]:
        """The teams by name."""
        return [each["name"] for each in self.said["teams"]]

    @property
    def record(self) -> str:
        """The account that keeps the audit log."""
        return str(self.said["aws"].get("log", {}).get("account", self.account))


@pytest.fixture
def file(aws_plan: Plan) -> File:
    """The environment file of the plan."""
    return File(aws_plan.stack)


def proven(answer: WhoCan) -> set[str]:
    """Whoever is allowed, of the plan or outside."""
    assert not [each for each in answer.grantees if each.verdict == "unknown"]
    return set(answer.allowed)


def test_exactly_the_team_reads_its_models(aws_plan: Plan, file: File) -> None:
    """People who train, lead and approve, the team's jobs, and its serving where it serves."""
    for team in file.teams:
        for model in file.models(team) or [{"name": "any", "artifact": "sha256:x"}]:
            key = f"{team}/{model['name']}/{model['artifact'].removeprefix('sha256:')}/model.tar.gz"
            bucket = f"{file.prefix}-models-{file.account}-{file.region}"
            found = proven(who_can(aws_plan, "s3:GetObject", f"arn:aws:s3:::{bucket}/{key}"))
            wanted = {*file.roles(team, "scientists", "leads", "approvers"), file.role(f"{team}-execution")}
            wanted |= {file.role(f"{team}-serving")} if file.models(team) else set()
            assert found == wanted


def test_exactly_the_team_reads_its_data(aws_plan: Plan, file: File) -> None:
    """People who train and lead, and the team's jobs."""
    for team in file.teams:
        bucket = f"{file.prefix}-data-{file.account}-{file.region}"
        found = proven(who_can(aws_plan, "s3:GetObject", f"arn:aws:s3:::{bucket}/{team}/x"))
        assert found == {*file.roles(team, "scientists", "leads"), file.role(f"{team}-execution")}


def test_exactly_those_who_read_models_use_their_key(aws_plan: Plan, file: File) -> None:
    """Every team's people and workloads that handle artefacts, and no administrator of keys."""
    found = proven(who_can(aws_plan, "kms:Decrypt", "models"))
    people = {role for team in file.teams for role in file.roles(team, "scientists", "leads", "approvers")}
    work = {file.role(f"{team}-{kind}") for team in file.teams for kind in ("execution", "serving")}
    assert {each for each in found if ":role/" in each} == people | work


def test_exactly_the_listed_callers_invoke_an_endpoint(aws_plan: Plan, file: File) -> None:
    """Each caller by a role of its own, which the principal of the file may take and nobody else."""
    for team in file.teams:
        for model in file.models(team):
            endpoint = f"arn:aws:sagemaker:{file.region}:{file.account}:endpoint/{file.prefix}-{model['name']}"
            answer = who_can(aws_plan, "sagemaker:InvokeEndpoint", endpoint)
            wanted = {file.role(f"{model['name']}.{each['name']}"): each["principal"] for each in model["callers"]}
            assert proven(answer) == set(wanted)
            for each in answer.grantees:
                if each.verdict == "yes":
                    assert set(each.through) == {file.said["aws"]["principals"][wanted[each.principal]]}


def test_exactly_the_approvers_approve(aws_plan: Plan, file: File) -> None:
    """A team's approvers, and neither who registers nor another team's."""
    for team in file.teams:
        version = f"arn:aws:sagemaker:{file.region}:{file.account}:model-package/{file.prefix}-{team}/1"
        answer = who_can(aws_plan, "sagemaker:UpdateModelPackage", version)
        assert proven(answer) == set(file.roles(team, "approvers"))
        for each in answer.grantees:
            if each.verdict == "yes":
                assert set(each.through) == file.people(team, "approvers")


@pytest.mark.parametrize("action", ["cloudtrail:StopLogging", "cloudtrail:DeleteTrail", "cloudtrail:UpdateTrail"])
def test_no_identity_stops_the_trail(action: str, aws_plan: Plan, file: File) -> None:
    """Only what other stacks grant in the account could: no role of the environment."""
    trail = f"arn:aws:cloudtrail:{file.region}:{file.account}:trail/{file.prefix}-audit"
    assert proven(who_can(aws_plan, action, trail)) == set()


@pytest.mark.parametrize("action", ["s3:PutBucketPolicy", "s3:DeleteBucket", "s3:DeleteBucketPolicy"])
def test_no_identity_but_who_applies_could_change_the_record(action: str, aws_plan: Plan, file: File) -> None:
    """The bucket's policy spares who applies; whether that role may is another stack's to say."""
    answer = who_can(aws_plan, action, f"arn:aws:s3:::{file.prefix}-audit-{file.record}-{file.region}")
    assert proven(answer) == set()
    spared = {each.principal for each in answer.grantees}
    applies = file.said["aws"].get("log", {}).get("role", file.role("apply"))
    assert spared <= {applies, file.role("apply"), file.role("key-administrator")}
    assert applies in spared


@pytest.mark.parametrize("action", ["s3:DeleteObject", "s3:DeleteObjectVersion", "s3:PutObjectRetention"])
def test_nobody_deletes_from_the_record(action: str, aws_plan: Plan, file: File) -> None:
    """Not even who is outside the plan and holds every permission."""
    record = f"arn:aws:s3:::{file.prefix}-audit-{file.record}-{file.region}/AWSLogs/x"
    assert proven(who_can(aws_plan, action, record)) == set()


def test_people_enter_their_own_roles_alone(aws_plan: Plan, file: File) -> None:
    """Whoever holds a duty takes the role of it, and services take roles of workloads."""
    for team in file.teams:
        for duty, purpose in DUTIES.items():
            if file.people(team, duty):
                answer = who_can(aws_plan, "sts:AssumeRole", file.role(f"{team}-{purpose}"))
                entered = {name for name in answer.allowed if name.startswith("arn:")}
                assert entered == file.people(team, duty)
