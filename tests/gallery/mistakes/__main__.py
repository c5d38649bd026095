import json

import pulumi
import pulumi_aws as aws

bucket = aws.s3.Bucket("uploads")
named = aws.s3.Bucket("named", bucket="acme-named")

# forgot the apply: the text of the Output object lands in the policy
aws.s3.BucketPolicy(
    "uploads",
    bucket=bucket.id,
    policy=json.dumps(
        {
            "Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": f"arn:aws:s3:::{bucket.id}/*"}],
        }
    ),
)
# the same by str() and %
aws.s3.BucketObject("str", bucket=named.bucket, key="str.txt", content=str(bucket.bucket))
aws.s3.BucketObject("percent", bucket=named.bucket, key="percent.txt", content="bucket=%s" % bucket.bucket)

# right: the name is known
aws.s3.BucketPolicy(
    "named",
    bucket=named.id,
    policy=named.bucket.apply(
        lambda n: json.dumps(
            {
                "Version": "2012-10-17",
                "Statement": [{"Effect": "Deny", "Principal": "*", "Action": "s3:DeleteObject", "Resource": f"arn:aws:s3:::{n}/*"}],
            }
        )
    ),
)
# a policy in the wrong spelling, a comment, a trailing comma: no JSON at all
aws.iam.Policy("broken", policy='{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"},]}')
