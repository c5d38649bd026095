import pulumi
import pulumi_aws as aws
from cmdb_provider import Record
from pulumi_random import RandomPet

cfg = pulumi.Config()
pet = RandomPet("name", length=2, keepers={"generation": "3"})
bucket = aws.s3.Bucket("vault", bucket=pulumi.Output.concat("acme-", pet.id), tags={"pet": pet.id})
record = Record(
    "vault",
    asset=bucket.arn,
    endpoint=cfg.require("endpoint"),
    token=cfg.require_secret("token"),
    owner="storage-team",
    opts=pulumi.ResourceOptions(depends_on=[bucket]),
)
aws.s3.BucketPolicy(
    "vault",
    bucket=bucket.id,
    policy=pulumi.Output.json_dumps(
        {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Effect": "Deny",
                    "Principal": "*",
                    "Action": "s3:*",
                    "Resource": [bucket.arn, bucket.arn.apply(lambda a: a + "/*")],
                    "Condition": {"Bool": {"aws:SecureTransport": "false"}},
                }
            ],
        }
    ),
)
pulumi.export("ticket", record.ticket)
