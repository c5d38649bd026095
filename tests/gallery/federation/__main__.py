import json

import pulumi
import pulumi_aws as aws
import pulumi_azure_native.managedidentity as managedidentity
import pulumi_azure_native.resources as azresources
import pulumi_gcp as gcp
import pulumi_tls as tls

cfg = pulumi.Config()
issuer = cfg.require("issuer")
host = issuer.removeprefix("https://")

oidc = aws.iam.OpenIdConnectProvider("github", url=issuer, client_id_lists=["sts.amazonaws.com"], thumbprint_lists=["6938fd4d98bab03faadb97b34396831e3780aea1"])
pool = gcp.iam.WorkloadIdentityPool("github", workload_identity_pool_id="github")
gcp.iam.WorkloadIdentityPoolProvider(
    "github",
    workload_identity_pool_id=pool.workload_identity_pool_id,
    workload_identity_pool_provider_id="github",
    attribute_mapping={"google.subject": "assertion.sub", "attribute.repository": "assertion.repository"},
    attribute_condition='assertion.repository_owner == "acme"',
    oidc={"issuer_uri": issuer},
)
group = azresources.ResourceGroup("ci")
identity = managedidentity.UserAssignedIdentity("ci", resource_group_name=group.name)

for repo in cfg.require_object("repos"):
    short = repo.split("/")[-1]
    role = aws.iam.Role(
        short,
        name=f"ci-{short}",
        assume_role_policy=pulumi.Output.json_dumps(
            {
                "Version": "2012-10-17",
                "Statement": [
                    {
                        "Effect": "Allow",
                        "Principal": {"Federated": oidc.arn},
                        "Action": "sts:AssumeRoleWithWebIdentity",
                        "Condition": {
                            "StringEquals": {f"{host}:aud": "sts.amazonaws.com"},
                            "StringLike": {f"{host}:sub": f"repo:{repo}:ref:refs/heads/main"},
                        },
                    }
                ],
            }
        ),
    )
    account = gcp.serviceaccount.Account(short, account_id=f"ci-{short}")
    gcp.serviceaccount.IAMPolicy(
        short,
        service_account_id=account.name,
        policy_data=pool.name.apply(
            lambda name, repo=repo: json.dumps(
                {
                    "bindings": [
                        {
                            "role": "roles/iam.workloadIdentityUser",
                            "members": [f"principalSet://iam.googleapis.com/{name}/attribute.repository/{repo}"],
                        }
                    ]
                }
            )
        ),
    )
    managedidentity.FederatedIdentityCredential(
        short,
        resource_group_name=group.name,
        resource_name_=identity.name,
        audiences=["api://AzureADTokenExchange"],
        issuer=issuer,
        subject=f"repo:{repo}:ref:refs/heads/main",
    )

key = tls.PrivateKey("deploy", algorithm="ED25519")
aws.ec2.KeyPair("deploy", public_key=key.public_key_openssh)
aws.ssm.Parameter("deploy", name="/ci/deploy-key", type="SecureString", value=key.private_key_openssh)

pulumi.export("roles", {r.split("/")[-1]: f"ci-{r.split('/')[-1]}" for r in cfg.require_object("repos")})
