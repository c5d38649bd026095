"""How resources of Google Cloud are named in IAM, and which inputs name what a grant stands on.

Source: https://cloud.google.com/iam/docs/conditions-resource-attributes
"""

from __future__ import annotations

from typing import Final

ACCOUNT: Final = "gcp:serviceaccount/account:Account"
BUCKET: Final = "gcp:storage/bucket:Bucket"
DATASET: Final = "gcp:bigquery/dataset:Dataset"
ENDPOINT: Final = "gcp:vertex/aiEndpoint:AiEndpoint"
KEY: Final = "gcp:kms/cryptoKey:CryptoKey"
LOG_BUCKET: Final = "gcp:logging/projectBucketConfig:ProjectBucketConfig"
PROJECT: Final = "gcp:organizations/project:Project"
FOLDER: Final = "gcp:organizations/folder:Folder"
SINK: Final = "gcp:logging/projectSink:ProjectSink"
PROJECT_ROLE: Final = "gcp:projects/iAMCustomRole:IAMCustomRole"
ORGANIZATION_ROLE: Final = "gcp:organizations/iAMCustomRole:IAMCustomRole"

NAMES: Final[dict[str, str]] = {
    ACCOUNT: "projects/{project}/serviceAccounts/{accountId}@{project}.iam.gserviceaccount.com",
    BUCKET: "projects/_/buckets/{name}",
    KEY: "{keyRing}/cryptoKeys/{name}",
    "gcp:kms/keyRing:KeyRing": "projects/{project}/locations/{location}/keyRings/{name}",
    "gcp:artifactregistry/repository:Repository": "projects/{project}/locations/{location}/repositories/{repositoryId}",
    DATASET: "projects/{project}/datasets/{datasetId}",
    "gcp:bigquery/table:Table": "projects/{project}/datasets/{datasetId}/tables/{tableId}",
    ENDPOINT: "projects/{project}/locations/{location}/endpoints/{name}",
    "gcp:vertex/aiFeatureStore:AiFeatureStore": "projects/{project}/locations/{region}/featurestores/{name}",
    "gcp:vertex/aiFeatureGroup:AiFeatureGroup": "projects/{project}/locations/{region}/featureGroups/{name}",
    "gcp:vertex/aiFeatureOnlineStore:AiFeatureOnlineStore": (
        "projects/{project}/locations/{region}/featureOnlineStores/{name}"
    ),
    "gcp:secretmanager/secret:Secret": "projects/{project}/secrets/{secretId}",
    "gcp:secretmanager/regionalSecret:RegionalSecret": "projects/{project}/locations/{location}/secrets/{secretId}",
    "gcp:pubsub/topic:Topic": "projects/{project}/topics/{name}",
    "gcp:pubsub/subscription:Subscription": "projects/{project}/subscriptions/{name}",
    LOG_BUCKET: "projects/{project}/locations/{location}/buckets/{bucketId}",
    "gcp:logging/logView:LogView": "{parent}/locations/{location}/buckets/{bucket}/views/{name}",
    SINK: "projects/{project}/sinks/{name}",
    PROJECT: "projects/{projectId}",
    PROJECT_ROLE: "projects/{project}/roles/{roleId}",
    ORGANIZATION_ROLE: "organizations/{orgId}/roles/{roleId}",
    "gcp:cloudrunv2/service:Service": "projects/{project}/locations/{location}/services/{name}",
}
"""The name of each kind of resource, out of its inputs."""

WHOLE: Final = ("id", "name", "selfLink")
"""Outputs that are the whole name, where it is no input of its own."""

HELD: Final[dict[str, str]] = {
    "organizations/": "organizations/{orgId}",
    "folder/": "folders/{folder}",
    "projects/": "projects/{project}",
    "storage/bucket": "projects/_/buckets/{bucket}",
    "storage/managedFolder": "projects/_/buckets/{bucket}/objects/{managedFolder}",
    "kms/cryptoKey": "{cryptoKeyId}",
    "kms/keyRing": "{keyRingId}",
    "serviceaccount/": "projects/-/serviceAccounts/{serviceAccountId}",
    "artifactregistry/repository": "projects/{project}/locations/{location}/repositories/{repository}",
    "bigquery/dataset": "projects/{project}/datasets/{datasetId}",
    "bigquery/": "projects/{project}/datasets/{datasetId}/tables/{tableId}",
    "vertex/aiEndpoint": "projects/{project}/locations/{location}/endpoints/{endpoint}",
    "vertex/aiFeatureStore": "projects/{project}/locations/{region}/featurestores/{featurestore}",
    "vertex/aiFeatureGroup": "projects/{project}/locations/{region}/featureGroups/{featureGroup}",
    "vertex/aiFeatureOnlineStore": "projects/{project}/locations/{region}/featureOnlineStores/{featureOnlineStore}",
    "secretmanager/secret": "projects/{project}/secrets/{secretId}",
    "secretmanager/regionalSecret": "projects/{project}/locations/{location}/secrets/{secretId}",
    "pubsub/topic": "projects/{project}/topics/{topic}",
    "pubsub/subscription": "projects/{project}/subscriptions/{subscription}",
    "logging/logView": "{parent}/locations/{location}/buckets/{bucket}/views/{name}",
    "cloudrunv2/service": "projects/{project}/locations/{location}/services/{name}",
}
"""What the grants of each kind of IAM resource stand on."""
