"""An image repository answers over TLS only."""

from __future__ import annotations

from strongroom.access.aws_situation import plain_http
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.apart import apart_case, present_case
from strongroom.controls.policy.refusal import refuses
from strongroom.controls.policy.registry import REPOSITORY, REPOSITORY_POLICY, of_repository, said
from strongroom.controls.policy.statements import add, document
from strongroom.plan.value import Value

_ACTIONS = ("ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer", "ecr:PutImage", "ecr:UploadLayerPart")
_UNLESS: dict[str, Value] = {"Bool": {"aws:SecureTransport": "false"}}
_FIX = add({"Effect": "Deny", "Principal": "*", "Action": "ecr:*", "Condition": _UNLESS})


def _deny(action: Value, condition: Value = _UNLESS, effect: str = "Deny") -> Value:
    return document(said(effect, "*", action, condition))


CONTROL = Control(
    id="repository_requires_tls",
    concept="registry",
    title="Image repositories refuse plain HTTP",
    why="An image that was swapped on its way runs with every right of the model server.",
    severity="low",
    requirements=("B4", "M8"),
    threats=("ML06", "ML09"),
    sources={},
    cases=(
        apart_case(
            REPOSITORY_POLICY,
            "policy",
            of_repository(refuses(_ACTIONS, ("",), lambda _: (plain_http(),), _FIX)),
            passes=(_deny("ecr:*"), _deny("*", {"BoolIfExists": {"aws:SecureTransport": False}})),
            fails=(
                document(),
                _deny("ecr:PutImage"),
                _deny("ecr:*", {"Bool": {"aws:SecureTransport": "true"}}),
                _deny("ecr:*", effect="Allow"),
            ),
            unknown=(_deny(UNKNOWN), _deny("ecr:*", {"Bool": {"aws:SecureTransport": UNKNOWN}})),
        ),
        present_case(REPOSITORY, _FIX),
    ),
)
