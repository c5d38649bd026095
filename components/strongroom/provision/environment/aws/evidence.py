"""Where the record of an environment is kept: another team's bucket, the log account, or a locked store at home."""

from dataclasses import dataclass

import pulumi

from .... import spec
from ...audit.aws.audit import PURPOSE
from ...key import KeyArgs
from ...key.aws import Key
from ...store import ACCESS_LOGS, DATA, EVIDENCE, StoreArgs
from ...store.aws import Store
from .meaning import evidence_grants
from .site import Site


@dataclass(frozen=True)
class Evidence:
    """The bucket that the trail writes to, its key, and the names of all buckets made or taken for it."""

    bucket: pulumi.Input[str]
    key: pulumi.Input[str]
    names: tuple[str, ...]


def evidence(file: spec.Environment, home: Site, log: Site | None, key: pulumi.Input[str], access: Store) -> Evidence:
    """The place that the file names; `key` and `access` are the audit key and the access logs at home."""
    existing = file.aws.existing.log_bucket if file.aws else None
    if existing:
        return Evidence(existing, key, (existing,))
    if log is None:
        return _store(file, "audit", home, home, key, access)
    grants = evidence_grants(file, home.names)
    args: KeyArgs = {
        "context": log.context,
        "purpose": "evidence",
        "services": ["access-logs", "storage"],
        "grants": grants,
        "trail": home.names.trail_arn(PURPOSE),
    }
    if file.aws and file.aws.account_baseline == "own":
        args["recorder"] = home.context["account"]
    there = Key("log-audit", args, log.options).arn
    return _store(file, "log-audit", home, log, there, access_logs(file, "log-access-logs", home, log, there))


def evidence_names(file: spec.Environment, home: Site, log: Site | None) -> tuple[str, ...]:
    """The names of the buckets that will hold the record, before any is made."""
    existing = file.aws.existing.log_bucket if file.aws else None
    if existing:
        return (existing,)
    names = (log or home).names
    return (names.bucket(PURPOSE), names.bucket("access-logs"))


def access_logs(file: spec.Environment, name: str, home: Site, at: Site, key: pulumi.Input[str]) -> Store:
    """The bucket in which S3 itself notes each access to the others of the same account."""
    days = file.audit.retention.days
    args: StoreArgs = {
        "context": at.context,
        "purpose": "access-logs",
        "key": key,
        "keeps": ACCESS_LOGS,
        "grants": evidence_grants(file, home.names),
        "retention_days": days,
        "expiry": [{"prefix": "", "days": days}],
    }
    return Store(name, args, at.options)


def _store(file: spec.Environment, name: str, home: Site, at: Site, key: pulumi.Input[str], access: Store) -> Evidence:
    days = file.audit.retention.days
    args: StoreArgs = {
        "context": at.context,
        "purpose": PURPOSE,
        "key": key,
        "keeps": EVIDENCE if file.audit.lock else DATA,
        "audit": access.bucket,
        "grants": evidence_grants(file, home.names),
        "retention_days": days,
        "expiry": [{"prefix": "", "days": days}],
        "trail": home.names.trail_arn(PURPOSE),
    }
    if file.aws and file.aws.account_baseline == "own":
        args["recorder"] = home.context["account"]
    store = Store(name, args, at.options)
    return Evidence(store.bucket, key, evidence_names(file, home, None if at is home else at))
