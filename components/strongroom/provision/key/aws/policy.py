"""The key policy: who administers, who uses, which services; and what is refused to everybody."""

from typing import Final

from ...account.aws import account_of, appliers, names_of, operators
from ...context import Context
from ...grants import READ, WRITE, principals
from ...policy.aws import Conditions, Statement, allow, deny
from .. import KeyArgs
from .services import service_statements, through

# Named one by one: `kms:Create*` would hold CreateGrant, and who can grant can decrypt.
ADMINISTER: Final = (
    "kms:CancelKeyDeletion",
    "kms:CreateAlias",
    "kms:DeleteAlias",
    "kms:DescribeKey",
    "kms:DisableKey",
    "kms:EnableKey",
    "kms:EnableKeyRotation",
    "kms:GetKeyPolicy",
    "kms:GetKeyRotationStatus",
    "kms:ListGrants",
    "kms:ListKeyPolicies",
    "kms:ListResourceTags",
    "kms:PutKeyPolicy",
    "kms:RevokeGrant",
    "kms:RotateKeyOnDemand",
    "kms:ScheduleKeyDeletion",
    "kms:TagResource",
    "kms:UntagResource",
    "kms:UpdateAlias",
    "kms:UpdateKeyDescription",
)
LOOK: Final = ("kms:DescribeKey", "kms:GetKeyPolicy", "kms:GetKeyRotationStatus", "kms:ListResourceTags")
REPAIR: Final = (*LOOK, "kms:CancelKeyDeletion", "kms:EnableKey", "kms:PutKeyPolicy")
USE: Final = ("kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*")
FOREIGN: Final = (*USE, "kms:CreateGrant", "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion")
DECRYPT: Final = ("kms:Decrypt", "kms:DescribeKey")
ENCRYPT: Final = (*DECRYPT, "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext")


def statements(args: KeyArgs) -> list[Statement]:
    """Every statement of the key's policy.

    Principals are the account with a condition on the role, never a role itself: such a statement needs no role to
    exist, and still means the same role after that is made anew. It delegates: the role's own policy must allow too.

    Source: AWS KMS Developer Guide, "Key policies", "Condition keys for AWS KMS"; IAM User Guide, "Data perimeters".
    """
    context = args["context"]
    return [
        *_administration(context),
        *_use(args),
        *service_statements(args),
        *_refusals(args),
    ]


def _administration(context: Context) -> list[Statement]:
    names = names_of(context)
    found = [
        allow("Administer", names.root, ADMINISTER, condition=_only(appliers(context))),
        allow(
            "RepairAsRoot",
            names.root,
            REPAIR,
            condition={"ArnEquals": {"aws:PrincipalArn": names.root}, "Bool": {"aws:MultiFactorAuthPresent": "true"}},
        ),
    ]
    lookers = sorted(set(operators(context)) - set(appliers(context)))
    if lookers:
        found.append(allow("Look", names.root, LOOK, condition=_only(lookers)))
    if context.get("break_glass"):
        found.append(allow("RepairAsBreakGlass", names.root, REPAIR, condition=_only(context["break_glass"])))
    return found


def _use(args: KeyArgs) -> list[Statement]:
    context, grants = args["context"], args.get("grants", [])
    writers = principals(grants, WRITE)
    readers = sorted(set(principals(grants, READ)) - set(writers))
    found = []
    for sid, actions, roles in (("Decrypt", DECRYPT, readers), ("EncryptAndDecrypt", ENCRYPT, writers)):
        if roles:
            condition = _only(roles, through(args))
            found.append(allow(sid, _accounts(context, roles, "root"), actions, condition=condition))
    if writers and "training" in args["services"]:
        found.append(
            allow(
                "GrantForServices",
                _accounts(context, writers, "root"),
                "kms:CreateGrant",
                condition={**_only(writers), "Bool": {"kms:GrantIsForAWSResource": "true"}},
            )
        )
    return found


def _refusals(args: KeyArgs) -> list[Statement]:
    context = args["context"]
    accounts = sorted({context["account"], *_accounts(context, principals(args.get("grants", []), READ, WRITE))})
    people = {"BoolIfExists": {"aws:PrincipalIsAWSService": "false"}}
    found = [
        deny(
            "PrivatePathOnly",
            USE,
            condition={
                "StringNotEqualsIfExists": {"aws:VpceAccount": accounts},
                "BoolIfExists": {"aws:PrincipalIsAWSService": "false", "aws:ViaAWSService": "false"},
                # EC2 decrypts volumes with this role from a network of its own.
                "ArnNotLikeIfExists": {
                    "aws:PrincipalArn": f"arn:{names_of(context).partition}:iam::*:role/aws:ec2-infrastructure"
                },
            },
        ),
        deny("AccountOnly", FOREIGN, condition={"StringNotEquals": {"aws:PrincipalAccount": accounts}, **people}),
        deny(
            "AdministratorsNeverUse",
            (*USE, "kms:CreateGrant"),
            condition={"ArnLike": {"aws:PrincipalArn": _never_users(context)}},
        ),
        deny(
            "GrantsForServicesOnly",
            "kms:CreateGrant",
            condition={"BoolIfExists": {"kms:GrantIsForAWSResource": "false"}},
        ),
    ]
    if "organization" in context:
        condition = {"StringNotEquals": {"aws:PrincipalOrgID": context["organization"]}, **people}
        found.append(deny("OrganizationOnly", FOREIGN, condition=condition))
    return found


def _never_users(context: Context) -> list[str]:
    return sorted({*appliers(context), *operators(context), *context.get("break_glass", ())})


def _only(roles: list[str], services: list[str] | None = None) -> Conditions:
    """The roles, and where given through these services."""
    through = {"StringEquals": {"kms:ViaService": services}} if services else {}
    return {"ArnLike": {"aws:PrincipalArn": roles}, **through}


def _accounts(context: Context, roles: list[str], as_: str = "id") -> list[str]:
    """The accounts of the roles, at least the context's own; as ids or as principals."""
    ids = sorted({account_of(role) for role in roles} or {context["account"]})
    if as_ == "id":
        return ids
    return [f"arn:{names_of(context).partition}:iam::{account}:root" for account in ids]
