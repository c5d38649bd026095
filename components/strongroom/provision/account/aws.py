"""The AWS account that a context names: its provider, its names, its tags, and the base of every AWS component."""

import re
from collections.abc import Sequence
from typing import Final

import pulumi
import pulumi_aws as aws

from ...facts import names as facts
from ...facts import regions
from ...spec.names import AwsNames
from ..arguments import Mistakes, shown
from ..component import Component, provider_of
from ..context import Context, check_context

# A pattern that begins with `*` would be every role of the account.
ROLE_ARN: Final = r"arn:aws[a-z-]*:iam::[0-9]{12}:role/[\w+=,.@-][\w+=,.@/*?-]*"
ROLE_EXAMPLE: Final = "arn:aws:iam::111122223333:role/fraud-leads"


class AwsComponent(Component):
    """A component on AWS whose provider is pinned to the context's account and region.

    Raises:
        ArgumentMistake: the context is wrong, or the provider is missing or not pinned.

    """

    def __init__(
        self, token: str, name: str, context: Context, mistakes: Mistakes, opts: pulumi.ResourceOptions | None
    ) -> None:
        check_account(mistakes, context)
        _check_pin(mistakes, provider_of("aws", opts), context)
        super().__init__(token, name, "aws", mistakes, opts)


class Provider(aws.Provider):
    """A provider that works in the context's account and region, and refuses to start with credentials of another.

    Components take this class and no other, since what a plain provider is pinned to cannot be read back.

    Args:
        name: its logical name.
        context: whose account and region.
        role: ARN of the role to take first, for an account that is not the one of the credentials.
        opts: options of the provider.

    Source: the provider's `allowed_account_ids`.

    """

    def __init__(
        self, name: str, context: Context, role: str | None = None, opts: pulumi.ResourceOptions | None = None
    ) -> None:
        mistakes = Mistakes(f"Provider '{name}'")
        check_account(mistakes, context)
        mistakes.match(ROLE_ARN, "role", role, "the ARN of a role", ROLE_EXAMPLE)
        mistakes.stop()
        session = names_of(context).of("apply")
        assume = [aws.ProviderAssumeRoleArgs(role_arn=role, session_name=session)] if role else None
        account, region = context["account"], context["region"]
        super().__init__(name, region=region, allowed_account_ids=[account], assume_roles=assume, opts=opts)
        pin(self, account, region)


def pin(given: pulumi.ProviderResource, account: str, region: str) -> None:
    """Notes what a provider is known to be pinned to."""
    vars(given)["_pin"] = (account, region)


def names_of(context: Context) -> AwsNames:
    """The names and ARNs of the context's environment."""
    return AwsNames(context["name"], context["stage"], context["account"], context["region"])


def operators(context: Context) -> list[str]:
    """The roles that apply and preview the environment: from the context, else the pipeline's own two."""
    names = names_of(context)
    return sorted(context.get("operators") or (names.role_arn("apply"), names.role_arn("preview")))


def appliers(context: Context) -> list[str]:
    """The roles that may change keys and the locks of stores: the administrators and who applies the environment."""
    preview = names_of(context).role_arn("preview")
    return sorted({*context.get("administrators", ()), *(role for role in operators(context) if role != preview)})


def tags(context: Context, purpose: str, classification: str | None = None) -> dict[str, str]:
    """Whose a resource is and what for; on every resource that takes tags."""
    named = {
        "classification": classification,
        "cost-center": context.get("cost_center"),
        "environment": names_of(context).prefix,
        "owner": context["owner"],
        "purpose": purpose,
        "stage": context["stage"],
    }
    return {f"strongroom:{key}": value for key, value in named.items() if value is not None}


def account_of(arn: str) -> str:
    """The account in an ARN."""
    return arn.split(":")[4]


def check_account(mistakes: Mistakes, context: Context) -> None:
    """Notes what is wrong with a context on AWS."""
    check_context(mistakes, context)
    mistakes.match(r"[0-9]{12}", "context.account", context["account"], "an account of 12 digits", "111122223333")
    region = context["region"]
    mistakes.unless(
        region in regions.AWS, "context.region", "is not a region of AWS", region, "write one like `eu-west-1`"
    )
    mistakes.match(
        r"o-[a-z0-9]{10,32}",
        "context.organization",
        context.get("organization"),
        "an organisation's id",
        "o-a1b2c3d4e5",
    )
    for part in ("operators", "administrators", "break_glass"):
        given = context.get(part, [])
        for n, arn in enumerate(given if isinstance(given, list) else []):
            mistakes.match(ROLE_ARN, f"context.{part}[{n}]", arn, "the ARN of a role", ROLE_EXAMPLE)
    shared = sorted(set(context.get("administrators", [])) & set(context.get("break_glass", [])))
    mistakes.unless(not shared, "context.break_glass", "names an administrator", shared, "name a role of its own")


def check_length(mistakes: Mistakes, argument: str, kind: str, name: str) -> None:
    """Notes a name that is longer than AWS takes for its kind, once composed."""
    most = facts.AWS[kind].most
    wrong = f"makes {'an' if kind[0] in 'aeiou' else 'a'} {kind} of more than {most} characters"
    mistakes.unless(len(name) <= most, argument, wrong, name, "choose a shorter one")


def check_key_arn(mistakes: Mistakes, argument: str, key: object) -> None:
    """Notes a key that is not named by its ARN; an alias can be pointed at another key."""
    example = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
    pattern = r"arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+"
    mistakes.match(pattern, argument, key, "the ARN of a key", example)


def check_bucket(mistakes: Mistakes, argument: str, bucket: object) -> None:
    """Notes a bucket that is not named, one by one: a pattern would open others."""
    pattern = r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]"
    mistakes.match(pattern, argument, bucket, "the name of a bucket", "fraud-prod-data-111122223333-eu-west-1")


def check_trail(mistakes: Mistakes, trail: str | None) -> None:
    """Notes a trail that is not named by its ARN."""
    pattern = r"arn:aws[a-z-]*:cloudtrail:[a-z0-9-]+:[0-9]{12}:trail/.+"
    mistakes.match(
        pattern, "trail", trail, "the ARN of a trail", "arn:aws:cloudtrail:eu-west-1:111122223333:trail/fraud-dev-audit"
    )


def check_role(mistakes: Mistakes, argument: str, role: object) -> None:
    """Notes a plain text that is not the ARN of one role; a pattern is none."""
    if isinstance(role, str) and not (re.fullmatch(ROLE_ARN, role) and not {"*", "?"} & set(role)):
        mistakes.add(argument, "is not the ARN of a role", role, f"write it like `{ROLE_EXAMPLE}`")


def check_recorder(mistakes: Mistakes, account: str | None) -> None:
    """Notes an account, whose configuration is recorded, that is not named by its digits."""
    mistakes.match(r"[0-9]{12}", "recorder", account, "an account of 12 digits", "111122223333")


def check_roles(mistakes: Mistakes, argument: str, roles: Sequence[object]) -> None:
    """Notes each text that is not the ARN of a role; `*` and `?` stand for any characters of its path and name."""
    for n, arn in enumerate(roles):
        mistakes.match(ROLE_ARN, f"{argument}[{n}]", arn, "the ARN of a role", ROLE_EXAMPLE)


def check_topic(mistakes: Mistakes, argument: str, topic: object) -> None:
    """Notes a topic that is not named by its ARN."""
    pattern = r"arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+"
    example = "arn:aws:sns:eu-west-1:111122223333:fraud-dev-alarms"
    mistakes.match(pattern, argument, topic, "the ARN of a topic", example)


def _check_pin(mistakes: Mistakes, given: pulumi.ProviderResource | None, context: Context) -> None:
    if given is None:
        return
    account, region = vars(given).get("_pin", (None, None))
    mistakes.unless(
        account == context["account"],
        "opts.provider",
        f"is not pinned to account {shown(context['account'])}",
        account,
        "make it with strongroom.provision.account.aws.Provider(name, context)",
    )
    mistakes.unless(
        account is None or region == context["region"],
        "opts.provider",
        f"works in another region than {shown(context['region'])}",
        region,
        "make it with the same context",
    )
