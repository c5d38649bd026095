"""Uploads under another key, or under a key of the provider, are refused."""

from __future__ import annotations

from strongroom.access.aws_condition import Context
from strongroom.access.aws_situation import ABSENT, FOREIGN_KEY, Situation, outsider
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, hole
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.refusal import OBJECTS_IN_IT, refuses
from strongroom.controls.policy.statements import OBJECTS, ROLE, add, deny, document
from strongroom.controls.policy.subject import BUCKET, Subject
from strongroom.plan.value import Value

_HEADER = "s3:x-amz-server-side-encryption"
_KEY_HEADER = f"{_HEADER}-aws-kms-key-id"
_KEY = hole("aws:kms/key:Key", "data", "arn")
_OTHER_ALGORITHM: Value = {"Null": {_HEADER: "false"}, "StringNotEquals": {_HEADER: "aws:kms"}}
_OTHER_KEY: Value = {"Null": {_KEY_HEADER: "false"}, "ArnNotEquals": {_KEY_HEADER: _KEY}}
_SHOWN_KEY: Value = {"Null": {_KEY_HEADER: "false"}, "ArnNotEquals": {_KEY_HEADER: "<arn of the key>"}}
_FIX = (
    f"{add(deny('s3:PutObject', OBJECTS, _OTHER_ALGORITHM))} and "
    f"{add(deny('s3:PutObject', OBJECTS, _SHOWN_KEY)).removeprefix('add ')}"
)


def _uploads(subject: Subject) -> tuple[Situation, ...]:
    # A service that delivers its own logs may have to name the provider's key; nobody else has.
    caller = outsider(subject.account).context
    with_provider_key: Context = {_HEADER: ("AES256",), _KEY_HEADER: ABSENT}
    with_other_key: Context = {_HEADER: ("aws:kms",), _KEY_HEADER: (FOREIGN_KEY,)}
    return (
        Situation("under the provider's key (header AES256)", {**caller, **with_provider_key}),
        Situation("under another key (header aws:kms with its id)", {**caller, **with_other_key}),
    )


CONTROL = Control(
    id="store_refuses_other_keys",
    concept="store",
    title="Uploads under another key or a provider key are refused",
    why="A writer could otherwise put data under a key that the owner cannot use, or that asks nobody.",
    severity="medium",
    requirements=("B3",),
    threats=("ML02", "ML10"),
    sources={"finos_ccc": ("CCC.ObjStor.CN01",)},
    cases=policy_cases(
        BUCKET,
        refuses(("s3:PutObject",), (OBJECTS_IN_IT,), _uploads, _FIX, because=(_HEADER, _KEY_HEADER)),
        missing="the bucket has no policy, so an upload may name any key",
        fix=_FIX,
        passes=(
            document(
                deny("s3:PutObject", OBJECTS, _OTHER_ALGORITHM),
                deny("s3:PutObject", OBJECTS, {"StringNotEqualsIfExists": {_KEY_HEADER: "arn:aws:kms:r:1:key/k"}}),
            ),
            document(deny("s3:PutObject", OBJECTS, _OTHER_ALGORITHM), deny("s3:PutObject", OBJECTS, _OTHER_KEY)),
            document(
                deny("s3:Put*", "*", {"StringNotLikeIfExists": {_HEADER: ["aws:kms", "aws:kms:dsse"]}}),
                deny("s3:PutObject", OBJECTS, _OTHER_KEY),
            ),
            # Without IfExists uploads that name no key are refused as well, which is stricter than need be.
            document(deny("s3:PutObject", OBJECTS, {"StringNotEquals": {_KEY_HEADER: _KEY}})),
        ),
        fails=(
            document(),
            document(deny("s3:PutObject", OBJECTS, _OTHER_ALGORITHM)),
            document(deny("s3:PutObject", OBJECTS, _OTHER_KEY)),
            # Whoever is on the list uploads under any key.
            document(deny("s3:PutObject", OBJECTS, {"ArnNotLike": {"aws:PrincipalArn": ROLE}})),
            document(
                deny("s3:PutObject", OBJECTS, {"Null": {_HEADER: "true"}}), deny("s3:PutObject", OBJECTS, _OTHER_KEY)
            ),
            document(
                deny("s3:PutObject", OBJECTS, {"StringNotEquals": {_HEADER: ["aws:kms", "AES256"]}}),
                deny("s3:PutObject", OBJECTS, _OTHER_KEY),
            ),
            document(
                deny("s3:PutObject", OBJECTS, _OTHER_ALGORITHM),
                deny("s3:PutObject", OBJECTS, {"ArnNotLike": {_KEY_HEADER: ["arn:aws:kms:r:1:key/k", "*"]}}),
            ),
            document(
                deny("s3:PutObject", f"{OBJECTS[:-1]}raw/*", _OTHER_ALGORITHM),
                deny("s3:PutObject", OBJECTS, _OTHER_KEY),
            ),
        ),
        unknown=(
            document(
                deny("s3:PutObject", OBJECTS, _OTHER_ALGORITHM),
                deny("s3:PutObject", OBJECTS, {"ArnNotEquals": {_KEY_HEADER: UNKNOWN}}),
            ),
        ),
    ),
)
