"""Strangers and callers from outside are refused every action on objects, not the usual ones alone."""

from __future__ import annotations

from strongroom.access.aws_situation import NETWORK_KEYS, Situation, from_outside, outsider
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.refusal import BUCKET_ITSELF, OBJECTS_IN_IT, refuses, together
from strongroom.controls.policy.statements import ACCOUNT, BOTH, BUCKET_ARN, OBJECTS, ROLE, add, deny, document
from strongroom.controls.policy.subject import BUCKET, Subject
from strongroom.plan.value import Value

_OBJECT_ACTIONS = (
    "s3:GetObject*",
    "s3:PutObject*",
    "s3:DeleteObject*",
    "s3:AbortMultipartUpload",
    "s3:ListMultipartUploadParts",
    "s3:ReplicateObject",
    "s3:RestoreObject",
)
_BUCKET_ACTIONS = ("s3:ListBucket*",)
_ALL: Value = [*_OBJECT_ACTIONS, *_BUCKET_ACTIONS]
_UNLISTED: Value = {"ArnNotLike": {"aws:PrincipalArn": ROLE}}
_OUTSIDE: Value = {"StringNotEqualsIfExists": {"aws:VpceAccount": ACCOUNT}}
_FIX = f"{add(deny(_ALL, BOTH, _UNLISTED))}, and the same for callers outside of the private path"


def _stranger(subject: Subject) -> tuple[Situation, ...]:
    return (outsider(subject.account),)


def _outside(subject: Subject) -> tuple[Situation, ...]:
    return from_outside(subject.account)


CONTROL = Control(
    id="store_guards_every_data_action",
    concept="store",
    title="Strangers and callers from outside are refused every action on objects",
    why="An upload can be broken off, a replica written or an archive restored without one of the usual actions.",
    severity="low",
    requirements=("B5", "B6"),
    threats=("ML02", "ML05"),
    sources={},
    cases=policy_cases(
        BUCKET,
        together(
            refuses(_OBJECT_ACTIONS, (OBJECTS_IN_IT,), _stranger, _FIX),
            refuses(_BUCKET_ACTIONS, (BUCKET_ITSELF,), _stranger, _FIX),
            refuses(_OBJECT_ACTIONS, (OBJECTS_IN_IT,), _outside, _FIX, because=NETWORK_KEYS),
            refuses(_BUCKET_ACTIONS, (BUCKET_ITSELF,), _outside, _FIX, because=NETWORK_KEYS),
        ),
        missing="the bucket has no policy, so nothing is refused",
        fix=_FIX,
        passes=(
            document(deny(_ALL, BOTH, _UNLISTED), deny(_ALL, BOTH, _OUTSIDE)),
            document(deny("s3:*", "*", _UNLISTED), deny("s3:*", "*", _OUTSIDE)),
            document(
                deny("s3:*", [BUCKET_ARN, f"{BUCKET_ARN}/team/*"], _UNLISTED),
                {
                    "Effect": "Deny",
                    "Principal": "*",
                    "Action": "s3:*",
                    "NotResource": [BUCKET_ARN, f"{BUCKET_ARN}/team/*"],
                },
                deny("s3:*", BOTH, _OUTSIDE),
            ),
        ),
        fails=(
            document(deny(_ALL, BOTH, _UNLISTED)),
            document(deny(_ALL, BOTH, _OUTSIDE)),
            document(deny(_ALL, BOTH, _UNLISTED), deny(_ALL, OBJECTS, _OUTSIDE)),
            document(deny([*_OBJECT_ACTIONS[:3], *_BUCKET_ACTIONS], BOTH, _UNLISTED), deny(_ALL, BOTH, _OUTSIDE)),
            document(
                deny("s3:*", BOTH, _OUTSIDE),
                {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "NotResource": f"{BUCKET_ARN}/team/*"},
            ),
        ),
        unknown=(
            document(deny(_ALL, BOTH, {"ArnNotLike": {"aws:PrincipalArn": UNKNOWN}}), deny(_ALL, BOTH, _OUTSIDE)),
        ),
    ),
)
