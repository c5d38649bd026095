"""What each right of the matrix means on Google Cloud: the permissions that use it, and what they are on.

Where the cloud forces another place than the others have, DIFFERENCES says why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from strongroom.access.graph.ownership import purpose, team
from strongroom.access.graph.words import Right
from strongroom.plan.model import Resource

from .ask import Asked
from .graph import Graph
from .shape import BUCKET, ENDPOINT, KEY, LOG_BUCKET

DIFFERENCES: Final[dict[Right, str]] = {
    "start training": "jobs of Vertex AI have no names of a team's own: who starts one may start one for every team",
    "register": "models of Vertex AI belong to a project: a team's are told apart only as objects of a bucket",
    "approve": "Vertex AI knows no approval: it is the copy into the bucket that serving reads",
    "change audit": "who may set the project's policy may switch its data-access logs off",
}
"""Rights that mean something else on Google Cloud than on AWS, and the reason."""

_READ: Final = ("storage.objects.get",)
_WRITE: Final = ("storage.objects.create",)
_TRAIN: Final = (
    "aiplatform.customJobs.create",
    "aiplatform.pipelineJobs.create",
    "aiplatform.trainingPipelines.create",
)
_SET_POLICY: Final = ("resourcemanager.projects.setIamPolicy",)
_CHANGE_RECORD: Final = (
    "storage.buckets.delete",
    "storage.buckets.setIamPolicy",
    "storage.buckets.update",
)
_ERASE_RECORD: Final = ("storage.objects.delete", "storage.objects.overrideUnlockedRetention")
_CHANGE_LOGS: Final = ("logging.buckets.delete", "logging.buckets.update", "logging.views.delete")
_CHANGE_SINKS: Final = ("logging.exclusions.create", "logging.sinks.delete", "logging.sinks.update", *_SET_POLICY)
_CHANGE_GUARDRAIL: Final = (
    "compute.firewalls.delete",
    "compute.firewalls.update",
    "compute.routes.create",
    "iam.denypolicies.delete",
    "iam.denypolicies.update",
    "iam.roles.update",
    "iam.serviceAccounts.setIamPolicy",
    "orgpolicy.policies.update",
    "orgpolicy.policy.set",
    *_SET_POLICY,
)


class Rights:
    """The questions behind each right, for one plan."""

    def __init__(self, graph: Graph) -> None:
        self._graph, self._plan = graph, graph.plan

    def questions(self, right: Right, whose: str) -> tuple[Asked, ...]:
        """What is asked; nothing where the plan has nothing that the right is on."""
        asked: dict[Right, Callable[[], Iterator[Asked]]] = {
            "read data": lambda: self._objects("data", whose, _READ),
            "read model": lambda: self._models(whose),
            "use key": self._keys,
            "start training": lambda: self._projects(_TRAIN),
            "register": lambda: self._register(whose),
            "approve": lambda: self._objects("models", whose, _WRITE),
            "deploy": lambda: self._endpoints(whose, ("aiplatform.endpoints.deploy",)),
            "invoke": lambda: self._endpoints(whose, ("aiplatform.endpoints.predict",)),
            "read logs": self._read_record,
            "change audit": self._change_record,
            "change guardrail": lambda: self._projects(_CHANGE_GUARDRAIL),
        }
        return tuple(asked[right]())

    def _of(self, type_: str, what: str = "", whose: str = "") -> Iterator[Resource]:
        for each in self._plan.of(type_):
            if (not what or purpose(each) == what) and (not whose or team(each) in ("", whose)):
                yield each

    def _objects(self, what: str, whose: str, permissions: tuple[str, ...]) -> Iterator[Asked]:
        """Objects of a team lie under its own prefix, or in a bucket of its own."""
        for bucket in self._of(BUCKET, what, whose):
            yield self._graph.on(bucket, permissions, "" if team(bucket) else whose)

    def _models(self, whose: str) -> Iterator[Asked]:
        yield from self._objects("models", whose, _READ)
        if self._plan.of(ENDPOINT):
            # A model that is registered can be exported to a bucket of the caller's own.
            yield from self._projects(("aiplatform.models.export",))

    def _keys(self) -> Iterator[Asked]:
        for what in ("data", "models"):
            for key in self._of(KEY, what):
                yield self._graph.on(key, ("cloudkms.cryptoKeyVersions.useToDecrypt",))

    def _register(self, whose: str) -> Iterator[Asked]:
        candidates = tuple(self._objects("candidates", whose, _WRITE))
        yield from candidates or self._projects(("aiplatform.models.upload",))

    def _endpoints(self, whose: str, permissions: tuple[str, ...]) -> Iterator[Asked]:
        for endpoint in self._plan.of(ENDPOINT):
            if not whose or team(endpoint) == whose:
                yield self._graph.on(endpoint, permissions)

    def _projects(self, permissions: tuple[str, ...]) -> Iterator[Asked]:
        names = {self._graph.spelling.project(each) for each in self._plan.of(BUCKET, KEY, ENDPOINT)}
        yield from (Asked(permissions, f"projects/{name}") for name in sorted(names))

    def _read_record(self) -> Iterator[Asked]:
        yield from (self._graph.on(each, _READ) for each in self._of(BUCKET, "audit"))
        for each in self._plan.of(LOG_BUCKET):
            yield self._graph.on(each, ("logging.views.access",))
        yield from self._projects(("logging.logEntries.list", "logging.privateLogEntries.list"))

    def _change_record(self) -> Iterator[Asked]:
        for each in self._of(BUCKET, "audit"):
            yield self._graph.on(each, _CHANGE_RECORD)
            yield self._graph.on(each, _ERASE_RECORD)
        yield from (self._graph.on(each, _CHANGE_LOGS) for each in self._plan.of(LOG_BUCKET))
        yield from self._projects(_CHANGE_SINKS)
