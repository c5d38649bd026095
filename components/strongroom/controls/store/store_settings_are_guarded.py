"""Only named roles change a store's protections."""

from __future__ import annotations

from strongroom.access.aws_situation import outsider
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.refusal import BUCKET_ITSELF, refuses
from strongroom.controls.policy.settings_actions import SETTINGS
from strongroom.controls.policy.statements import BUCKET_ARN, OBJECTS, ROLE, add, deny, document
from strongroom.controls.policy.subject import BUCKET
from strongroom.plan.value import Value

_UNLESS: dict[str, Value] = {"ArnNotLike": {"aws:PrincipalArn": ROLE}}
_ALL: Value = list(SETTINGS)
_FIX = add(deny(_ALL, BUCKET_ARN, _UNLESS))

CONTROL = Control(
    id="store_settings_are_guarded",
    concept="store",
    title="Only named roles change the store's protections",
    why="One call by anybody with broad rights otherwise takes encryption, versions, lock or policy away.",
    severity="low",
    requirements=("B1", "B2", "B7", "B8"),
    threats=("ML02", "ML10", "AML.T0012"),
    sources={},
    cases=policy_cases(
        BUCKET,
        refuses(SETTINGS, (BUCKET_ITSELF,), lambda subject: (outsider(subject.account),), _FIX),
        missing="the bucket has no policy, so anybody with broad rights changes its protections",
        fix=_FIX,
        passes=(
            document(deny(_ALL, BUCKET_ARN, _UNLESS)),
            document(deny(["s3:Put*", "s3:Delete*"], "*", _UNLESS)),
            document({"Effect": "Deny", "NotPrincipal": {"AWS": ROLE}, "Action": "s3:*", "Resource": BUCKET_ARN}),
        ),
        fails=(
            document(),
            document(deny(_ALL, OBJECTS, _UNLESS)),
            document(deny(_ALL, BUCKET_ARN, {"ArnNotLike": {"aws:PrincipalArn": [ROLE, "*"]}})),
            document(deny(_ALL, BUCKET_ARN, {**_UNLESS, "StringEquals": {"aws:PrincipalTag/team": "x"}})),
            *(
                document(deny([action for action in SETTINGS if action != left_out], BUCKET_ARN, _UNLESS))
                for left_out in SETTINGS
            ),
        ),
        unknown=(document(deny(_ALL, BUCKET_ARN, {"ArnNotLike": {"aws:PrincipalArn": UNKNOWN}})),),
    ),
)
