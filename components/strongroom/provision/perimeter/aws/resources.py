"""What resources of the organisation refuse, whatever their own policies say: a resource control policy."""

from typing import Any, Final

from ...policy.aws import Conditions, Statement, forbid
from .. import Inside, PerimeterArgs
from .conditions import both

# Services whose resources such a policy guards. Source: Organizations User Guide, "Resource control policies" (2026).
_DATA: Final = ("dynamodb:*", "ecr:*", "kms:*", "logs:*", "s3:*", "secretsmanager:*", "sqs:*")
# Named one by one: a caller who shows a token of another identity provider is of no organisation yet.
_TOKENS: Final = (
    "sts:AssumeRole",
    "sts:DecodeAuthorizationMessage",
    "sts:GetAccessKeyInfo",
    "sts:GetFederationToken",
    "sts:GetServiceBearerToken",
    "sts:GetSessionToken",
    "sts:SetContext",
)
_ASKED_BY_SERVICES: Final = ("kms:*", "s3:*", "secretsmanager:*", "sqs:*")
_GITHUB: Final = "token.actions.githubusercontent.com:sub"


def statements(args: PerimeterArgs, inside: Inside) -> list[Statement]:
    """Own identities alone, services for own work alone, TLS alone, and named workflows alone.

    Source: the data perimeter policy examples of AWS, "Resource control policies" (2026).
    """
    found = [
        _refuse("OwnIdentities", (*_DATA, *_TOKENS), _strangers(inside)),
        _refuse("ServicesForOurWork", _ASKED_BY_SERVICES, _foreign_work(inside)),
        _refuse("TlsOnly", _ASKED_BY_SERVICES, {"BoolIfExists": {"aws:SecureTransport": "false"}}),
    ]
    if "subjects" in args:
        others: Conditions = {"Null": {_GITHUB: "false"}, "StringNotLike": {_GITHUB: args["subjects"]}}
        found.append(_refuse("OwnWorkflows", "sts:AssumeRoleWithWebIdentity", others))
    return found


def _strangers(inside: Inside) -> Conditions:
    """Met by callers of other organisations and by nobody's, AWS services excepted."""
    return {
        "StringNotEqualsIfExists": {"aws:PrincipalOrgID": inside.organization},
        "BoolIfExists": {"aws:PrincipalIsAWSService": "false"},
    }


def _foreign_work(inside: Inside) -> Conditions:
    """Met by AWS services that work for an account of another organisation; work for no account is AWS's own."""
    return both(
        {"StringNotEqualsIfExists": {"aws:SourceOrgID": inside.organization}},
        {"Null": {"aws:SourceAccount": "false"}, "Bool": {"aws:PrincipalIsAWSService": "true"}},
    )


def _refuse(sid: str, action: Any, condition: Conditions) -> Statement:
    # Such a policy takes no other principal than everybody, and no other spelling of it.
    return {**forbid(sid, action, condition=condition), "Principal": "*"}
