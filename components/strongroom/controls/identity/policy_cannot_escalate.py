"""Nobody can raise his own rights, nor those of somebody whom nobody named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.access.aws_account import account_for
from strongroom.access.aws_condition import OUTSIDE_ACCOUNT, OUTSIDER, Context
from strongroom.access.aws_match import touches_actions
from strongroom.access.aws_pin import account_of
from strongroom.access.aws_situation import ABSENT
from strongroom.access.aws_text import spell
from strongroom.access.logic import every, some
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.attachment import ROLE
from strongroom.controls.policy.guard_cases import grant, inline, refusal
from strongroom.controls.policy.holder import HOLDERS, Holder, holders
from strongroom.controls.policy.on_target import may_do
from strongroom.controls.policy.statements import ACCOUNT, document
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

# Each changes what a role, user, group or policy may do, or who may become it. Source: IAM User Guide, the tables of
# https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
_ON_ROLES: Final = (
    "iam:PutRolePolicy",
    "iam:AttachRolePolicy",
    "iam:UpdateAssumeRolePolicy",
    "iam:PutRolePermissionsBoundary",
    "iam:DeleteRolePermissionsBoundary",
)
_ON_POLICIES: Final = ("iam:CreatePolicyVersion", "iam:SetDefaultPolicyVersion")
_ON_USERS: Final = (
    "iam:PutUserPolicy",
    "iam:AttachUserPolicy",
    "iam:CreateAccessKey",
    "iam:CreateLoginProfile",
    "iam:UpdateLoginProfile",
    "iam:PutUserPermissionsBoundary",
    "iam:DeleteUserPermissionsBoundary",
)
_ON_GROUPS: Final = ("iam:PutGroupPolicy", "iam:AttachGroupPolicy", "iam:AddUserToGroup")
_ON_PROVIDERS: Final = ("iam:UpdateSAMLProvider", "iam:AddClientIDToOpenIDConnectProvider")
# Whoever may pass any role to one of these services runs his own code as that role.
_RUNS: Final = {
    "lambda:CreateFunction": "lambda.amazonaws.com",
    "ec2:RunInstances": "ec2.amazonaws.com",
    "cloudformation:CreateStack": "cloudformation.amazonaws.com",
    "glue:CreateJob": "glue.amazonaws.com",
    "glue:CreateDevEndpoint": "glue.amazonaws.com",
    "codebuild:CreateProject": "codebuild.amazonaws.com",
    "states:CreateStateMachine": "states.amazonaws.com",
    "ecs:RegisterTaskDefinition": "ecs-tasks.amazonaws.com",
    "datapipeline:CreatePipeline": "datapipeline.amazonaws.com",
    "scheduler:CreateSchedule": "scheduler.amazonaws.com",
    "sagemaker:CreateNotebookInstance": "sagemaker.amazonaws.com",
    "sagemaker:CreateTrainingJob": "sagemaker.amazonaws.com",
    "sagemaker:CreateProcessingJob": "sagemaker.amazonaws.com",
    "sagemaker:CreatePipeline": "sagemaker.amazonaws.com",
}
# Code that runs as somebody else already.
_CODE: Final = {
    "lambda:UpdateFunctionCode": "arn:aws:lambda:eu-west-1:{account}:function:{name}",
    "ssm:SendCommand": "arn:aws:ec2:eu-west-1:{account}:instance/{name}",
}
# A change under a boundary that the condition names raises nobody beyond it.
_BOUNDLESS: Final[Context] = {"iam:permissionsboundary": ABSENT}
_FIX: Final = (
    "name the roles and policies in Resource, none of them the holder's own, and let roles be changed only with "
    "StringEquals on iam:PermissionsBoundary"
)


def judge(resource: Resource, plan: Plan) -> Outcome:
    """Passes iff the holder has no known way to more rights than it was given; one without rights is left out."""
    holder = holders(plan).get(resource.urn)
    if holder is None or not any(item.effect != "Deny" for item in holder.rights.statements):
        return NOT_APPLICABLE
    outcomes = [_outcome(words, verdict) for words, verdict in _ways(holder, plan) if verdict is not False]
    return all_of(passed(), *outcomes)


def _outcome(words: str, verdict: bool | None) -> Outcome:
    if verdict:
        return failed(None, f"it may raise rights: by {words}", _FIX)
    return unknown(None, f"the plan does not tell whether it may raise rights by {words}", _FIX)


def _ways(holder: Holder, plan: Plan) -> Iterator[tuple[str, bool | None]]:
    for actions, kind, own in (
        (_ON_ROLES, "role", [holder.arn] if holder.arn else []),
        (_ON_POLICIES, "policy", list(holder.managed)),
        (_ON_USERS, "user", [holder.arn] if holder.arn else []),
        (_ON_GROUPS, "group", []),
        (_ON_PROVIDERS, "saml-provider", []),
    ):
        for action in actions:
            if holder.rights.allows(action):
                targets = [*(f"arn:aws:iam::{one}:{kind}/{OUTSIDER}" for one in _accounts(holder, action, plan)), *own]
                yield action, some(may_do(holder, action, target, _BOUNDLESS, plan) for target in targets)
    yield from _by_code(holder, plan)


def _by_code(holder: Holder, plan: Plan) -> Iterator[tuple[str, bool | None]]:
    for action, pattern in _CODE.items():
        for account in _accounts(holder, action, plan) if holder.rights.allows(action) else ():
            target = pattern.format(account=account, name=OUTSIDER)
            yield action, may_do(holder, action, target, {}, plan)
    if not holder.rights.allows("iam:PassRole"):
        return
    for action, service in _RUNS.items():
        if holder.rights.allows(action):
            passes = (
                may_do(holder, "iam:PassRole", f"arn:aws:iam::{one}:role/{OUTSIDER}", _to(service), plan)
                for one in _accounts(holder, "iam:PassRole", plan)
            )
            runs = some(touches_actions(item, action, plan) for item in holder.rights.allows(action))
            yield f"iam:PassRole and {action}", every((some(passes), runs))


def _to(service: str) -> Context:
    return {"iam:passedtoservice": (service,)}


def _accounts(holder: Holder, action: str, plan: Plan) -> list[str]:
    """The accounts in which the holder may do it: its own, and those that its Allows name."""
    named = {
        account_of(spell(value, plan) or "") for item in holder.rights.allows(action) for value in item.resources or ()
    }
    own = account_for(holder.resource, plan) or OUTSIDE_ACCOUNT
    return sorted({own, *named} - {""})


def _role(*statements: Value) -> Plan:
    provider = part("pulumi:providers:aws", "here", {"allowedAccountIds": f'["{ACCOUNT}"]'})
    role = part(ROLE, "apply", {"name": "apply", "path": "/fraud/"}, provider=f"{provider.resource.urn}::an-id")
    policy = part("aws:iam/rolePolicy:RolePolicy", "own", {"role": "apply", "policy": document(*statements)})
    return example(role, policy, provider)


_ROLES = f"arn:aws:iam::{ACCOUNT}:role/fraud/*"
_SELF = f"arn:aws:iam::{ACCOUNT}:role/fraud/apply"
_BOUNDED: Value = {"StringEquals": {"iam:PermissionsBoundary": f"arn:aws:iam::{ACCOUNT}:policy/fraud/boundary"}}
_ANYWHERE: Value = {"StringEquals": {"iam:PassedToService": "lambda.amazonaws.com"}}

CONTROL = Control(
    id="policy_cannot_escalate",
    concept="identity",
    title="No identity can raise its own rights",
    why="PassRole, policy edits, trust edits, setIamPolicy and role assignment writes are ownership.",
    severity="critical",
    requirements=("V6",),
    threats=("ML02", "ML05", "ML10"),
    sources={
        "checkov": ("CKV_AWS_110", "CKV_AWS_286"),
        "prowler": (
            "iam_inline_policy_allows_privilege_escalation",
            "iam_policy_allows_privilege_escalation",
        ),
    },
    cases=(
        Case(
            types=HOLDERS,
            judge=judge,
            passes=(
                inline(grant("s3:GetObject", "arn:aws:s3:::data/*")),
                inline(grant("iam:PutRolePolicy", _ROLES, _BOUNDED)),
                _role(grant("iam:PutRolePolicy", _ROLES), refusal("iam:*", None, _SELF)),
                inline(grant("iam:CreatePolicyVersion", f"arn:aws:iam::{ACCOUNT}:policy/fraud/*")),
                inline(grant("iam:PassRole", _ROLES, _ANYWHERE), grant("lambda:CreateFunction")),
                inline(grant("iam:PutRolePolicy"), refusal("iam:*", None)),
                inline(grant("lambda:UpdateFunctionCode", f"arn:aws:lambda:eu-west-1:{ACCOUNT}:function:fraud-*")),
            ),
            fails=(
                inline(grant("iam:PutRolePolicy")),
                inline(grant("iam:AttachRolePolicy", f"arn:aws:iam::{ACCOUNT}:role/*")),
                inline(grant("iam:*")),
                inline(grant("iam:CreatePolicyVersion", f"arn:aws:iam::{ACCOUNT}:policy/*")),
                inline(grant("iam:SetDefaultPolicyVersion")),
                inline(grant("iam:UpdateAssumeRolePolicy", "*", {"Bool": {"aws:MultiFactorAuthPresent": "true"}})),
                inline(grant("iam:CreateAccessKey")),
                inline(grant("iam:AddUserToGroup")),
                inline(grant("iam:DeleteRolePermissionsBoundary")),
                inline(grant("iam:PassRole", "*", _ANYWHERE), grant(["lambda:CreateFunction", "lambda:Invoke*"])),
                inline(grant("iam:PassRole"), grant("ec2:RunInstances")),
                inline(grant("lambda:UpdateFunctionCode")),
                _role(grant("iam:PutRolePolicy", _ROLES)),
                inline(grant("*")),
                inline(grant("iam:PutRolePolicy", "*", {"StringEqualsIfExists": {"iam:PermissionsBoundary": "a"}})),
            ),
            unknown=(
                inline(grant("iam:PutRolePolicy", UNKNOWN)),
                inline(grant(UNKNOWN)),
                inline(grant("iam:PutRolePolicy"), refusal(UNKNOWN, None)),
            ),
        ),
    ),
)
