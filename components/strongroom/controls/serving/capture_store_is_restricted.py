"""The store that captured traffic lands in lets nobody read but whom its policy lists."""

from __future__ import annotations

from strongroom.access.aws_situation import Situation, outsider
from strongroom.controls.bucket import BUCKET_TYPES
from strongroom.controls.control import Case, Control
from strongroom.controls.endpoint.examples import configuration
from strongroom.controls.endpoint.store import store_of
from strongroom.controls.endpoint.types import CONFIGURATION
from strongroom.controls.example import UNKNOWN, Part, hole, part, text
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, unknown
from strongroom.controls.policy.refusal import OBJECTS_IN_IT, refuses
from strongroom.controls.policy.statements import allow, deny, document
from strongroom.controls.policy.subject import BUCKET, Subject, judge_guarded
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_PATH = "dataCaptureConfig.destinationS3Uri"
_FIX = (
    "add to the policy of the capture store a Deny of s3:GetObject* to everybody with the condition ArnNotLike on "
    "aws:PrincipalArn, which names the roles that watch the traffic"
)
_READING = ("s3:GetObject", "s3:GetObjectVersion")


def _reader(subject: Subject) -> tuple[Situation, ...]:
    return (outsider(subject.account),)


_guarded = judge_guarded(
    BUCKET,
    refuses(_READING, (OBJECTS_IN_IT,), _reader, _FIX),
    "the store of captured traffic has no policy, so whoever may read every store reads it",
    _FIX,
)


def judge(resource: Resource, plan: Plan) -> Outcome:
    """Passes iff the policy of the store refuses to read to whoever it does not list."""
    if not resource.inputs.get("dataCaptureConfig"):
        return NOT_APPLICABLE
    store = store_of(resource, _PATH, plan)
    if store is None:
        return unknown(_PATH, "the store of captured traffic is not in this plan", _FIX)
    return _guarded(store, plan)


_OBJECTS = "arn:aws:s3:::captures/*"
_WATCHERS: Value = {"ArnNotLike": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/security"}}
_WIRED = text("s3://", hole(BUCKET_TYPES[0], "captures", "bucket"), "/fraud")


def _store() -> Part:
    return part(BUCKET_TYPES[0], "captures", {"bucket": "captures"})


def _policy(*statements: Value) -> Part:
    return part(BUCKET.apart[0], "captures", {"bucket": "captures", "policy": document(*statements)})


_DENY = deny("s3:GetObject*", _OBJECTS, _WATCHERS)

CONTROL = Control(
    id="capture_store_is_restricted",
    concept="serving",
    title="Only those who watch read captured traffic",
    why="Captured traffic is a second copy of the data, and the best training set for an extractor.",
    severity="medium",
    requirements=("S5",),
    threats=("ML01", "ML03", "ML04", "ML09"),
    sources={},
    cases=(
        Case(
            types=(CONFIGURATION,),
            judge=judge,
            passes=(
                configuration({}, _store(), _policy(_DENY)),
                configuration({_PATH: _WIRED}, _store(), _policy(_DENY)),
                configuration({}, _store(), _policy(deny("s3:*", "*", _WATCHERS))),
            ),
            fails=(
                configuration({}, _store()),
                configuration({}, _store(), _policy(allow("*", "s3:GetObject", _OBJECTS))),
                configuration({}, _store(), _policy(deny("s3:GetObject*", _OBJECTS[:-1] + "other/*", _WATCHERS))),
                configuration({}, _store(), _policy(deny("s3:PutObject", _OBJECTS, _WATCHERS))),
            ),
            unknown=(
                configuration({_PATH: UNKNOWN}, _store(), _policy(_DENY)),
                configuration({_PATH: "s3://elsewhere/fraud"}, _store(), _policy(_DENY)),
                configuration({"dataCaptureConfig": UNKNOWN}),
            ),
        ),
    ),
)
