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


_ARN = f"arn:aws:iam::{ACCOUNT}:policy/opening"
_SET = "aws:ssoadmin/permissionSet:PermissionSet"
_SET_ARN = hole(_SET, "set", "arn")
permission_set = plus(
    (_SET, "set", {"name": "Curious", "instanceArn": "arn:aws:sso:::instance/ssoins-1"}),
    ("aws:ssoadmin/accountAssignment:AccountAssignment", "set", {"permissionSetArn": _SET_ARN, "targetId": ACCOUNT}),
)

IDENTITY_WAYS = (
    Way(
        "an attachment by ARN",
        attached("RolePolicyAttachment", role="intruder", policyArn=_ARN),
        INVOKE,
        ENDPOINT,
        INTRUDER,
        then(bare, opening),
    ),
    Way(
        "an attachment by reference",
        attached("RolePolicyAttachment", role=hole(ROLE, "intruder", "name"), policyArn=hole(POLICY, "opening", "arn")),
        INVOKE,
        ENDPOINT,
        INTRUDER,
        then(bare, opening),
    ),
    Way(
        "an attachment to many by name",
        attached("PolicyAttachment", roles=["intruder"], policyArn=_ARN),
        INVOKE,
        ENDPOINT,
        INTRUDER,
        then(bare, opening),
    ),
    Way(
        "an exclusive list of attachments",
        attached("RolePolicyAttachmentsExclusive", roleName="intruder", policyArns=[_ARN]),
        INVOKE,
        ENDPOINT,
        INTRUDER,
        then(bare, opening),
    ),
    Way(
        "an inline policy",
        attached("RolePolicy", role="intruder", policy=allow(INVOKE)),
        INVOKE,
        ENDPOINT,
        INTRUDER,
        bare,
    ),
    Way(
        "an inline policy in the role itself",
        role(inlinePolicies=[{"name": "in", "policy": allow(INVOKE)}]),
        INVOKE,
        ENDPOINT,
        INTRUDER,
    ),
    Way("a managed policy in the role itself", role(managedPolicyArns=[_ARN]), INVOKE, ENDPOINT, INTRUDER, opening),
    Way(
        "AWS's own policy for administrators",
        attached("RolePolicyAttachment", role="intruder", policyArn="arn:aws:iam::aws:policy/AdministratorAccess"),
        INVOKE,
        ENDPOINT,
        INTRUDER,
        bare,
    ),
    Way(
        "all actions but some",
        attached(
            "RolePolicy",
            role="intruder",
            policy=json.dumps(
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}]}
            ),
        ),
        INVOKE,
        ENDPOINT,
        INTRUDER,
        bare,
    ),
    Way(
        "all resources but some",
        attached(
            "RolePolicy",
            role="intruder",
            policy=json.dumps(
                {
                    "Version": "2012-10-17",
                    "Statement": [{"Effect": "Allow", "Action": "*", "NotResource": "arn:aws:s3:::*"}],
                }
            ),
        ),
        INVOKE,
        ENDPOINT,
        INTRUDER,
        bare,
    ),
    Way(
        "an inline policy of a user",
        attached("UserPolicy", user="mallory", policy=allow(INVOKE)),
        INVOKE,
        ENDPOINT,
        MALLORY,
        mallory,
    ),
    Way(
        "a policy of a group", attached("GroupPolicy", group="gang", policy=allow(INVOKE)), INVOKE, ENDPOINT, GANG, gang
    ),
    Way(
        "membership in a group",
        attached("UserGroupMembership", user="mallory", groups=["gang"]),
        INVOKE,
        ENDPOINT,
        MALLORY,
        then(
            mallory, gang, plus(("aws:iam/groupPolicy:GroupPolicy", "gang", {"group": "gang", "policy": allow(INVOKE)}))
        ),
    ),
    Way(
        "membership by the group",
        attached("GroupMembership", users=["mallory"], group="gang"),
        INVOKE,
        ENDPOINT,
        MALLORY,
        then(
            mallory, gang, plus(("aws:iam/groupPolicy:GroupPolicy", "gang", {"group": "gang", "policy": allow(INVOKE)}))
        ),
    ),
    Way(
        "a policy of a role outside the plan",
        attached("RolePolicy", role="elsewhere", policy=allow(INVOKE)),
        INVOKE,
        ENDPOINT,
        f"arn:aws:iam::{ACCOUNT}:role/elsewhere",
    ),
    Way(
        "an inline policy of a permission set",
        plus(
            (
                "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy",
                "set",
                {"permissionSetArn": _SET_ARN, "inlinePolicy": allow(INVOKE)},
            )
        ),
        INVOKE,
        ENDPOINT,
        "Curious",
        permission_set,
    ),
    Way(
        "a policy of the customer in a permission set",
        plus(
            (
                "aws:ssoadmin/customerManagedPolicyAttachment:CustomerManagedPolicyAttachment",
                "set",
                {"permissionSetArn": _SET_ARN, "customerManagedPolicyReference": {"name": "opening"}},
            )
        ),
        INVOKE,
        ENDPOINT,
        "Curious",
        then(permission_set, opening),
    ),
)

_FUNCTION = "aws:lambda/function:Function"
_FUNCTION_ARN = f"arn:aws:lambda:eu-west-1:{ACCOUNT}:function:score"
_SECRET = f"arn:aws:secretsmanager:eu-west-1:{ACCOUNT}:secret:token"
_BY_STRANGER: Inputs = {"Principal": {"AWS": STRANGER}}
_QUEUE, _TOPIC = (f"arn:aws:{kind}:eu-west-1:{ACCOUNT}:spare" for kind in ("sqs", "sns"))
_OBJECT = f"{SPARE}/model.tar.gz"
_POINT = f"arn:aws:s3:eu-west-1:{ACCOUNT}:accesspoint/door"


def bucket_policy(**more: Any) -> Change:
    """A policy of the spare bucket with one Allow."""
    return plus(
        (
            "aws:s3/bucketPolicy:BucketPolicy",
            "spare",
            {"bucket": "spare", "policy": allow("s3:GetObject", f"{SPARE}/*", **more)},
        )
    )


RESOURCE_WAYS = (
    Way(
        "a bucket's policy for a role elsewhere",
        bucket_policy(**_BY_STRANGER),
        "s3:GetObject",
        _OBJECT,
        STRANGER,
        bucket,
    ),
    Way(
        "a bucket's policy for an account",
        bucket_policy(Principal={"AWS": OTHER}),
        "s3:GetObject",
        _OBJECT,
        f"account {OTHER}",
        bucket,
    ),
    Way("a bucket's policy for everybody", bucket_policy(Principal="*"), "s3:GetObject", _OBJECT, "everyone", bucket),
    Way(
        "a bucket's policy for an organisation",
        bucket_policy(Principal="*", Condition={"StringEquals": {"aws:PrincipalOrgID": "o-elsewhere1"}}),
        "s3:GetObject",
        _OBJECT,
        "organisation o-elsewhere1",
        bucket,
    ),
    Way(
        "a bucket's policy for all but one",
        plus(
            (
                "aws:s3/bucketPolicy:BucketPolicy",
                "spare",
                {
                    "bucket": "spare",
                    "policy": json.dumps(
                        {
                            "Version": "2012-10-17",
                            "Statement": [
                                {
                                    "Effect": "Allow",
                                    "Action": "s3:GetObject",
                                    "Resource": f"{SPARE}/*",
                                    "NotPrincipal": {"AWS": OTHER},
                                }
                            ],
                        }
                    ),
                },
            )
        ),
        "s3:GetObject",
        _OBJECT,
        "everyone",
        bucket,
    ),
    Way(
        "a bucket's policy for a service",
        bucket_policy(Principal={"Service": "logging.s3.amazonaws.com"}),
        "s3:GetObject",
        _OBJECT,
        "logging.s3.amazonaws.com",
        bucket,
    ),
    Way(
        "an access point's policy",
        plus(
            (
                "aws:s3/accessPoint:AccessPoint",
                "door",
                {
                    "name": "door",
                    "bucket": "spare",
                    "policy": allow("s3:GetObject", f"{_POINT}/object/*", Principal={"AWS": INTRUDER}),
                },
            )
        ),
        "s3:GetObject",
        _OBJECT,
        INTRUDER,
        then(bucket, bare),
    ),
    Way(
        "a grant on a key",
        plus(
            (
                "aws:kms/grant:Grant",
                "spare",
                {
                    "keyId": hole("aws:kms/key:Key", "spare", "keyId"),
                    "granteePrincipal": STRANGER,
                    "operations": ["Decrypt"],
                },
            )
        ),
        "kms:Decrypt",
        "spare",
        STRANGER,
        plus(("aws:kms/key:Key", "spare", {"description": "spare"})),
    ),
    Way(
        "a key's policy",
        plus(
            (
                "aws:kms/keyPolicy:KeyPolicy",
                "spare",
                {"keyId": hole("aws:kms/key:Key", "spare", "id"), "policy": allow("kms:Decrypt", **_BY_STRANGER)},
            )
        ),
        "kms:Decrypt",
        "spare",
        STRANGER,
        plus(("aws:kms/key:Key", "spare", {"description": "spare"})),
    ),
    Way(
        "a queue's policy",
        plus(
            (
                "aws:sqs/queuePolicy:QueuePolicy",
                "spare",
                {
                    "queueUrl": hole("aws:sqs/queue:Queue", "spare", "url"),
                    "policy": allow("sqs:ReceiveMessage", _QUEUE, **_BY_STRANGER),
                },
            )
        ),
        "sqs:ReceiveMessage",
        _QUEUE,
        STRANGER,
        plus(("aws:sqs/queue:Queue", "spare", {"name": "spare"})),
    ),
    Way(
        "a topic's policy",
        plus(
            (
                "aws:sns/topicPolicy:TopicPolicy",
                "spare",
                {"arn": _TOPIC, "policy": allow("sns:Subscribe", _TOPIC, **_BY_STRANGER)},
            )
        ),
        "sns:Subscribe",
        _TOPIC,
        STRANGER,
        plus(("aws:sns/topic:Topic", "spare", {"name": "spare"})),
    ),
    Way(
        "a repository's policy",
        plus(
            (
                "aws:ecr/repositoryPolicy:RepositoryPolicy",
                "spare",
                {"repository": "spare", "policy": allow("ecr:BatchGetImage", None, **_BY_STRANGER)},
            )
        ),
        "ecr:BatchGetImage",
        f"arn:aws:ecr:eu-west-1:{ACCOUNT}:repository/spare",
        STRANGER,
        plus(("aws:ecr/repository:Repository", "spare", {"name": "spare"})),
    ),
    Way(
        "a policy of a group of model versions",
        plus(
            (
                "aws:sagemaker/modelPackageGroupPolicy:ModelPackageGroupPolicy",
                "spare",
                {
                    "modelPackageGroupName": "spare",
                    "resourcePolicy": allow("sagemaker:CreateModel", f"{PREFIX}:model-package/spare/*", **_BY_STRANGER),
                },
            )
        ),
        "sagemaker:CreateModel",
        f"{PREFIX}:model-package/spare/1",
        STRANGER,
        plus(("aws:sagemaker/modelPackageGroup:ModelPackageGroup", "spare", {"modelPackageGroupName": "spare"})),
    ),
    Way(
        "a secret's policy",
        plus(
            (
                "aws:secretsmanager/secretPolicy:SecretPolicy",
                "token",
                {
                    "secretArn": hole("aws:secretsmanager/secret:Secret", "token", "arn"),
                    "policy": allow("secretsmanager:GetSecretValue", **_BY_STRANGER),
                },
            )
        ),
        "secretsmanager:GetSecretValue",
        "token",
        STRANGER,
        plus(("aws:secretsmanager/secret:Secret", "token", {"name": "token"})),
    ),
    Way(
        "a function's permission",
        plus(
            (
                "aws:lambda/permission:Permission",
                "score",
                {"function": "score", "action": "lambda:InvokeFunction", "principal": OTHER},
            )
        ),
        "lambda:InvokeFunction",
        _FUNCTION_ARN,
        f"account {OTHER}",
        plus((_FUNCTION, "score", {"name": "score", "role": INTRUDER})),
    ),
    Way(
        "a function's permission for a service",
        plus(
            (
                "aws:lambda/permission:Permission",
                "score",
                {
                    "function": _FUNCTION_ARN,
                    "action": "lambda:InvokeFunction",
                    "principal": "s3.amazonaws.com",
                    "sourceArn": SPARE,
                },
            )
        ),
        "lambda:InvokeFunction",
        _FUNCTION_ARN,
        "s3.amazonaws.com",
        plus((_FUNCTION, "score", {"name": "score", "role": INTRUDER})),
    ),
    Way(
        "a role's trust",
        role(assumeRolePolicy=allow("sts:AssumeRole", None, Principal={"AWS": OTHER})),
        "sts:AssumeRole",
        INTRUDER,
        f"account {OTHER}",
    ),
    Way(
        "an account's policy for its log groups",
        plus(
            (
                "aws:cloudwatch/logResourcePolicy:LogResourcePolicy",
                "spare",
                {
                    "policyName": "spare",
                    "policyDocument": allow("logs:PutLogEvents", "*", Principal={"Service": "es.amazonaws.com"}),
                },
            )
        ),
        "logs:PutLogEvents",
        f"arn:aws:logs:eu-west-1:{ACCOUNT}:log-group:/strongroom/fraud-prod/audit:log-stream:x",
        "es.amazonaws.com",
    ),
    Way(
        "an event bus's policy",
        plus(
            (
                "aws:cloudwatch/eventBusPolicy:EventBusPolicy",
                "spare",
                {
                    "eventBusName": "spare",
                    "policy": allow(
                        "events:PutEvents", f"arn:aws:events:eu-west-1:{ACCOUNT}:event-bus/spare", **_BY_STRANGER
                    ),
                },
            )
        ),
        "events:PutEvents",
        f"arn:aws:events:eu-west-1:{ACCOUNT}:event-bus/spare",
        STRANGER,
        plus(("aws:cloudwatch/eventBus:EventBus", "spare", {"name": "spare"})),
    ),
    Way(
        "a policy on a bucket outside the plan",
        plus(
            (
                "aws:s3/bucketPolicy:BucketPolicy",
                "far",
                {"bucket": "far", "policy": allow("s3:GetObject", "arn:aws:s3:::far/*", **_BY_STRANGER)},
            )
        ),
        "s3:GetObject",
        "arn:aws:s3:::far/x",
        STRANGER,
    ),
)
