"""The policies of the two keys: of the state itself, used through S3, and of the secrets inside it, used by name.

The leaf for keys does not fit: its keys are used over the private path by workloads, and never by who applies; these
are used by pipelines, which run outside, and by who applies alone.
"""

from typing import Final

from ...account.aws import names_of
from ...context import Context
from ...key.aws.policy import ADMINISTER, DECRYPT, FOREIGN, GRANT, LOOK, REPAIR, USE
from ...perimeter.aws import (
    both,
    but_for_volumes,
    outside_networks,
    outside_organization,
    outside_principals,
    perimeter_of,
)
from ...policy.aws import Conditions, Statement, allow, deny

WRITE: Final = (*DECRYPT, "kms:Encrypt", "kms:GenerateDataKey")


def state_key(context: Context, keepers: list[str], writers: list[str], readers: list[str]) -> list[Statement]:
    """The key of the bucket: the keepers administer it, and use it as everybody does, through S3 alone.

    S3 calls it for whoever reads or writes an object, so that the private path is asked of direct calls only.
    """
    through: Conditions = {"StringEquals": {"kms:ViaService": names_of(context).service("s3")}}
    found = _policy(context, keepers, [*writers, *keepers], readers, through)
    inside = perimeter_of(context, [*keepers, *writers, *readers])
    return [*found, deny("PrivatePathOnly", USE, condition=both(outside_networks(inside), but_for_volumes(inside)))]


def secrets_key(context: Context, keepers: list[str], writers: list[str], readers: list[str]) -> list[Statement]:
    """The key that Pulumi calls itself; the keepers administer it and never use it."""
    never = deny("KeepersNeverUse", USE, condition={"ArnLike": {"aws:PrincipalArn": keepers}})
    return [*_policy(context, keepers, writers, readers, {}), never]


def _policy(
    context: Context, keepers: list[str], writers: list[str], readers: list[str], through: Conditions
) -> list[Statement]:
    """Who administers, who uses, and nobody else; no grant to anybody, since no service works with them for long."""
    root = names_of(context).root
    users = sorted({*writers, *readers})
    inside = perimeter_of(context, [*keepers, *users])
    as_root: Conditions = {
        "ArnEquals": {"aws:PrincipalArn": root},
        "Bool": {"aws:MultiFactorAuthPresent": "true"},
    }
    found = [
        allow("Administer", root, ADMINISTER, condition={"ArnLike": {"aws:PrincipalArn": keepers}}),
        allow("RepairAsRoot", root, REPAIR, condition=as_root),
        allow("Write", root, WRITE, condition={"ArnLike": {"aws:PrincipalArn": writers}, **through}),
        allow("Read", root, DECRYPT, condition={"ArnLike": {"aws:PrincipalArn": readers}, **through}),
        allow("Look", root, LOOK, condition={"ArnLike": {"aws:PrincipalArn": users}}),
        deny("OnlyListed", USE, condition={"ArnNotLike": {"aws:PrincipalArn": users}}),
        deny("NoGrants", GRANT),
        deny("AccountOnly", FOREIGN, condition=outside_principals(inside)),
    ]
    if strangers := outside_organization(inside):
        found.append(deny("OrganizationOnly", FOREIGN, condition=strangers))
    return found
