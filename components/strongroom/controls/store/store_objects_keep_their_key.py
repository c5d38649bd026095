"""No stored object is moved to another key."""

from __future__ import annotations

from strongroom.access.aws_situation import Situation
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.refusal import OBJECTS_IN_IT, refuses
from strongroom.controls.policy.statements import BUCKET_ARN, OBJECTS, ROLE, add, deny, document
from strongroom.controls.policy.subject import BUCKET

_MOVE = "s3:UpdateObjectEncryption"
_FIX = add(deny(_MOVE, OBJECTS))

CONTROL = Control(
    id="store_objects_keep_their_key",
    concept="store",
    title="No stored object is moved to another key",
    why="One call moves an object to a foreign key without an upload, past every check of uploads.",
    severity="low",
    requirements=("B3",),
    threats=("ML02", "ML10"),
    sources={},
    cases=policy_cases(
        BUCKET,
        refuses((_MOVE,), (OBJECTS_IN_IT,), lambda _: (Situation("by anybody"),), _FIX),
        missing="the bucket has no policy, so objects can be moved to any key",
        fix=_FIX,
        passes=(
            document(deny(_MOVE, OBJECTS)),
            document(deny(["s3:Update*"], "*")),
        ),
        fails=(
            document(),
            document(deny(_MOVE, BUCKET_ARN)),
            document(deny(_MOVE, f"{BUCKET_ARN}/raw/*")),
            document(deny(_MOVE, OBJECTS, {"ArnNotLike": {"aws:PrincipalArn": ROLE}})),
            document(deny("s3:PutObject*", OBJECTS)),
        ),
        unknown=(document(deny(UNKNOWN, OBJECTS)),),
    ),
)
