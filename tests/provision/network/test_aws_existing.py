"""A network of another team: planned without asking, judged before anything is made there."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from strongroom.controls.plan.plan_is_complete import judge
from strongroom.facts.endpoints import BASE
from strongroom.plan.model import Plan
from strongroom.provision.arguments import ArgumentMistake
from strongroom.provision.network.aws import ExistingNetwork
from tests.provision.programs import HEAD, only, plan_program

CONTEXT = {"name": "shop", "stage": "dev", "owner": "ml@example.com", "account": "111122223333", "region": "eu-west-1"}
ENDPOINTS = {word: f"vpce-0a1b2c3d4e5f6789{n}" for n, word in enumerate((*BASE, "s3"))}
GOOD: dict[str, Any] = {
    "context": CONTEXT,
    "vpc": "vpc-0a1b2c3d4e5f67890",
    "subnets": ["subnet-0a1b2c3d4e5f67890", "subnet-0a1b2c3d4e5f67891"],
    "endpoints": ENDPOINTS,
    "endpoint_group": "sg-0a1b2c3d4e5f67890",
    "prefix_list": "pl-0a1b2c3d",
}
PROGRAM = f"""
from strongroom.provision.network.aws import ExistingNetwork

taken = ExistingNetwork("taken", {GOOD!r}, home)
pulumi.export("taken", {{"remarks": taken.remarks, "placement": taken.placement}})
"""
# The program as `up` runs it, with a cloud that answers what `answers.json` says and notes what is made.
APPLIED = """
import asyncio
import json
import sys
import pulumi
asyncio.set_event_loop(asyncio.new_event_loop())
answers = json.loads(open("answers.json").read())

class Cloud(pulumi.runtime.Mocks):
    def new_resource(self, args):
        sys.stdout.write(f"made {args.typ}\\n")  # one write: resources are made by several threads
        return f"{args.name}-id", args.inputs

    def call(self, args):
        key = args.args.get("id") or args.args.get("subnetId")
        return answers[args.token.rsplit(":", 1)[1]].get(key, {})

pulumi.runtime.set_mocks(Cloud(), preview=False)

@pulumi.runtime.test
def up():
    exec(compile(open("program.py").read(), "program.py", "exec"), {"__name__": "__main__"})

up()
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """A network that is taken."""
    return plan_program(tmp_path_factory.mktemp("taken"), PROGRAM)


def answers(**routes: list[dict[str, str]]) -> dict[str, Any]:
    """What a cloud says of a network that holds; `routes` of all its subnets may differ."""
    narrow = {"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*", "Condition": {"Bool": {"a": "b"}}}
    door = {
        "vpcId": GOOD["vpc"], "state": "available", "privateDnsEnabled": True, "prefixListId": GOOD["prefix_list"],
        "securityGroupIds": [GOOD["endpoint_group"]], "policy": json.dumps({"Statement": [narrow]}),
    }  # fmt: skip
    names = {word: f"com.amazonaws.eu-west-1.{word}" for word in ENDPOINTS}
    names["studio"] = "aws.sagemaker.eu-west-1.studio"
    return {
        "getVpc": {GOOD["vpc"]: {"enableDnsSupport": True, "enableDnsHostnames": True}},
        "getSubnet": {
            id_: {"vpcId": GOOD["vpc"], "availabilityZone": f"eu-west-1{zone}", "mapPublicIpOnLaunch": False}
            for id_, zone in zip(GOOD["subnets"], "ab", strict=True)
        },
        "getRouteTable": {id_: {"routes": routes.get("routes", [])} for id_ in GOOD["subnets"]},
        "getVpcEndpoint": {id_: {**door, "serviceName": names[word]} for word, id_ in ENDPOINTS.items()},
    }


def apply(folder: Path, told: dict[str, Any]) -> subprocess.CompletedProcess[str]:
    """The program as `up` runs it."""
    (folder / "answers.json").write_text(json.dumps(told), encoding="utf-8")
    (folder / "program.py").write_text(HEAD + PROGRAM, encoding="utf-8")
    run = [sys.executable, "-c", APPLIED]
    return subprocess.run(run, cwd=folder, capture_output=True, text=True, timeout=120, check=False)


def test_a_plan_is_complete_without_asking_the_cloud(plan: Plan) -> None:
    """It shows all that is made: one group and its rules."""
    assert [outcome.verdict for _, outcome in judge(plan)] == ["pass"]
    made = sorted(each.type for each in plan.resources if each.type.startswith("aws:"))
    assert made == [
        "aws:ec2/securityGroup:SecurityGroup",
        *["aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"] * 3,
        *["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"] * 2,
    ]
    assert only(plan, "aws:ec2/securityGroup:SecurityGroup", "taken-work").inputs["vpcId"] == GOOD["vpc"]
    admitted = only(plan, "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "taken-endpoints-from-work")
    assert admitted.inputs["securityGroupId"] == GOOD["endpoint_group"]


def test_it_says_what_it_cannot_promise(plan: Plan) -> None:
    """That the network is judged later, and what is its owner's."""
    stack: Any = next(each for each in plan.resources if each.type == "pulumi:pulumi:Stack").outputs["taken"]
    assert stack["placement"]["endpoints"] == ENDPOINTS
    assert "is judged where the environment is applied, not in a plan" in stack["remarks"][0]


def test_a_network_that_holds_is_taken_at_up(tmp_path: Path) -> None:
    """Then its group and rules are made."""
    done = apply(tmp_path, answers())
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("made aws:") == 6


def test_a_broken_promise_stops_up_before_anything_is_made(tmp_path: Path) -> None:
    """One sentence for each, and no group in a network with a way out."""
    route = {"cidrBlock": "0.0.0.0/0", "gatewayId": "igw-1"}
    done = apply(tmp_path, answers(routes=[route]))
    assert done.returncode != 0
    assert "ExistingNetwork 'taken'.subnets[0]: has a route to 0.0.0.0/0 by igw-1, got" in done.stderr
    assert "made aws:" not in done.stdout


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            {"vpc": "mine"},
            "ExistingNetwork 'x'.vpc: is not the id that AWS gave it, got `mine`; write it like `vpc-0a1",
        ),
        (
            {"subnets": ["subnet-1"]},
            "ExistingNetwork 'x'.subnets[0]: is not the id that AWS gave it, got `subnet-1`; write it like `subnet-0a",
        ),
        (
            {"subnets": [GOOD["subnets"][0]] * 2},
            "ExistingNetwork 'x'.subnets: are not two or more, each once, got",
        ),
        (
            {"endpoints": {"s3": ENDPOINTS["s3"]}},
            "ExistingNetwork 'x'.endpoints: lacks services that every environment calls, got `['s3']`; let its",
        ),
        (
            {"endpoints": {**ENDPOINTS, "mail": ENDPOINTS["s3"]}},
            "ExistingNetwork 'x'.endpoints.mail: is not a service, got `mail`; write one of",
        ),
        ({"endpoint_group": "x"}, "ExistingNetwork 'x'.endpoint_group: is not the id that AWS gave it, got `x`; write"),
        (
            {"prefix_list": "x"},
            "ExistingNetwork 'x'.prefix_list: is not the id that AWS gave it, got `x`; write it like",
        ),
        ({"check": False}, "ExistingNetwork 'x'.check: is not an argument, got `False`; leave it out: there are"),
        ({}, "ExistingNetwork 'x'.opts.provider: is missing, got nothing; pass an explicit aws provider"),
    ],
)
def test_what_an_existing_network_refuses(change: dict[str, Any], sentence: str) -> None:
    """Each bad argument is one sentence that says what to do."""
    with pytest.raises(ArgumentMistake) as refused:
        ExistingNetwork("x", {**GOOD, **change})  # type: ignore[typeddict-item]
    assert any(each.startswith(sentence) for each in refused.value.sentences), refused.value.sentences
