import asyncio
from concurrent.futures import ThreadPoolExecutor

import pulumi
import pulumi_gcp as gcp

projects = pulumi.Config().require_object("projects")


def slow_inventory(project_id):
    # stands for a call to our CMDB
    return {"owner": f"{project_id.rsplit('-', 1)[1]}-leads@acme.example", "budget": 500}


async def inventory():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2) as pool:
        rows = await asyncio.gather(*(loop.run_in_executor(pool, slow_inventory, p["id"]) for p in projects))
    return dict(zip((p["id"] for p in projects), rows))


class Team(pulumi.ComponentResource):
    def __init__(self, project_id, folder, owners, opts=None):
        super().__init__("fleet:index:Team", project_id, {"project": project_id}, opts)
        project = gcp.organizations.Project(
            project_id, project_id=project_id, name=project_id, folder_id=folder, auto_create_network=False, opts=pulumi.ResourceOptions(parent=self, retain_on_delete=True)
        )
        google = gcp.Provider(project_id, project=project.project_id, opts=pulumi.ResourceOptions(parent=project))
        into = pulumi.ResourceOptions(parent=self, provider=google)
        gcp.projects.IAMBinding(
            f"{project_id}-owners",
            project=project.project_id,
            role="roles/owner",
            members=owners[project_id].apply(lambda o: [f"group:{o['owner']}"]),
            opts=into,
        )
        ci = gcp.serviceaccount.Account(f"{project_id}-ci", account_id="ci", opts=into)
        policy = gcp.organizations.get_iam_policy_output(
            bindings=[{"role": "roles/iam.workloadIdentityUser", "members": [project.number.apply(
                lambda n: f"principalSet://iam.googleapis.com/projects/{n}/locations/global/workloadIdentityPools/github/attribute.repository/acme/{project_id}"
            )]}],
            opts=pulumi.InvokeOutputOptions(provider=google),
        )
        gcp.serviceaccount.IAMPolicy(f"{project_id}-ci", service_account_id=ci.name, policy_data=policy.policy_data, opts=into)
        self.register_outputs({"number": project.number})


owners = pulumi.Output.from_input(inventory())
for row in projects:
    Team(row["id"], row["folder"], owners)


async def billing():
    account = await asyncio.ensure_future(asyncio.sleep(0, result="ABCDEF-123456-ABCDEF"))
    found = await gcp.organizations.get_billing_account_output(billing_account=account).future()
    return found.display_name if found else "unknown"


pulumi.export("billing", pulumi.Output.from_input(billing()))
