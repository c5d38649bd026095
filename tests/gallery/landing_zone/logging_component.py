import json
import pulumi
import pulumi_aws as aws


class CentralLogs(pulumi.ComponentResource):
    """KMS key + bucket in the security account, replica in a second region."""

    def __init__(self, name, org_id, replica_provider, opts=None):
        super().__init__("platform:logs:CentralLogs", name, {}, opts)
        me = aws.get_caller_identity(opts=pulumi.InvokeOptions(parent=self))
        self.key = aws.kms.Key(
            f"{name}-key",
            description="central logs",
            enable_key_rotation=True,
            multi_region=True,
            policy=json.dumps(
                {
                    "Version": "2012-10-17",
                    "Id": "central-logs",
                    "Statement": [
                        {
                            "Sid": "Root",
                            "Effect": "Allow",
                            "Principal": {"AWS": "arn:aws:iam::%s:root" % me.account_id},
                            "Action": "kms:*",
                            "Resource": "*",
                        },
                        {
                            "Sid": "Org",
                            "Effect": "Allow",
                            "Principal": {"AWS": "*"},
                            "Action": ["kms:GenerateDataKey*", "kms:Encrypt"],
                            "Resource": "*",
                            "Condition": {"StringEquals": {"aws:PrincipalOrgID": org_id}},
                        },
                    ],
                }
            ),
            opts=pulumi.ResourceOptions(parent=self),
        )
        self.replica_key = aws.kms.ReplicaKey(
            f"{name}-key-replica",
            primary_key_arn=self.key.arn,
            opts=pulumi.ResourceOptions(parent=self, provider=replica_provider),
        )
        self.bucket = aws.s3.Bucket(f"{name}-bucket", opts=pulumi.ResourceOptions(parent=self, retain_on_delete=True))
        self.replica = aws.s3.Bucket(f"{name}-replica", opts=pulumi.ResourceOptions(parent=self, provider=replica_provider))
        # policy as a dict, not as text
        aws.s3.BucketPolicy(
            f"{name}-policy",
            bucket=self.bucket.id,
            policy={
                "Version": "2012-10-17",
                "Statement": [
                    {
                        "Sid": "OrgWrites",
                        "Effect": "Allow",
                        "Principal": "*",
                        "Action": "s3:PutObject",
                        "Resource": [pulumi.Output.concat(self.bucket.arn, "/*")],
                        "Condition": {"StringEquals": {"aws:PrincipalOrgID": org_id}},
                    },
                    {
                        "Sid": "NoPlain",
                        "Effect": "Deny",
                        "Principal": "*",
                        "Action": "s3:*",
                        "Resource": [self.bucket.arn, pulumi.Output.format("{0}/*", self.bucket.arn)],
                        "Condition": {"Bool": {"aws:SecureTransport": "false"}},
                    },
                ],
            },
            opts=pulumi.ResourceOptions(parent=self.bucket),
        )
        self.register_outputs({"bucket": self.bucket.bucket, "keyArn": self.key.arn})
