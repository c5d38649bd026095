"""A role that pull requests take reads settings, and neither changes anything nor reads secrets or data."""

from __future__ import annotations

import re
from typing import Final

from strongroom.access.aws_condition import OUTSIDER
from strongroom.access.aws_document import Statement, Unreadable, read_document
from strongroom.access.aws_match import touches_resources
from strongroom.access.aws_text import marks, spell
from strongroom.access.logic import every, negate, some
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.attachment import ROLE
from strongroom.controls.policy.federation import is_unreviewed, pipelines
from strongroom.controls.policy.holder import holders
from strongroom.controls.policy.naming import is_named_by
from strongroom.controls.policy.statements import ACCOUNT, document
from strongroom.controls.policy.subject import Subject
from strongroom.facts.aws_actions import expand
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

_TRUST: Final = "assumeRolePolicy"
_ATTACHMENT: Final = "aws:iam/rolePolicyAttachment:RolePolicyAttachment"
_READS: Final = re.compile(
    r"[a-z0-9-]+:(?:Describe|Get|List|BatchGet|BatchDescribe|Lookup|Search|Head|View|Simulate|Validate|Check|Estimate)"
    r"(?![a-z]).*"
)
# What reads data, secrets or credentials, and is a read of the state only on a named bucket or with a named key.
_DATA: Final = re.compile(
    r"(?i:s3:GetObject(?:Version|Torrent)?|s3-object-lambda:GetObject.*|kms:Decrypt"
    r"|secretsmanager:(?:Batch)?GetSecretValue|ssm:GetParameter(?:s|History|sByPath)?|dynamodb:(?:Batch)?GetItem"
    r"|sagemaker:(?:Batch)?GetRecord|ecr:BatchGetImage|ecr:GetDownloadUrlForLayer|ebs:GetSnapshotBlock"
    r"|lambda:GetFunction|ec2:GetPasswordData|ec2:GetConsole.*|logs:GetLogEvents|athena:GetQueryResults"
    r"|codecommit:GetFile|cognito-identity:GetCredentialsForIdentity|sts:Get(?:Session|Federation)Token"
    r"|redshift(?:-serverless)?:Get(?:Cluster)?Credentials.*|rds:DownloadDBLogFile.*)"
)
_STATE: Final = re.compile(r"(?i:s3:GetObject(?:Version)?|kms:Decrypt)")
_MANAGED: Final = re.compile(r"arn:[^:]*:iam::aws:policy/(?:job-function/)?(?:SecurityAudit|ViewOnlyAccess)")
_FIX: Final = (
    "allow Describe, Get and List actions, object reads on the state's bucket alone and kms:Decrypt on its key alone"
)


def judge(role: Resource, plan: Plan) -> Outcome:
    """Passes iff all that the role holds reads settings; a role that no pull request takes is left out."""
    try:
        statements = read_document(role.inputs.get(_TRUST))
    except Unreadable:
        return NOT_APPLICABLE  # trust_policy_names_its_caller says that it cannot be read
    trust = Subject(statements, None, role, plan, _TRUST)
    taken = some(is_unreviewed(item.statement, plan) for item in pipelines(trust))
    if taken is False:
        return NOT_APPLICABLE
    if taken is None:
        return unknown(_TRUST, "the plan does not tell whether pull requests take the role", _FIX)
    holder = holders(plan)[role.urn]
    grants = [item for item in holder.rights.statements if item.effect != "Deny"]
    outcomes = [*_managed(role, plan), *(_grant(item, plan) for item in grants)]
    if holder.open and not any(outcome.verdict == "fail" for outcome in outcomes):
        return unknown(None, "the plan does not show all that the role holds", _FIX)
    return all_of(passed(), *outcomes)


def _managed(role: Resource, plan: Plan) -> list[Outcome]:
    """AWS's own policies but two read objects, or more."""
    attached = companions(plan, role, (_ATTACHMENT,), "role").found
    named = [*at(role.inputs, "managedPolicyArns[*]"), *(item.inputs.get("policyArn") for item in attached)]
    texts = [value for value in named if isinstance(value, str) and ":iam::aws:policy/" in value]
    return [failed(None, f"it holds {text}, which does more", _FIX) for text in texts if not _MANAGED.fullmatch(text)]


def _grant(item: Statement, plan: Plan) -> Outcome:
    named = f"the statement `{item.sid}`" if item.sid else "a statement"
    verdict = every(_is_read(value, item, plan) for value in item.actions) if item.actions is not None else False
    if verdict is None:
        return unknown(None, f"the plan does not tell whether {named} only reads settings", _FIX)
    return passed() if verdict else failed(None, f"{named} of a role that pull requests take does more than read", _FIX)


def _is_read(value: Value, item: Statement, plan: Plan) -> bool | None:
    text = spell(value, plan)
    if text is None or marks(text):
        return None
    actions = expand(text) if re.search(r"[*?]", text) else {text}
    return every(_is_settings(action, item, plan) for action in sorted(actions)) if actions else False


def _is_settings(action: str, item: Statement, plan: Plan) -> bool | None:
    if _STATE.fullmatch(action):
        return _is_of_state(item, plan)
    return bool(_READS.fullmatch(action)) and not _DATA.fullmatch(action)


def _is_of_state(item: Statement, plan: Plan) -> bool | None:
    """True iff the statement names a bucket or a key."""
    unnamed = (f"arn:aws:s3:::{OUTSIDER}/{OUTSIDER}", f"arn:aws:kms:*:*:key/{OUTSIDER}")
    reaches = some(touches_resources(item, arn, plan) for arn in unnamed)
    by_alias = is_named_by(item, lambda key: key in ("kms:resourcealiases", "kms:requestalias"), plan)
    return some((negate(reaches), by_alias))


_ISSUER = "token.actions.githubusercontent.com"


def _role(subject: Value, *statements: Value, **more: Value) -> Plan:
    trust = document(
        {
            "Effect": "Allow",
            "Principal": {"Federated": f"arn:aws:iam::{ACCOUNT}:oidc-provider/{_ISSUER}"},
            "Action": "sts:AssumeRoleWithWebIdentity",
            "Condition": {"StringEquals": {f"{_ISSUER}:aud": "sts.amazonaws.com", f"{_ISSUER}:sub": subject}},
        }
    )
    policy = part("aws:iam/rolePolicy:RolePolicy", "own", {"role": "preview", "policy": document(*statements)})
    return example(part(ROLE, "preview", {"name": "preview", _TRUST: trust, **more}), policy)


def _may(action: Value, resource: Value = "*", **more: Value) -> Value:
    return {"Effect": "Allow", "Action": action, "Resource": resource, **more}


_PULL = "repo:example/models:pull_request"
_LOOK = _may(["ec2:Describe*", "s3:GetBucketPolicy", "s3:ListBucket", "iam:Get*", "kms:DescribeKey"])
_BY_ALIAS: Value = {"StringEquals": {"kms:ResourceAliases": "alias/fraud-secrets"}}

CONTROL = Control(
    id="preview_identity_cannot_apply",
    concept="pipeline",
    title="The identity used on pull requests reads only",
    why="A pull request runs unreviewed code.",
    severity="high",
    requirements=("P2",),
    threats=("ML05", "ML06", "ML10"),
    sources={},
    cases=(
        Case(
            types=(ROLE,),
            judge=judge,
            passes=(
                _role(_PULL, _LOOK),
                _role(_PULL, _may("s3:GetObject", "arn:aws:s3:::fraud-state/*"), _LOOK),
                _role(_PULL, _may("kms:Decrypt", "arn:aws:kms:eu-west-1:111122223333:key/*", Condition=_BY_ALIAS)),
                _role(_PULL, _LOOK, managedPolicyArns=["arn:aws:iam::aws:policy/SecurityAudit"]),
                _role(_PULL, _LOOK, {"Effect": "Deny", "Action": "s3:PutObject", "Resource": "*"}),
            ),
            fails=(
                _role(_PULL, _LOOK, _may("s3:PutObject", "arn:aws:s3:::fraud-state/*")),
                _role(_PULL, _may("s3:GetObject")),
                _role(_PULL, _may("s3:Get*")),
                _role(_PULL, _may("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:eu-west-1:1:secret:a")),
                _role(_PULL, _may("*")),
                _role(_PULL, _may("iam:PassRole", "arn:aws:iam::111122223333:role/x")),
                _role(_PULL, _may("sts:AssumeRole", "arn:aws:iam::111122223333:role/apply")),
                _role([_PULL, "repo:example/models:ref:refs/heads/main"], _may("sagemaker:CreateModel")),
                _role(_PULL, {"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}),
                _role(_PULL, _LOOK, managedPolicyArns=["arn:aws:iam::aws:policy/ReadOnlyAccess"]),
                _role(_PULL, _may("kms:Decrypt", "arn:aws:kms:eu-west-1:111122223333:key/*")),
            ),
            unknown=(
                _role(_PULL, _may(UNKNOWN)),
                _role(UNKNOWN, _LOOK),
                _role(_PULL, _LOOK, managedPolicyArns=UNKNOWN),
                _role(_PULL, _may("s3:GetObject", UNKNOWN)),
            ),
        ),
    ),
)
