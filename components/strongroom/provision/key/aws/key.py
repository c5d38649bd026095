"""The component for one customer-managed KMS key."""

from fnmatch import fnmatchcase

import pulumi

from ...account.aws import AwsComponent, check_recorder, check_roles, check_trail
from ...arguments import Mistakes, read
from ...policy.aws import KEY, document
from .. import KeyArgs, check_key
from .policy import statements
from .turning import turning_key


class AwsKey(AwsComponent):
    """Encrypts one purpose of one environment: turned within a year (90 days in prod), administered by those who never
    use it, used only through named services over the private path, gone only 30 days after somebody asked.

    Makes: a KMS key with its policy, and its alias `alias/<name>-<stage>-<purpose>`.
    Does not: make the identity policies that the grants' roles need as well; a key policy only delegates to them.
    AWS cannot: keep who may call PutKeyPolicy from giving himself use; the audit raises an alarm on that call. Keys of
    KMS are HSM-backed as they are (FIPS 140-3 level 3), so there is nothing to ask for in prod.

    Args:
        name: its logical name.
        args: KeyArgs; `grants` name roles by ARN, `*` and `?` allowed in path and name.
        opts: with an explicit AWS provider pinned to `context.account`.

    Raises:
        ArgumentMistake: an argument is wrong, or the policy would be longer than AWS takes.

    Source: AWS KMS Developer Guide, "Rotate keys", "Delete keys"; requirements K1 to K7.

    """

    arn: pulumi.Output[str]
    """The key's ARN; what stores, trails and log groups take as `key`."""
    alias: pulumi.Output[str]
    """The key's alias, known before the key exists."""

    def __init__(self, name: str, args: KeyArgs, opts: pulumi.ResourceOptions | None = None) -> None:
        mistakes = Mistakes(f"Key '{name}'")
        args = read(mistakes, args, KeyArgs)
        _check(mistakes, args)
        context = args["context"]
        super().__init__("strongroom:index:AwsKey", name, context, mistakes, opts)
        policy = document(mistakes.where, KEY, statements(args))
        key, alias = turning_key(self, name, context, args["purpose"], policy)
        # Rights over keys go by alias, so whoever takes the key waits until it has its own.
        arn = pulumi.Output.all(key.arn, alias.id).apply(lambda made: made[0])
        self.seal({"arn": arn, "alias": alias.name})


def _check(mistakes: Mistakes, args: KeyArgs) -> None:
    check_key(mistakes, args)
    context = args["context"]
    administers = {*context.get("administrators", ()), *context.get("break_glass", ()), *context.get("operators", ())}
    for n, grant in enumerate(args.get("grants", [])):
        check_roles(mistakes, f"grants[{n}].principals", grant["principals"])
        both = sorted(who for who in administers for pattern in grant["principals"] if fnmatchcase(who, pattern))
        wrong = "administers the key and would use it"
        mistakes.unless(not both, f"grants[{n}].principals", wrong, both, "grant it to another role")
    check_trail(mistakes, args.get("trail"))
    check_recorder(mistakes, args.get("recorder"))
