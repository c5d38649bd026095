"""What must exist before the first `up` of an environment, from its own file."""

import pulumi

from .... import spec
from ...account.aws import Provider
from ...arguments import ArgumentMistake
from ...bootstrap import BootstrapArgs
from ...bootstrap.aws import Bootstrap
from ...context import Context
from .meaning import context_of


def bootstrap(prepared: spec.Bootstrap) -> Bootstrap:
    """The state store, the secrets key and the roles that deploy, in the environment's own account.

    Raises:
        ArgumentMistake: nobody would apply, or an argument is wrong.

    """
    file = prepared.environment
    block = file.aws
    if block is None:
        raise ArgumentMistake([f"Bootstrap '{file.name}'.environment: has no `aws` block, got nothing; describe one"])
    # Before the environment stands, its own roles do not: people act as the principals that the file names.
    context: Context = {
        **context_of(file, block),
        "administrators": [block.principals[who] for who in file.administrators],
        "break_glass": [block.principals[who] for who in file.break_glass],
    }
    args: BootstrapArgs = {"context": context, "provider": block.account_baseline}
    if block.log and not block.existing.log_bucket:
        args["enters"] = [block.log.role]
    if prepared.by_hand:
        args["by_hand"] = list(prepared.by_hand)
    if file.pipelines:
        args["repository"] = file.pipelines.github.repository
        args["apply_environment"] = file.pipelines.github.apply_environment
    provider = Provider(file.name, context)
    return Bootstrap(file.name, args, pulumi.ResourceOptions(provider=provider))
