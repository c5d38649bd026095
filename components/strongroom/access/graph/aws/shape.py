"""How AWS names what a plan makes: the ARN of each kind of resource, and what lies inside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

ROLE: Final = "aws:iam/role:Role"
USER: Final = "aws:iam/user:User"
GROUP: Final = "aws:iam/group:Group"
POLICY: Final = "aws:iam/policy:Policy"
KEY: Final = "aws:kms/key:Key"
KEYS: Final = (KEY, "aws:kms/externalKey:ExternalKey", "aws:kms/replicaKey:ReplicaKey")
BUCKETS: Final = ("aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2")
ALIAS: Final = "aws:kms/alias:Alias"
ACCESS_POINT: Final = "aws:s3/accessPoint:AccessPoint"


@dataclass(frozen=True, slots=True)
class Shape:
    """The ARN of one kind of resource, with `{input}` for what names it, `{region}` and `{account}`.

    `inside` is what the same policy governs besides the resource itself: endings of its ARN, or whole ARNs; `aliases`
    are outputs that hold the ARN under another name.
    """

    arn: str
    inside: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


_SAGEMAKER: Final = "arn:aws:sagemaker:{region}:{account}:"
_BUCKET: Final = Shape("arn:aws:s3:::{bucket}", ("/*",))
_KEY: Final = Shape("arn:aws:kms:{region}:{account}:key/{keyId}")
SHAPES: Final[dict[str, Shape]] = {
    ROLE: Shape("arn:aws:iam::{account}:role{path}{name}"),
    USER: Shape("arn:aws:iam::{account}:user{path}{name}"),
    GROUP: Shape("arn:aws:iam::{account}:group{path}{name}"),
    POLICY: Shape("arn:aws:iam::{account}:policy{path}{name}", aliases=("id",)),
    "aws:iam/openIdConnectProvider:OpenIdConnectProvider": Shape("arn:aws:iam::{account}:oidc-provider/{url}"),
    "aws:iam/samlProvider:SamlProvider": Shape("arn:aws:iam::{account}:saml-provider/{name}"),
    **dict.fromkeys(BUCKETS, _BUCKET),
    ACCESS_POINT: Shape("arn:aws:s3:{region}:{account}:accesspoint/{name}", ("/object/*",)),
    **dict.fromkeys(KEYS, _KEY),
    ALIAS: Shape("arn:aws:kms:{region}:{account}:{name}"),
    "aws:sqs/queue:Queue": Shape("arn:aws:sqs:{region}:{account}:{name}"),
    "aws:sns/topic:Topic": Shape("arn:aws:sns:{region}:{account}:{name}", aliases=("id",)),
    "aws:secretsmanager/secret:Secret": Shape(
        "arn:aws:secretsmanager:{region}:{account}:secret:{name}-{suffix}", aliases=("id",)
    ),
    "aws:ecr/repository:Repository": Shape("arn:aws:ecr:{region}:{account}:repository/{name}"),
    "aws:lambda/function:Function": Shape("arn:aws:lambda:{region}:{account}:function:{name}", (":*",)),
    "aws:cloudwatch/logGroup:LogGroup": Shape("arn:aws:logs:{region}:{account}:log-group:{name}", (":*",)),
    "aws:cloudwatch/eventBus:EventBus": Shape("arn:aws:events:{region}:{account}:event-bus/{name}"),
    "aws:cloudwatch/eventRule:EventRule": Shape("arn:aws:events:{region}:{account}:rule/{name}"),
    "aws:cloudtrail/trail:Trail": Shape("arn:aws:cloudtrail:{region}:{account}:trail/{name}", aliases=("id",)),
    "aws:dynamodb/table:Table": Shape("arn:aws:dynamodb:{region}:{account}:table/{name}", ("/*",)),
    "aws:kinesis/stream:Stream": Shape("arn:aws:kinesis:{region}:{account}:stream/{name}"),
    "aws:backup/vault:Vault": Shape("arn:aws:backup:{region}:{account}:backup-vault:{name}"),
    "aws:efs/fileSystem:FileSystem": Shape("arn:aws:elasticfilesystem:{region}:{account}:file-system/{id}"),
    "aws:sagemaker/modelPackageGroup:ModelPackageGroup": Shape(
        _SAGEMAKER + "model-package-group/{modelPackageGroupName}",
        (_SAGEMAKER + "model-package/{modelPackageGroupName}/*",),
    ),
    "aws:sagemaker/endpoint:Endpoint": Shape(_SAGEMAKER + "endpoint/{name}"),
    "aws:sagemaker/endpointConfiguration:EndpointConfiguration": Shape(_SAGEMAKER + "endpoint-config/{name}"),
    "aws:sagemaker/model:Model": Shape(_SAGEMAKER + "model/{name}"),
    "aws:sagemaker/pipeline:Pipeline": Shape(_SAGEMAKER + "pipeline/{pipelineName}", ("/execution/*",)),
    "aws:sagemaker/featureGroup:FeatureGroup": Shape(_SAGEMAKER + "feature-group/{featureGroupName}"),
    "aws:sagemaker/notebookInstance:NotebookInstance": Shape(_SAGEMAKER + "notebook-instance/{name}"),
    "aws:sagemaker/domain:Domain": Shape(_SAGEMAKER + "domain/{id}"),
}
"""The kinds that are named by what the plan knows; every other ARN is one unknown constant."""
