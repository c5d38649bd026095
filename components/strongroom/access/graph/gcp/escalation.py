"""Chains of calls on Google Cloud by which somebody who is refused a resource comes to it.

Sources: https://cloud.google.com/iam/docs/service-account-permissions and
https://cloud.google.com/iam/docs/best-practices-service-accounts
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from strongroom.access.gcp.node import above
from strongroom.access.graph.chain import Chain, Step
from strongroom.access.graph.search import chains, step
from strongroom.access.refusal import refuse
from strongroom.plan.model import Resource

from .ask import Asked, answer, stated_for
from .graph import Graph, member_of
from .shape import ACCOUNT, BUCKET, ENDPOINT, KEY, LOG_BUCKET, NAMES, SINK

USE: Final[dict[str, str]] = {
    BUCKET: "storage.objects.get",
    KEY: "cloudkms.cryptoKeyVersions.useToDecrypt",
    ENDPOINT: "aiplatform.endpoints.predict",
    SINK: "logging.sinks.update",
    LOG_BUCKET: "logging.buckets.update",
    ACCOUNT: "iam.serviceAccounts.getAccessToken",
    "gcp:artifactregistry/repository:Repository": "artifactregistry.repositories.downloadArtifacts",
    "gcp:bigquery/dataset:Dataset": "bigquery.tables.getData",
    "gcp:secretmanager/secret:Secret": "secretmanager.versions.access",
    "gcp:pubsub/topic:Topic": "pubsub.topics.publish",
}
"""What somebody wants of a resource: what is asked where no permission is named."""
_OPEN: Final[dict[str, str]] = {
    BUCKET: "storage.buckets.setIamPolicy",
    KEY: "cloudkms.cryptoKeys.setIamPolicy",
    ENDPOINT: "aiplatform.endpoints.setIamPolicy",
    ACCOUNT: "iam.serviceAccounts.setIamPolicy",
    "gcp:artifactregistry/repository:Repository": "artifactregistry.repositories.setIamPolicy",
    "gcp:bigquery/dataset:Dataset": "bigquery.datasets.update",
    "gcp:secretmanager/secret:Secret": "secretmanager.secrets.setIamPolicy",
    "gcp:pubsub/topic:Topic": "pubsub.topics.setIamPolicy",
}
_SET_POLICY: Final = {
    "projects": "resourcemanager.projects.setIamPolicy",
    "folders": "resourcemanager.folders.setIamPolicy",
    "organizations": "resourcemanager.organizations.setIamPolicy",
}
_TAKE: Final = (
    ("iam.serviceAccounts.getAccessToken", "takes a token of"),
    ("iam.serviceAccounts.implicitDelegation", "takes a token through"),
    ("iam.serviceAccounts.signJwt", "signs as"),
    ("iam.serviceAccounts.signBlob", "signs as"),
    ("iam.serviceAccountKeys.create", "makes itself a key of"),
    ("iam.serviceAccounts.setIamPolicy", "lets itself into"),
)
_RUN: Final = (
    "aiplatform.customJobs.create",
    "aiplatform.pipelineJobs.create",
    "cloudfunctions.functions.create",
    "compute.instances.create",
    "run.services.create",
)


class Escalation:
    """Ways to one target."""

    def __init__(self, graph: Graph, resource: str, action: str = "") -> None:
        self._graph, self._called = graph, resource
        self._targets = self._meant(resource, action)

    def chains(self) -> tuple[Chain, ...]:
        """The shortest chain of each principal that is refused the target itself."""
        named = (each.text for binding in self._graph.state.bindings for each in binding.members)
        return chains(self, tuple(dict.fromkeys([*self._graph.accounts, *named])), self._called)

    def use(self, caller: str) -> Step | None:
        """The call that uses the target."""
        words = f"uses {self._called}"
        return self._first((caller, asked, words) for asked in self._targets)

    def opening(self, caller: str) -> Step | None:
        """The call that rewrites who may use the target: its policy, one above it, a role or a denial."""
        found = self._first((caller, asked, words) for asked, words in self._openings())
        return found if found is not None and found.proven else self._undone(caller) or found

    def moves(self, caller: str) -> Iterator[tuple[Step, str]]:
        """The service accounts that the caller can act as."""
        for other, account in self._graph.accounts.items():
            if other == caller:
                continue
            name = self._graph.spelling.name(account)
            taken = self._first((caller, Asked((each,), name), f"{words} {account.name}") for each, words in _TAKE)
            run = self._run_as(caller, account, name) if taken is None or not taken.proven else None
            found = run if run is not None and (taken is None or run.proven) else taken
            if found is not None:
                yield found, other

    def _run_as(self, caller: str, account: Resource, name: str) -> Step | None:
        acting = self._graph.answered(caller, Asked(("iam.serviceAccounts.actAs",), name))
        project = Asked(_RUN, "/".join(name.split("/")[:2]))
        if acting.verdict not in ("yes", "unknown"):
            return None
        started = self._graph.answered(caller, project)
        weaker = acting if acting.verdict == "unknown" else started
        found = step(started, f"starts a job as {account.name}", _RUN[0])
        if found is None:
            return None
        return replace(found, cause=(*acting.cause, *started.cause), proven=weaker.verdict == "yes")

    def _openings(self) -> Iterator[tuple[Asked, str]]:
        for asked in self._targets:
            pieces = asked.name.split("/")
            starts = ["/".join(pieces[:count]) for count in range(len(pieces), 0, -1)]
            parents = self._graph.tree.supposed()
            for name in dict.fromkeys(each for start in starts for each in above(start, parents)):
                for permission in self._opening_of(name):
                    yield Asked((permission,), name), f"rewrites who may use what is in {name}"
            yield from self._roles(asked)

    def _opening_of(self, name: str) -> Iterator[str]:
        kind = name.partition("/")[0]
        if name.count("/") == 1 and kind in _SET_POLICY:
            yield _SET_POLICY[kind]
        for resource in self._graph.plan.of(*_OPEN):
            if self._graph.spelling.name(resource) == name:
                yield _OPEN[resource.type]
        if "/keyRings/" in name and "/cryptoKeys/" not in name:
            yield "cloudkms.keyRings.setIamPolicy"

    def _roles(self, asked: Asked) -> Iterator[tuple[Asked, str]]:
        """Custom roles that are held on the target, by anybody: whoever rewrites one widens it."""
        graph = self._graph
        for binding in graph.state.bindings:
            if binding.role in graph.state.custom and asked.name.startswith((binding.node, "projects/_/")):
                home = binding.role.partition("/roles/")[0]
                yield Asked(("iam.roles.update",), home), f"widens the role {binding.role}"

    def _undone(self, caller: str) -> Step | None:
        """A denial taken off by the one whom it refuses."""
        graph = self._graph
        bare = replace(graph.state, denies=())
        for asked in self._targets:
            for rule in stated_for(graph.state, asked, graph.tree.supposed(), graph.roles).denies:
                lifted = Asked(("iam.denypolicies.delete", "iam.denypolicies.update"), rule.node)
                found = step(
                    graph.answered(caller, lifted), f"takes the denial on {rule.node} off", lifted.permissions[0]
                )
                if found and answer(bare, member_of(caller), asked, graph.tree.parents, graph.roles).verdict:
                    return found
        return None

    def _first(self, tried: Iterator[tuple[str, Asked, str]]) -> Step | None:
        found = (step(self._graph.answered(who, asked), words, asked.permissions[0]) for who, asked, words in tried)
        ordered = sorted((each for each in found if each), key=lambda each: not each.proven)
        return ordered[0] if ordered else None

    def _meant(self, resource: str, action: str) -> tuple[Asked, ...]:
        if action:
            return self._graph.find(action, resource)
        spelling = self._graph.spelling
        for each in self._graph.plan.of(*NAMES):
            if each.type in USE and resource in (each.urn, each.name, spelling.name(each)):
                return (self._graph.on(each, (USE[each.type],)),)
        advice = "name the permission too, or a bucket, key, endpoint, sink or another resource of the plan"
        raise refuse("access.target", "must be a resource whose use is known", resource, advice)
