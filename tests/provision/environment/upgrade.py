"""What an upgrade must keep: each resource under its urn or an alias of it, with the name that it has in the cloud."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.plan.model import Plan, Resource

# The input that names each type in the cloud, where it is not `name`.
_NAMES: Final = (
    "bucket",
    "name",
    "repository",
    "domainName",
    "userProfileName",
    "spaceName",
    "pipelineName",
    "modelPackageGroupName",
    "featureGroupName",
    "analyzerName",
    "resourceId",
)
_LOSSES: Final = {
    "aws:kms/key:Key": "everything that it encrypted becomes unreadable once its successor is used",
    "aws:kms/alias:Alias": "whoever names the key by its alias is refused",
    "aws:s3/bucket:Bucket": "its objects stay behind in a bucket that no stack knows any more",
    "aws:cloudtrail/trail:Trail": "nothing is recorded until its successor stands, and the chain of digests ends",
    "aws:cloudwatch/logGroup:LogGroup": "its events stay behind in a group that no stack knows any more",
    "aws:ec2/vpc:Vpc": "everything that stands in the network is made anew",
    "aws:ec2/subnet:Subnet": "everything that stands in the subnet is made anew",
    "aws:ec2/vpcEndpoint:VpcEndpoint": "callers and policies that name the endpoint by its id are refused",
    "aws:ecr/repository:Repository": "its images are gone, and models that name them cannot start",
    "aws:sagemaker/domain:Domain": "every workspace ends, with its home directories and its disks",
    "aws:sagemaker/userProfile:UserProfile": "its person loses the workspace",
    "aws:sagemaker/space:Space": "its disk is gone",
    "aws:sagemaker/featureGroup:FeatureGroup": "its records that answer at once are gone",
    "aws:sagemaker/modelPackageGroup:ModelPackageGroup": "its model versions and their approvals have no group",
    "aws:sagemaker/endpoint:Endpoint": "callers get no answer until its successor serves",
    "aws:sqs/queue:Queue": "approvals on their way are gone",
    "aws:sns/topic:Topic": "every recipient must confirm anew before an alarm is heard",
    "aws:sns/topicSubscription:TopicSubscription": "its recipient must confirm anew before an alarm is heard",
    "aws:iam/role:Role": "sessions end, and policies that name the role by its id no longer mean it",
}
_USUAL: Final = "it is deleted and made anew"
# Named for their content: a new one is made beside the old, which is what they are for.
_IMMUTABLE: Final = ("aws:sagemaker/model:Model", "aws:sagemaker/endpointConfiguration:EndpointConfiguration")


def lines(plan: Plan) -> str:
    """Each resource's urn without the stack, and the name that it has in the cloud."""
    return "".join(f"{_short(each.urn)} = {_physical(each)}\n" for each in plan.resources)


def losses(kept: str, plan: Plan) -> Iterator[str]:
    """What a user would lose by the plan, a sentence for each line of the contract that it breaks.

    A resource may get another urn where it names the old one as its alias; its name in the cloud stays.
    """
    found = {_short(each.urn): each for each in plan.resources}
    found |= {_short(alias): each for each in plan.resources for alias in each.options.aliases or ()}
    for line in kept.splitlines():
        urn, _, name = line.rpartition(" = ")
        type_ = urn.split("::")[0].rsplit("$", 1)[-1]
        what = f"{type_.rsplit(':', 1)[-1]} {urn.rsplit('::', 1)[-1]}"
        now = found.get(urn)
        if now is None:
            yield f"{what} ({name}) is gone or has lost its alias: {_LOSSES.get(type_, _USUAL)}"
        elif now.type != type_:
            yield f"{what} ({name}) is another type, {now.type}: {_LOSSES.get(type_, _USUAL)}"
        elif _physical(now) != name and type_ not in _IMMUTABLE:
            yield f"{what} is renamed from {name} to {_physical(now)}: {_LOSSES.get(type_, _USUAL)}"


def _physical(resource: Resource) -> str:
    if resource.type in _IMMUTABLE:
        return "(its content)"
    names = [value for key in _NAMES if isinstance(value := resource.inputs.get(key), str)]
    return names[0] if names else "-"


def _short(urn: str) -> str:
    return urn.split("::", 2)[2]
