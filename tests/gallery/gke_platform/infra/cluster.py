from __future__ import annotations

import pulumi
import pulumi_gcp as gcp
from pulumi import ComponentResource, Input, Output, ResourceOptions
from pulumi_random import RandomId, RandomPassword

from .config import NodePool


class Cluster(ComponentResource):
    endpoint: Output[str]

    def __init__(self, name: str, network: Input[str], subnetwork: Input[str], pools: dict[str, NodePool], location: str, opts: ResourceOptions | None = None) -> None:
        super().__init__("platform:gke:Cluster", name, {}, opts)

        suffix = RandomId(f"{name}-suffix", byte_length=2, opts=ResourceOptions(parent=self))
        nodes = gcp.serviceaccount.Account(
            f"{name}-nodes",
            account_id=suffix.hex.apply(lambda h: f"gke-{name}-{h}"),
            opts=ResourceOptions(parent=self),
        )
        project = gcp.organizations.get_project_output(opts=pulumi.InvokeOutputOptions(parent=self))
        self.cluster = gcp.container.Cluster(
            name,
            location=location,
            network=network,
            subnetwork=subnetwork,
            remove_default_node_pool=True,
            initial_node_count=1,
            workload_identity_config={"workload_pool": project.project_id.apply(lambda p: f"{p}.svc.id.goog")},
            private_cluster_config={"enable_private_nodes": True, "master_ipv4_cidr_block": "172.16.0.0/28"},
            deletion_protection=True,
            opts=ResourceOptions(parent=self, ignore_changes=["nodeConfig", "initialNodeCount"], depends_on=[nodes]),
        )
        for pool_name, pool in sorted(pools.items()):
            gcp.container.NodePool(
                f"{name}-{pool_name}",
                cluster=self.cluster.name,
                location=location,
                autoscaling={"min_node_count": pool.min, "max_node_count": pool.max},
                node_config={
                    "machine_type": pool.machine,
                    "service_account": nodes.email,
                    "oauth_scopes": ["https://www.googleapis.com/auth/cloud-platform"],
                    "taints": [{"key": pool.taint, "value": "true", "effect": "NO_SCHEDULE"}] if pool.taint else None,
                    "shielded_instance_config": {"enable_secure_boot": True},
                },
                opts=ResourceOptions(parent=self.cluster),
            )
        for role in ("roles/logging.logWriter", "roles/monitoring.metricWriter"):
            gcp.projects.IAMMember(
                f"{name}-{role.split('.')[-1]}",
                project=project.project_id,
                role=role,
                member=nodes.member,
                opts=ResourceOptions(parent=nodes),
            )
        password = RandomPassword(f"{name}-grafana", length=24, special=False, opts=ResourceOptions(parent=self, additional_secret_outputs=["bcryptHash"]))
        secret = gcp.secretmanager.Secret(f"{name}-grafana", secret_id=f"{name}-grafana", replication={"auto": {}}, opts=ResourceOptions(parent=self))
        gcp.secretmanager.SecretVersion(f"{name}-grafana", secret=secret.id, secret_data=password.result, opts=ResourceOptions(parent=secret))

        self.endpoint = self.cluster.endpoint
        self.kubeconfig = Output.secret(
            Output.all(self.cluster.name, self.cluster.endpoint).apply(lambda v: f"cluster: {v[0]}\nserver: https://{v[1]}\n")
        )
        self.register_outputs({"endpoint": self.endpoint, "kubeconfig": self.kubeconfig})
