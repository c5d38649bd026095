import pulumi
from pulumi import AssetArchive, FileArchive, FileAsset, Output, StringAsset
from pulumi_aws import cloudwatch, get_caller_identity, get_partition, get_region, iam, lambda_, sns, sqs

conf = pulumi.Config()
consumers = conf.require_object("consumers")

account = get_caller_identity().account_id
partition = get_partition().partition
region = get_region()

topic = sns.Topic("orders", name="orders", kms_master_key_id="alias/aws/sns")

# who may publish
publish = iam.get_policy_document(
    policy_id="orders-topic",
    statements=[
        iam.GetPolicyDocumentStatementArgs(
            sid="Publishers",
            actions=["sns:Publish"],
            resources=[f"arn:{partition}:sns:{region.name}:{account}:orders"],
            principals=[iam.GetPolicyDocumentStatementPrincipalArgs(type="AWS", identifiers=[f"arn:{partition}:iam::{account}:root"])],
            conditions=[
                iam.GetPolicyDocumentStatementConditionArgs(
                    test="StringEquals", variable="aws:PrincipalTag/team", values=["checkout", "pos"]
                )
            ],
        )
    ],
)
sns.TopicPolicy("orders", arn=topic.arn, policy=publish.json)

assume = iam.get_policy_document(
    statements=[{"actions": ["sts:AssumeRole"], "principals": [{"type": "Service", "identifiers": ["lambda.amazonaws.com"]}]}]
)

for c in consumers:
    dlq = sqs.Queue(f"{c}-dlq", message_retention_seconds=1209600)
    queue = sqs.Queue(
        c,
        visibility_timeout_seconds=180,
        message_retention_seconds=conf.get_int("retention"),
        redrive_policy=Output.json_dumps({"deadLetterTargetArn": dlq.arn, "maxReceiveCount": 3}),
    )
    doc = iam.get_policy_document_output(
        statements=[
            {
                "sid": "FromTopic",
                "effect": "Allow",
                "actions": ["sqs:SendMessage"],
                "resources": [queue.arn],
                "principals": [{"type": "Service", "identifiers": ["sns.amazonaws.com"]}],
                "conditions": [{"test": "ArnEquals", "variable": "aws:SourceArn", "values": [topic.arn]}],
            }
        ]
    )
    sqs.QueuePolicy(c, queue_url=queue.id, policy=doc.json)
    subscription = sns.TopicSubscription(c, topic=topic.arn, protocol="sqs", endpoint=queue.arn, raw_message_delivery=True)

    role = iam.Role(c, name_prefix=f"{c}-", assume_role_policy=assume.json)
    log_group = cloudwatch.LogGroup(c, name=Output.format("/aws/lambda/{0}-{1}", c, pulumi.get_stack()), retention_in_days=14)
    own = iam.get_policy_document_output(
        statements=[
            dict(actions=["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], resources=[queue.arn]),
            dict(actions=["logs:CreateLogStream", "logs:PutLogEvents"], resources=[log_group.arn.apply(lambda arn: f"{arn}:*")]),
        ]
    )
    merged = iam.get_policy_document_output(
        source_policy_documents=[own.json],
        override_policy_documents=[
            Output.json_dumps(
                {"Version": "2012-10-17", "Statement": [{"Sid": "Dlq", "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": dlq.arn}]}
            )
        ],
    )
    policy = iam.RolePolicy(c, role=role.id, policy=merged.json)
    fn = lambda_.Function(
        c,
        runtime="python3.12",
        handler="handler.main",
        role=role.arn,
        timeout=30,
        code=AssetArchive(
            {
                "handler.py": FileAsset("lambda/handler.py"),
                "settings.json": StringAsset('{"consumer": "%s"}' % c),
                "vendor": FileArchive("lambda"),
            }
        ),
        environment={"variables": {"QUEUE": queue.url, "STACK": pulumi.get_stack()}},
        opts=pulumi.ResourceOptions(depends_on=[policy, log_group]),
    )
    lambda_.EventSourceMapping(c, event_source_arn=queue.arn, function_name=fn.arn, batch_size=10)

pulumi.export("topic", topic.arn)
