"""Canvas keeps its data under a key and deploys nothing, and AutoML calls are refused without network and keys."""

from __future__ import annotations

from strongroom.controls.control import Control, Judge
from strongroom.controls.example import hole, part
from strongroom.controls.judges import either, every, field, given
from strongroom.controls.own_key import own_key
from strongroom.controls.policy.field_cases import field_case
from strongroom.controls.policy.guard import Call
from strongroom.controls.policy.guard_cases import guard_case, refusal
from strongroom.controls.policy.job_calls import AUTOML, GROUPS, OUTPUT_KEY, SUBNETS, VOLUME_KEY, keyless, without
from strongroom.controls.requirement import equals, none_of
from strongroom.plan.value import Value

_DOMAIN = "aws:sagemaker/domain:Domain"
_PROFILE = "aws:sagemaker/userProfile:UserProfile"
_FIX = (
    "set canvasAppSettings: directDeploySettings and modelRegisterSettings status DISABLED, and either "
    "workspaceSettings.s3KmsKeyId to a key of the environment or every other status DISABLED"
)
_FIX_CALL = (
    "add Denies of CreateAutoMLJob and CreateAutoMLJobV2 with Null `true` on network and keys, a statement a key"
)
_OTHERS = ("timeSeriesForecastingSettings", "kendraSettings", "emrServerlessSettings")
_SITUATIONS = (
    without(SUBNETS, words="without subnets"),
    without(GROUPS, words="without security groups"),
    keyless(VOLUME_KEY, "without a volume key", typed=False),
    keyless(OUTPUT_KEY, "without an output key", typed=False),
)


def _locked(canvas: str) -> Judge:
    """Canvas deploys nothing by itself, and what it keeps is under our key or it does nothing that could keep it."""
    off = equals("DISABLED")
    return every(
        field(f"{canvas}.directDeploySettings.status", off, _FIX),
        field(f"{canvas}.modelRegisterSettings.status", none_of("ENABLED"), _FIX),
        *(field(f"{canvas}.{name}.status", none_of("ENABLED"), _FIX) for name in _OTHERS),
        either(
            own_key(f"{canvas}.workspaceSettings.s3KmsKeyId", _FIX),
            every(*(field(f"{canvas}.{name}.status", off, _FIX) for name in _OTHERS)),
        ),
    )


def _canvas(base: str, **canvas: Value) -> dict[str, Value]:
    locked: dict[str, Value] = {
        "directDeploySettings": {"status": "DISABLED"},
        "workspaceSettings": {"s3KmsKeyId": hole("aws:kms/key:Key", "workspace", "arn")},
    }
    settings: dict[str, Value] = {name: value for name, value in {**locked, **canvas}.items() if value is not None}
    return {base: {"executionRole": "arn:aws:iam::111122223333:role/nobody", "canvasAppSettings": settings}}


_OFF: dict[str, Value] = {name: {"status": "DISABLED"} for name in _OTHERS}
_BESIDE = (part("aws:kms/key:Key", "workspace"),)

CONTROL = Control(
    id="automl_inherits_the_lockdown",
    concept="workspace",
    title="Automatic-ML features use the same network, key and role limits",
    why="AutoML calls have fewer condition keys, so people use them to get round the guardrail.",
    severity="high",
    requirements=("Z6",),
    threats=("ML05",),
    sources={},
    cases=(
        field_case(
            _DOMAIN,
            _locked("defaultUserSettings.canvasAppSettings"),
            _canvas("defaultUserSettings"),
            beside=_BESIDE,
            passes=(_canvas("defaultUserSettings", workspaceSettings=None, **_OFF),),
            fails=(
                _canvas("defaultUserSettings", workspaceSettings=None),
                _canvas("defaultUserSettings", directDeploySettings=None),
                _canvas("defaultUserSettings", directDeploySettings={"status": "ENABLED"}),
                _canvas("defaultUserSettings", modelRegisterSettings={"status": "ENABLED"}),
                _canvas("defaultUserSettings", kendraSettings={"status": "ENABLED"}),
                _canvas("defaultUserSettings", workspaceSettings={"s3ArtifactPath": "s3://data/canvas"}),
                {"defaultUserSettings": {"executionRole": "arn:aws:iam::111122223333:role/nobody"}},
            ),
        ),
        field_case(
            _PROFILE,
            given("userSettings.canvasAppSettings", _locked("userSettings.canvasAppSettings")),
            _canvas("userSettings"),
            beside=_BESIDE,
            required=False,
            fails=(_canvas("userSettings", directDeploySettings={"status": "ENABLED"}),),
        ),
        guard_case(
            (Call(AUTOML, _SITUATIONS),),
            _FIX_CALL,
            refusal("*", {"Null": {"sagemaker:VpcSubnets": "true"}}),
            refusal("*", {"Null": {"sagemaker:VpcSecurityGroupIds": "true"}}),
            refusal("*", {"Null": {"sagemaker:VolumeKmsKeyArn": "true", "sagemaker:VolumeKmsKey": "true"}}),
            refusal("*", {"Null": {"sagemaker:OutputKmsKeyArn": "true", "sagemaker:OutputKmsKey": "true"}}),
        ),
    ),
)
