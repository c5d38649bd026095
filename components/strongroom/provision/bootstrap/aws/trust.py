"""Who takes the two roles that deploy: jobs of one repository by their tokens, people by hand under a name."""

from typing import Final

import pulumi

from ....spec.names import AwsNames
from ...account.aws import account_of, names_of
from ...policy.aws import TRUST, Conditions, Statement, allow, document
from .. import BootstrapArgs

HOST: Final = "token.actions.githubusercontent.com"


def audience(names: AwsNames) -> str:
    """Whom a token is for: the token service, as the partition names it."""
    return f"sts.{names.suffix}"


def may_apply(where: str, args: BootstrapArgs) -> pulumi.Output[str] | str:
    """Jobs that the repository's protected environment let through, and who applies by hand."""
    return _trust(where, args, f"environment:{args.get('apply_environment')}")


def may_preview(where: str, args: BootstrapArgs) -> pulumi.Output[str] | str:
    """Jobs of pull requests of the repository itself (a fork's get no token), and who applies by hand."""
    return _trust(where, args, "pull_request")


def _trust(where: str, args: BootstrapArgs, context: str) -> pulumi.Output[str] | str:
    return document(where, TRUST, [*_pipeline(args, context), *_people(args)])


def _pipeline(args: BootstrapArgs, context: str) -> list[Statement]:
    """The exact subject: a pattern would let in every branch, and the pull requests of everybody who may push.

    Source: GitHub Docs, "OpenID Connect reference", the sections on subject claims and immutable subject claims (2026).
    """
    if "repository" not in args:
        return []
    names = names_of(args["context"])
    claims = {f"{HOST}:aud": audience(names), f"{HOST}:sub": f"repo:{args['repository']}:{context}"}
    issuer = {"Federated": names.identity_provider_arn(HOST)}
    return [allow("Pipeline", issuer, "sts:AssumeRoleWithWebIdentity", None, {"StringEquals": claims})]


def _people(args: BootstrapArgs) -> list[Statement]:
    """Each says who he is: the name stays on every call that the role makes, in the trail."""
    by_hand = args.get("by_hand", [])
    if not by_hand:
        return []
    partition = names_of(args["context"]).partition
    accounts = sorted({f"arn:{partition}:iam::{account_of(who)}:root" for who in by_hand})
    ours: Conditions = {"ArnEquals": {"aws:PrincipalArn": by_hand}, "StringLike": {"sts:SourceIdentity": "?*"}}
    return [allow("ByHand", accounts, ("sts:AssumeRole", "sts:SetSourceIdentity"), None, ours)]
