"""The component that wires the whole environment of one file."""

import pulumi

from .... import spec
from ...arguments import ArgumentMistake
from ...audit import AuditArgs
from ...audit.aws import Audit
from ...audit.aws.audit import PURPOSE
from ...baseline import BaselineArgs
from ...baseline.aws import Baseline
from . import models, people
from .evidence import Evidence, access_logs, evidence, evidence_names
from .keys import Keys, keys
from .meaning import context_of, log_context_of
from .network import network
from .site import Site, site
from .stores import purposes, stores
from .unmade import charged, not_provisioned, remarks


class Environment(pulumi.ComponentResource):
    """Everything that an environment file asks for on AWS, locked down as a whole.

    Makes: a provider pinned to the account (and one for the log account); a key for each purpose; the private network;
    the roles of every team under one boundary and guardrail; stores for data, models, features, captures, evidence and
    access logs; the audit over all; a workspace for each member; a registry, training and serving; the month's budget;
    what the account has once where `account_baseline` is `own`.
    Does not: make what `not_provisioned` lists; make the roles that apply and preview, which a stack of its own makes
    before the first `up` (`strongroom:bootstrap`).

    Args:
        name: its logical name.
        file: the environment file, with an `aws` block.
        opts: options of the component.

    Raises:
        ArgumentMistake: the file has no `aws` block, or asks for what AWS refuses.

    """

    not_provisioned: pulumi.Output[list[str]]
    """What the file asks for that this version does not provision, in the file's words."""
    remarks: pulumi.Output[list[str]]
    """What AWS cannot promise of what was asked, and what a person has to do."""
    charged: pulumi.Output[list[str]]
    """What is charged for as long as it exists, and how to have less of it."""
    workspace: pulumi.Output[str]
    """The id of the Studio domain, by which people open their workspace."""
    first_jobs: pulumi.Output[dict[str, str]]
    """A Python program for each team that starts its first job."""
    defaults: pulumi.Output[dict[str, str]]
    """The SageMaker SDK's defaults file for each team's scientists, as YAML."""

    def __init__(self, name: str, file: spec.Environment, opts: pulumi.ResourceOptions | None = None) -> None:
        if file.aws is None:
            raise ArgumentMistake(
                [f"Environment '{name}'.file.aws: is missing, got nothing; pass a file with an `aws` block"]
            )
        super().__init__("strongroom:index:Environment", name, None, opts)
        self._file, self._block = file, file.aws
        self._home = site(name, context_of(file, file.aws), self)
        log = self._log_site()
        held, records = keys(file, file.aws, self._home, at_home=log is None), evidence_names(file, self._home, log)
        bound = people.boundary(self._home, held, log, records)
        placed = network(file, file.aws, self._home, held[PURPOSE], records, bound)
        access = access_logs(file, "access-logs", self._home, self._home, held[PURPOSE])
        kept = evidence(file, self._home, log, held[PURPOSE], access)
        audit = self._audit(kept, held[PURPOSE], bound)
        if file.aws.account_baseline == "own":
            self._baseline(name, held, kept, audit)
        known = {**held, "evidence": kept.key} if log else held
        roles = people.identity(file, file.aws, self._home, known, placed.placement, bound, log, records)
        made = stores(file, self._home, held, access)
        rooms = people.workspace(file, file.aws, self._home, held["workspace"], placed.placement, roles)
        registry = models.registry(file, file.aws, self._home, held["registry"], roles, audit.topic)
        trained = models.training(file, file.aws, self._home, held, placed.placement, roles, registry)
        models.features(file, self._home, held, roles, made)
        models.budget(file, self._home)
        models.serving(file, file.aws, self._home, held, placed.placement, roles, registry, audit.topic, bound, made)
        self._say(
            {
                "not_provisioned": not_provisioned(file),
                "remarks": [*remarks(file, file.aws, self._home.context), *placed.remarks],
                "charged": [*placed.charged, *charged(file, file.aws, len(held))],
                "workspace": rooms.domain,
                "first_jobs": {team: each.snippet for team, each in trained.items()},
                "defaults": {team: each.defaults for team, each in trained.items()},
            }
        )

    def _say(self, told: dict[str, pulumi.Input[object]]) -> None:
        outputs = {word: pulumi.Output.from_input(value) for word, value in told.items()}
        for word, output in outputs.items():
            setattr(self, word, output)
        wire = {"not_provisioned": "notProvisioned", "first_jobs": "firstJobs"}
        self.register_outputs({wire.get(word, word): output for word, output in outputs.items()})

    def _log_site(self) -> Site | None:
        if self._block.log is None or self._block.existing.log_bucket:
            return None
        return site("log", log_context_of(self._home.context, self._block.log), self, self._block.log.role)

    def _baseline(self, name: str, held: Keys, kept: Evidence, audit: Audit) -> None:
        """What an account has once; where `present`, another stack has made it and this one relies on it."""
        args: BaselineArgs = {
            "context": self._home.context,
            "key": held[PURPOSE],
            "store": kept.bucket,
            "store_key": kept.key,
            "topic": audit.topic,
            "volume_key": held["training"],
        }
        Baseline(name, args, self._home.options)

    def _audit(self, kept: Evidence, key: pulumi.Input[str], bound: pulumi.Input[str]) -> Audit:
        file, names = self._file, self._home.names
        args: AuditArgs = {
            "context": self._home.context,
            "key": key,
            "store": kept.bucket,
            "store_key": kept.key,
            "records": sorted({*map(names.bucket, ("access-logs", *purposes(file))), *kept.names}),
            "tell": list(file.audit.tell) or [file.owner],
            "retention_days": file.audit.retention.days,
            "boundary": bound,
        }
        return Audit(PURPOSE, args, self._home.options)
