"""What a role of a plan may do: all documents that it holds, by whatever way, and the boundary over them."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from typing import Any, Final

from strongroom.plan.model import Plan, Resource
from strongroom.plan.text import written
from strongroom.plan.value import Unknown, Value
from tests.evidence.evaluator import document
from tests.provision.identity.simulate import Request, allows

ROLE: Final = "aws:iam/role:Role"
INLINE: Final = "aws:iam/rolePolicy:RolePolicy"
ATTACHED: Final = "aws:iam/rolePolicyAttachment:RolePolicyAttachment"
MANAGED: Final = "aws:iam/policy:Policy"
KEY: Final = "aws:kms/key:Key"

Document = dict[str, Any]
_HOLE: Final = re.compile(r"\$\{(urn:[^}]*)\}")


def role_of(plan: Plan, name: str) -> Resource:
    """The role whose name ends so."""
    (found,) = [each for each in plan.of(ROLE) if str(each.inputs["name"]).endswith(f"-{name}")]
    return found


def arn_of(role: Resource, account: str) -> str:
    """The role's ARN."""
    return f"arn:aws:iam::{account}:role{role.inputs['path']}{role.inputs['name']}"


def held(plan: Plan, role: Resource) -> list[Document]:
    """Every document of the role itself, inline or attached."""
    name = role.inputs["name"]
    inline = [each.inputs["policy"] for each in plan.of(INLINE) if each.inputs["role"] == name]
    arns = [each.inputs["policyArn"] for each in plan.of(ATTACHED) if each.inputs["role"] == name]
    return [opaque(text) for text in (*inline, *(managed(plan, arn).inputs["policy"] for arn in arns))]


def opaque(policy: Value) -> Document:
    """The document, each hole as one unknown constant, which no reader takes for a variable."""
    found: Document = json.loads(_HOLE.sub(_constant, json.dumps(document(policy))))
    return found


def _constant(hole_: re.Match[str]) -> str:
    return f"hole-{sha256(hole_[1].encode()).hexdigest()[:12]}"


def managed(plan: Plan, arn: Value) -> Resource:
    """The managed policy of the plan with that ARN, or that will have it."""
    if isinstance(arn, Unknown):
        return plan.by_urn[arn.urn]
    paths = {f"policy{each.inputs['path']}{each.inputs['name']}": each for each in plan.of(MANAGED)}
    return paths[str(arn).split(":", 5)[-1]]


def boundary(plan: Plan, role: Resource) -> Document:
    """The document of the role's boundary."""
    assert "permissionsBoundary" in role.inputs, f"{role.name} has no boundary"
    return opaque(managed(plan, role.inputs["permissionsBoundary"]).inputs["policy"])


def may(plan: Plan, name: str, request: Request) -> bool:
    """True iff the role may make the call, as far as its own documents and its boundary say."""
    role = role_of(plan, name)
    return allows(held(plan, role), boundary(plan, role), request)


def hole(plan: Plan, type_: str, name: str, output: str = "id") -> str:
    """What stands in documents for an id that only the cloud assigns."""
    (found,) = [each for each in plan.of(type_) if each.name == name]
    return _HOLE.sub(_constant, written(Unknown(found.urn, output)))


def key_arn(plan: Plan, purpose: str) -> str:
    """What stands in documents for the ARN of the key of a purpose."""
    return hole(plan, KEY, purpose, "arn")


def account_of(plan: Plan) -> str:
    """The environment's own account, which its provider is pinned to."""
    (provider,) = [each for each in plan.of("pulumi:providers:aws") if each.name == "fraud"]
    (account,) = json.loads(str(provider.inputs["allowedAccountIds"]))
    return str(account)


def prefix_of(plan: Plan) -> str:
    """`<name>-<stage>` of the environment."""
    return str(role_of(plan, "scoring-scientist").inputs["path"]).strip("/")


def first_job(plan: Plan, machine: str | None = None) -> Request:
    """The call that the snippet of the team scoring makes, with every key that AWS fills from it."""
    prefix, account = prefix_of(plan), account_of(plan)
    subnets = sorted(hole(plan, each.type, each.name) for each in plan.of("aws:ec2/subnet:Subnet"))
    name = f"{prefix}-scoring-first"
    return Request(
        "sagemaker:CreateTrainingJob",
        f"arn:aws:sagemaker:eu-west-1:{account}:training-job/{name}",
        {
            "sagemaker:vpcsubnets": subnets,
            "sagemaker:vpcsecuritygroupids": [hole(plan, "aws:ec2/securityGroup:SecurityGroup", "network-work")],
            "sagemaker:volumekmskeyarn": key_arn(plan, "training"),
            "sagemaker:outputkmskeyarn": key_arn(plan, "models"),
            "sagemaker:networkisolation": "true",
            "sagemaker:intercontainertrafficencryption": "true",
            "sagemaker:instancetypes": [machine or ("ml.m7i.2xlarge" if prefix.endswith("prod") else "ml.m5.large")],
            "sagemaker:maxruntimeinseconds": "3600",
            "aws:requesttag/strongroom:team": "scoring",
            "aws:requesttag/strongroom:environment": prefix,
            "aws:tagkeys": ["strongroom:team", "strongroom:environment"],
            "aws:resourceaccount": account,
            "aws:resourceorgid": "o-a1b2c3d4e5",
            "aws:requestedregion": "eu-west-1",
        },
    )
