import pulumi
import pulumi_gcp as gcp

from infra.cluster import Cluster
from infra.config import settings

google = gcp.Provider("google", project=settings.project, region=settings.region)
opts = pulumi.ResourceOptions(provider=google)

me = gcp.organizations.get_client_config(opts=pulumi.InvokeOptions(provider=google))
network = gcp.compute.Network("platform", auto_create_subnetworks=False, description=f"project {me.project}", opts=opts)
subnet = gcp.compute.Subnetwork(
    "nodes",
    network=network.id,
    ip_cidr_range="10.128.0.0/20",
    private_ip_google_access=True,
    secondary_ip_ranges=[
        {"range_name": "pods", "ip_cidr_range": "10.132.0.0/14"},
        {"range_name": "services", "ip_cidr_range": "10.136.0.0/20"},
    ],
    log_config={"aggregation_interval": "INTERVAL_5_SEC", "flow_sampling": 0.5},
    opts=pulumi.ResourceOptions.merge(opts, pulumi.ResourceOptions(parent=network)),
)
cluster = Cluster(
    "main",
    network.name,
    subnet.self_link,
    settings.pools,
    settings.region,
    opts=pulumi.ResourceOptions(providers=[google]),
)
pulumi.export("endpoint", cluster.endpoint)
pulumi.export("kubeconfig", cluster.kubeconfig)
