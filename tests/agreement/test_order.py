"""What AWS refuses or loses when it is asked too early waits for what it needs, in the plans of the example stacks."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Final, NamedTuple

import pytest

from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Unknown, Value, holes

STACKS: Final = ("aws-dev", "aws-prod")
_GROUP_NAME: Final = re.compile(r"log-group:([^:\"*]+)")


class Order(NamedTuple):
    """Each `first` is there before any `then` whose input `where` speaks of what the first's input `by` names.

    Without `by`, before every `then`.
    """

    first: str
    by: str
    then: str
    where: str
    why: str


def _s3(part: str) -> str:
    return f"aws:s3/bucket{part}:Bucket{part}"


INLINE, ATTACHED = "aws:iam/rolePolicy:RolePolicy", "aws:iam/rolePolicyAttachment:RolePolicyAttachment"
PROFILE, DOMAIN = "aws:sagemaker/userProfile:UserProfile", "aws:sagemaker/domain:Domain"
FEATURES, PIPELINE = "aws:sagemaker/featureGroup:FeatureGroup", "aws:sagemaker/pipeline:Pipeline"
MODEL, ENDPOINT = "aws:sagemaker/model:Model", "aws:sagemaker/endpoint:Endpoint"
CONFIGURATION = "aws:sagemaker/endpointConfiguration:EndpointConfiguration"
LOG_GROUP, LOG_POLICY = "aws:cloudwatch/logGroup:LogGroup", "aws:cloudwatch/logResourcePolicy:LogResourcePolicy"
NAMES_LOGGED = "aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig"
FLOWS, TRAIL, EVENT = "aws:ec2/flowLog:FlowLog", "aws:cloudtrail/trail:Trail", "aws:cloudwatch/eventTarget:EventTarget"
ALIAS, QUEUE_POLICY = "aws:kms/alias:Alias", "aws:sqs/queuePolicy:QueuePolicy"
ENTERS = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"
LEAVES = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"
DOOR = "aws:ec2/vpcEndpoint:VpcEndpoint"
RECORDER, CHANNEL = "aws:cfg/recorder:Recorder", "aws:cfg/deliveryChannel:DeliveryChannel"
RECORDING = "aws:cfg/recorderStatus:RecorderStatus"
SCALED, FIREWALL = "aws:appautoscaling/target:Target", "aws:route53/resolverFirewallRule:ResolverFirewallRule"

ROLE_READY = "whoever takes a role before its policies is refused, once in a while"
BUCKET_READY = "what arrives before the policy arrives unguarded, and what a service may deliver is refused"
ONE_AT_A_TIME = "S3 answers two changes of one bucket at once with a conflict"
LOCKED = "a lock and rules for old versions need versions"
KEY_READY = "rights over keys go by alias"
LOGS_READY = "a log group that a service makes itself has neither key nor end"

ORDERS: Final = (
    Order(_s3("PublicAccessBlock"), "bucket", _s3("Policy"), "bucket", "no policy is ever tried that opens a bucket"),
    Order(_s3("OwnershipControls"), "bucket", _s3("Policy"), "bucket", ONE_AT_A_TIME),
    Order(_s3("PublicAccessBlock"), "bucket", _s3("OwnershipControls"), "bucket", ONE_AT_A_TIME),
    Order(_s3("Versioning"), "bucket", _s3("LifecycleConfiguration"), "bucket", LOCKED),
    Order(_s3("Versioning"), "bucket", _s3("ObjectLockConfiguration"), "bucket", LOCKED),
    Order(_s3("Policy"), "bucket", _s3("Logging"), "targetBucket", BUCKET_READY),
    Order(_s3("Policy"), "bucket", TRAIL, "s3BucketName", BUCKET_READY),
    Order(_s3("Policy"), "bucket", CHANNEL, "s3BucketName", BUCKET_READY),
    Order(_s3("Policy"), "bucket", FEATURES, "offlineStoreConfig", BUCKET_READY),
    Order(_s3("Policy"), "bucket", MODEL, "primaryContainer", BUCKET_READY),
    Order(_s3("Policy"), "bucket", CONFIGURATION, "dataCaptureConfig", BUCKET_READY),
    Order("aws:iam/policy:Policy", "name", "aws:iam/role:Role", "permissionsBoundary", "IAM looks the boundary up"),
    Order("aws:iam/role:Role", "name", DOMAIN, "defaultUserSettings", ROLE_READY),
    Order(INLINE, "role", "aws:iam/rolePoliciesExclusive:RolePoliciesExclusive", "roleName", "else it removes them"),
    Order(
        ATTACHED,
        "role",
        "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive",
        "roleName",
        "else it removes them",
    ),
    Order(INLINE, "role", TRAIL, "cloudWatchLogsRoleArn", ROLE_READY),
    Order(INLINE, "role", FLOWS, "iamRoleArn", ROLE_READY),
    Order(INLINE, "role", PROFILE, "userSettings", ROLE_READY),
    Order(ATTACHED, "role", PROFILE, "userSettings", "no scientist works before the guardrail stands"),
    Order(INLINE, "role", FEATURES, "roleArn", ROLE_READY),
    Order(ATTACHED, "role", FEATURES, "roleArn", ROLE_READY),
    Order(INLINE, "role", PIPELINE, "roleArn", ROLE_READY),
    Order(ATTACHED, "role", PIPELINE, "roleArn", "no job starts before the guardrail stands"),
    Order(INLINE, "role", MODEL, "executionRoleArn", ROLE_READY),
    Order(ALIAS, "targetKeyId", FEATURES, "offlineStoreConfig", KEY_READY),
    Order(ALIAS, "targetKeyId", CONFIGURATION, "kmsKeyArn", KEY_READY),
    Order(ALIAS, "targetKeyId", DOMAIN, "kmsKeyId", KEY_READY),
    Order(LOG_GROUP, "name", TRAIL, "cloudWatchLogsGroupArn", LOGS_READY),
    Order(LOG_GROUP, "name", FLOWS, "logDestination", LOGS_READY),
    Order(LOG_GROUP, "name", NAMES_LOGGED, "destinationArn", LOGS_READY),
    Order(LOG_POLICY, "policyDocument", NAMES_LOGGED, "destinationArn", "the resolver may not write before"),
    Order(LOG_GROUP, "name", ENDPOINT, "name", LOGS_READY),
    Order(LOG_POLICY, "policyDocument", EVENT, "arn", "events are lost before"),
    Order(QUEUE_POLICY, "queueUrl", EVENT, "arn", "events are lost before"),
    Order(QUEUE_POLICY, "queueUrl", EVENT, "deadLetterConfig", "lost events are lost for good before"),
    Order(
        "aws:ec2/routeTableAssociation:RouteTableAssociation",
        "subnetId",
        DOOR,
        "subnetIds",
        "who uses a subnet finds its route table",
    ),
    Order(LEAVES, "securityGroupId", MODEL, "vpcConfig", "a model gets its artefact through the network"),
    Order(ENTERS, "referencedSecurityGroupId", MODEL, "vpcConfig", "endpoints admit work"),
    Order(ENTERS, "referencedSecurityGroupId", PROFILE, "userSettings", "a notebook does not start without AWS"),
    Order(PROFILE, "userProfileName", "aws:sagemaker/space:Space", "ownershipSettings", "a space has its owner"),
    Order("aws:ecr/repositoryPolicy:RepositoryPolicy", "repository", MODEL, "primaryContainer", "who may pull is said"),
    Order(MODEL, "name", CONFIGURATION, "productionVariants", "SageMaker looks the model up"),
    Order(CONFIGURATION, "name", ENDPOINT, "endpointConfigName", "SageMaker looks the configuration up"),
    Order("aws:cloudwatch/metricAlarm:MetricAlarm", "name", ENDPOINT, "deploymentConfig", "a rollback has its alarms"),
    Order(ENDPOINT, "name", SCALED, "resourceId", "what scales is there"),
    Order(SCALED, "resourceId", "aws:appautoscaling/policy:Policy", "resourceId", "what scales is registered"),
    Order("aws:iam/serviceLinkedRole:ServiceLinkedRole", "", RECORDER, "", "Config takes no role that is not there"),
    Order(RECORDER, "name", CHANNEL, "name", "Config takes a channel only with a recorder"),
    Order(CHANNEL, "name", RECORDING, "name", "Config starts no recorder without a channel"),
    Order(RECORDING, "", "aws:cfg/rule:Rule", "", "Config takes rules only while it records"),
    Order(
        "aws:securityhub/account:Account",
        "",
        "aws:securityhub/standardsSubscription:StandardsSubscription",
        "",
        "a standard needs the hub",
    ),
    Order(
        FIREWALL,
        "",
        "aws:route53/resolverFirewallRuleGroupAssociation:ResolverFirewallRuleGroupAssociation",
        "",
        "a group that is associated before its rules lets everything pass",
    ),
)


@pytest.mark.parametrize("order", ORDERS, ids=lambda order: f"{_short(order.first)}-{_short(order.then)}-{order.where}")
def test_what_comes_first_is_waited_for(order: Order, plan_of: Callable[[str], Plan]) -> None:
    """Wherever a stack has both, the plan's dependencies lead from the later one to the earlier."""
    found = [(plan, first, then) for plan in map(plan_of, STACKS) for first, then in _pairs(plan, order)]
    assert found, "no stack has both: the order is not tested"
    late = [(then.name, first.name) for plan, first, then in found if first.urn not in _before(plan, then)]
    assert not late, order.why


@pytest.mark.parametrize("stack", STACKS)
def test_what_runs_in_the_network_waits_for_its_way_to_s3(stack: str, plan_of: Callable[[str], Plan]) -> None:
    """Artefacts come through the gateway endpoint, and nothing else leads there."""
    plan = plan_of(stack)
    gateways = {door.urn for door in plan.of(DOOR) if door.inputs["vpcEndpointType"] == "Gateway"}
    assert len(gateways) == 1
    for type_ in (MODEL, PIPELINE, PROFILE):
        assert all(gateways <= _before(plan, resource) for resource in plan.of(type_))


@pytest.mark.parametrize("stack", STACKS)
def test_no_dependency_leads_back(stack: str, plan_of: Callable[[str], Plan]) -> None:
    """The engine can begin with something, and end."""
    plan = plan_of(stack)
    assert [resource.urn for resource in plan.resources if resource.urn in _before(plan, resource)] == []


def _pairs(plan: Plan, order: Order) -> list[tuple[Resource, Resource]]:
    return [
        (first, then)
        for then in plan.of(order.then)
        for first in plan.of(order.first)
        if not order.by or _speaks(plan, then.inputs.get(order.where), first.inputs.get(order.by))
    ]


def _speaks(plan: Plan, value: Value, named: Value) -> bool:
    """A value to come is spoken of by itself, or by the name of the resource that has it."""
    if isinstance(named, Unknown):
        if any(hole.urn == named.urn for hole in holes(value)):
            return True
        named = plan.by_urn[named.urn].inputs.get("name")
    if not isinstance(named, str):
        return False
    text = json.dumps(value, default=str)
    # Log groups and documents about them are named by the group's last part.
    names = [each.rsplit("/", 1)[-1] for each in _GROUP_NAME.findall(named)]
    names = names or [named.rsplit("/", 1)[-1] if named.startswith("/") else named]
    return any(re.search(rf"(?<![\w.-]){re.escape(name)}(?![\w.-])", text) for name in names)


def _before(plan: Plan, resource: Resource) -> set[str]:
    found: set[str] = set()
    todo = list(resource.dependencies or ())
    while todo:
        urn = todo.pop()
        if urn not in found:
            found.add(urn)
            todo += plan.by_urn[urn].dependencies or ()
    return found


def _short(type_: str) -> str:
    return type_.rsplit(":", 1)[-1]
