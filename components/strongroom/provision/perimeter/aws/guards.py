"""What only guardians change, where anything may be made, and where nothing may be sent: service control policies."""

from typing import Final

from ...policy.aws import Conditions, Statement, forbid
from .. import Inside, PerimeterArgs

_RECORD: Final = (
    "access-analyzer:DeleteAnalyzer",
    "cloudtrail:DeleteTrail",
    "cloudtrail:PutEventSelectors",
    "cloudtrail:StopLogging",
    "cloudtrail:UpdateTrail",
    "config:DeleteConfigurationRecorder",
    "config:DeleteDeliveryChannel",
    "config:StopConfigurationRecorder",
    "guardduty:DeleteDetector",
    "guardduty:DisassociateFromAdministratorAccount",
    "guardduty:UpdateDetector",
    "macie2:DisableMacie",
    "securityhub:DisableSecurityHub",
    "securityhub:DisassociateFromAdministratorAccount",
)
_SETTINGS: Final = (
    "ec2:DisableEbsEncryptionByDefault",
    "iam:DeleteRolePermissionsBoundary",
    "iam:DeleteUserPermissionsBoundary",
    "kms:DisableKey",
    "kms:DisableKeyRotation",
    "kms:ScheduleKeyDeletion",
    "s3:PutAccountPublicAccessBlock",
)
_WAYS_OUT: Final = (
    "ec2:AcceptTransitGatewayVpcAttachment",
    "ec2:AcceptVpcPeeringConnection",
    "ec2:AttachInternetGateway",
    "ec2:AttachVpnGateway",
    "ec2:CreateDefaultVpc",
    "ec2:CreateEgressOnlyInternetGateway",
    "ec2:CreateInternetGateway",
    "ec2:CreateNatGateway",
    "ec2:CreateTransitGatewayVpcAttachment",
    "ec2:CreateVpcPeeringConnection",
    "ec2:CreateVpnConnection",
    "route53resolver:DisassociateFirewallRuleGroup",
    "route53resolver:UpdateFirewallConfig",
)
_LOGS: Final = ("logs:DeleteLogGroup", "logs:DeleteLogStream", "logs:DisassociateKmsKey", "logs:PutRetentionPolicy")
_NEVER: Final = ("iam:CreateAccessKey", "iam:CreateLoginProfile", "iam:CreateUser", "organizations:LeaveOrganization")
# These answer in one region of their own, or for the account as a whole.
_GLOBAL: Final = (
    "account:*",
    "artifact:*",
    "aws-marketplace:*",
    "billing:*",
    "budgets:*",
    "ce:*",
    "cloudfront:*",
    "cur:*",
    "globalaccelerator:*",
    "health:*",
    "iam:*",
    "networkmanager:*",
    "organizations:*",
    "pricing:*",
    "route53:*",
    "route53domains:*",
    "s3:GetAccountPublicAccessBlock",
    "s3:ListAllMyBuckets",
    "s3:PutAccountPublicAccessBlock",
    "shield:*",
    "sts:*",
    "support:*",
    "trustedadvisor:*",
)
# What carries data to a resource; reading AWS's own images and documents stays possible.
_SENDING: Final = (
    "dynamodb:PutItem",
    "dynamodb:UpdateItem",
    "ecr:PutImage",
    "ecr:UploadLayerPart",
    "events:PutEvents",
    "kinesis:PutRecord*",
    "kms:Encrypt",
    "kms:GenerateDataKey*",
    "lambda:InvokeFunction",
    "logs:PutLogEvents",
    "s3:PutObject*",
    "s3:ReplicateObject",
    "sagemaker:InvokeEndpoint*",
    "secretsmanager:PutSecretValue",
    "sns:Publish",
    "sqs:SendMessage",
    "sts:AssumeRole",
)


def tampering(args: PerimeterArgs, inside: Inside) -> list[Statement]:
    """Records, settings, networks and logs are changed by guardians alone; nobody makes long-lived credentials."""
    others: Conditions = {"ArnNotLike": {"aws:PrincipalArn": args["guardians"]}}
    groups = [f"arn:{inside.partition}:logs:*:*:log-group:{path}*" for path in ("/aws/vendedlogs/", "/strongroom/")]
    return [
        forbid("Record", _RECORD, condition=others),
        forbid("Settings", _SETTINGS, condition=others),
        forbid("WaysOut", _WAYS_OUT, condition=others),
        forbid("Logs", _LOGS, groups, others),
        forbid("Never", _NEVER),
    ]


def sending(inside: Inside) -> list[Statement]:
    """Nothing is sent to resources of another organisation; what AWS services send for a caller is their own matter."""
    outside: Conditions = {
        "StringNotEqualsIfExists": {"aws:ResourceOrgID": inside.organization},
        "BoolIfExists": {"aws:PrincipalIsAWSService": "false", "aws:ViaAWSService": "false"},
    }
    return [forbid("OwnResources", _SENDING, condition=outside)]


def places(args: PerimeterArgs) -> list[Statement]:
    """Nothing is made outside the regions; where services are named, nothing is used but these and the global ones."""
    found = [_but("Regions", _GLOBAL, {"StringNotEquals": {"aws:RequestedRegion": args["regions"]}})]
    if "services" in args:
        found.append(_but("Services", (*_GLOBAL, *(f"{service}:*" for service in args["services"])), None))
    return found


def _but(sid: str, spared: tuple[str, ...], condition: Conditions | None) -> Statement:
    """A Deny of every action but some."""
    found = forbid(sid, spared, condition=condition)
    return {"NotAction" if key == "Action" else key: value for key, value in found.items()}
