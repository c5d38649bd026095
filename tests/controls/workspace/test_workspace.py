"""Workspaces: AWS's defaults count where nothing is said, and settings of profiles and spaces beside the domain's."""

from __future__ import annotations

import base64

import pytest

from strongroom.controls.catalogue import catalogue
from strongroom.controls.example import example, part
from strongroom.controls.run import check
from strongroom.plan.model import Plan
from strongroom.plan.value import Secret, Value

CONTROLS = {control.id: control for control in catalogue()}
DOMAIN = "aws:sagemaker/domain:Domain"
NOTEBOOK = "aws:sagemaker/notebookInstance:NotebookInstance"
PROFILE = "aws:sagemaker/userProfile:UserProfile"
SCRIPT = "aws:sagemaker/studioLifecycleConfig:StudioLifecycleConfig"


def verdict(control: str, *resources: tuple[str, dict[str, Value]]) -> set[str]:
    """Every verdict of one control over these resources."""
    plan: Plan = example(*(part(type_, f"r{at}", inputs) for at, (type_, inputs) in enumerate(resources)))
    return {finding.verdict for finding in check(plan, [CONTROLS[control]])}


@pytest.mark.parametrize(
    "control",
    [
        "notebook_disk_uses_customer_key",
        "notebook_has_no_public_route",
        "notebook_is_in_private_network",
        "notebook_metadata_service_is_v2",
        "notebook_platform_is_supported",
        "notebook_root_is_off",
    ],
)
def test_a_notebook_as_aws_makes_it_fails(control: str) -> None:
    """Every default is the open one."""
    assert verdict(control, (NOTEBOOK, {"instanceType": "ml.t3.medium"})) == {"fail"}


@pytest.mark.parametrize(
    "control",
    [
        "automl_inherits_the_lockdown",
        "compute_stops_when_idle",
        "studio_is_vpc_only",
        "workspace_docker_is_off",
        "workspace_login_is_federated",
        "workspace_shared_output_is_encrypted",
        "workspace_uses_customer_key",
    ],
)
def test_a_domain_as_aws_makes_it_fails(control: str) -> None:
    """Nothing is said, so nothing is promised."""
    assert verdict(control, (DOMAIN, {"domainName": "d"})) == {"fail"}


def test_old_lists_of_one_block_are_read() -> None:
    """State of an old provider holds each block as a list."""
    docker: Value = [{"dockerSettings": [{"enableDockerAccess": "DISABLED"}]}]
    assert verdict("workspace_docker_is_off", (DOMAIN, {"domainSettings": docker})) == {"pass"}


def test_a_profile_may_be_stricter_and_never_milder() -> None:
    """Its own settings stand over those of the domain."""
    idle: dict[str, Value] = {"lifecycleManagement": "DISABLED"}
    app: Value = {"jupyterLabAppSettings": {"appLifecycleManagement": {"idleSettings": idle}}}
    assert verdict("compute_stops_when_idle", (PROFILE, {"userSettings": app})) == {"fail"}
    assert verdict("compute_stops_when_idle", (PROFILE, {"userSettings": {}})) == set()


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        (base64.b64encode(b"pip list").decode(), {"pass"}),
        (base64.b64encode(b"export DB_PASSWORD=hunter2hunter2").decode(), {"fail"}),
        ("export DB_PASSWORD=hunter2hunter2", {"fail"}),
        (Secret(), {"fail"}),
    ],
)
def test_scripts_are_read_in_base64_and_as_they_are(script: Value, expected: set[str]) -> None:
    """What the program itself calls secret is one."""
    found = verdict("notebook_scripts_hold_no_secrets", (SCRIPT, {"studioLifecycleConfigContent": script}))
    assert found == expected
