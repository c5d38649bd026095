"""The settings of a Studio domain: what every profile and every space takes over, none of it open to choice."""

from typing import Final

import pulumi
import pulumi_aws as aws

from .. import WorkspaceArgs

# Names of Studio's menus. The guardrail refuses what they stand for; hiding alone forbids nothing.
HIDDEN_APPS: Final = ("Canvas", "JupyterServer", "KernelGateway", "RSessionGateway", "RStudioServerPro")
HIDDEN_TOOLS: Final = ("AutoMl", "EmrClusters", "HyperPodClusters", "JumpStart", "Projects")
_OFF: Final = "DISABLED"


def domain_settings() -> "aws.sagemaker.DomainDomainSettingsArgsDict":
    """No docker; and the profile's name goes into every record of what is done from the workspace."""
    return {
        "docker_settings": {"enable_docker_access": _OFF},
        "execution_role_identity_config": "USER_PROFILE_NAME",
    }


def user_settings(
    args: WorkspaceArgs, role: pulumi.Input[str], group: pulumi.Input[str]
) -> "aws.sagemaker.DomainDefaultUserSettingsArgsDict":
    """What holds for every profile; `role` and `group` for one that names none of its own."""
    return {
        "execution_role": role,
        "security_groups": [group],
        "auto_mount_home_efs": "Disabled",
        "studio_web_portal": "ENABLED",
        "default_landing_uri": "studio::",  # not the classic one, whose apps know no idle time
        "jupyter_lab_app_settings": {"app_lifecycle_management": {"idle_settings": _idle(args)}},
        "code_editor_app_settings": {"app_lifecycle_management": {"idle_settings": _idle(args)}},
        "space_storage_settings": {"default_ebs_storage_settings": _disk(args)},
        # Nothing is shared; the key is there for whoever should ever switch it on by hand.
        "sharing_settings": {"notebook_output_option": "Disabled", "s3_kms_key_id": args["key"]},
        "canvas_app_settings": _canvas(args),
        "studio_web_portal_settings": {
            "hidden_app_types": list(HIDDEN_APPS),
            "hidden_ml_tools": list(HIDDEN_TOOLS),
        },
    }


def space_settings(
    args: WorkspaceArgs, role: pulumi.Input[str], group: pulumi.Input[str]
) -> "aws.sagemaker.DomainDefaultSpaceSettingsArgsDict":
    """What holds for shared spaces, which take nothing over from the settings of users."""
    return {
        "execution_role": role,
        "security_groups": [group],
        "jupyter_lab_app_settings": {"app_lifecycle_management": {"idle_settings": _idle(args)}},
        "space_storage_settings": {"default_ebs_storage_settings": _disk(args)},
    }


def _idle(
    args: WorkspaceArgs,
) -> "aws.sagemaker.DomainDefaultUserSettingsJupyterLabAppSettingsAppLifecycleManagementIdleSettingsArgsDict":
    """One time, which is the shortest and the longest that anybody can choose."""
    minutes = args["idle_minutes"]
    return {
        "lifecycle_management": "ENABLED",
        "idle_timeout_in_minutes": minutes,
        "min_idle_timeout_in_minutes": minutes,
        "max_idle_timeout_in_minutes": minutes,
    }


def _disk(
    args: WorkspaceArgs,
) -> "aws.sagemaker.DomainDefaultUserSettingsSpaceStorageSettingsDefaultEbsStorageSettingsArgsDict":
    return {"default_ebs_volume_size_in_gb": args["disk_gb"], "maximum_ebs_volume_size_in_gb": args["disk_gb"]}


def _canvas(args: WorkspaceArgs) -> "aws.sagemaker.DomainDefaultUserSettingsCanvasAppSettingsArgsDict":
    """AWS has no switch for Canvas as a whole: each thing that it could do is off, what it would keep has our key."""
    return {
        "direct_deploy_settings": {"status": _OFF},
        "emr_serverless_settings": {"status": _OFF},
        "kendra_settings": {"status": _OFF},
        "model_register_settings": {"status": _OFF},
        "time_series_forecasting_settings": {"status": _OFF},
        "workspace_settings": {"s3_kms_key_id": args["key"]},
    }
