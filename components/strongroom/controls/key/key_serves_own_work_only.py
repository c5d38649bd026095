"""Services use a key only for the work of the environment's own accounts."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.pinned import FOREIGN, pinned
from strongroom.controls.policy.service_work import serves_own_work
from strongroom.controls.policy.statements import ACCOUNT, ROOT, allow, document
from strongroom.controls.policy.subject import KEY
from strongroom.plan.value import Value

_FIX = "add a condition StringEquals on aws:SourceAccount with the own account, or on aws:SourceArn"
_TRAIL = f"arn:aws:cloudtrail:eu-west-1:{ACCOUNT}:trail/all"
_GROUPS = f"arn:aws:logs:eu-west-1:{ACCOUNT}:log-group:*"
_CONTEXT = "kms:EncryptionContext:aws:logs:arn"


def _for(service: str, condition: Value = None) -> Value:
    return document(allow({"Service": f"{service}.amazonaws.com"}, "kms:GenerateDataKey*", None, condition))


CONTROL = Control(
    id="key_serves_own_work_only",
    concept="key",
    title="Services use the key only for the work of one's own accounts",
    why="A service that asks nobody encrypts and decrypts for every customer who names the key to it.",
    severity="medium",
    requirements=("K4", "K5"),
    threats=("ML05",),
    sources={},
    cases=policy_cases(
        KEY,
        serves_own_work(_FIX),
        passes=(
            _for("cloudwatch", {"StringEquals": {"aws:SourceAccount": ACCOUNT}}),
            _for("cloudtrail", {"StringEquals": {"aws:SourceArn": _TRAIL}}),
            _for("logs.eu-west-1", {"ArnLike": {_CONTEXT: _GROUPS}}),
            _for("config", {"StringEquals": {"aws:SourceOrgID": "o-a1b2c3d4e5"}}),
            _for("events"),
            document(allow({"AWS": ROOT}, "kms:*")),
            pinned(KEY, _for("cloudwatch", {"StringEquals": {"aws:SourceAccount": [ACCOUNT]}})),
        ),
        fails=(
            _for("cloudwatch"),
            _for("cloudwatch", {"StringEqualsIfExists": {"aws:SourceAccount": ACCOUNT}}),
            _for("cloudwatch", {"StringLike": {"aws:SourceAccount": "*"}}),
            _for("cloudtrail", {"ArnLike": {"aws:SourceArn": "arn:aws:cloudtrail:*:*:trail/*"}}),
            _for("logs.eu-west-1", {"ArnLike": {_CONTEXT: [_GROUPS, "*"]}}),
            _for("logs.eu-west-1", {"ArnNotLike": {_CONTEXT: _GROUPS}}),
            pinned(KEY, _for("cloudwatch", {"StringEquals": {"aws:SourceAccount": FOREIGN}})),
        ),
        unknown=(
            _for("cloudwatch", {"StringEquals": {"aws:SourceAccount": UNKNOWN}}),
            _for("logs.eu-west-1", {"ArnLike": {_CONTEXT: UNKNOWN}}),
        ),
    ),
)
