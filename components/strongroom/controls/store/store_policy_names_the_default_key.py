"""The key that a bucket's policy accepts is the one of the bucket's default encryption."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.aws_condition import read_operator
from strongroom.access.aws_document import Unreadable, read_document
from strongroom.controls.bucket import BUCKET_TYPES, ENCRYPTION, LINK, bucket, side
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed, unknown
from strongroom.controls.policy.admitted import documents_of
from strongroom.controls.policy.statements import OBJECTS, deny, document
from strongroom.controls.policy.subject import BUCKET
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Unknown, Value

_HEADER = "s3:x-amz-server-side-encryption-aws-kms-key-id"
_PATH = "rules[*].applyServerSideEncryptionByDefault.kmsMasterKeyId"
_FIX = f"name in the condition on {_HEADER} the key that the bucket encrypts with by default"


def judge(target: Resource, plan: Plan) -> Outcome:
    """Passes iff the refusals of other keys spare the default key; buckets without such a refusal are left out."""
    holders = companions(plan, target, ENCRYPTION, LINK).found
    defaults = [value for holder in holders for value in at(holder.inputs, _PATH) if value is not None]
    try:
        accepted = list(_accepted(target, plan))
    except Unreadable:
        return NOT_APPLICABLE  # judged where the refusal itself is asked for
    if not accepted or not defaults:
        return NOT_APPLICABLE
    named, wanted = set(map(_named, accepted)), set(map(_named, defaults))
    strangers = named - wanted - {None}
    if named & wanted and strangers and None not in wanted:
        return failed("policy", "the policy accepts another key beside the bucket's default key", _FIX)
    if not (named & wanted) - {None}:
        if None in named | wanted or {_is_wired(key) for key in named | wanted} == {True, False}:
            return unknown("policy", "the plan does not tell whether the policy accepts the bucket's default key", _FIX)
        return failed("policy", "the policy refuses uploads under the bucket's own default key", _FIX)
    return passed("policy")


def _accepted(target: Resource, plan: Plan) -> Iterator[Value]:
    for policy in documents_of(BUCKET, target, plan):
        for statement in read_document(policy):
            for condition in statement.conditions:
                refuses = statement.effect == "Deny" and read_operator(condition.operator).negated
                if refuses and condition.key == _HEADER:
                    yield from condition.values


def _named(key: Value) -> str | None:
    """The key that a value means, however it names it; None where that is not known."""
    if isinstance(key, Unknown):
        return key.urn if ":kms/key:Key::" in key.urn else None
    return key if isinstance(key, str) and ":key/" in key else None


def _is_wired(key: str | None) -> bool:
    return key is not None and key.startswith("urn:")


_KEY = hole("aws:kms/key:Key", "data", "arn")
_OTHER = hole("aws:kms/key:Key", "audit", "arn")
_ARN = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd"


def _default(key: Value) -> Part:
    return side(ENCRYPTION[0], {"rules": [{"applyServerSideEncryptionByDefault": {"kmsMasterKeyId": key}}]})


def _refusal(key: Value, operator: str = "ArnNotEquals") -> Part:
    policy = document(deny("s3:PutObject", OBJECTS, {operator: {_HEADER: key}, "Null": {_HEADER: "false"}}))
    return part(BUCKET.apart[0], "data", {"bucket": "data", "policy": policy})


CONTROL = Control(
    id="store_policy_names_the_default_key",
    concept="store",
    title="The key that a bucket's policy accepts is the bucket's default key",
    why="A policy that spares another key lets uploads in under it, and refuses the one that belongs here.",
    severity="medium",
    requirements=("B2", "B3", "K1"),
    threats=("ML02", "ML10"),
    sources={},
    cases=(
        Case(
            types=BUCKET_TYPES,
            judge=judge,
            passes=(
                example(bucket(), _default(_KEY), _refusal(_KEY)),
                example(bucket(), _default(hole("aws:kms/key:Key", "data", "id")), _refusal([_KEY])),
                example(bucket(), _default(_ARN), _refusal(_ARN, "StringNotEqualsIfExists")),
            ),
            fails=(
                example(bucket(), _default(_KEY), _refusal(_OTHER)),
                example(bucket(), _default(_KEY), _refusal([_OTHER, _KEY])),
                example(bucket(), _default(_KEY), _refusal([_KEY, _ARN])),
                example(bucket(), _default(_OTHER), _refusal(_KEY)),
                example(bucket(), _default(_ARN), _refusal(_ARN.replace("1234", "9999"))),
            ),
            unknown=(
                example(bucket(), _default(UNKNOWN), _refusal(_KEY)),
                example(bucket(), _default("alias/data"), _refusal(_ARN)),
                example(bucket(), _default(_KEY), _refusal(_ARN)),
            ),
        ),
    ),
)
