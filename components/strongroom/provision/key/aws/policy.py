"""The key policy: who administers, who uses, which services; and what is refused to everybody."""

from typing import Final

from ...account.aws import account_of, appliers, names_of, operators
from ...context import Context
from ...grants import READ, WRITE, principals
from ...perimeter.aws import (
    both,
    but_for_volumes,
    outside_networks,
    outside_organization,
    outside_principals,
    perimeter_of,
)
from ...policy.aws import Conditions, Statement, allow, deny
from .. import KeyArgs
from .services import is_started, makers, service_statements, through

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
GRANT: Final = "kms:CreateGrant"
USE: Final = ("kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*")
FOREIGN: Final = (*USE, GRANT, "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion")
DECRYPT: Final = ("kms:Decrypt", "kms:DescribeKey")
ENCRYPT: Final = (*DECRYPT, "kms:Encrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext")

_FOR_RESOURCES: Final[Conditions] = {"Bool": {"kms:GrantIsForAWSResource": "true"}}


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
        *_making(args),
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
            found.append(allow(sid, _roots(context, roles), actions, condition=condition))
    if writers and is_started(args):
        found.append(
            allow(
                "GrantForServices",
                _roots(context, writers),
                GRANT,
                condition={**_only(writers), **_FOR_RESOURCES},
            )
        )
    return found


def _making(args: KeyArgs) -> list[Statement]:
    """Who applies lets a service work with the key for what he makes, as a domain or an endpoint, and no more."""
    context = args["context"]
    hands, through_ = _hands(context), makers(args)
    if not hands or not through_:
        return []
    condition = {**_only(hands, through_), **_FOR_RESOURCES}
    return [allow("GrantForWhatIsMade", names_of(context).root, GRANT, condition=condition)]


def _refusals(args: KeyArgs) -> list[Statement]:
    context = args["context"]
    inside = perimeter_of(context, principals(args.get("grants", []), READ, WRITE))
    found = [
        deny("PrivatePathOnly", USE, condition=both(outside_networks(inside), but_for_volumes(inside))),
        deny("AccountOnly", FOREIGN, condition=outside_principals(inside)),
        *_separation(args),
        deny(
            "GrantsForServicesOnly",
            GRANT,
            condition={"BoolIfExists": {"kms:GrantIsForAWSResource": "false"}},
        ),
    ]
    if strangers := outside_organization(inside):
        found.append(deny("OrganizationOnly", FOREIGN, condition=strangers))
    return found


def _separation(args: KeyArgs) -> list[Statement]:
    """Who administers never uses; who applies grants use to the services of what he makes, the others to nobody."""
    context = args["context"]
    everybody = sorted({*appliers(context), *operators(context), *context.get("break_glass", ())})
    through_ = makers(args)
    if not through_:
        return [deny("AdministratorsNeverUse", (*USE, GRANT), condition=_only(everybody))]
    hands = _hands(context)
    found = [deny("AdministratorsNeverUse", USE, condition=_only(everybody))]
    if others := sorted(set(everybody) - set(hands)):
        found.append(deny("AdministratorsNeverGrant", GRANT, condition=_only(others)))
    if hands:
        elsewhere = {**_only(hands), "StringNotEqualsIfExists": {"kms:ViaService": through_}}
        found.append(deny("AppliersGrantForWhatTheyMake", GRANT, condition=elsewhere))
    return found


def _hands(context: Context) -> list[str]:
    """The roles that make resources: who applies, and neither previews nor administers by name."""
    others = {
        names_of(context).role_arn("preview"),
        *context.get("administrators", ()),
        *context.get("break_glass", ()),
    }
    return sorted(set(operators(context)) - others)


def _only(roles: list[str], services: list[str] | None = None) -> Conditions:
    """The roles, and where given through these services."""
    through = {"StringEquals": {"kms:ViaService": services}} if services else {}
    return {"ArnLike": {"aws:PrincipalArn": roles}, **through}


def _roots(context: Context, roles: list[str]) -> list[str]:
    """The accounts of the roles as principals: each delegates to its own identity policies."""
    accounts = sorted({account_of(role) for role in roles})
    return [f"arn:{names_of(context).partition}:iam::{account}:root" for account in accounts]
