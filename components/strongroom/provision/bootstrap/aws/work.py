"""What applying an environment does at AWS: for each service the calls, and the resources that names tell apart.

A call is here because a resource type of an environment needs it to be made, changed or taken away. What is missing is
missing on purpose: to delete a bucket, a trail, a log group, a detector or a recorder, which outlive the environment;
to make a route; to read an object, pull an image, ask a model or start a job, which is for those whom it serves.

Source: AWS Service Authorization Reference; the calls that the provider makes for each resource type (pulumi-aws 7.51).
"""

from dataclasses import dataclass
from typing import Final

from ....spec.names import AwsNames


@dataclass(frozen=True, slots=True)
class Work:
    """The calls of one group of services.

    Args:
        modules: the modules of the provider whose resource types they make (`s3`, `sagemaker`).
        named: calls on resources that the environment's names tell apart.
        resources: those resources; `{arn}` is this account and region's, `{name}` the environment's prefix.
        owned: calls on resources whose ids AWS assigns, where they carry the environment's tag.
        unclaimed: calls on such resources where they carry no other environment's tag, as while they are being made.
        open: calls that AWS takes for no resource, or that make what has no name yet.

    """

    modules: tuple[str, ...]
    named: tuple[str, ...] = ()
    resources: tuple[str, ...] = ()
    owned: tuple[str, ...] = ()
    unclaimed: tuple[str, ...] = ()
    open: tuple[str, ...] = ()

    def arns(self, names: AwsNames) -> list[str]:
        """The resources of one environment."""
        parts = {"p": names.partition, "r": names.region, "a": names.account, "name": names.prefix}
        return [f"arn:{names.partition}:{resource.format(**parts)}" for resource in self.resources]


def _calls(service: str, text: str) -> tuple[str, ...]:
    return tuple(f"{service}:{call}" for call in text.split())


STORAGE: Final = Work(
    modules=("s3",),
    named=_calls(
        "s3",
        "CreateBucket PutBucketLogging PutBucketObjectLockConfiguration PutBucketOwnershipControls "
        "PutBucketPolicy PutBucketPublicAccessBlock PutBucketTagging PutBucketVersioning PutEncryptionConfiguration "
        "PutLifecycleConfiguration TagResource UntagResource",
    ),
    resources=("s3:::{name}-*",),
    open=_calls("s3", "PutAccountPublicAccessBlock"),
)
NETWORK: Final = Work(
    modules=("ec2", "vpc", "route53"),
    named=_calls(
        "ec2",
        "AssociateRouteTable CreateFlowLogs CreateRouteTable CreateSecurityGroup CreateSubnet CreateVpc "
        "CreateVpcEndpoint DisassociateRouteTable ReplaceNetworkAclAssociation",
    )
    + _calls(
        "route53resolver",
        "AssociateFirewallRuleGroup AssociateResolverQueryLogConfig CreateFirewallDomainList CreateFirewallRule "
        "CreateFirewallRuleGroup CreateResolverQueryLogConfig DeleteFirewallDomainList DeleteFirewallRule "
        "DeleteFirewallRuleGroup DeleteResolverQueryLogConfig DisassociateFirewallRuleGroup "
        "DisassociateResolverQueryLogConfig TagResource UntagResource UpdateFirewallConfig UpdateFirewallDomains "
        "UpdateFirewallRule UpdateFirewallRuleGroupAssociation",
    ),
    resources=("ec2:{r}:{a}:*", "route53resolver:{r}:{a}:*"),
    owned=_calls(
        "ec2",
        "DeleteFlowLogs DeleteRouteTable DeleteSecurityGroup DeleteSubnet DeleteTags DeleteVpc DeleteVpcEndpoints "
        "ModifySubnetAttribute ModifyVpcAttribute ModifyVpcEndpoint",
    ),
    # The default group, table and list of a network come without a tag.
    unclaimed=_calls(
        "ec2",
        "AuthorizeSecurityGroupEgress AuthorizeSecurityGroupIngress CreateTags DeleteNetworkAclEntry DeleteRoute "
        "ModifySecurityGroupRules RevokeSecurityGroupEgress RevokeSecurityGroupIngress "
        "UpdateSecurityGroupRuleDescriptionsEgress UpdateSecurityGroupRuleDescriptionsIngress",
    ),
)
LEARNING: Final = Work(
    modules=("sagemaker", "ecr", "appautoscaling"),
    named=_calls(
        "sagemaker",
        "AddTags CreateEndpoint CreateFeatureGroup CreateModel CreateModelPackageGroup "
        "CreatePipeline DeleteEndpoint DeleteEndpointConfig DeleteFeatureGroup DeleteModel DeleteModelPackageGroup "
        "DeleteModelPackageGroupPolicy DeletePipeline DeleteTags PutModelPackageGroupPolicy UpdateEndpoint "
        "UpdateEndpointWeightsAndCapacities UpdateFeatureGroup UpdateFeatureMetadata UpdatePipeline",
    )
    + _calls(
        "ecr",
        "CreateRepository DeleteLifecyclePolicy DeleteRepository DeleteRepositoryPolicy PutImageScanningConfiguration "
        "PutImageTagMutability PutLifecyclePolicy SetRepositoryPolicy TagResource UntagResource",
    )
    + _calls(
        "application-autoscaling",
        "DeleteScalingPolicy DeregisterScalableTarget PutScalingPolicy RegisterScalableTarget TagResource "
        "UntagResource",
    ),
    resources=(
        "sagemaker:{r}:{a}:*/{name}-*",
        "ecr:{r}:{a}:repository/{name}/*",
        "application-autoscaling:{r}:{a}:scalable-target/*",
    ),
    open=_calls("ecr", "PutRegistryScanningConfiguration"),
)
WORKSPACE: Final = Work(
    modules=(),
    named=_calls("sagemaker", "CreateDomain CreateSpace CreateUserProfile"),
    resources=("sagemaker:{r}:{a}:domain/*", "sagemaker:{r}:{a}:space/*", "sagemaker:{r}:{a}:user-profile/*"),
    owned=_calls(
        "sagemaker",
        "AddTags DeleteDomain DeleteSpace DeleteTags DeleteUserProfile UpdateDomain UpdateSpace UpdateUserProfile",
    ),
)
RECORD: Final = Work(
    modules=("cloudtrail", "cloudwatch", "sns", "sqs", "budgets"),
    named=_calls("budgets", "ModifyBudget TagResource UntagResource")
    + _calls("cloudtrail", "AddTags CreateTrail PutEventSelectors RemoveTags StartLogging UpdateTrail")
    + _calls("cloudwatch", "DeleteAlarms PutMetricAlarm TagResource UntagResource")
    + _calls("events", "DeleteRule PutRule PutTargets RemoveTargets TagResource UntagResource")
    + _calls(
        "logs",
        "AssociateKmsKey CreateLogGroup DeleteMetricFilter PutMetricFilter PutRetentionPolicy "
        "TagResource UntagResource",
    )
    + _calls(
        "sns",
        "CreateTopic DeleteTopic SetSubscriptionAttributes SetTopicAttributes Subscribe TagResource Unsubscribe "
        "UntagResource",
    )
    + _calls("sqs", "CreateQueue DeleteQueue SetQueueAttributes TagQueue UntagQueue"),
    resources=(
        "budgets::{a}:budget/{name}-*",
        "cloudtrail:{r}:{a}:trail/{name}-*",
        "cloudwatch:{r}:{a}:alarm:{name}-*",
        "cloudwatch:{r}:{a}:alarm:TargetTracking-endpoint/{name}-*",
        "events:{r}:{a}:rule/{name}-*",
        "logs:{r}:{a}:log-group:/strongroom/{name}/*",
        "logs:{r}:{a}:log-group:/aws/vendedlogs/{name}-*",
        "logs:{r}:{a}:log-group:/aws/sagemaker/*",
        "sns:{r}:{a}:{name}-*",
        "sqs:{r}:{a}:{name}-*",
    ),
    # Names that were asked for are delivered by a log delivery, for which AWS knows no resource.
    open=_calls("logs", "*LogDeliver* DeleteResourcePolicy PutResourcePolicy"),
)
ACCOUNT: Final = Work(
    modules=("accessanalyzer", "cfg", "ebs", "guardduty", "inspector2", "securityhub"),
    named=_calls("access-analyzer", "CreateAnalyzer TagResource UntagResource")
    + _calls("config", "DeleteConfigRule PutConfigRule PutConfigurationRecorder StartConfigurationRecorder TagResource")
    + _calls("guardduty", "TagResource UpdateDetector")
    + _calls("securityhub", "BatchEnableStandards EnableSecurityHub UpdateSecurityHubConfiguration"),
    resources=(
        "access-analyzer:{r}:{a}:analyzer/{name}-*",
        "config:{r}:{a}:*",
        "guardduty:{r}:{a}:detector/*",
        "securityhub:{r}:{a}:*",
    ),
    open=_calls("config", "PutDeliveryChannel")
    + _calls(
        "ec2",
        "EnableEbsEncryptionByDefault EnableImageBlockPublicAccess EnableSnapshotBlockPublicAccess "
        "ModifyEbsDefaultKmsKeyId ModifyInstanceMetadataDefaults",
    )
    + _calls("guardduty", "CreateDetector")
    + _calls("inspector2", "Enable"),
)

WORKS: Final = {
    "account": ACCOUNT,
    "learning": LEARNING,
    "network": NETWORK,
    "record": RECORD,
    "storage": STORAGE,
    "workspace": WORKSPACE,
}
