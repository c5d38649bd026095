"""Ways of granting by documents of resources: policies of buckets, keys, queues, topics, grants, permissions."""

from __future__ import annotations

import json

from tests.access.graph.aws.ways import (
    ACCOUNT,
    INTRUDER,
    OTHER,
    PREFIX,
    SPARE,
    STRANGER,
    Inputs,
    Way,
    allow,
    bare,
    bucket,
    bucket_policy,
    hole,
    plus,
    role,
    then,
)

_FUNCTION = "aws:lambda/function:Function"
_FUNCTION_ARN = f"arn:aws:lambda:eu-west-1:{ACCOUNT}:function:score"
_SECRET = f"arn:aws:secretsmanager:eu-west-1:{ACCOUNT}:secret:token"
_BY_STRANGER: Inputs = {"Principal": {"AWS": STRANGER}}
_QUEUE, _TOPIC = (f"arn:aws:{kind}:eu-west-1:{ACCOUNT}:spare" for kind in ("sqs", "sns"))
_OBJECT = f"{SPARE}/model.tar.gz"
_POINT = f"arn:aws:s3:eu-west-1:{ACCOUNT}:accesspoint/door"

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
