import json

import pulumi
import pulumi_aws as aws

from logging_component import CentralLogs

cfg = pulumi.Config()
accounts = cfg.require_object("accounts")
org_id = cfg.require("orgId")


def provider_for(account, region):
    return aws.Provider(
        f"{account}-{region}",
        region=region,
        allowed_account_ids=[accounts[account]],
        assume_roles=[{"role_arn": f"arn:aws:iam::{accounts[account]}:role/pulumi-deploy", "session_name": "pulumi"}],
        default_tags={"tags": {"managed-by": "pulumi", "stack": pulumi.get_stack()}},
    )


security = provider_for("security", "eu-west-1")
security_dr = provider_for("security", "eu-north-1")
workloads = provider_for("workloads", "eu-west-1")

logs = CentralLogs("central-logs", org_id, security_dr, opts=pulumi.ResourceOptions(providers={"aws": security}))

caller = aws.get_caller_identity_output(opts=pulumi.InvokeOutputOptions(provider=workloads))
boundary = aws.iam.Policy(
    "boundary",
    name="workload-boundary",
    policy=caller.account_id.apply(
        lambda acct: json.dumps(
            {
                "Version": "2012-10-17",
                "Statement": [
                    {"Effect": "Allow", "Action": "*", "Resource": "*"},
                    {"Effect": "Deny", "Action": "iam:*", "Resource": f"arn:aws:iam::{acct}:role/platform-*"},
                ],
            }
        )
    ),
    opts=pulumi.ResourceOptions(provider=workloads),
)

deploy = aws.iam.Role(
    "deploy",
    name="workload-deploy",
    permissions_boundary=boundary.arn,
    assume_role_policy={
        "Version": "2012-10-17",
        "Statement": [
            {
                "Effect": "Allow",
                "Action": "sts:AssumeRole",
                "Principal": {"AWS": f"arn:aws:iam::{accounts['security']}:root"},
                "Condition": {"StringEquals": {"aws:PrincipalOrgID": org_id}},
            }
        ],
    },
    inline_policies=[
        {
            "name": "read-logs",
            "policy": logs.bucket.arn.apply(
                lambda a: json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": a + "/*"}]})
            ),
        }
    ],
    opts=pulumi.ResourceOptions(provider=workloads, depends_on=[logs]),
)

scp = aws.organizations.Policy(
    "deny-root",
    type="SERVICE_CONTROL_POLICY",
    content=json.dumps(
        {
            "Version": "2012-10-17",
            "Statement": [
                {"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": {"StringLike": {"aws:PrincipalArn": "arn:aws:iam::*:root"}}}
            ],
        }
    ),
    opts=pulumi.ResourceOptions(provider=security),
)

pulumi.export("logBucket", logs.bucket.bucket)
pulumi.export("deployRole", deploy.arn)
