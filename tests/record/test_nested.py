"""Objects given in part: what the program leaves out is open, as it is in a provider's preview."""

from __future__ import annotations

from pathlib import Path

from tests.record.recorded import BLANK
from tests.record.small_program import document_of, notes_of, resource

PARTS = """
machine = aws.ec2.Instance("m", ami="ami-1", instance_type="t3.micro", root_block_device={"volume_size": 10})
note("attribute", machine.root_block_device.volume_id)
note("key", machine.root_block_device["volume_id"])
note("inside apply", machine.root_block_device.apply(lambda d: f"volume {d.device_name}"))
note("given", machine.root_block_device.volume_size.apply(str))
note("number", machine.root_block_device.iops.apply(str))
cluster = aws.eks.Cluster("c", role_arn="arn:aws:iam::123456789012:role/eks", vpc_config={"subnet_ids": ["subnet-1"]})
note("group", cluster.vpc_config.cluster_security_group_id)
bare = aws.ecs.Service("s", deployment_configuration={"strategy": "ROLLING"})
note("left out", bare.deployment_configuration.linear_configuration.step_percent.apply(str))
"""
IDENTITY = """
import pulumi_azure_native as azure
site = azure.web.WebApp("w", resource_group_name="g", identity={"type": "SystemAssigned"})
azure.authorization.RoleAssignment("a", principal_id=site.identity.apply(lambda i: i.principal_id), scope="/s",
    role_definition_id="/r")
azure.authorization.RoleAssignment("b", principal_id=site.identity.principal_id, scope="/s", role_definition_id="/r")
"""


def test_what_an_object_leaves_out_is_a_named_hole_or_a_blank(tmp_path: Path) -> None:
    """A text left out is a hole named by its path, a number is blank, and what was given is what it was."""
    notes = notes_of(document_of(tmp_path, PARTS))
    machine = "urn:pulumi:dev::p::aws:ec2/instance:Instance::m"
    assert notes == {
        "attribute": f"${{{machine}#rootBlockDevice.volumeId}}",
        "key": f"${{{machine}#rootBlockDevice.volumeId}}",
        "inside apply": BLANK,  # the object as a whole is unknown to the SDK: it holds an unknown number
        "given": "10",
        "number": BLANK,
        "left out": BLANK,
        "group": "${urn:pulumi:dev::p::aws:eks/cluster:Cluster::c#vpcConfig.clusterSecurityGroupId}",
    }


def test_the_principal_of_a_system_identity_is_a_named_hole(tmp_path: Path) -> None:
    """Role assignments to an identity that Azure makes name that identity, whichever way the program takes it."""
    document = document_of(tmp_path, IDENTITY)
    hole = "${urn:pulumi:dev::p::azure-native:web:WebApp::w#identity.principalId}"
    assert [resource(document, name).inputs["principalId"] for name in ("a", "b")] == [hole, hole]


SHAPES = """
import pulumi_azure_native as azure
own = azure.managedidentity.UserAssignedIdentity("own", resource_group_name="g")
site = azure.web.WebApp("w", resource_group_name="g",
    identity={"type": "SystemAssigned, UserAssigned", "user_assigned_identities": [own.id]})
note("principal", site.identity.principal_id)
note("type", site.identity.type)
note("own", own.client_id)
"""


def test_a_list_that_the_provider_makes_a_mapping_of_is_open(tmp_path: Path) -> None:
    """azure-native returns the list of user-assigned identities as a mapping; its siblings are read all the same."""
    assert notes_of(document_of(tmp_path, SHAPES)) == {
        "principal": "${urn:pulumi:dev::p::azure-native:web:WebApp::w#identity.principalId}",
        "type": "SystemAssigned, UserAssigned",
        "own": "${urn:pulumi:dev::p::azure-native:managedidentity:UserAssignedIdentity::own#clientId}",
    }
