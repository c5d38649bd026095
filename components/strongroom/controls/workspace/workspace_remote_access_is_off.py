"""Nobody opens a space to a remote editor, or a shell into one."""

from __future__ import annotations

from strongroom.access.aws_situation import Situation
from strongroom.controls.control import Control
from strongroom.controls.judges import field, given
from strongroom.controls.policy.field_cases import field_case
from strongroom.controls.policy.guard import Call
from strongroom.controls.policy.guard_cases import guard_case, refusal
from strongroom.controls.policy.job_calls import with_value
from strongroom.controls.requirement import equals

_SPACES = ("sagemaker:CreateSpace", "sagemaker:UpdateSpace")
_SESSIONS = ("sagemaker:StartSession", "ssm:StartSession")
_KEY = "sagemaker:RemoteAccess"
_SPACE = "aws:sagemaker/space:Space"
_PATH = "spaceSettings.remoteAccess"
_OFF = given(_PATH, field(_PATH, equals("DISABLED"), "leave remoteAccess away, or set it to DISABLED"))
_FIX = (
    "add a Deny of CreateSpace and UpdateSpace with StringEquals on sagemaker:RemoteAccess `ENABLED`, and one of "
    "sagemaker:StartSession and ssm:StartSession"
)

CONTROL = Control(
    id="workspace_remote_access_is_off",
    concept="workspace",
    title="Remote IDE connections into spaces are off",
    why="They tunnel past the browser controls.",
    severity="high",
    requirements=("T11",),
    threats=("ML05",),
    sources={},
    cases=(
        field_case(
            _SPACE,
            _OFF,
            {"spaceSettings": {"remoteAccess": "DISABLED"}},
            required=False,
            fails=({"spaceSettings": {"remoteAccess": "ENABLED"}},),
        ),
        guard_case(
            (
                Call(_SPACES, (with_value("sagemaker:remoteaccess", "ENABLED", "with remote access"),)),
                Call(_SESSIONS, (Situation("at all"),)),
            ),
            _FIX,
            refusal(list(_SPACES), {"StringEquals": {_KEY: "ENABLED"}}),
            refusal(list(_SESSIONS), None),
            fails=(
                (refusal("sagemaker:CreateSpace", {"StringEquals": {_KEY: "ENABLED"}}), refusal(list(_SESSIONS), None)),
                (refusal(list(_SPACES), {"StringEquals": {_KEY: "DISABLED"}}), refusal(list(_SESSIONS), None)),
                (refusal(list(_SPACES), {"StringEquals": {_KEY: "ENABLED"}}), refusal("sagemaker:StartSession", None)),
            ),
        ),
    ),
)
