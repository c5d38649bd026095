"""What a model is served from lies in locked storage, where no job writes."""

from __future__ import annotations

from strongroom.access.logic import some
from strongroom.controls.bucket import BUCKET_TYPES, OBJECT_LOCK
from strongroom.controls.control import Case, Control
from strongroom.controls.detection.lock import is_locked
from strongroom.controls.endpoint.artifacts import artifact_places, object_arn
from strongroom.controls.endpoint.examples import ARTIFACT, model
from strongroom.controls.endpoint.store import store_of
from strongroom.controls.endpoint.types import MODEL
from strongroom.controls.example import UNKNOWN, Part, part
from strongroom.controls.job.examples import training_part
from strongroom.controls.job.writers import may_write, running
from strongroom.controls.judges import field
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.attachment import ROLE
from strongroom.controls.policy.statements import document
from strongroom.controls.requirement import equals
from strongroom.controls.stage import stage_of
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_LOCK_FIX = "set objectLockEnabled on the store of models, with a default retention in the mode COMPLIANCE"
_WRITE_FIX = "let jobs write to another prefix than the one that models are served from"
_enabled = field("objectLockEnabled", equals(True), _LOCK_FIX)


def judge(resource: Resource, plan: Plan) -> Outcome:
    """Passes iff each artefact lies in a bucket with a lock, and no role of a job may write it.

    Outside production the lock is not asked for.
    """
    return all_of(*(_judge(resource, path, plan) for path in artifact_places(resource)))


def _judge(resource: Resource, path: str, plan: Plan) -> Outcome:
    store, arn = store_of(resource, path, plan), object_arn(resource, path, plan)
    if store is None or arn is None:
        return unknown(path, "the store that the model is served from is not in this plan", _LOCK_FIX)
    milder = stage_of(store, plan) == "other"
    locked = NOT_APPLICABLE if milder else all_of(_enabled(store, plan), is_locked(store, plan))
    jobs = running(plan)
    written = some((*(may_write(role, arn, plan) for role in jobs.roles), None if jobs.untold else False))
    if written:
        return failed(path, "a role that jobs run as may write what the model is served from", _WRITE_FIX)
    if written is None:
        return unknown(path, "the plan does not tell whether jobs may write what the model is served from", _WRITE_FIX)
    return all_of(locked, passed(path))


def _store(stage: str = "prod", *, lock: Value = True) -> Part:
    return part(BUCKET_TYPES[0], "models", {"bucket": "models", "objectLockEnabled": lock, "tags": {"stage": stage}})


def _retention(mode: Value = "COMPLIANCE", link: Value = "models") -> Part:
    rule: Value = {"defaultRetention": {"mode": mode, "days": 365}}
    return part(OBJECT_LOCK[0], "models", {"bucket": link, "rule": rule})


def _writer(resource: Value) -> tuple[Part, Part]:
    rights = document({"Effect": "Allow", "Action": "s3:PutObject", "Resource": resource})
    inputs: dict[str, Value] = {"name": "fraud-execution", "inlinePolicies": [{"name": "run", "policy": rights}]}
    return training_part({}), part(ROLE, "run", inputs)


_ARTIFACT = "primaryContainer.modelDataUrl"
_SOURCE = "primaryContainer.modelDataSource"
_S3_SOURCE: Value = {"s3DataSources": [{"s3Uri": ARTIFACT, "s3DataType": "S3Object", "compressionType": "Gzip"}]}

CONTROL = Control(
    id="approved_artifacts_are_immutable",
    concept="integrity",
    title="Approved artefacts sit in locked storage that training cannot write",
    why="What was approved could else be swapped between the approval and the next start of an instance.",
    severity="high",
    requirements=("M7",),
    threats=("ML05", "ML10"),
    sources={},
    cases=(
        Case(
            types=(MODEL,),
            judge=judge,
            passes=(
                model({}, _store(), _retention()),
                model({}, _store("dev", lock=None)),
                model({_ARTIFACT: None, _SOURCE: _S3_SOURCE}, _store(), _retention()),
                model({}, _store(), _retention(), *_writer("arn:aws:s3:::models/fraud/training/*")),
            ),
            fails=(
                model({}, _store(lock=False)),
                model({}, _store()),
                model({_ARTIFACT: None, _SOURCE: _S3_SOURCE}, _store()),
                model({}, _store(), _retention(), *_writer("arn:aws:s3:::models/*")),
                model({}, _store("dev", lock=None), *_writer("arn:aws:s3:::models/fraud/*")),
            ),
            unknown=(
                model({_ARTIFACT: UNKNOWN}, _store(), _retention()),
                model({}),
                model({}, _store(lock=UNKNOWN), _retention()),
                model({}, _store(), _retention(), *_writer(UNKNOWN)),
                model({}, _store(), _retention(), training_part({"roleArn": UNKNOWN})),
            ),
        ),
    ),
)
