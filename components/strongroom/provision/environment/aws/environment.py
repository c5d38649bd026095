"""The component that wires keys, stores and audit of one environment."""

import pulumi
import pulumi_aws as aws

from .... import spec
from ...arguments import ArgumentMistake
from ...audit import AuditArgs
from ...audit.aws import Audit
from ...audit.aws.audit import PURPOSE
from ...grants import Grant
from ...key import KeyArgs
from ...key.aws import Key
from ...store import StoreArgs
from ...store.aws import Store
from .evidence import Evidence, access_logs, evidence
from .meaning import (
    context_of,
    data_expiry,
    data_grants,
    evidence_grants,
    highest_classification,
    least_retention,
    log_context_of,
    model_grants,
)
from .site import Site, site
from .unmade import not_provisioned, remarks


class Environment(pulumi.ComponentResource):
    """Everything that an environment file asks for on AWS, as far as this version provisions it.

    Makes: a provider pinned to the account (and one for the log account); keys for data, models and audit; stores for
    data and models, for evidence (in the log account where one is named) and for access logs; the audit over all; the
    account's public access block where `account_baseline` is `own`.
    Does not: make what `not_provisioned` lists. Stores and keys already name the roles that teams will work with
    (`<name>-<stage>-<team>-scientist` ...), so that making these will change no policy.

    Args:
        name: its logical name.
        file: the environment file, with an `aws` block.
        opts: options of the component.

    """

    not_provisioned: pulumi.Output[list[str]]
    """What the file asks for that this version does not provision, in the file's words."""
    remarks: pulumi.Output[list[str]]
    """What AWS cannot promise of what was asked, and what a person has to do."""

    def __init__(self, name: str, file: spec.Environment, opts: pulumi.ResourceOptions | None = None) -> None:
        if file.aws is None:
            raise ArgumentMistake(
                [f"Environment '{name}'.file.aws: is missing, got nothing; pass a file with an `aws` block"]
            )
        super().__init__("strongroom:index:Environment", name, None, opts)
        self._file, self._block = file, file.aws
        self._home = site(name, context_of(file, file.aws), self)
        if file.aws.account_baseline == "own":
            self._baseline(name)
        self._make()
        self.not_provisioned = pulumi.Output.from_input(not_provisioned(file, file.aws))
        self.remarks = pulumi.Output.from_input(remarks(file, file.aws, self._home.context))
        self.register_outputs({"notProvisioned": self.not_provisioned, "remarks": self.remarks})

    def _make(self) -> None:
        file, home = self._file, self._home
        log = self._log_site()
        auditors = evidence_grants(file, home.names)
        audit_key = self._key(
            PURPOSE,
            ["access-logs", "alarms", "logs", "storage"],
            auditors,
            None if log else home.names.trail_arn(PURPOSE),
        )
        access = access_logs(file, "access-logs", home, home, audit_key)
        data: StoreArgs = {
            "context": home.context,
            "purpose": "data",
            "key": self._key("data", ["storage"], data_grants(file, home.names)),
            "audit": access.bucket,
            "grants": data_grants(file, home.names),
            "retention_days": least_retention(file),
            "expiry": data_expiry(file),
            "classification": highest_classification(file),
        }
        models: StoreArgs = {
            "context": home.context,
            "purpose": "models",
            "key": self._key("models", ["storage"], model_grants(file, home.names)),
            "audit": access.bucket,
            "grants": model_grants(file, home.names),
            "retention_days": file.audit.retention.days,
        }
        for args in (data, models):
            Store(args["purpose"], args, home.options)
        self._audit(evidence(file, home, log, audit_key, access), audit_key)

    def _log_site(self) -> Site | None:
        if self._block.log is None or self._block.existing.log_bucket:
            return None
        return site("log", log_context_of(self._home.context, self._block.log), self, self._block.log.role)

    def _baseline(self, name: str) -> None:
        """What an account has once; where `present`, another stack has made it and this one relies on it."""
        aws.s3.AccountPublicAccessBlock(
            name,
            account_id=self._home.context["account"],
            block_public_acls=True,
            block_public_policy=True,
            ignore_public_acls=True,
            restrict_public_buckets=True,
            opts=pulumi.ResourceOptions(parent=self, provider=self._home.provider, retain_on_delete=True),
        )

    def _key(
        self, purpose: str, services: list[str], grants: list[Grant], trail: str | None = None
    ) -> pulumi.Input[str]:
        """The environment's key for the purpose, or another team's that the file names in its place."""
        if purpose in self._block.existing.keys:
            return self._block.existing.keys[purpose]
        args: KeyArgs = {
            "context": self._home.context,
            "purpose": purpose,
            "services": services,
            "grants": grants,
        }
        if trail:
            args["trail"] = trail
        return Key(purpose, args, self._home.options).arn

    def _audit(self, kept: Evidence, key: pulumi.Input[str]) -> None:
        file, names = self._file, self._home.names
        args: AuditArgs = {
            "context": self._home.context,
            "key": key,
            "store": kept.bucket,
            "store_key": kept.key,
            "records": sorted({*map(names.bucket, ("access-logs", "data", "models")), *kept.names}),
            "tell": list(file.audit.tell) or [file.owner],
            "retention_days": file.audit.retention.days,
        }
        Audit(PURPOSE, args, self._home.options)
