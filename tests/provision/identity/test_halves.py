"""A permission on AWS needs both halves: a key or a store admits the role, and the role's own documents allow it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from strongroom.ci.planning import plan_stack
from strongroom.plan.model import Plan
from strongroom.plan.read import read_plan
from strongroom.plan.text import written
from tests.evidence.evaluator import Request as Asked
from tests.evidence.evaluator import decide
from tests.provision.identity.simulate import Request, allows

ROOT = Path(__file__).resolve().parents[3]
STACKS = ("aws-dev", "aws-prod")
SERVICES = ("ec2", "ecr", "s3", "sagemaker", "sqs")
ACTIONS = ("kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey", "kms:PutKeyPolicy")


@cache
def plan_of(stack: str) -> Plan:
    """The plan of one of the two example environments."""
    return read_plan(plan_stack(ROOT, stack), stack)


class Environment:
    """Its documents, as after an `up`: the ids of keys are filled in."""

    def __init__(self, stack: str) -> None:
        self.plan = plan_of(stack)
        found = re.fullmatch(r"arn:aws:iam::(\d+):policy/(.+)/(.+)-boundary", self._bounds())
        assert found
        self.account, self.prefix = found[1], found[2]
        self.managed = {str(each.inputs["name"]): self.read(each) for each in self.plan.of("aws:iam/policy:Policy")}
        self.boundary = self.managed[f"{self.prefix}-boundary"]
        self.held: dict[str, list[dict[str, Any]]] = {}
        for each in self.plan.of("aws:iam/rolePolicy:RolePolicy"):
            self.held.setdefault(str(each.inputs["role"]), []).append(self.read(each))
        for each in self.plan.of("aws:iam/rolePolicyAttachment:RolePolicyAttachment"):
            name = self._named(each.inputs["policyArn"])
            self.held.setdefault(str(each.inputs["role"]), []).append(self.managed[name])

    def _bounds(self) -> str:
        (first, *_) = [
            str(each.inputs["permissionsBoundary"])
            for each in self.plan.of("aws:iam/role:Role")
            if each.name.endswith("-execution")
        ]
        return first

    def _named(self, attached: Any) -> str:
        """The name of the policy whose ARN is attached, which only AWS tells."""
        (name,) = [
            str(each.inputs["name"]) for each in self.plan.of("aws:iam/policy:Policy") if each.urn == attached.urn
        ]
        return name

    def key(self, name: str) -> str:
        """The ARN that AWS might give the key."""
        return f"arn:aws:kms:eu-west-1:{self.account}:key/{name}"

    def read(self, resource: Any) -> dict[str, Any]:
        """A policy with the ids of keys filled in."""
        account = self.account if hasattr(self, "account") else ""
        filled = re.sub(
            r"\$\{urn[^}]*::([a-z0-9-]+)#[^}]*\}",
            lambda hole: f"arn:aws:kms:eu-west-1:{account}:key/{hole[1]}",
            written(resource.inputs["policy"]),
        )
        found: dict[str, Any] = json.loads(filled)
        return found

    def context(self, role: str, **more: str) -> dict[str, Any]:
        """What AWS tells of a call by the role from the environment's network."""
        return {
            "aws:principalaccount": self.account,
            "aws:principalarn": self.arn(role),
            "aws:principalisawsservice": "false",
            "aws:principalorgid": "o-a1b2c3d4e5",
            "aws:resourceaccount": self.account,
            "aws:resourceorgid": "o-a1b2c3d4e5",
            "aws:securetransport": "true",
            "aws:viaawsservice": "false",
            "aws:vpceaccount": self.account,
            "s3:tlsversion": "1.3",
            **more,
        }

    def arn(self, role: str) -> str:
        """The ARN of a role."""
        return f"arn:aws:iam::{self.account}:role/{self.prefix}/{role}"

    def may(self, role: str, action: str, resource: str, context: dict[str, Any]) -> bool:
        """What the role's own documents say."""
        return allows(self.held[role], self.boundary, Request(action, resource, context))


def unmatched(env: Environment) -> Iterator[str]:
    """Yields each use that a key of the environment's account admits a role to, and the role is not allowed."""
    keys = [each for each in env.plan.of("aws:kms/key:Key") if not each.name.startswith("log-")]
    policies = [(each.name, env.read(each)) for each in keys]
    for (name, policy), role, action in product(policies, sorted(env.held), ACTIONS):
        if env.arn(role) not in json.dumps(policy):
            continue  # a key admits nobody whom it does not name
        more = {"kms:grantisforawsresource": "true", "kms:resourcealiases": f"alias/{env.prefix}-{name}"}
        contexts = [
            env.context(role, **more, **{"kms:viaservice": f"{service}.eu-west-1.amazonaws.com"})
            for service in SERVICES
        ]
        asked = (c for c in contexts if decide(policy, Asked(env.arn(role), action, "*", c)) == "allow")
        admitted = next(asked, None)
        if admitted and not env.may(role, action, env.key(name), admitted):
            yield f"{role}: {action} on {name}"


@pytest.mark.parametrize("stack", STACKS)
def test_whom_a_key_admits_is_allowed_to_use_it(stack: str) -> None:
    """Else the role of a job exists, and its first read fails."""
    assert list(unmatched(Environment(stack))) == []


@pytest.mark.parametrize("stack", STACKS)
def test_what_a_role_may_do_in_a_store_the_store_does_not_refuse(stack: str) -> None:
    """Over each store, role, and the prefixes of each team."""
    env = Environment(stack)
    teams = sorted(
        {
            role.removeprefix(f"{env.prefix}-").removesuffix("-execution")
            for role in env.held
            if role.endswith("-execution")
        }
    )
    refused, allowed = [], 0
    for policy in env.plan.of("aws:s3/bucketPolicy:BucketPolicy"):
        text, store = env.read(policy), str(policy.inputs["bucket"])
        for role, team, action, part in product(
            sorted(env.held), teams, ("s3:GetObject", "s3:PutObject"), ("x", "training/x", "features/f/x")
        ):
            resource, context = f"arn:aws:s3:::{store}/{team}/{part}", env.context(role)
            if env.may(role, action, resource, context):
                allowed += 1
                if decide(text, Asked(env.arn(role), action, resource, context)) == "deny":
                    refused.append(f"{role}: {action} on {resource}")
    assert allowed
    assert refused == []
