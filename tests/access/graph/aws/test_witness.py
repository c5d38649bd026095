"""Each request that the graph shows is one that an evaluator allows, which shares no code with it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from strongroom.access.evaluate.aws import decide
from strongroom.access.graph import Grantee, who_can
from strongroom.access.request import Request
from strongroom.plan.model import Plan, Resource
from tests.access.graph.aws.test_environment import File
from tests.evidence.evaluator import document
from tests.evidence.roles import ROLE, boundary, held, opaque

_PATHS = {"aws:VpceAccount": "", "aws:SecureTransport": "true", "s3:TlsVersion": "1.3", "aws:ViaAWSService": "false"}


def state(plan: Plan, file: File, role: Resource, purpose: str) -> dict[str, Any]:
    """What decides on the objects of a store, as the evaluator takes it, read apart from the graph."""
    bucket = f"{file.prefix}-{purpose}-{file.account}-{file.region}"
    policies = plan.of("aws:s3/bucketPolicy:BucketPolicy")
    policy = next(each.inputs["policy"] for each in policies if each.inputs["bucket"] == bucket)
    return {
        "principal": f"arn:aws:iam::{file.account}:role{role.inputs['path']}{role.inputs['name']}",
        "identity": held(plan, role),
        "boundary": [boundary(plan, role)],
        "resourcePolicy": opaque(document(policy)),
    }


@pytest.mark.parametrize("purpose", ["models", "data"])
def test_the_evaluator_allows_every_witness_and_refuses_whom_the_graph_refuses(purpose: str, aws_plan: Plan) -> None:
    """Over the objects of each team; whoever is refused is tried by the private path, with everything else in order."""
    file = File(aws_plan.stack)
    roles = {each.urn: each for each in aws_plan.of(ROLE)}
    tried = 0
    for team in file.teams:
        name = f"arn:aws:s3:::{file.prefix}-{purpose}-{file.account}-{file.region}/{team}/model/x/model.tar.gz"
        answer = who_can(aws_plan, "s3:GetObject", name)
        for each in (*answer.grantees, *answer.refused):
            if each.urn:
                said = decide(state(aws_plan, file, roles[each.urn], purpose), _request(each, name, file))
                assert said.allowed == (each.verdict == "yes"), (each.principal, said)
                tried += 1
    assert tried >= len(roles)


def _request(each: Grantee, resource: str, file: File) -> Request:
    if each.witness is not None and each.verdict == "yes":
        return replace(each.witness, resource_account=file.account)
    role = each.principal.rsplit("/", 1)[-1]
    caller = f"arn:aws:sts::{file.account}:assumed-role/{role}/session"
    context = {**_PATHS, "aws:VpceAccount": file.account, "aws:PrincipalArn": each.principal}
    return Request(caller, "s3:GetObject", resource, context, file.account)
