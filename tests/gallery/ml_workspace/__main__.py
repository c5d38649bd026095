import base64

import pulumi
from pulumi import Output
from pulumi_azure_native import (
    applicationinsights,
    authorization,
    containerservice,
    keyvault,
    machinelearningservices as ml,
    managedidentity,
    network,
    operationalinsights,
    resources,
    storage,
)

STORAGE_BLOB_DATA_CONTRIBUTOR = "ba92f5b4-2d11-453d-a403-e96b0029c9fe"
client = authorization.get_client_config()

rg = resources.ResourceGroup("ml")
logs = operationalinsights.Workspace("logs", resource_group_name=rg.name, sku={"name": "PerGB2018"}, retention_in_days=90)
# the classic: keys of something that is made in the same run
shared_keys = Output.all(rg.name, logs.name).apply(
    lambda args: operationalinsights.get_shared_keys(resource_group_name=args[0], workspace_name=args[1])
)

sa = storage.StorageAccount(
    "data",
    resource_group_name=rg.name,
    sku=storage.SkuArgs(name=storage.SkuName.STANDARD_LRS),
    kind=storage.Kind.STORAGE_V2,
    location=rg.location,
)
vault = keyvault.Vault(
    "kv",
    resource_group_name=rg.name,
    properties=keyvault.VaultPropertiesArgs(
        tenant_id=client.tenant_id,
        sku=keyvault.SkuArgs(family=keyvault.SkuFamily.A, name=keyvault.SkuName.STANDARD),
        enable_rbac_authorization=True,
        access_policies=[],
    ),
)
insights = applicationinsights.Component(
    "insights", resource_group_name=rg.name, kind="web", application_type="web", workspace_resource_id=logs.id
)
workspace = ml.Workspace(
    "workspace",
    resource_group_name=rg.name,
    identity=ml.ManagedServiceIdentityArgs(type=ml.ManagedServiceIdentityType.SYSTEM_ASSIGNED),
    storage_account=sa.id,
    key_vault=vault.id,
    application_insights=insights.id,
    public_network_access="Disabled",
)

vnet = network.VirtualNetwork(
    "vnet",
    resource_group_name=rg.name,
    address_space=network.AddressSpaceArgs(address_prefixes=["10.20.0.0/16"]),
    subnets=[network.SubnetArgs(name="aks", address_prefix="10.20.0.0/20"), network.SubnetArgs(name="endpoints", address_prefix="10.20.16.0/24")],
)
aks_identity = managedidentity.UserAssignedIdentity("aks", resource_group_name=rg.name)
aks = containerservice.ManagedCluster(
    "inference",
    resource_group_name=rg.name,
    dns_prefix="inference",
    agent_pool_profiles=[{"name": "cpu", "count": 3, "vm_size": "Standard_D4s_v5", "mode": "System", "vnet_subnet_id": vnet.subnets[0].id}],
    identity=containerservice.ManagedClusterIdentityArgs(type="UserAssigned", user_assigned_identities=[aks_identity.id]),
    addon_profiles={"omsagent": {"enabled": True, "config": {"logAnalyticsWorkspaceResourceID": logs.id}}},
)
credentials = containerservice.list_managed_cluster_user_credentials_output(resource_group_name=rg.name, resource_name=aks.name)
kubeconfig = credentials.kubeconfigs[0].value.apply(lambda enc: base64.b64decode(enc).decode("utf-8"))

for name, principal in {
    "workspace": workspace.identity.apply(lambda identity: identity.principal_id),
    "aks": aks_identity.principal_id,
    "kubelet": aks.identity_profile["kubeletidentity"].object_id,
    "oms": aks.addon_profiles["omsagent"].identity.object_id,
}.items():
    authorization.RoleAssignment(
        f"{name}-data",
        principal_id=principal,
        principal_type=authorization.PrincipalType.SERVICE_PRINCIPAL,
        role_definition_id=f"/subscriptions/{client.subscription_id}/providers/Microsoft.Authorization/roleDefinitions/{STORAGE_BLOB_DATA_CONTRIBUTOR}",
        scope=Output.format("{0}/blobServices/default/containers/{1}", sa.id, name),
    )

network.PrivateEndpoint(
    "data",
    resource_group_name=rg.name,
    subnet={"id": vnet.subnets.apply(lambda subnets: subnets[1].id)},
    private_link_service_connections=[{"name": "data", "private_link_service_id": sa.id, "group_ids": ["blob"]}],
)

pulumi.export("kubeconfig", Output.secret(kubeconfig))
pulumi.export("vault", vault.properties.vault_uri)
pulumi.export("logs_key", Output.secret(shared_keys.primary_shared_key))
pulumi.export("location", rg.location)
