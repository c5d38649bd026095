"""The stores of models as a whole: what lies below no team's prefix is a model too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.access.graph import Grantee, who_can
from strongroom.access.graph.words import Right
from strongroom.access.refusal import BadDocument
from strongroom.controls.outcome import failed, unknown
from strongroom.plan.model import Plan

from .duties import NAMED
from .only_named import Found
from .scope import is_marked, persona, purpose
from .words import cause_of

_READS: Final[dict[str, tuple[str, ...]]] = {
    "aws:s3/bucket:Bucket": ("s3:GetObject", "s3:GetObjectVersion"),
    "gcp:storage/bucket:Bucket": ("storage.objects.get",),
    "azure-native:storage:StorageAccount": ("Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read",),
}
_RIGHT: Final[Right] = "read model"


def strangers(plan: Plan, does: str, fix: str) -> Iterator[Found]:
    """Each who reads anything in a store that is marked as the models', or might, and is no persona that may."""
    if not is_marked(plan):
        return
    said: set[str] = set()
    for type_, actions in _READS.items():
        for store in plan.of(type_):
            for action in actions if purpose(store) == "models" else ():
                try:
                    found = who_can(plan, action, store.urn).grantees
                except BadDocument as refused:
                    yield store, unknown(None, f"the plan does not tell who can {does}: {refused}", fix)
                    continue
                for grantee in found:
                    if grantee.principal not in said and not _may(plan, grantee):
                        said.add(grantee.principal)
                        yield _judged(plan, grantee, f"{grantee.principal} can {does} in {store.name}", fix)


def _may(plan: Plan, grantee: Grantee) -> bool:
    identity = plan.by_urn.get(grantee.urn)
    named = identity is not None and persona(identity) in NAMED[_RIGHT]
    return named or grantee.verdict not in ("yes", "unknown")


def _judged(plan: Plan, grantee: Grantee, what: str, fix: str) -> Found:
    if grantee.verdict == "unknown":
        return None, unknown(None, f"the plan does not tell whether {what}: {grantee.reason}", fix)
    subject, by = cause_of(plan, grantee.cause)
    return subject, failed(None, f"{what}{by}", fix)
