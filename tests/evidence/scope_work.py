"""The inputs of workspaces, pipelines, features and their cost that a requirement names."""

from __future__ import annotations

from typing import Final

from tests.evidence.scope import FOREIGN_GROUP, FOREIGN_KEY, FOREIGN_SUBNET, Kind, Scope, Weaker, Wider, weaker

_OTHER_ROLE: Final = "arn:aws:iam::444455556666:role/another"
_STEP: Final = "pipelineDefinition>Steps[*].Arguments."
_SETTINGS: Final = ("defaultUserSettings", "defaultSpaceSettings")
_APPS: Final = ("jupyterLabAppSettings", "codeEditorAppSettings")
_OPENED_CANVAS: Final = (
    "directDeploySettings",
    "emrServerlessSettings",
    "kendraSettings",
    "modelRegisterSettings",
    "timeSeriesForecastingSettings",
)


def _domain() -> dict[str, tuple[str, Kind | Weaker | Wider]]:
    found: dict[str, tuple[str, Kind | Weaker | Wider]] = {
        "appNetworkAccessType": ("T1", weaker("PublicInternetOnly")),
        "kmsKeyId": ("T2", weaker(FOREIGN_KEY, "alias/aws/elasticfilesystem")),
        "domainSettings.dockerSettings.enableDockerAccess": ("T5", Weaker(("ENABLED",))),
        "domainSettings.executionRoleIdentityConfig": ("I13", weaker("DISABLED")),
        "tagPropagation": ("I12", weaker("DISABLED")),
        "defaultUserSettings.autoMountHomeEfs": ("T4", weaker("Enabled")),
        "defaultUserSettings.sharingSettings": ("T13", Weaker(({"notebookOutputOption": "Allowed"},))),
        "defaultUserSettings.canvasAppSettings.workspaceSettings.s3KmsKeyId": ("K1", weaker(FOREIGN_KEY)),
    }
    for settings in _SETTINGS:
        found[f"{settings}.executionRole"] = ("Z20", Weaker((_OTHER_ROLE,)))
        found[f"{settings}.securityGroups"] = ("N5", Wider((FOREIGN_GROUP,)))
        found[f"{settings}.spaceStorageSettings"] = ("Z19", weaker())
        for app in _APPS:
            idle = f"{settings}.{app}.appLifecycleManagement.idleSettings"
            found[f"{idle}.lifecycleManagement"] = ("T6", weaker("DISABLED"))
            found[f"{idle}.idleTimeoutInMinutes"] = ("T6", Weaker((525600,)))
            found[f"{idle}.maxIdleTimeoutInMinutes"] = ("T6", Weaker((525600,)))
            found[f"{settings}.{app}.appLifecycleManagement"] = ("T6", weaker())
    for canvas in _OPENED_CANVAS:
        found[f"defaultUserSettings.canvasAppSettings.{canvas}.status"] = ("T7", Weaker(("ENABLED",)))
    return found


WORK: Final[dict[str, Scope]] = {
    "aws:sagemaker/domain:Domain": Scope(_domain(), lasting="B10"),
    "aws:sagemaker/userProfile:UserProfile": Scope(
        {
            "userSettings.executionRole": ("I12", Weaker((_OTHER_ROLE,))),
            "userSettings.securityGroups": ("I12", Wider((FOREIGN_GROUP,))),
        },
    ),
    "aws:sagemaker/space:Space": Scope(
        {"spaceSharingSettings.sharingType": ("I12", weaker("Shared"))},
        added={"spaceSettings.remoteAccess": ("T11", ("ENABLED",))},
    ),
    "aws:sagemaker/pipeline:Pipeline": Scope(
        {
            f"{_STEP}EnableNetworkIsolation": ("T10", "flag"),
            f"{_STEP}EnableInterContainerTrafficEncryption": ("T10", "flag"),
            f"{_STEP}RemoteDebugConfig.EnableRemoteDebug": ("T11", "flag"),
            f"{_STEP}OutputDataConfig.KmsKeyId": ("T10", weaker("alias/aws/s3", FOREIGN_KEY)),
            f"{_STEP}ResourceConfig.VolumeKmsKeyId": ("T10", weaker(FOREIGN_KEY)),
            f"{_STEP}ResourceConfig.InstanceCount": ("Z19", Weaker((1000,))),
            f"{_STEP}VpcConfig": ("T10", weaker()),
            f"{_STEP}VpcConfig.Subnets": ("T10", Wider((FOREIGN_SUBNET,))),
            f"{_STEP}VpcConfig.SecurityGroupIds": ("T10", Wider((FOREIGN_GROUP,))),
            f"{_STEP}StoppingCondition.MaxRuntimeInSeconds": ("Z19", weaker(2419200)),
            f"{_STEP}StoppingCondition": ("Z19", weaker()),
            f"{_STEP}ModelApprovalStatus": ("I9", Weaker(("Approved",))),
            f"{_STEP}AlgorithmSpecification.TrainingImage": (
                "M8",
                Weaker(("999999999999.dkr.ecr.eu-west-1.amazonaws.com/another:latest",)),
            ),
            "roleArn": ("I12", Weaker((_OTHER_ROLE,))),
        },
    ),
    "aws:sagemaker/featureGroup:FeatureGroup": Scope(
        {
            "offlineStoreConfig.s3StorageConfig.kmsKeyId": ("K1", weaker(FOREIGN_KEY)),
            "offlineStoreConfig.disableGlueTableCreation": ("I12", "flag"),
            "onlineStoreConfig.securityConfig.kmsKeyId": ("K1", weaker(FOREIGN_KEY)),
        },
        lasting="B10",
    ),
    "aws:budgets/budget:Budget": Scope(
        {
            "limitAmount": ("A10", Weaker(("100000000",))),
            "notifications": ("A10", "list"),
            "notifications[*].threshold": ("A10", Weaker((100000,))),
            "notifications[*].comparisonOperator": ("A10", Weaker(("LESS_THAN",))),
            "notifications[*].subscriberEmailAddresses": ("A10", "list"),
        },
        companion="A10",
    ),
}
