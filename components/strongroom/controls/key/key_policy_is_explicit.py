"""Every key carries a policy of its own."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, hole, part, text
from strongroom.controls.judges import companion, either, field
from strongroom.controls.policy.subject import KEY
from strongroom.controls.requirement import is_set

_KEY = KEY.types[0]
_APART = KEY.apart[0]
_ROLE = hole("aws:iam/role:Role", "reader", "arn")
_FIX = "set policy: name who administers the key and, apart from them, who uses it"

CONTROL = Control(
    id="key_policy_is_explicit",
    concept="key",
    title="Every key carries a policy of its own",
    why="Without one AWS writes a policy that leaves the key to every identity policy of the account.",
    severity="medium",
    requirements=("K3",),
    threats=("ML05",),
    sources={"checkov": ("CKV2_AWS_64",)},
    cases=(
        Case(
            types=KEY.types,
            judge=either(
                field("policy", is_set(), _FIX),
                companion(KEY.apart, KEY.link, _FIX, field("policy", is_set(), _FIX)),
            ),
            passes=(
                example(part(_KEY, "data", {"policy": '{"Statement": []}'})),
                example(part(_KEY, "data", {"policy": text('{"Statement": [{"Principal": {"AWS": "', _ROLE, '"}}]}')})),
                example(part(_KEY, "data"), part(_APART, "data", {"keyId": hole(_KEY, "data", "id"), "policy": "{}"})),
            ),
            fails=(
                example(part(_KEY, "data")),
                example(part(_KEY, "data", {"policy": ""})),
                example(part(_KEY, "data"), part(_APART, "data", {"keyId": hole(_KEY, "other", "id"), "policy": "{}"})),
            ),
            unknown=(
                example(part(_KEY, "data", {"policy": UNKNOWN})),
                example(part(_KEY, "data"), part(_APART, "data", {"keyId": UNKNOWN, "policy": "{}"})),
            ),
        ),
    ),
)
