"""Web shop on App Service, SQL and Key Vault."""

import uuid

import pulumi
from pulumi import Output
from pulumi_azure_native import authorization, keyvault, resources, sql, storage, web

config = pulumi.Config()
client = authorization.get_client_config()
subscription = f"/subscriptions/{client.subscription_id}"

rg = resources.ResourceGroup("shop", tags={"cost-center": "4711"})

account = storage.StorageAccount(
    "shopsa",
    resource_group_name=rg.name,
    sku={"name": storage.SkuName.STANDARD_LRS},
    kind=storage.Kind.STORAGE_V2,
    allow_blob_public_access=False,
    minimum_tls_version=storage.MinimumTlsVersion.TLS1_2,
)
container = storage.BlobContainer("zips", account_name=account.name, resource_group_name=rg.name, public_access=storage.PublicAccess.NONE)

keys = storage.list_storage_account_keys_output(resource_group_name=rg.name, account_name=account.name)
connection_string = Output.secret(
    Output.format("DefaultEndpointsProtocol=https;AccountName={0};AccountKey={1}", account.name, keys.keys[0].value)
)

server = sql.Server(
    "shop",
    resource_group_name=rg.name,
    administrator_login="shopadmin",
    administrator_login_password=config.require_secret("sqlPassword"),
    version="12.0",
    public_network_access="Disabled",
)
database = sql.Database("shop", resource_group_name=rg.name, server_name=server.name, sku={"name": "S0"})

plan = web.AppServicePlan("shop", resource_group_name=rg.name, kind="Linux", reserved=True, sku={"tier": "Basic", "name": "B1"})
app = web.WebApp(
    "shop",
    resource_group_name=rg.name,
    server_farm_id=plan.id,
    https_only=True,
    identity={"type": web.ManagedServiceIdentityType.SYSTEM_ASSIGNED},
    site_config={
        "app_settings": [
            {"name": "AzureWebJobsStorage", "value": connection_string},
            {"name": "DB_HOST", "value": server.fully_qualified_domain_name},
        ],
        "connection_strings": [
            {
                "name": "db",
                "type": web.ConnectionStringType.SQL_AZURE,
                "connection_string": Output.all(server.name, database.name, config.require_secret("sqlPassword")).apply(
                    lambda a: f"Server=tcp:{a[0]}.database.windows.net;initial catalog={a[1]};user ID=shopadmin;password={a[2]};Encrypt=True"
                ),
            }
        ],
    },
)
principal = app.identity.apply(lambda i: i.principal_id or "11111111-1111-1111-1111-111111111111")

vault = keyvault.Vault(
    "shop",
    resource_group_name=rg.name,
    properties={
        "tenant_id": client.tenant_id,
        "sku": {"family": keyvault.SkuFamily.A, "name": keyvault.SkuName.STANDARD},
        "enable_rbac_authorization": False,
        "access_policies": [
            {"tenant_id": client.tenant_id, "object_id": admin, "permissions": {"secrets": ["get", "list", "set"], "keys": ["all"]}}
            for admin in config.require_object("admins")
        ],
    },
)
keyvault.Secret("storage", resource_group_name=rg.name, vault_name=vault.name, properties={"value": connection_string})

reader = authorization.RoleDefinition(
    "zip-reader",
    role_name="Shop zip reader",
    role_definition_id=str(uuid.uuid5(uuid.NAMESPACE_DNS, "zip-reader.shop.acme.example")),
    scope=subscription,
    assignable_scopes=[subscription, rg.id],
    permissions=[
        {
            "actions": ["Microsoft.Storage/storageAccounts/blobServices/containers/read"],
            "data_actions": ["Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read"],
            "not_actions": [],
        }
    ],
)
authorization.RoleAssignment(
    "app-reads-zips",
    principal_id=principal,
    principal_type=authorization.PrincipalType.SERVICE_PRINCIPAL,
    role_definition_id=reader.id,
    scope=container.id,
)
authorization.RoleAssignment(
    "admins-own-vault",
    principal_id=config.require_object("admins")[0],
    principal_type="User",
    role_definition_id=f"{subscription}/providers/Microsoft.Authorization/roleDefinitions/00482a5a-887f-4fb3-b363-3b7fe8e74483",
    scope=vault.id,
    role_assignment_name=vault.id.apply(lambda i: str(uuid.uuid5(uuid.NAMESPACE_URL, i))),
)

pulumi.export("endpoint", Output.concat("https://", app.default_host_name))
pulumi.export("blob", Output.format("https://{0}.blob.core.windows.net/{1}", account.name, container.name))
