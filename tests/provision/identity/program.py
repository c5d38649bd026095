"""Two environments of roles, planned offline, and the documents of each role; every id is known, as after an `up`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from strongroom.plan.model import Plan
from strongroom.plan.text import written
from strongroom.provision.training.aws.first_job import request as first_job
from tests.provision.identity.simulate import Request
from tests.provision.programs import only, plan_program

ACCOUNT, REGION = "111122223333", "eu-west-1"
ROLES = f"arn:aws:iam::{ACCOUNT}:role/"
CONTEXT = {"name": "shop", "stage": "dev", "owner": "ml@example.com", "account": ACCOUNT, "region": REGION}
PURPOSES = ("audit", "data", "models", "registry", "serving", "training", "workspace")
KEYS = {
    purpose: f"arn:aws:kms:{REGION}:{ACCOUNT}:key/{n:08d}-12ab-34cd-56ef-1234567890ab"
    for n, purpose in enumerate(PURPOSES)
}
PLACE: dict[str, Any] = {
    "vpc": "vpc-1",
    "subnets": ["subnet-1", "subnet-2"],
    "group": "sg-1",
    "endpoint_group": "sg-2",
    "prefix_list": "pl-1",
    "endpoints": {"sagemaker.api": "vpce-1", "studio": "vpce-2", "s3": "vpce-3"},
}
MACHINES = ["ml.m7i.2xlarge", "ml.g5.xlarge"]
HOURS = 24
DIGEST = "sha256:" + "9f2c6c4c" * 8
PEOPLE = {duty: [f"{ROLES}{duty}"] for duty in ("scientists", "leads", "approvers", "auditors")}
ELSEWHERE = "arn:aws:iam::888899990000:role/beekeepers"
TEAMS = [{"name": "ants", **PEOPLE}, {"name": "bees", "scientists": [f"{ROLES}beekeepers", ELSEWHERE]}]
LEAST: dict[str, Any] = {
    "context": CONTEXT,
    "teams": TEAMS[1:],
    "keys": {purpose: KEYS[purpose] for purpose in ("data", "models", "training")},
    "network": PLACE,
    "instances": MACHINES,
    "longest_run_hours": HOURS,
    "sign_in": "sso",
}
MOST: dict[str, Any] = {
    **LEAST,
    "context": {**CONTEXT, "organization": "o-a1b2c3d4e5"},
    "teams": TEAMS,
    "keys": KEYS,
    "sign_in": "iam",
    "administrators": [f"{ROLES}platform"],
    "break_glass": [f"{ROLES}glass"],
    "models": [{"name": "sorter", "team": "ants", "artifact": DIGEST}],
    "paths": ["vpce-0a1b2c3d"],
    "evidence": ["org-logs"],
    "accounts": ["777788889999"],
}


def plan_roles(folder: Path) -> Plan:
    """The plan of `least` and `most`."""
    return plan_program(
        folder,
        "from strongroom.provision.identity.aws import Identity\n"
        f"Identity('least', {LEAST!r}, home)\nIdentity('most', {MOST!r}, home)\n",
    )


def document(plan: Plan, type_: str, name: str, property_: str = "policy") -> dict[str, Any]:
    """One policy of the plan."""
    text: Any = only(plan, type_, name).inputs[property_]
    found: dict[str, Any] = json.loads(written(text))
    return found


def held(plan: Plan, purpose: str, owner: str = "most") -> list[dict[str, Any]]:
    """All documents of a role: its own, and the managed ones that are attached to it."""
    named = f"{owner}-{purpose}"
    inline = [
        document(plan, each.type, each.name)
        for each in plan.of("aws:iam/rolePolicy:RolePolicy")
        if each.inputs["role"] == f"shop-dev-{purpose}" and each.name.startswith(named)
    ]
    attached = [
        document(plan, "aws:iam/policy:Policy", f"{owner}-{each.name.removeprefix(f'{named}-')}")
        for each in plan.of("aws:iam/rolePolicyAttachment:RolePolicyAttachment")
        if each.inputs["role"] == f"shop-dev-{purpose}" and each.name.startswith(named)
    ]
    return inline + attached


def boundary(plan: Plan, owner: str = "most") -> dict[str, Any]:
    """The boundary of the roles."""
    return document(plan, "aws:iam/policy:Policy", owner)


def sagemaker(kind: str, name: str) -> str:
    """The ARN of a SageMaker resource."""
    return f"arn:aws:sagemaker:{REGION}:{ACCOUNT}:{kind}/{name}"


def tags(kind: str, team: str = "ants", environment: str = "shop-dev") -> dict[str, str]:
    """Condition keys for the tags of a request or a resource."""
    return {f"aws:{kind}tag/strongroom:team": team, f"aws:{kind}tag/strongroom:environment": environment}


def first_request(team: str = "ants", machine: str = MACHINES[0]) -> Request:
    """What IAM sees of the job that the team's first-job program starts."""
    args: Any = {
        "context": CONTEXT,
        "key": KEYS["training"],
        "team": team,
        "role": f"{ROLES}shop-dev/shop-dev-{team}-execution",
        "network": PLACE,
        "outputs": {"store": f"shop-dev-models-{ACCOUNT}-{REGION}", "key": KEYS["models"]},
        "data": {"store": f"shop-dev-data-{ACCOUNT}-{REGION}", "key": KEYS["data"]},
        "repository": f"{ACCOUNT}.dkr.ecr.{REGION}.amazonaws.com/shop-dev/{team}",
        "group": f"shop-dev-{team}",
        "instances": [machine],
        "longest_run_hours": HOURS,
    }
    return as_seen(first_job(args, data_set="clicks"))


def as_seen(job: dict[str, Any]) -> Request:
    """A CreateTrainingJob call as its condition keys; what the call leaves out brings no key."""
    network, output, machines = job["VpcConfig"], job["OutputDataConfig"], job["ResourceConfig"]
    keys: dict[str, Any] = {
        "sagemaker:VpcSubnets": network["Subnets"],
        "sagemaker:VpcSecurityGroupIds": network["SecurityGroupIds"],
        "sagemaker:NetworkIsolation": str(job["EnableNetworkIsolation"]).lower(),
        "sagemaker:InterContainerTrafficEncryption": str(job["EnableInterContainerTrafficEncryption"]).lower(),
        "sagemaker:OutputKmsKeyArn": output.get("KmsKeyId"),
        "sagemaker:VolumeKmsKeyArn": machines.get("VolumeKmsKeyId"),
        "sagemaker:InstanceTypes": [machines["InstanceType"]],
        "sagemaker:MaxRuntimeInSeconds": str(job["StoppingCondition"]["MaxRuntimeInSeconds"]),
        "sagemaker:EnableRemoteDebug": str(job["RemoteDebugConfig"]["EnableRemoteDebug"]).lower(),
        **{f"aws:RequestTag/{tag['Key']}": tag["Value"] for tag in job["Tags"]},
    }
    seen = {key.lower(): value for key, value in keys.items() if value is not None}
    return Request("sagemaker:CreateTrainingJob", sagemaker("training-job", job["TrainingJobName"]), seen)
