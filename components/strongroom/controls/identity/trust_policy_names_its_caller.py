"""Each role names who may assume it."""

from __future__ import annotations

from dataclasses import replace

from strongroom.access.aws_admission import Admission
from strongroom.access.aws_document import Statement
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, hole
from strongroom.controls.policy.allowance import admits_only
from strongroom.controls.policy.naming import is_named_by
from strongroom.controls.policy.statements import ACCOUNT, ROLE, ROOT, document
from strongroom.controls.policy.subject import Subject
from strongroom.controls.policy.trust import trust_case
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

# What tells one caller of an account from another.
_CALLER = ("aws:principalarn", "aws:userid", "aws:username", "sts:externalid", "sts:sourceidentity", "saml:sub")
_CLAIMS = ("sub", "aud", "repository", "repository_id", "job_workflow_ref", "project_path", "email")
_AWS_ITSELF = ("sts.amazonaws.com",)  # the audience of every workload that wants a role of AWS
_FIX = (
    "name the role's or service's own ARN as Principal, or add a condition StringEquals on sts:ExternalId "
    "or ArnEquals on aws:PrincipalArn"
)


def _is_named(item: Admission, subject: Subject) -> bool | None:
    if item.principal.kind == "open":
        return None
    if item.principal.kind == "federated":
        return _is_federated(item.statement, subject.plan)
    if item.principal.kind not in ("everyone", "account"):
        return True
    return is_named_by(item.statement, _tells_callers_apart, subject.plan)


def _tells_callers_apart(key: str) -> bool:
    return key in _CALLER or key.startswith("aws:principaltag/")


def _tells_users_apart(key: str) -> bool:
    return key.startswith("saml:") or key.rsplit(":", 1)[-1] in _CLAIMS


def _is_federated(statement: Statement, plan: Plan) -> bool | None:
    """A provider signs for all its users: the statement must say which, or for an audience of their own."""
    claims = tuple(condition for condition in statement.conditions if condition.values != _AWS_ITSELF)
    return is_named_by(replace(statement, conditions=claims), _tells_users_apart, plan)


def _trust(principal: Value, condition: Value = None, action: Value = "sts:AssumeRole") -> Value:
    statement: dict[str, Value] = {"Effect": "Allow", "Principal": principal, "Action": action}
    return document({**statement, "Condition": condition} if condition is not None else statement)


_OTHER = "arn:aws:iam::999999999999:root"
_GITHUB: Value = {"Federated": f"arn:aws:iam::{ACCOUNT}:oidc-provider/token.actions.githubusercontent.com"}
_SAML: Value = {"Federated": f"arn:aws:iam::{ACCOUNT}:saml-provider/okta"}
_WEB = "sts:AssumeRoleWithWebIdentity"
_SIGN_IN = "sts:AssumeRoleWithSAML"
_AUD = "token.actions.githubusercontent.com:aud"
_SUB = "token.actions.githubusercontent.com:sub"

CONTROL = Control(
    id="trust_policy_names_its_caller",
    concept="identity",
    title="Every role names who may assume it",
    why="A wildcard trust is a public role, and a whole account is whoever gets into it.",
    severity="critical",
    requirements=("I7",),
    threats=("ML05",),
    sources={"checkov": ("CKV_AWS_283", "CKV_AWS_60", "CKV_AWS_61")},
    cases=(
        trust_case(
            admits_only(_is_named, "does not name who may assume the role", _FIX),
            passes=(
                _trust({"Service": "sagemaker.amazonaws.com"}),
                _trust({"AWS": ROLE}),
                _trust({"AWS": hole("aws:iam/role:Role", "lead", "arn")}),
                _trust({"AWS": ROOT}, {"ArnLike": {"aws:PrincipalArn": f"arn:aws:iam::{ACCOUNT}:role/sso/Lead_*"}}),
                _trust({"AWS": _OTHER}, {"StringEquals": {"sts:ExternalId": "d2f0"}}),
                _trust("*", {"ArnEquals": {"aws:PrincipalArn": ROLE}}),
                _trust(
                    _GITHUB, {"StringEquals": {_SUB: "repo:o/r:ref:refs/heads/main"}}, "sts:AssumeRoleWithWebIdentity"
                ),
                document({"Effect": "Deny", "Principal": "*", "Action": "sts:AssumeRole"}),
            ),
            fails=(
                _trust("*"),
                _trust({"AWS": "*"}),
                _trust({"AWS": [ROLE, "*"]}),
                _trust({"AWS": ROOT}),
                _trust({"AWS": ACCOUNT}),
                _trust({"AWS": [ROLE, _OTHER]}),
                _trust({"AWS": ROOT}, {"Bool": {"aws:MultiFactorAuthPresent": "true"}}),
                _trust({"AWS": _OTHER}, {"StringEqualsIfExists": {"sts:ExternalId": "d2f0"}}),
                _trust({"AWS": ROOT}, {"ArnLike": {"aws:PrincipalArn": "*"}}),
                _trust({"AWS": ROOT}, {"ArnNotEquals": {"aws:PrincipalArn": ROLE}}),
                _trust("*", {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}),
                _trust(_GITHUB, None, _WEB),
                _trust(_GITHUB, {"StringLike": {_SUB: "*"}}, _WEB),
                _trust(_GITHUB, {"StringLike": {_SUB: "repo:*"}}, _WEB),
                _trust(_GITHUB, {"StringEquals": {_AUD: "sts.amazonaws.com"}}, _WEB),
                _trust({"AWS": ROOT}, {"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/*"}}),
                document({"Effect": "Allow", "NotPrincipal": {"AWS": ROLE}, "Action": "sts:AssumeRole"}),
            ),
            unknown=(
                _trust({"AWS": UNKNOWN}),
                _trust({"AWS": ROOT}, {"ArnEquals": {"aws:PrincipalArn": UNKNOWN}}),
            ),
        ),
    ),
)
