"""An image repository answers over TLS only."""

from __future__ import annotations

from strongroom.access.aws_situation import plain_http
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.apart import present_case
from strongroom.controls.policy.registry import REPOSITORY
from strongroom.controls.policy.repository_refusal import Conditions, refusal_case, refusal_fix

_ACTIONS = ("ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer", "ecr:PutImage", "ecr:UploadLayerPart")
_INSECURE: Conditions = {"Bool": {"aws:SecureTransport": "false"}}


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
        refusal_case(
            _ACTIONS,
            lambda _: (plain_http(),),
            _INSECURE,
            passes=({"BoolIfExists": {"aws:SecureTransport": False}},),
            fails=({"Bool": {"aws:SecureTransport": "true"}},),
            unknown=({"Bool": {"aws:SecureTransport": UNKNOWN}},),
        ),
        present_case(REPOSITORY, refusal_fix(_INSECURE, "ecr:*")),
    ),
)
