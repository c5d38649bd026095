"""How AWS services use a key: on behalf of a caller (`kms:ViaService`), or as themselves, bound to whose work it is."""

from collections.abc import Callable, Mapping
from typing import Final

from ...account.aws import account_of, names_of
from ...context import Context
from ...perimeter.aws import both, own_work, perimeter_of
from ...policy.aws import Statement, allow, service
from .. import KeyArgs

# The AWS services behind a product. Volumes of instances are EC2's, homes of a workspace EFS's.
_VIA: Final[Mapping[str, tuple[str, ...]]] = {
    "queue": ("sqs",),
    "registry": ("ecr", "sagemaker"),
    "serving": ("ec2", "sagemaker"),
    "storage": ("s3",),
    "training": ("ec2", "sagemaker"),
    "workspace": ("ec2", "elasticfilesystem", "sagemaker"),
}
# Products that work on with the key after the call that asked for it, by a grant: whose caller makes the resource ...
_MADE: Final = ("registry", "serving", "training", "workspace")
# ... and those in which a writer starts work himself: jobs, apps, model packages.
_STARTED: Final = ("registry", "training", "workspace")
# Never EC2: whoever makes a volume under a key can attach it and read what it holds.
_MAKERS: Final = ("ecr", "sagemaker")


def through(args: KeyArgs) -> list[str]:
    """The services through which the grants' principals use the key."""
    names = names_of(args["context"])
    return sorted({names.service(via) for name in args["services"] for via in _VIA.get(name, ())})


def makers(args: KeyArgs) -> list[str]:
    """The services through which whoever applies makes resources under the key, each by a grant; else none."""
    names = names_of(args["context"])
    made = {via for name in args["services"] if name in _MADE for via in _VIA[name]}
    return [names.service(via) for via in _MAKERS if via in made]


def is_started(args: KeyArgs) -> bool:
    """True iff a writer starts work that goes on by a grant."""
    return any(name in _STARTED for name in args["services"])


def service_statements(args: KeyArgs) -> list[Statement]:
    """The statements of the services that use the key as themselves, each bound to this account's work."""
    found = [
        statement
        for name in sorted(set(args["services"]))
        if name in _AS_ITSELF
        for statement in _AS_ITSELF[name](args["context"])
    ]
    found += _trail(args["trail"]) if "trail" in args else []
    return found + (_recorder(args["recorder"]) if "recorder" in args else [])


def _logs(context: Context) -> list[Statement]:
    """The groups of the environment, those of its jobs and endpoints, and those that AWS delivers to for it."""
    names = names_of(context)
    groups = [
        names.log_group_arn("*"),
        names.arn("logs", "log-group:/aws/sagemaker/*"),
        names.vended_log_group_arn("*"),
    ]
    return [
        allow(
            "Logs",
            service(names.service("logs")),
            ("kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"),
            condition={"ArnLike": {"kms:EncryptionContext:aws:logs:arn": groups}},
        )
    ]


def _alarms(context: Context) -> list[Statement]:
    """Who publishes to an encrypted topic: CloudWatch for its alarms, Budgets for its thresholds."""
    partition, account = names_of(context).partition, context["account"]
    ours, use = own_work(perimeter_of(context)), ("kms:Decrypt", "kms:GenerateDataKey*")
    budgets = {"ArnLike": {"aws:SourceArn": f"arn:{partition}:budgets::{account}:*"}}
    return [
        allow("Alarms", service("cloudwatch.amazonaws.com"), use, condition=ours),
        allow("Budgets", service("budgets.amazonaws.com"), use, condition=both(ours, budgets)),
    ]


def _queue(context: Context) -> list[Statement]:
    """Event rules of the environment send; to a queue, unlike a topic, EventBridge says from which rule."""
    rules = {"ArnLike": {"aws:SourceArn": names_of(context).event_rule_arn("*")}}
    return [allow("Events", service("events.amazonaws.com"), ("kms:Decrypt", "kms:GenerateDataKey*"), condition=rules)]


def _access_logs(context: Context) -> list[Statement]:
    return [
        allow(
            "AccessLogs",
            service("logging.s3.amazonaws.com"),
            ("kms:Decrypt", "kms:GenerateDataKey*"),
            condition=own_work(perimeter_of(context)),
        )
    ]


def _trail(arn: str) -> list[Statement]:
    """CloudTrail: files under its own encryption context; Decrypt because the bucket uses a bucket key."""
    partition = arn.split(":")[1]
    ours = {"StringEquals": {"aws:SourceArn": arn}}
    files = {
        "StringLike": {
            "kms:EncryptionContext:aws:cloudtrail:arn": f"arn:{partition}:cloudtrail:*:{account_of(arn)}:trail/*"
        }
    }
    return [
        allow("TrailWrites", service("cloudtrail.amazonaws.com"), "kms:GenerateDataKey*", condition={**ours, **files}),
        allow(
            "TrailDescribes", service("cloudtrail.amazonaws.com"), ("kms:Decrypt", "kms:DescribeKey"), condition=ours
        ),
    ]


def _recorder(account: str) -> list[Statement]:
    """Config, which delivers as itself: its service-linked role reaches no key."""
    ours = {"StringEquals": {"aws:SourceAccount": account}}
    return [allow("Recorder", service("config.amazonaws.com"), ("kms:Decrypt", "kms:GenerateDataKey*"), condition=ours)]


_AS_ITSELF: Final[Mapping[str, Callable[[Context], list[Statement]]]] = {
    "access-logs": _access_logs,
    "alarms": _alarms,
    "logs": _logs,
    "queue": _queue,
}
