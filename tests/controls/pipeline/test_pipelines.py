"""The identities of pipelines: which tokens they take, and what pull requests may do."""

from __future__ import annotations

import json

import pytest

from strongroom.controls.catalogue import catalogue
from strongroom.controls.example import example, part
from strongroom.controls.policy.statements import ACCOUNT, document
from strongroom.controls.run import check
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

CONTROLS = {control.id: control for control in catalogue()}
ROLE = "aws:iam/role:Role"
HOST = "token.actions.githubusercontent.com"


def trust(subject: Value, operator: str = "StringEquals", host: str = HOST) -> Value:
    """A trust on tokens of one subject."""
    aud: dict[str, Value] = {f"{host}:aud": "sts.amazonaws.com"}
    tests: dict[str, Value] = {"StringEquals": aud}
    tests[operator] = {**aud, f"{host}:sub": subject} if operator == "StringEquals" else {f"{host}:sub": subject}
    return document(
        {
            "Effect": "Allow",
            "Principal": {"Federated": f"arn:aws:iam::{ACCOUNT}:oidc-provider/{host}"},
            "Action": "sts:AssumeRoleWithWebIdentity",
            "Condition": tests,
        }
    )


def verdict(control: str, plan: Plan) -> set[str]:
    """Every verdict of one control."""
    return {finding.verdict for finding in check(plan, [CONTROLS[control]])}


def role(policy: Value) -> Plan:
    """A role with one trust."""
    return example(part(ROLE, "deploy", {"name": "deploy", "assumeRolePolicy": policy}))


@pytest.mark.parametrize(
    ("subject", "operator", "expected"),
    [
        ("repo:o/r:environment:production", "StringEquals", {"pass"}),
        ("repo:o/r:environment:production", "StringLike", {"pass"}),
        ("repo:o/r:pull_request", "StringEquals", {"pass"}),
        ("repo:o/r:*", "StringLike", {"fail"}),
        ("repo:o/r:ref:refs/heads/ma?n", "StringLike", {"fail"}),
        ("repo:o/r:environment:production", "StringLikeIfExists", {"fail"}),
        ("repo:o/r:environment:production", "ForAnyValue:StringLike", {"pass"}),
    ],
)
def test_a_subject_is_written_out(subject: str, operator: str, expected: set[str]) -> None:
    """As text and as object."""
    document_ = trust(subject, operator)
    assert verdict("federation_pins_repository_and_branch", role(document_)) == expected
    assert verdict("federation_pins_repository_and_branch", role(json.dumps(document_))) == expected


@pytest.mark.parametrize(
    "host", ["oidc.eks.eu-west-1.amazonaws.com/id/1A2B", "cognito-identity.amazonaws.com", "accounts.google.com"]
)
def test_providers_of_people_and_pods_are_none_of_pipelines(host: str) -> None:
    """Who they let in is judged elsewhere."""
    assert verdict("federation_pins_repository_and_branch", role(trust("x*", "StringLike", host))) == set()


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("repo:o/r:pull_request", {"fail"}),
        ("project_path:g/p:ref_type:branch:ref:main", set()),
        ("repo:o/r:ref:refs/heads/main", set()),
        ("repo:o/r:ref:refs/pull/1/merge", {"fail"}),
    ],
)
def test_only_roles_of_pull_requests_are_held_to_reading(subject: str, expected: set[str]) -> None:
    """A role of the main branch may write."""
    policy = document({"Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::state/*"})
    plan = example(
        part(ROLE, "deploy", {"name": "deploy", "assumeRolePolicy": trust(subject)}),
        part("aws:iam/rolePolicy:RolePolicy", "own", {"role": "deploy", "policy": policy}),
    )
    assert verdict("preview_identity_cannot_apply", plan) == expected
