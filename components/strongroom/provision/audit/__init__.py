"""The record of what was done in the environment, by whom: complete, tamper-evident, kept, and heard when it matters.

Made on AWS by `strongroom.provision.audit.aws.Audit`.
"""

from typing import NotRequired, TypedDict

import pulumi

from ..arguments import Mistakes
from ..context import Context

LEAST_RETENTION_DAYS = 365


class AuditArgs(TypedDict):
    """What is recorded, where it is kept, for how long, and who hears of an alarm."""

    context: Context
    """Whose environment this is and where it stands."""
    key: pulumi.Input[str]
    """The key of the log groups and the alarms (its ARN on AWS)."""
    store: pulumi.Input[str]
    """The locked store that keeps the record (its bucket's name on AWS)."""
    store_key: pulumi.Input[str]
    """The key of that store; another one than `key` where the store stands in another account."""
    records: list[str]
    """The stores whose every read and write is recorded (their buckets' names on AWS)."""
    tell: list[str]
    """The e-mail addresses that hear of each alarm; each confirms once."""
    retention_days: NotRequired[int]
    """How long log groups keep events; 365 where left out."""
    boundary: NotRequired[pulumi.Input[str]]
    """The permission boundary of the role that delivers the trail (its ARN on AWS); left out: none."""


def check_audit(mistakes: Mistakes, args: AuditArgs) -> None:
    """Notes what is wrong with an audit's arguments on any cloud."""
    days = args.get("retention_days", LEAST_RETENTION_DAYS)
    mistakes.unless(days >= LEAST_RETENTION_DAYS, "retention_days", "is less than a year", days, "pass at least 365")
    mistakes.unless(
        bool(args["records"]), "records", "names no store", [], "name the stores whose reads and writes are recorded"
    )
    mistakes.unless(bool(args["tell"]), "tell", "names nobody", [], "name who hears of alarms")
    for n, address in enumerate(args["tell"]):
        mistakes.match(r"[^@\s]+@[^@\s]+\.[^@\s]+", f"tell[{n}]", address, "an e-mail address", "security@example.com")
