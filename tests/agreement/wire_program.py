"""About a hundred resources of every shape that the wire carries, for the comparison with a real monitor."""

import json
from typing import Any

import pulumi
import pulumi_aws as aws

config = pulumi.Config()
provider = aws.Provider(
    "main", region="eu-west-1", allowed_account_ids=["111122223333"], default_tags={"tags": {"a": "b"}}
)
pinned = pulumi.ResourceOptions(provider=provider)


class Vault(pulumi.ComponentResource):
    """A component with children, a grandchild component, outputs and options that are passed on."""

    def __init__(self, name: str, depth: int, opts: pulumi.ResourceOptions) -> None:
        super().__init__("acme:index:Vault", name, None, opts)
        inner = pulumi.ResourceOptions(parent=self)
        self.key = aws.kms.Key(f"{name}-key", description="vault", enable_key_rotation=True, opts=inner)
        self.bucket = aws.s3.Bucket(f"{name}-data", tags={"key": self.key.arn}, opts=inner)
        if depth:
            Vault(f"{name}-inner", depth - 1, inner)
        self.register_outputs({"arn": self.bucket.arn, "secret": pulumi.Output.secret("s3cr3t"), "depth": depth})


for number in range(10):
    vault = Vault(f"vault-{number}", 1, pulumi.ResourceOptions(providers=[provider], protect=number % 2 == 0))
    # By IAM's own keys, which the SDK takes and its types do not know.
    trust: Any = {"Version": "2012-10-17", "Statement": [{"Principal": {"AWS": [vault.key.arn, "*"]}}]}
    role = aws.iam.Role(
        f"role-{number}",
        assume_role_policy=trust,
        opts=pulumi.ResourceOptions.merge(pinned, pulumi.ResourceOptions(depends_on=[vault])),
    )
    aws.iam.RolePolicy(
        f"policy-{number}",
        role=role.id,
        policy=pulumi.Output.all(vault.bucket.arn, vault.key.arn).apply(lambda arns: json.dumps({"Resource": arns})),
        opts=pinned,
    )
    aws.ssm.Parameter(
        f"parameter-{number}",
        type="SecureString",
        value=config.require_secret("password"),
        description=pulumi.Output.format("{0}/{1}", role.name, number),
        opts=pulumi.ResourceOptions.merge(
            pinned,
            pulumi.ResourceOptions(
                ignore_changes=["value", "tags"],
                retain_on_delete=True,
                aliases=[
                    pulumi.Alias(name=f"old-{number}"),
                    "urn:pulumi:dev::wire::aws:ssm/parameter:Parameter::older",
                ],
                custom_timeouts=pulumi.CustomTimeouts(create="5m"),
                additional_secret_outputs=["arn"],
                delete_before_replace=True,
                replace_on_changes=["type"],
            ),
        ),
    )

found = aws.s3.Bucket.get("found", "an-existing-bucket", opts=pinned)
aws.s3.BucketObject("object", bucket=found.bucket, source=pulumi.StringAsset("text"), key="a/b", opts=pinned)
aws.sqs.Queue("imported", name="q", opts=pulumi.ResourceOptions(provider=provider, import_="https://sqs/q"))
aws.sns.Topic("default-provider", name="t", tracing_config=None, fifo_topic=False)
pulumi.export("object", {"nested": [found.arn, 1, 2.5, True, None]})
