# Names made by cutting, hashing and folding what the cloud gives.
import base64
import hashlib
import json
import uuid

import pulumi
import pulumi_aws as aws

key = aws.kms.Key("data")
bucket = aws.s3.Bucket("data")
fn_role = aws.iam.Role(
    "fn",
    assume_role_policy='{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}',
)


def note(name, value):
    return aws.s3.BucketObject(name, bucket="acme-notes", key=f"mangled/{name}", content=value)


note("whole", key.arn)
note("text", key.arn.apply(lambda a: f"key={a}"))
note("chained", key.key_id.apply(lambda k: f"alias/{k}").apply(lambda a: a + "/x"))
note("first-part", key.arn.apply(lambda a: a.split(":")[0]))
note("tail", bucket.id.apply(lambda b: b[-6:]))
note("head", bucket.id.apply(lambda b: "x" + b[:5]))
note("lower", bucket.arn.apply(str.lower))
note("upper", bucket.arn.apply(lambda b: b.upper()))
note("title", fn_role.name.apply(lambda n: n.title()))
note("sha256", bucket.arn.apply(lambda b: hashlib.sha256(b.encode()).hexdigest()))
note("md5-prefix", bucket.arn.apply(lambda b: "h-" + hashlib.md5(b.encode()).hexdigest()[:8]))
note("uuid5", key.id.apply(lambda i: str(uuid.uuid5(uuid.NAMESPACE_URL, i))))
note("base64", bucket.arn.apply(lambda b: base64.b64encode(b.encode()).decode()))
note("length", bucket.arn.apply(lambda b: str(len(b))))
note("reversed", bucket.arn.apply(lambda b: b[::-1]))
note("replaced", bucket.arn.apply(lambda b: b.replace(":", "-")))
note("truncated", pulumi.Output.concat("svc-", bucket.id).apply(lambda n: n[:12]))
note("stripped", key.arn.apply(lambda a: a.strip().rstrip("/")))
note("contains", key.arn.apply(lambda a: "gov" if "aws-us-gov" in a else "commercial"))
note("encoded", pulumi.Output.all(bucket.arn, key.arn).apply(lambda v: json.dumps({"b": v[0], "k": [v[1]]}, sort_keys=True)))
note("repr", bucket.arn.apply(lambda b: repr(b)))
note("ascii", bucket.arn.apply(lambda b: b.encode("ascii", "ignore").decode()))
note("hashed-object", pulumi.Output.all(bucket.arn).apply(lambda v: hashlib.sha1(json.dumps(v).encode()).hexdigest()))
note("sorted", pulumi.Output.all(key.arn, bucket.arn).apply(lambda v: ",".join(sorted(v))))

# a policy whose resource is cut from an ARN
aws.iam.RolePolicy(
    "cut",
    role=fn_role.id,
    policy=bucket.arn.apply(
        lambda arn: json.dumps(
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": arn.rsplit(":", 1)[0] + ":*"}]}
        )
    ),
)
# and one that is whole
aws.iam.RolePolicy(
    "whole",
    role=fn_role.id,
    policy=bucket.arn.apply(
        lambda arn: json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": arn + "/*"}]})
    ),
)
pulumi.export("fingerprint", bucket.arn.apply(lambda b: hashlib.sha256(b.encode()).hexdigest()))
