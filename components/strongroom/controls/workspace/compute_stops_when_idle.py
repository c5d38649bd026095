"""What nobody uses in Studio stops within a week, and nobody can put it off."""

from __future__ import annotations

from strongroom.controls.control import Control, Judge
from strongroom.controls.judges import every, field, given
from strongroom.controls.policy.field_cases import field_case
from strongroom.controls.requirement import at_most, equals
from strongroom.plan.value import Value

_DOMAIN = "aws:sagemaker/domain:Domain"
_PROFILE = "aws:sagemaker/userProfile:UserProfile"
_SPACE = "aws:sagemaker/space:Space"
_MOST = 10_080  # minutes: a week
_LAB = "jupyterLabAppSettings"
_EDITOR = "codeEditorAppSettings"
_IDLE = "appLifecycleManagement.idleSettings"
_MANAGED = "lifecycleManagement"
_FIX = (
    "set idleSettings of each application: lifecycleManagement ENABLED, idleTimeoutInMinutes and "
    "maxIdleTimeoutInMinutes to a week at most"
)


def _stops(settings: str) -> Judge:
    """The application is stopped in time, and the person can set no longer time."""
    return every(
        field(f"{settings}.{_IDLE}.lifecycleManagement", equals("ENABLED"), _FIX),
        field(f"{settings}.{_IDLE}.idleTimeoutInMinutes", at_most(_MOST, " minutes"), _FIX),
        field(f"{settings}.{_IDLE}.maxIdleTimeoutInMinutes", at_most(_MOST, " minutes"), _FIX),
    )


def _own(settings: str) -> Judge:
    """A person's or a space's own settings, where given, are no milder than those of the domain."""
    return every(
        *(
            given(f"{settings}.{app}.{_IDLE}", field(f"{settings}.{app}.{_IDLE}.{_MANAGED}", equals("ENABLED"), _FIX))
            for app in (_LAB, _EDITOR)
        ),
        *(
            given(f"{settings}.{app}.{_IDLE}.{name}", field(f"{settings}.{app}.{_IDLE}.{name}", requirement, _FIX))
            for app in (_LAB, _EDITOR)
            for name, requirement in (
                ("idleTimeoutInMinutes", at_most(_MOST, " minutes")),
                ("maxIdleTimeoutInMinutes", at_most(_MOST, " minutes")),
            )
        ),
    )


def _idle(minutes: Value = 60, management: Value = "ENABLED", most: Value = 120) -> Value:
    idle: dict[str, Value] = {
        "lifecycleManagement": management,
        "idleTimeoutInMinutes": minutes,
        "maxIdleTimeoutInMinutes": most,
    }
    kept: dict[str, Value] = {key: value for key, value in idle.items() if value is not None}
    return {"appLifecycleManagement": {"idleSettings": kept}}


def _settings(app: Value, name: str = _LAB, base: str = "defaultUserSettings") -> dict[str, Value]:
    return {base: {"executionRole": "arn:aws:iam::111122223333:role/nobody", _LAB: _idle(), name: app}}


CONTROL = Control(
    id="compute_stops_when_idle",
    concept="workspace",
    title="Idle notebooks and clusters stop",
    why="Idle means unwatched and costs money.",
    severity="low",
    requirements=("T6",),
    threats=("ML05",),
    sources={},
    cases=(
        field_case(
            _DOMAIN,
            every(
                _stops(f"defaultUserSettings.{_LAB}"),
                _own("defaultUserSettings"),
                _own("defaultSpaceSettings"),
            ),
            _settings(_idle()),
            passes=(_settings(_idle(), _EDITOR), _settings({"builtInLifecycleConfigArn": "x"}, _EDITOR)),
            fails=(
                _settings(_idle(management="DISABLED")),
                _settings(_idle(management=None)),
                _settings(_idle(525600)),
                _settings(_idle(most=525600)),
                _settings(_idle(most=None)),
                _settings({}),
                _settings(_idle(management="DISABLED"), _EDITOR),
                _settings(_idle(management=None), _EDITOR),
                {"defaultSpaceSettings": {_LAB: _idle(525600)}},
            ),
        ),
        field_case(
            _PROFILE,
            _own("userSettings"),
            _settings(_idle(), base="userSettings"),
            required=False,
            fails=(_settings(_idle(management="DISABLED"), base="userSettings"),),
        ),
        field_case(
            _SPACE,
            _own("spaceSettings"),
            _settings(_idle(), base="spaceSettings"),
            required=False,
            fails=(_settings(_idle(20160), base="spaceSettings"),),
        ),
    ),
)
