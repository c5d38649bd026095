import json

import pulumi
import pulumi_aws as aws

from autotag import register_auto_tags

register_auto_tags({"user:Project": pulumi.get_project(), "user:Stack": pulumi.get_stack(), "user:Owner": pulumi.Config().require("owner")})


def encrypt_queues(args: pulumi.ResourceTransformArgs) -> pulumi.ResourceTransformResult | None:
    if args.type_ == "aws:sqs/queue:Queue":
        return pulumi.ResourceTransformResult(props={**args.props, "sqsManagedSseEnabled": True}, opts=args.opts)
    return None


def keep_keys(args):
    if args.type_ == "aws:kms/key:Key":
        args.opts.protect = True
        return pulumi.ResourceTransformResult(args.props, args.opts)


pulumi.runtime.register_resource_transform(encrypt_queues)

key = aws.kms.Key("main", deletion_window_in_days=30, opts=pulumi.ResourceOptions(transforms=[keep_keys]))
queue = aws.sqs.Queue("jobs", kms_data_key_reuse_period_seconds=300)
plain = aws.sqs.Queue("plain", tags={"user:Owner": "overridden-below"})


def rename(args):
    return pulumi.ResourceTransformationResult(
        props={**args.props, "force_destroy": False},
        opts=pulumi.ResourceOptions.merge(args.opts, pulumi.ResourceOptions(ignore_changes=["tags"])),
    )


bucket = aws.s3.Bucket(
    "artifacts",
    opts=pulumi.ResourceOptions(
        transformations=[rename],
        aliases=[
            pulumi.Alias(name="artifact-bucket"),
            pulumi.Alias(name="artifacts", stack="old"),
            "urn:pulumi:dev::guardrails::aws:s3/bucket:Bucket::very-old-artifacts",
        ],
    ),
)

worker = aws.iam.Role(
    "worker",
    assume_role_policy=json.dumps(
        {
            "Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Principal": {"Service": "ecs-tasks.amazonaws.com"}, "Action": "sts:AssumeRole"}],
        }
    ),
)
aws.iam.RolePolicy(
    "worker",
    role=worker.name,
    policy=pulumi.Output.all(queue=queue.arn, key=key.arn, bucket=bucket.arn).apply(
        lambda a: json.dumps(
            {
                "Version": "2012-10-17",
                "Statement": [
                    {"Effect": "Allow", "Action": ["sqs:ReceiveMessage", "sqs:DeleteMessage"], "Resource": a["queue"]},
                    {"Effect": "Allow", "Action": "kms:Decrypt", "Resource": a["key"]},
                    {"Effect": "Allow", "Action": "s3:PutObject", "Resource": "%(bucket)s/out/*" % a},
                ],
            }
        )
    ),
)
