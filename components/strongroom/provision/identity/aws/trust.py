"""Who takes a role: exactly the listed principals, saying who they are; or SageMaker, for this account's work."""

from collections.abc import Sequence
from typing import Any, Final

import pulumi

from ...account.aws import account_of, names_of
from ...context import Context
from ...policy.aws import TRUST, Statement, allow, document, service

SINGLE_SIGN_ON: Final = ":role/aws-reserved/sso.amazonaws.com/"
SAGEMAKER: Final = "sagemaker.amazonaws.com"
_ENTER: Final = ("sts:AssumeRole", "sts:SetSourceIdentity")
_SAYS_WHO: Final = {"StringLike": {"sts:SourceIdentity": "?*"}}
_SECOND_FACTOR: Final = {"Bool": {"aws:MultiFactorAuthPresent": "true"}}


def trust(
    where: str, context: Context, people: Sequence[str], by_sagemaker: bool, second_factor: bool = True
) -> pulumi.Output[str] | str:
    """The trust policy of a role for people, for SageMaker, or for both.

    A second factor is asked for where AWS can tell: sessions of IAM Identity Center carry no word of it, there the
    directory asks. `second_factor` is false where the directory of the organisation is the only way in.

    Source: IAM User Guide, "AWS global condition context keys" (MultiFactorAuthPresent), "Monitor and control actions
    taken with assumed roles"; SageMaker Developer Guide, "Cross-service confused deputy prevention".
    """
    asked = sorted(who for who in people if second_factor and SINGLE_SIGN_ON not in who)
    told = sorted(set(people) - set(asked))
    found = [*_people("People", context, told, {}), *_people("PeopleWithMfa", context, asked, _SECOND_FACTOR)]
    if people:
        # A caller whose session has tags that go along could not enter otherwise; nothing here asks for a tag of his.
        found.append(allow("Tags", _roots(context, people), "sts:TagSession", None, _only(context, people)))
    if by_sagemaker:
        found.append(_sagemaker(context))
    return document(where, TRUST, found)


def _people(sid: str, context: Context, people: Sequence[str], more: dict[str, dict[str, str]]) -> list[Statement]:
    if not people:
        return []
    return [allow(sid, _roots(context, people), _ENTER, None, {**_only(context, people), **_SAYS_WHO, **more})]


def _sagemaker(context: Context) -> Statement:
    # A longer ARN than the account's would keep SageMaker out.
    names = names_of(context)
    ours = {
        "StringEquals": {"aws:SourceAccount": context["account"]},
        "ArnLike": {"aws:SourceArn": names.arn("sagemaker", "*")},
    }
    return allow("SageMaker", service(SAGEMAKER), _ENTER, None, ours)


def _only(context: Context, people: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Exactly these; an account elsewhere that has left our organisation lets nobody in any more."""
    only = {"ArnEquals": {"aws:PrincipalArn": sorted(people)}}
    if "organization" not in context or {account_of(who) for who in people} == {context["account"]}:
        return only
    return {**only, "StringEquals": {"aws:PrincipalOrgID": context["organization"]}}


def _roots(context: Context, people: Sequence[str]) -> list[str]:
    partition = names_of(context).partition
    return [f"arn:{partition}:iam::{account}:root" for account in sorted({account_of(who) for who in people})]
