"""The component for the boundary of every role of an environment."""

import pulumi
import pulumi_aws as aws

from ...account.aws import AwsComponent, check_bucket, check_key_arn, names_of, tags
from ...arguments import Mistakes, read
from ...policy.aws import MANAGED, document
from .. import BoundaryArgs
from .ceiling import ceiling

PURPOSE = "boundary"


class AwsBoundary(AwsComponent):
    """Says the most that any role of the environment can do, whatever policies somebody gives it: its own names, its
    own keys, no rights for others, no way out of the network, no silence of the record. It grants nothing.

    Makes: a managed policy `<name>-<stage>-boundary`, which whoever makes a role passes as its boundary.
    Does not: attach it, or keep it from being changed: the roles that deploy may make it once and change it never,
    which `bootstrap` holds them to.
    AWS cannot: name another team's or environment's SageMaker jobs in a list call, which shows names and no more.

    Args:
        name: its logical name.
        args: BoundaryArgs.
        opts: with an explicit AWS provider pinned to `context.account`.

    Raises:
        ArgumentMistake: an argument is wrong, or the policy would be longer than AWS takes.

    Source: IAM User Guide, "Permissions boundaries for IAM entities"; requirement I10.

    """

    arn: pulumi.Output[str]
    """The boundary's ARN, known at preview; whoever takes it waits for the policy."""

    def __init__(self, name: str, args: BoundaryArgs, opts: pulumi.ResourceOptions | None = None) -> None:
        mistakes = Mistakes(f"Boundary '{name}'")
        args = read(mistakes, args, BoundaryArgs)
        for purpose, key in args["keys"].items():
            check_key_arn(mistakes, f"keys.{purpose}", key)
        for n, account in enumerate(args.get("accounts", [])):
            mistakes.match(r"[0-9]{12}", f"accounts[{n}]", account, "an account of 12 digits", "777788889999")
        for n, store in enumerate(args.get("evidence", [])):
            check_bucket(mistakes, f"evidence[{n}]", store)
        super().__init__("strongroom:index:AwsBoundary", name, args["context"], mistakes, opts)
        names = names_of(args["context"])
        made = aws.iam.Policy(
            name,
            name=names.of(PURPOSE),
            path=names.path,
            description=f"{names.prefix}: the most that any of its roles can do",
            policy=document(mistakes.where, MANAGED, ceiling(args)),
            tags=tags(args["context"], PURPOSE),
            opts=self.child(),
        )
        arn = names.policy_arn(PURPOSE)
        self.seal({"arn": made.name.apply(lambda _: arn)})
