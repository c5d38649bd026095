"""Uploads under a key that the caller brings are refused."""

from __future__ import annotations

from strongroom.access.aws_situation import Situation
from strongroom.controls.bucket import BUCKET_TYPES, BUCKET_V2, ENCRYPTION, bucket, side
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.judges import companion
from strongroom.controls.outcome import Outcome, any_of, failed, passed, unknown
from strongroom.controls.policy.refusal import OBJECTS_IN_IT, refuses
from strongroom.controls.policy.statements import OBJECTS, deny, document
from strongroom.controls.policy.subject import BUCKET, judge_guarded
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

_HEADER = "s3:x-amz-server-side-encryption-customer-algorithm"
_FIX = 'set blockedEncryptionTypes to ["SSE-C"] in the rule of BucketServerSideEncryptionConfiguration'
_PATH = "rules[*].blockedEncryptionTypes[*]"
_BROUGHT = Situation("under a key that the caller brings (SSE-C)", {_HEADER: ("AES256",)})
_REFUSES = refuses(("s3:PutObject",), (OBJECTS_IN_IT,), lambda _: (_BROUGHT,), _FIX, because=(_HEADER.casefold(),))
_NEW, _OLD = ENCRYPTION


def _blocks(resource: Resource, _plan: Plan) -> Outcome:
    values = at(resource.inputs, _PATH)
    if "SSE-C" in values:
        return passed(_PATH)
    if all(isinstance(value, str) for value in values):
        return failed(_PATH, "blockedEncryptionTypes does not list SSE-C", _FIX)
    return unknown(_PATH, "the plan does not tell whether blockedEncryptionTypes lists SSE-C", _FIX)


_SETTING = companion(ENCRYPTION, "bucket", _FIX, _blocks)
_POLICY = judge_guarded(BUCKET, _REFUSES, "no bucket policy refuses keys that the caller brings", _FIX)


def judge(target: Resource, plan: Plan) -> Outcome:
    """Passes iff the bucket's setting or its policy refuses them."""
    return any_of(_SETTING(target, plan), _POLICY(target, plan))


def _blocked(*kinds: Value, type_: str = _NEW) -> Part:
    return side(type_, {"rules": [{"blockedEncryptionTypes": list(kinds)}]})


def _policy(condition: Value, bucket_: Value = "data") -> Part:
    return part(
        BUCKET.apart[0], "data", {"bucket": bucket_, "policy": document(deny("s3:PutObject", OBJECTS, condition))}
    )


_BROUGHT_KEY: Value = {"Null": {_HEADER: "false"}}

CONTROL = Control(
    id="store_refuses_customer_supplied_keys",
    concept="store",
    title="Uploads under a key that the caller brings are refused",
    why="A thief with write access re-encrypts every object under a key of his own and asks for ransom.",
    severity="medium",
    requirements=("B3",),
    threats=("ML02", "AML.T0029"),
    sources={},
    cases=(
        Case(
            types=BUCKET_TYPES,
            judge=judge,
            passes=(
                example(bucket(), _blocked("SSE-C")),
                example(bucket(type_=BUCKET_V2), _blocked("SSE-C", type_=_OLD)),
                example(bucket(), _policy(_BROUGHT_KEY)),
                example(bucket({"policy": document(deny("s3:*", "*", _BROUGHT_KEY))})),
            ),
            fails=(
                example(bucket()),
                example(bucket(), _blocked("NONE")),
                example(bucket(), side(_NEW, {"rules": [{}]})),
                example(bucket(), _policy({"Null": {_HEADER: "true"}})),
                example(
                    bucket(), _policy({"Null": {_HEADER: "false"}, "StringEquals": {"aws:PrincipalTag/team": "x"}})
                ),
            ),
            unknown=(
                example(bucket(), _blocked(UNKNOWN)),
                example(bucket(), _policy(_BROUGHT_KEY, UNKNOWN)),
                example(bucket(), _policy({"Null": {_HEADER: UNKNOWN}})),
            ),
        ),
    ),
)
