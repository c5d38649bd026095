import json

import pulumi
import pulumi_gcp as gcp

config = pulumi.Config()
gcp_config = pulumi.Config("gcp")
project = gcp_config.require("project")
location = gcp_config.require("region")

apis = [
    gcp.projects.Service(api.split(".")[0], service=api, disable_on_destroy=False)
    for api in ("bigquery.googleapis.com", "storage.googleapis.com", "cloudkms.googleapis.com")
]
ready = pulumi.ResourceOptions(depends_on=apis)

ring = gcp.kms.KeyRing("data", name="data", location=location, opts=ready)
key = gcp.kms.CryptoKey("data", name="data", key_ring=ring.id, rotation_period="7776000s", opts=pulumi.ResourceOptions(protect=True))

loader = gcp.serviceaccount.Account("loader", account_id="loader", display_name="Nightly loader")
gcp.kms.CryptoKeyIAMMember(
    "loader-key",
    crypto_key_id=key.id,
    role="roles/cloudkms.cryptoKeyEncrypterDecrypter",
    member=loader.email.apply(lambda e: f"serviceAccount:{e}"),
)

bucket = gcp.storage.Bucket(
    "landing",
    name=f"{project}-landing",
    location=location.upper(),
    uniform_bucket_level_access=True,
    public_access_prevention="enforced",
    encryption={"default_kms_key_name": key.id},
    lifecycle_rules=[{"action": {"type": "Delete"}, "condition": {"age": 30}}],
)

# authoritative bucket policy from a data source
document = gcp.organizations.get_iam_policy_output(
    bindings=[
        {"role": "roles/storage.objectAdmin", "members": [pulumi.Output.concat("serviceAccount:", loader.email)]},
        {
            "role": "roles/storage.objectViewer",
            "members": [config.require("analysts")],
            "condition": {"title": "curated only", "expression": f'resource.name.startsWith("projects/_/buckets/{project}-landing/objects/curated/")'},
        },
    ]
)
gcp.storage.BucketIAMPolicy("landing", bucket=bucket.name, policy_data=document.policy_data)

dataset = gcp.bigquery.Dataset(
    "sales",
    dataset_id="sales",
    location=location,
    default_encryption_configuration={"kms_key_name": key.id},
    accesses=[
        {"role": "OWNER", "user_by_email": loader.email},
        {"role": "READER", "group_by_email": config.require("analysts").split(":")[1]},
    ],
)

static = gcp.organizations.get_iam_policy(bindings=[{"role": "roles/bigquery.dataViewer", "members": [config.require("analysts")]}])
gcp.bigquery.DatasetIamPolicy("sales", dataset_id=dataset.dataset_id, policy_data=static.policy_data)

role = gcp.projects.IAMCustomRole(
    "loader",
    role_id="nightlyLoader",
    title="Nightly loader",
    permissions=["bigquery.jobs.create", "bigquery.tables.updateData", "storage.objects.get"],
)
gcp.projects.IAMMember("loader", project=project, role=role.name, member=pulumi.Output.format("serviceAccount:{0}", loader.email))
gcp.serviceaccount.IAMBinding(
    "impersonate", service_account_id=loader.name, role="roles/iam.serviceAccountTokenCreator", members=["group:platform@acme.example"]
)

pulumi.export("bucket_url", bucket.url)
pulumi.export("loader", loader.email)
