"""What a resource takes from its provider is known: an AWS region, a GCP project, an Azure location."""

from __future__ import annotations

from pathlib import Path

from tests.record.small_program import document_of, notes_of

PROGRAM = """
import pulumi_azure_native as azure
import pulumi_gcp as gcp
note("location", azure.resources.ResourceGroup("h").location)
north = aws.Provider("north", region="eu-north-1")
made = aws.Provider("made", region=aws.s3.Bucket("home").arn)
note("default", aws.s3.Bucket("a").region)
note("explicit", aws.s3.Bucket("b", opts=pulumi.ResourceOptions(provider=north)).region)
note("own", aws.s3.Bucket("c", region="us-east-1").region)
note("open", aws.s3.Bucket("d", opts=pulumi.ResourceOptions(provider=made)).region)
note("read", aws.s3.Bucket.get("e", "elsewhere").region)
note("project", gcp.storage.Bucket("f", location="EU").project)
note("email", gcp.serviceaccount.Account("g", account_id="g").project.apply(lambda p: f"g@{p}.iam.gserviceaccount.com"))
"""


def test_region_and_project_come_from_the_provider(tmp_path: Path) -> None:
    """Default and explicit providers settle them; a made provider, and what is only read, leave them open."""
    config = {"gcp:project": "acme-data", "azure-native:location": "westeurope"}
    notes = notes_of(document_of(tmp_path, PROGRAM, config=config))
    assert notes == {
        "location": "westeurope",
        "default": "eu-west-1",
        "explicit": "eu-north-1",
        "own": "us-east-1",
        "open": "${urn:pulumi:dev::p::aws:s3/bucket:Bucket::d#region}",
        "read": "${urn:pulumi:dev::p::aws:s3/bucket:Bucket::e#region}",
        "project": "acme-data",
        "email": "g@acme-data.iam.gserviceaccount.com",
    }
