import json
from typing import Any

import pulumi
import pulumi_aws as aws

config = pulumi.Config()
network = pulumi.StackReference(config.require("networkStack"))
identity = pulumi.StackReference("identity", stack_name=config.require("identityStack"))

vpc_id = network.require_output("vpc_id")
subnet_ids = network.get_output("private_subnet_ids")
analyst_roles = identity.require_output("analyst_role_arns")
db_password = identity.require_output("warehouse_password")
maybe_missing = identity.get_output("no_such_output")

lake = aws.s3.Bucket("lake", bucket=f"acme-lake-{pulumi.get_stack()}", force_destroy=False)


def lake_policy(values: list[Any]) -> str:
    arn, vpc, roles = values
    return json.dumps(
        {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Sid": "Analysts",
                    "Effect": "Allow",
                    "Principal": {"AWS": sorted(roles)},
                    "Action": ["s3:GetObject", "s3:ListBucket"],
                    "Resource": [arn, f"{arn}/curated/*"],
                    "Condition": {"StringEquals": {"aws:SourceVpc": vpc}},
                },
                {
                    "Sid": "TlsOnly",
                    "Effect": "Deny",
                    "Principal": "*",
                    "Action": "s3:*",
                    "Resource": [arn, f"{arn}/*"],
                    "Condition": {"Bool": {"aws:SecureTransport": "false"}},
                },
            ],
        }
    )


aws.s3.BucketPolicy("lake", bucket=lake.id, policy=pulumi.Output.all(lake.arn, vpc_id, analyst_roles).apply(lake_policy))

group = aws.redshiftserverless.Namespace(
    "warehouse",
    namespace_name="warehouse",
    admin_username="loader",
    admin_user_password=db_password,
    log_exports=["userlog", "connectionlog"],
)
aws.redshiftserverless.Workgroup(
    "warehouse",
    workgroup_name="warehouse",
    namespace_name=group.namespace_name,
    subnet_ids=subnet_ids,
    publicly_accessible=False,
    base_capacity=32,
    opts=pulumi.ResourceOptions(delete_before_replace=True),
)

# one external schema role per analyst team, made from what the other stack says
analyst_roles.apply(
    lambda roles: [
        aws.iam.Role(
            f"spectrum-{arn.rsplit('/', 1)[-1]}",
            assume_role_policy=json.dumps(
                {
                    "Version": "2012-10-17",
                    "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": arn}}],
                }
            ),
        )
        for arn in roles
    ]
)

pulumi.export("lake", lake.bucket)
pulumi.export("missing", maybe_missing)
