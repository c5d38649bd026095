import asyncio
import json
from pathlib import Path

import pulumi
import pulumi_azure_native as azure

HERE = Path(__file__).parent
config = pulumi.Config()
subscription = f"/subscriptions/{config.require('subscription')}"

provider = azure.Provider("platform", subscription_id=config.require("subscription"), tenant_id=config.require("tenant"))
opts = pulumi.ResourceOptions(provider=provider)


async def load(name: str) -> dict:
    await asyncio.sleep(0.01)
    return json.loads((HERE / "policies" / f"{name}.json").read_text())


async def definitions():
    found = await asyncio.gather(*(load(p.stem) for p in sorted((HERE / "policies").glob("*.json"))))
    return {d["displayName"]: d for d in found}


async def main():
    by_name = await definitions()
    made = {}
    for title, body in by_name.items():
        made[title] = azure.authorization.PolicyDefinition(
            title.lower().replace(" ", "-"),
            policy_type="Custom",
            mode=body["mode"],
            display_name=title,
            policy_rule=body["policyRule"],
            parameters=body.get("parameters"),
            opts=opts,
        )
    azure.authorization.PolicyAssignment(
        "europe",
        scope=subscription,
        policy_definition_id=made["Resources stay in Europe"].id,
        parameters={"locations": {"value": config.require_object("allowedLocations")}},
        enforcement_mode="Default" if config.get_bool("enforce") else "DoNotEnforce",
        opts=opts,
    )
    azure.authorization.PolicyAssignment(
        "no-public-storage",
        scope=subscription,
        policy_definition_id=made["Storage accounts are not public"].id,
        identity={"type": azure.authorization.ResourceIdentityType.SYSTEM_ASSIGNED},
        location=config.require_object("allowedLocations")[0],
        opts=pulumi.ResourceOptions.merge(opts, pulumi.ResourceOptions(depends_on=list(made.values()))),
    )
    operator = azure.authorization.RoleDefinition(
        "operator",
        role_name="Platform operator",
        scope=subscription,
        assignable_scopes=[subscription],
        permissions=[{"actions": ["*/read", "Microsoft.Compute/virtualMachines/restart/action"], "not_actions": ["Microsoft.Authorization/*"]}],
        opts=opts,
    )
    return {"operator": operator.id, "policies": sorted(made)}


result = pulumi.Output.from_input(main())
pulumi.export("governance", result)
