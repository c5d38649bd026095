"""The policies of the role that applies: one for each group of services, each within what AWS takes."""

from collections.abc import Sequence
from typing import Final

from ....spec.names import AwsNames
from ...account.aws import names_of
from ...context import Context
from ...policy.aws import Conditions, Statement, allow, forbid
from ...store.aws.policy import SETTINGS
from .purposes import BOUNDARY, STATE, STATE_LOGS
from .work import WORKS, Work

PASSING: Final = "iam:PassRole"
# Whoever gives a service a role gives it what the role may do: each service by name, and only roles of the environment.
PASSED_TO: Final = ("cloudtrail", "sagemaker", "vpc-flow-logs")
_LINKED: Final = (
    "access-analyzer",
    "agentless.inspector2",
    "config",
    "guardduty",
    "inspector2",
    "malware-protection.guardduty",
    "route53resolver",
    "sagemaker",
    "sagemaker.application-autoscaling",
    "securityhub",
)
_ALIAS: Final = ("kms:CreateAlias", "kms:DeleteAlias", "kms:UpdateAlias")
_MADE_KEY: Final = ("kms:EnableKeyRotation", "kms:TagResource", "kms:UpdateKeyDescription")
_SETTINGS: Final = (
    "kms:CancelKeyDeletion",
    "kms:DisableKey",
    "kms:EnableKey",
    "kms:PutKeyPolicy",
    "kms:RotateKeyOnDemand",
    "kms:ScheduleKeyDeletion",
    "kms:UntagResource",
)


def policies(context: Context) -> dict[str, list[Statement]]:
    """The statements of each policy, by what it is about."""
    names = names_of(context)
    found = {part: _work(part, work, names) for part, work in WORKS.items()}
    found["storage"].append(forbid("StateStays", SETTINGS, [names.bucket_arn(each) for each in (STATE, STATE_LOGS)]))
    found["learning"] += _models(names)
    found["workspace"] += _workspaces(names)
    return {**found, "identity": _identity(names), "keys": _keys(names)}


def enter(roles: Sequence[str]) -> Statement:
    """Into other accounts, by these roles alone; what they may do there is their owners' to say."""
    return allow("Enter", None, "sts:AssumeRole", roles)


def owned(names: AwsNames) -> Conditions:
    """What carries the environment's own tag."""
    return {"StringEquals": {"aws:ResourceTag/strongroom:environment": names.prefix}}


def unclaimed(names: AwsNames) -> Conditions:
    """What carries no other environment's tag: a resource that is being made has none yet."""
    return {"StringEqualsIfExists": {"aws:ResourceTag/strongroom:environment": names.prefix}}


def _work(part: str, work: Work, names: AwsNames) -> list[Statement]:
    title = part.capitalize()
    found = [allow(f"{title}Named", None, work.named, work.arns(names))]
    if work.owned:
        found.append(allow(f"{title}Owned", None, work.owned, work.arns(names), owned(names)))
    if work.unclaimed:
        found.append(allow(f"{title}Unclaimed", None, work.unclaimed, work.arns(names), unclaimed(names)))
    if work.open:
        found.append(allow(f"{title}Open", None, work.open))
    return found


def _models(names: AwsNames) -> list[Statement]:
    """Models of the environment are served and no others, each cut off from the network but for its own subnets.

    Which subnets and groups only the environment knows: what it makes there is judged in its plan.
    """
    make, isolation = "sagemaker:CreateModel", "sagemaker:NetworkIsolation"
    subnets, groups = "sagemaker:VpcSubnets", "sagemaker:VpcSecurityGroupIds"
    ours: Conditions = {"ArnLike": {"sagemaker:ModelArn": names.sagemaker_arn("model", "*")}}
    config = names.sagemaker_arn("endpoint-config", "*")
    return [
        allow("ServesOwnModels", None, "sagemaker:CreateEndpointConfig", config, ours),
        forbid("ModelsSayIsolation", make, "*", {"Null": {isolation: "true"}}),
        forbid("ModelsAreIsolated", make, "*", {"Bool": {isolation: "false"}}),
        forbid("ModelsNameSubnets", make, "*", {"Null": {subnets: "true"}}),
        forbid("ModelsNameGroups", make, "*", {"Null": {groups: "true"}}),
        forbid("ModelsAreOurs", make, "*", {"Bool": {"sagemaker:DirectGatedModelAccess": "true"}}),
    ]


def _workspaces(names: AwsNames) -> list[Statement]:
    """Workspaces without the public network, spaces of one person each, without a way in beside the workspace's own."""
    spaces, network = ("sagemaker:CreateSpace", "sagemaker:UpdateSpace"), "sagemaker:AppNetworkAccessType"
    made: Conditions = {
        "StringEquals": {
            "aws:RequestTag/strongroom:environment": names.prefix,
            "sagemaker:TaggingAction": ["CreateDomain", "CreateSpace", "CreateUserProfile"],
        }
    }
    images: Conditions = {"ForAnyValue:StringNotLike": {"sagemaker:ImageArns": names.sagemaker_arn("image", "*")}}
    return [
        allow("WorkspaceTagged", None, "sagemaker:AddTags", WORKS["workspace"].arns(names), made),
        forbid("DomainsAreVpcOnly", "sagemaker:CreateDomain", "*", {"StringNotEquals": {network: "VpcOnly"}}),
        # An update that leaves the network as it is does not name it.
        forbid("DomainsStayVpcOnly", "sagemaker:UpdateDomain", "*", {"StringEquals": {network: "PublicInternetOnly"}}),
        forbid("NoRemoteAccess", spaces, "*", {"StringEquals": {"sagemaker:RemoteAccess": "ENABLED"}}),
        forbid("SpacesArePrivate", spaces, "*", {"StringEquals": {"sagemaker:SpaceSharingType": "Shared"}}),
        forbid("SpacesRunOwnImages", spaces, "*", images),
    ]


def _identity(names: AwsNames) -> list[Statement]:
    """Roles under the environment's path and boundary alone; the boundary is made once and changed by nobody here."""
    roles, made = names.role_arn("*"), names.policy_arn("*")
    boundary = names.policy_arn(BOUNDARY)
    bounded: Conditions = {"StringEquals": {"iam:PermissionsBoundary": boundary}}
    own_only: Conditions = {**bounded, "ArnLike": {"iam:PolicyARN": made}}
    linked = f"arn:{names.partition}:iam::{names.account}:role/aws-service-role/*"
    writes = (
        "iam:CreateRole",
        "iam:DeleteRole",
        "iam:DeleteRolePolicy",
        "iam:PutRolePermissionsBoundary",
        "iam:PutRolePolicy",
        "iam:UpdateAssumeRolePolicy",
        "iam:UpdateRole",
        "iam:UpdateRoleDescription",
    )
    versions = ("iam:CreatePolicyVersion", "iam:DeletePolicy", "iam:DeletePolicyVersion", "iam:SetDefaultPolicyVersion")
    return [
        allow("BoundedRoles", None, writes, roles, bounded),
        allow("OwnPolicies", None, ("iam:AttachRolePolicy", "iam:DetachRolePolicy"), roles, own_only),
        allow("Tags", None, ("iam:TagRole", "iam:UntagRole"), roles),
        allow("Policies", None, ("iam:CreatePolicy", "iam:TagPolicy", "iam:UntagPolicy", *versions), made),
        forbid("BoundaryStays", versions, boundary),
        *_passing(names),
        allow(
            "ServicesOwnRoles",
            None,
            "iam:CreateServiceLinkedRole",
            linked,
            {"StringEquals": {"iam:AWSServiceName": [f"{each}.amazonaws.com" for each in _LINKED]}},
        ),
    ]


def passed_roles(names: AwsNames) -> list[str]:
    """The roles that services get: those of the environment, and Config's own."""
    account = f"arn:{names.partition}:iam::{names.account}:role"
    return [f"{account}{names.path}*", f"{account}/aws-service-role/config.amazonaws.com/*"]


def passed_to(*services: str) -> Conditions:
    """To the services, or to each that gets a role."""
    named = services or (*PASSED_TO, "config")
    return {"StringEquals": {"iam:PassedToService": [f"{each}.amazonaws.com" for each in named]}}


def _passing(names: AwsNames) -> list[Statement]:
    """A statement for each service, so that what it may get can be told apart."""
    ours, recorder = passed_roles(names)
    found = [
        allow(f"PassTo{each.title().replace('-', '')}", None, PASSING, ours, passed_to(each)) for each in PASSED_TO
    ]
    return [*found, allow("PassToConfig", None, PASSING, recorder, passed_to("config"))]


def _word(service: str) -> str:
    return service.title().replace("-", "")


def _keys(names: AwsNames) -> list[Statement]:
    """Each key's own policy must allow it as well; the tag keeps off the keys of other environments of the account."""
    keys = names.any_key_arn
    tag = "aws:RequestTag/strongroom:environment"
    through = [names.service(each) for each in ("ecr", "sagemaker")]
    for_what_is_made: Conditions = {
        "Bool": {"kms:GrantIsForAWSResource": "true"},
        "StringEquals": {"kms:ViaService": through},
    }
    return [
        allow("MakeKeys", None, "kms:CreateKey", "*", {"StringEquals": {tag: names.prefix}}),
        allow("MadeKeys", None, _MADE_KEY, keys, unclaimed(names)),
        allow("KeySettings", None, _SETTINGS, keys, owned(names)),
        allow("Aliases", None, _ALIAS, [names.alias_arn("*"), keys]),
        allow("GrantForWhatIsMade", None, "kms:CreateGrant", keys, for_what_is_made),
        allow("RetireGrants", None, "kms:RetireGrant", keys, {"StringEquals": {"kms:ViaService": through}}),
    ]
