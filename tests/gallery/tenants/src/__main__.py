import json

import pulumi
import pulumi_aws as aws
import settings

provider = aws.Provider("aws", region=settings.region)
opts = pulumi.ResourceOptions(provider=provider)

db = aws.rds.Instance(
    "shared",
    engine="postgres",
    engine_version="16",
    instance_class=settings.instance_class,
    allocated_storage=settings.storage,
    multi_az=settings.multi_az,
    username="root",
    password=settings.db_password,
    storage_encrypted=True,
    skip_final_snapshot=False,
    final_snapshot_identifier="shared-final",
    opts=pulumi.ResourceOptions.merge(opts, pulumi.ResourceOptions(protect=True, additional_secret_outputs=["address"])),
)

url = pulumi.Output.format("postgres://root:{0}@{1}/app", settings.db_password, db.endpoint)
secret = aws.secretsmanager.Secret("db-url", name="tenants/db-url", opts=opts)
aws.secretsmanager.SecretVersion("db-url", secret_id=secret.id, secret_string=url, opts=opts)
aws.secretsmanager.SecretPolicy(
    "db-url",
    secret_arn=secret.arn,
    block_public_policy=True,
    policy=json.dumps(
        {
            "Version": "2012-10-17",
            "Statement": [
                {"Effect": "Deny", "Principal": "*", "Action": "secretsmanager:DeleteSecret", "Resource": "*"},
            ],
        }
    ),
    opts=opts,
)


def per_tenant(raw):
    for t in raw:
        tenant = settings.Tenant(**t)
        for b in tenant.buckets:
            aws.s3.Bucket(f"{tenant.name}-{b}", bucket=f"tenants-{tenant.name}-{b}", opts=opts)
        param = aws.ssm.Parameter(f"{tenant.name}-key", name=f"/tenants/{tenant.name}/key", type="SecureString", value=tenant.apiKey, opts=opts)


settings.tenants.apply(per_tenant)

internal_token = pulumi.Output.secret("hunter2-internal-token")
aws.ssm.Parameter("token", name="/shared/token", type="SecureString", value=internal_token, opts=opts)
aws.s3.BucketObject("motd", bucket="tenants-shared", key="motd", content=pulumi.Output.concat("welcome to ", pulumi.get_stack()), opts=opts)

pulumi.export("db", url)
