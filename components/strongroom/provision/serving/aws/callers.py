"""The roles with which callers ask a model: one role for one principal, one endpoint, one private path."""

from typing import Final

import pulumi
import pulumi_aws as aws

from ...account.aws import AwsComponent, account_of, names_of, tags
from ...account.closed_role import close_role
from ...context import Context
from ...perimeter.aws import both
from ...policy.aws import ROLE, TRUST, Conditions, Statement, allow, document, forbid
from .. import Caller, ServingArgs

HOUR: Final = 3600
INVOKE: Final = "sagemaker:InvokeEndpoint"
# Other ways to ask a model; none of them is captured as a request with its answer, so nobody has them.
OTHER_FORMS: Final = (
    "sagemaker:CallWithBearerToken",
    "sagemaker:InvokeEndpointAsync",
    "sagemaker:InvokeEndpointWithResponseStream",
)
RUNTIME: Final = "sagemaker.runtime"


def trust(context: Context, caller: Caller) -> list[Statement]:
    """Exactly one role takes the caller's role; the account before it only delegates, so it needs no role to exist.

    Source: IAM User Guide, "AWS JSON policy elements: Principal".
    """
    principal = caller["principal"]
    root = f"arn:{names_of(context).partition}:iam::{account_of(principal)}:root"
    who: Conditions = {"ArnEquals": {"aws:PrincipalArn": principal}}
    if "organization" in context:
        who = both(who, {"StringEquals": {"aws:PrincipalOrgID": context["organization"]}})
    return [allow("Caller", root, "sts:AssumeRole", None, who)]


def invoke(args: ServingArgs) -> list[Statement]:
    """What a caller may: ask this endpoint, whole answers only."""
    endpoint = names_of(args["context"]).sagemaker_arn("endpoint", args["model"])
    return [allow("Invoke", None, INVOKE, endpoint), forbid("OtherForms", OTHER_FORMS)]


def private_path(args: ServingArgs, caller: Caller) -> list[Statement]:
    """By which endpoints a caller comes: ours, and those of its own network; the ids are known when they exist.

    SageMaker does not tell `aws:VpceAccount`, so nothing but the endpoint itself can be named.

    Source: SageMaker Developer Guide, "Connect to SageMaker AI Through a VPC Interface Endpoint".
    """
    own = args["network"]["endpoints"][RUNTIME]
    paths = [own, *sorted(args.get("paths", {}).get(caller["principal"], []))]
    return [forbid("PrivatePathOnly", INVOKE, condition={"StringNotEquals": {"aws:SourceVpce": paths}})]


def role(component: AwsComponent, name: str, where: str, args: ServingArgs, caller: Caller) -> pulumi.Output[str]:
    """Makes the caller's role; its ARN, which is handed on once every refusal stands."""
    context = args["context"]
    names = names_of(context)
    purpose = names.caller_role(args["model"], caller["name"])
    called = f"{name}.{caller['name']}"  # no hyphen: model `a-b` with caller `c` is not model `a` with caller `b-c`
    made = aws.iam.Role(
        called,
        name=names.role(purpose),
        path=names.path,
        description=f"{caller['name']} asks {names.of(args['model'])}",
        assume_role_policy=document(where, TRUST, trust(context, caller)),
        permissions_boundary=args.get("boundary", names.policy_arn("boundary")),
        max_session_duration=HOUR,
        tags={**tags(context, "caller"), "strongroom:team": args["team"]},
        opts=component.child(),
    )
    # What refuses comes before what allows.
    refused = _policy(component, f"{called}.late", where, made, "late", private_path(args, caller), [])
    allowed = _policy(component, called, where, made, "invoke", invoke(args), [refused])
    closed = close_role(component, called, made, [allowed, refused])
    arn = names.role_arn(purpose)
    return closed.apply(lambda _: arn)


def _policy(
    component: AwsComponent,
    name: str,
    where: str,
    of: "aws.iam.Role",
    word: str,
    statements: list[Statement],
    after: list[pulumi.Resource],
) -> "aws.iam.RolePolicy":
    return aws.iam.RolePolicy(
        name, name=word, role=of.name, policy=document(where, ROLE, statements), opts=component.child(after=after)
    )
