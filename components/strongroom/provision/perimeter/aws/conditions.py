"""The conditions of the data perimeter, one function for each side of it, as every kind of policy takes them.

Own principals and own resources are asked for in an Allow; outside ones are met by a Deny.
"""

from collections.abc import Iterable
from typing import Any, Final

from ...account.aws import account_of, names_of
from ...context import Context
from ...policy.aws import Conditions
from .. import Inside

# An AWS service that works as itself is no principal of any account; its policies ask for whom it works instead.
PEOPLE: Final[Conditions] = {"BoolIfExists": {"aws:PrincipalIsAWSService": "false"}}


def perimeter_of(context: Context, arns: Iterable[str] = ()) -> Inside:
    """What is inside the perimeter of the context's environment: its account, and the accounts of these principals."""
    accounts = sorted({context["account"], *map(account_of, arns)})
    return Inside(tuple(accounts), context.get("organization"), names_of(context).partition)


def own_principals(inside: Inside) -> Conditions:
    """Met by callers of our accounts."""
    return {"StringEquals": {"aws:PrincipalAccount": inside.accounts}}


def own_resources(inside: Inside) -> Conditions:
    """Met by calls on resources of our accounts; only for services that say whose the resource is."""
    return {"StringEquals": {"aws:ResourceAccount": inside.accounts}}


def own_work(inside: Inside) -> Conditions:
    """Met by AWS services that work for our accounts."""
    return {"StringEquals": {"aws:SourceAccount": inside.accounts}}


def outside_principals(inside: Inside) -> Conditions:
    """Met by callers of other accounts, AWS services excepted."""
    return {"StringNotEquals": {"aws:PrincipalAccount": inside.accounts}, **PEOPLE}


def outside_organization(inside: Inside) -> Conditions | None:
    """Met by callers of other organisations, AWS services excepted; None: we are in no organisation."""
    if inside.organization is None:
        return None
    return {"StringNotEquals": {"aws:PrincipalOrgID": inside.organization}, **PEOPLE}


def outside_networks(inside: Inside) -> Conditions:
    """Met by calls that come through no endpoint of our accounts, AWS services and calls on their behalf excepted.

    The endpoint's owner is known at preview, the endpoint's id is not. Only some services tell it, S3, KMS and ECR
    among them; to the others every call would seem to come from outside.

    Source: IAM User Guide, "AWS global condition context keys", `aws:VpceAccount` (2025).
    """
    return {
        "StringNotEqualsIfExists": {"aws:VpceAccount": inside.accounts},
        "BoolIfExists": {"aws:PrincipalIsAWSService": "false", "aws:ViaAWSService": "false"},
    }


def but_for_volumes(inside: Inside) -> Conditions:
    """Excepts the role with which EC2 decrypts volumes, from a network of its own; beside `outside_networks`."""
    return {
        "ArnNotLikeIfExists": {"aws:PrincipalArn": f"arn:{inside.partition}:iam::*:role/aws:ec2-infrastructure"},
    }


def both(*conditions: Conditions) -> Conditions:
    """Met iff all are met; conditions that ask the same operator about different keys are joined."""
    found: dict[str, dict[str, Any]] = {}
    for condition in conditions:
        for operator, keys in condition.items():
            found[operator] = {**found.get(operator, {}), **keys}
    return found
