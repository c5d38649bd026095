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


def param(name, value):
    return aws.ssm.Parameter(name, name=f"/mangled/{name}", type="String", value=value)


param("whole", key.arn)
param("text", key.arn.apply(lambda a: f"key={a}"))
param("chained", key.key_id.apply(lambda k: f"alias/{k}").apply(lambda a: a + "/x"))
param("first-part", key.arn.apply(lambda a: a.split(":")[0]))
param("tail", bucket.id.apply(lambda b: b[-6:]))
param("head", bucket.id.apply(lambda b: "x" + b[:5]))
param("lower", bucket.arn.apply(str.lower))
param("upper", bucket.arn.apply(lambda b: b.upper()))
param("title", fn_role.name.apply(lambda n: n.title()))
param("sha256", bucket.arn.apply(lambda b: hashlib.sha256(b.encode()).hexdigest()))
param("md5-prefix", bucket.arn.apply(lambda b: "h-" + hashlib.md5(b.encode()).hexdigest()[:8]))
param("uuid5", key.id.apply(lambda i: str(uuid.uuid5(uuid.NAMESPACE_URL, i))))
param("base64", bucket.arn.apply(lambda b: base64.b64encode(b.encode()).decode()))
param("length", bucket.arn.apply(lambda b: str(len(b))))
param("reversed", bucket.arn.apply(lambda b: b[::-1]))
param("replaced", bucket.arn.apply(lambda b: b.replace(":", "-")))
param("truncated", pulumi.Output.concat("svc-", bucket.id).apply(lambda n: n[:12]))
param("stripped", key.arn.apply(lambda a: a.strip().rstrip("/")))
param("contains", key.arn.apply(lambda a: "gov" if "aws-us-gov" in a else "commercial"))
param("encoded", pulumi.Output.all(bucket.arn, key.arn).apply(lambda v: json.dumps({"b": v[0], "k": [v[1]]}, sort_keys=True)))
param("repr", bucket.arn.apply(lambda b: repr(b)))
param("ascii", bucket.arn.apply(lambda b: b.encode("ascii", "ignore").decode()))
param("hashed-object", pulumi.Output.all(bucket.arn).apply(lambda v: hashlib.sha1(json.dumps(v).encode()).hexdigest()))
param("sorted", pulumi.Output.all(key.arn, bucket.arn).apply(lambda v: ",".join(sorted(v))))

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
