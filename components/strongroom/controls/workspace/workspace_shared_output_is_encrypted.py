"""Output that people share in Studio is encrypted with a key of the environment, or is not shared."""

from __future__ import annotations

from strongroom.controls.control import Control, Judge
from strongroom.controls.example import hole, part
from strongroom.controls.judges import either, field, given
from strongroom.controls.own_key import own_key
from strongroom.controls.policy.field_cases import field_case
from strongroom.controls.requirement import equals
from strongroom.plan.value import Value

_DOMAIN = "aws:sagemaker/domain:Domain"
_PROFILE = "aws:sagemaker/userProfile:UserProfile"
_FIX = "set notebookOutputOption of sharingSettings to Disabled, or s3KmsKeyId to a key of the environment"


def _encrypted(settings: str) -> Judge:
    return either(
        field(f"{settings}.sharingSettings.notebookOutputOption", equals("Disabled"), _FIX),
        own_key(f"{settings}.sharingSettings.s3KmsKeyId", _FIX),
    )


def _sharing(base: str, **sharing: Value) -> dict[str, Value]:
    return {base: {"executionRole": "arn:aws:iam::111122223333:role/nobody", "sharingSettings": dict(sharing)}}


_KEY = hole("aws:kms/key:Key", "workspace", "arn")
_BESIDE = (part("aws:kms/key:Key", "workspace"),)

CONTROL = Control(
    id="workspace_shared_output_is_encrypted",
    concept="workspace",
    title="Shared notebook output goes to an encrypted place or nowhere",
    why="Shared snapshots carry data.",
    severity="medium",
    requirements=("T13",),
    threats=("ML05",),
    sources={},
    cases=(
        field_case(
            _DOMAIN,
            _encrypted("defaultUserSettings"),
            _sharing("defaultUserSettings", notebookOutputOption="Disabled"),
            beside=_BESIDE,
            passes=(_sharing("defaultUserSettings", notebookOutputOption="Allowed", s3KmsKeyId=_KEY),),
            fails=(
                _sharing("defaultUserSettings", notebookOutputOption="Allowed"),
                _sharing("defaultUserSettings", notebookOutputOption="Allowed", s3KmsKeyId="alias/aws/s3"),
                _sharing("defaultUserSettings"),
            ),
        ),
        field_case(
            _PROFILE,
            given("userSettings.sharingSettings", _encrypted("userSettings")),
            _sharing("userSettings", notebookOutputOption="Disabled"),
            beside=_BESIDE,
            required=False,
            fails=(_sharing("userSettings", notebookOutputOption="Allowed"),),
        ),
    ),
)
