"""Ways of granting somebody one thing on AWS, each as one change of a plan."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Unknown

ACCOUNT = "444455556666"
OTHER = "999900001111"
STRANGER = f"arn:aws:iam::{OTHER}:role/stranger"
PREFIX = f"arn:aws:sagemaker:eu-west-1:{ACCOUNT}"
ENDPOINT = f"{PREFIX}:endpoint/fraud-prod-fraud-score"
INVOKE = "sagemaker:InvokeEndpoint"

Inputs = dict[str, Any]
Change = Callable[[Plan], Plan]


@dataclass(frozen=True)
class Way:
    """One grant: `before` makes the ground that refuses it, `change` grants it to `principal`."""

    words: str
    change: Change
    action: str
    resource: str
    principal: str
    before: Change = lambda plan: plan


def allow(action: str, resource: str | None = "*", **more: Any) -> str:
    """A policy document of one Allow."""
    statement: Inputs = {"Sid": "Added", "Effect": "Allow", "Action": action, **more}
    if resource is not None:
        statement["Resource"] = resource
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


def plus(*resources: tuple[str, str, Inputs]) -> Change:
    """Puts resources of the environment's own provider into the plan, each by type, name and inputs."""

    def change(plan: Plan) -> Plan:
        provider = next(each for each in plan.of("pulumi:providers:aws") if each.name == "fraud").urn
        made = [
            Resource(urn=urn(plan, type_, name), type=type_, custom=True, inputs=inputs, provider=f"{provider}::id")
            for type_, name, inputs in resources
        ]
        return dataclasses.replace(plan, resources=(*plan.resources, *made))

    return change


def then(*changes: Change) -> Change:
    """All the changes, one after another."""

    def change(plan: Plan) -> Plan:
        for each in changes:
            plan = each(plan)
        return plan

    return change


def urn(plan: Plan, type_: str, name: str) -> str:
    """The urn of a resource that `plus` adds."""
    return f"urn:pulumi:{plan.stack}::{plan.project}::{type_}::{name}"


def hole(type_: str, name: str, output: str) -> Unknown:
    """An output of a resource that `plus` adds to the plan of aws-prod."""
    return Unknown(f"urn:pulumi:aws-prod::strongroom::{type_}::{name}", output)


ROLE, USER, GROUP = ("aws:iam/role:Role", "aws:iam/user:User", "aws:iam/group:Group")
POLICY = "aws:iam/policy:Policy"
TRUST = allow("sts:AssumeRole", None, Principal={"Service": "ec2.amazonaws.com"})
INTRUDER = f"arn:aws:iam::{ACCOUNT}:role/intruder"
MALLORY = f"arn:aws:iam::{ACCOUNT}:user/mallory"
GANG = f"arn:aws:iam::{ACCOUNT}:group/gang"
SPARE = "arn:aws:s3:::spare"
bare = plus((ROLE, "intruder", {"name": "intruder", "assumeRolePolicy": TRUST}))
mallory = plus((USER, "mallory", {"name": "mallory"}))
gang = plus((GROUP, "gang", {"name": "gang"}))
opening = plus((POLICY, "opening", {"name": "opening", "policy": allow(INVOKE)}))
bucket = plus(("aws:s3/bucket:Bucket", "spare", {"bucket": "spare"}))


def role(**more: Any) -> Change:
    """A role with more inputs than its name and trust."""
    return plus((ROLE, "intruder", {"name": "intruder", "assumeRolePolicy": TRUST, **more}))


def attached(kind: str, **inputs: Any) -> Change:
    """One more attachment."""
    return plus((f"aws:iam/{kind[0].lower()}{kind[1:]}:{kind}", "added", inputs))


def bucket_policy(**more: Any) -> Change:
    """A policy of the spare bucket with one Allow."""
    return plus(
        (
            "aws:s3/bucketPolicy:BucketPolicy",
            "spare",
            {"bucket": "spare", "policy": allow("s3:GetObject", f"{SPARE}/*", **more)},
        )
    )
