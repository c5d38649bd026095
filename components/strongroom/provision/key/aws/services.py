"""How AWS services use a key: on behalf of a caller (`kms:ViaService`), or as themselves, bound to whose work it is."""

from collections.abc import Callable, Mapping
from typing import Final

from ...account.aws import account_of, names_of
from ...context import Context
from ...perimeter.aws import own_work, perimeter_of
from ...policy.aws import Statement, allow, service
from .. import KeyArgs

_VIA: Final[Mapping[str, str]] = {"storage": "s3", "training": "sagemaker"}


def through(args: KeyArgs) -> list[str]:
    """The services through which the grants' principals use the key."""
    names = names_of(args["context"])
    return sorted(names.service(_VIA[name]) for name in args["services"] if name in _VIA)


def service_statements(args: KeyArgs) -> list[Statement]:
    """The statements of the services that use the key as themselves, each bound to this account's work."""
    found = [
        statement
        for name in sorted(set(args["services"]))
        if name in _AS_ITSELF
        for statement in _AS_ITSELF[name](args["context"])
    ]
    return found + (_trail(args["trail"]) if "trail" in args else [])


def _logs(context: Context) -> list[Statement]:
    names = names_of(context)
    return [
        allow(
            "Logs",
            service(names.service("logs")),
            ("kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"),
            condition={"ArnLike": {"kms:EncryptionContext:aws:logs:arn": names.log_group_arn("*")}},
        )
    ]


def _alarms(context: Context) -> list[Statement]:
    return [
        allow(
            "Alarms",
            service("cloudwatch.amazonaws.com"),
            ("kms:Decrypt", "kms:GenerateDataKey*"),
            condition=own_work(perimeter_of(context)),
        )
    ]


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


_AS_ITSELF: Final[Mapping[str, Callable[[Context], list[Statement]]]] = {
    "access-logs": _access_logs,
    "alarms": _alarms,
    "logs": _logs,
}
