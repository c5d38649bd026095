"""The programs that the benchmarks plan: groups of five AWS resources, and a chain, each made of the one before."""

from __future__ import annotations

from pathlib import Path

_PROJECT = "name: bench\nruntime: python\n"

MIX = """
import json
import pulumi
import pulumi_aws as aws

for i in range({groups}):
    key = aws.kms.Key(f"key-{{i}}", description="data", enable_key_rotation=True)
    bucket = aws.s3.Bucket(f"bucket-{{i}}", bucket=f"data-{{i}}", tags={{"team": "a"}})
    aws.s3.BucketServerSideEncryptionConfiguration(
        f"sse-{{i}}",
        bucket=bucket.id,
        rules=[{{
            "apply_server_side_encryption_by_default": {{"sse_algorithm": "aws:kms", "kms_master_key_id": key.arn}},
        }}],
    )
    role = aws.iam.Role(f"role-{{i}}", assume_role_policy=json.dumps({{"Version": "2012-10-17", "Statement": []}}))
    aws.iam.RolePolicy(
        f"policy-{{i}}",
        role=role.name,
        policy=pulumi.Output.all(bucket.arn, key.arn)
        .apply(lambda arns: {{
            "Version": "2012-10-17",
            "Statement": [
                {{"Effect": "Allow", "Action": "s3:GetObject", "Resource": f"{{arns[0]}}/*"}},
                {{"Effect": "Allow", "Action": "kms:Decrypt", "Resource": arns[1]}},
            ],
        }})
        .apply(json.dumps),
    )
"""

CHAIN = """
import pulumi_aws as aws

before = None
for i in range({length}):
    before = aws.s3.Bucket(f"b-{{i}}", bucket=f"b-{{i}}", tags={{"before": before.arn if before else "none"}})
"""


def write_project(folder: Path, program: str) -> Path:
    """Makes a project with one stack, `dev`, of this program."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "Pulumi.yaml").write_text(_PROJECT)
    (folder / "Pulumi.dev.yaml").write_text("config: {}\n")
    (folder / "__main__.py").write_text(program)
    return folder
