"""ECS service and an EKS cluster side by side, during the migration."""
import json

import pulumi
import pulumi_aws as aws
from pulumi import Output, ResourceOptions

account = aws.get_caller_identity().account_id
region = aws.get_region().region

# --- ECS -----------------------------------------------------------------
repo = aws.ecr.Repository("app", image_scanning_configuration=aws.ecr.RepositoryImageScanningConfigurationArgs(scan_on_push=True))
aws.ecr.RepositoryPolicy(
    "app",
    repository=repo.name,
    policy=Output.json_dumps(
        {
            "Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{account}:root"}, "Action": ["ecr:BatchGetImage"]}],
        }
    ),
)
log = aws.cloudwatch.LogGroup("app", retention_in_days=30)
secret = aws.secretsmanager.Secret("app")
execution = aws.iam.Role(
    "execution",
    assume_role_policy=aws.iam.get_policy_document(
        statements=[
            aws.iam.GetPolicyDocumentStatementArgs(
                actions=["sts:AssumeRole"],
                principals=[aws.iam.GetPolicyDocumentStatementPrincipalArgs(type="Service", identifiers=["ecs-tasks.amazonaws.com"])],
            )
        ]
    ).json,
)
aws.iam.RolePolicy(
    "execution",
    role=execution.id,
    policy=secret.arn.apply(
        lambda arn: json.dumps(
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["secretsmanager:GetSecretValue"], "Resource": [arn]}]}
        )
    ),
)
task = aws.ecs.TaskDefinition(
    "app",
    family="app",
    cpu="256",
    memory="512",
    network_mode="awsvpc",
    requires_compatibilities=["FARGATE"],
    execution_role_arn=execution.arn,
    container_definitions=Output.all(repo.repository_url, log.name, secret.arn).apply(
        lambda args: json.dumps(
            [
                {
                    "name": "app",
                    "image": f"{args[0]}:latest",
                    "secrets": [{"name": "APP_SECRET", "valueFrom": args[2]}],
                    "logConfiguration": {"logDriver": "awslogs", "options": {"awslogs-group": args[1], "awslogs-region": region}},
                }
            ]
        )
    ),
)
cluster = aws.ecs.Cluster("main")
service = aws.ecs.Service("app", cluster=cluster.arn, desired_count=2, launch_type="FARGATE", task_definition=task.arn)
aws.appautoscaling.Target(
    "app",
    min_capacity=2,
    max_capacity=10,
    resource_id=Output.all(cluster.name, service.name).apply(lambda x: "service/" + x[0] + "/" + x[1]),
    scalable_dimension="ecs:service:DesiredCount",
    service_namespace="ecs",
)

# --- EKS -----------------------------------------------------------------
control = aws.iam.Role(
    "control-plane",
    assume_role_policy=json.dumps(
        {
            "Version": "2012-10-17",
            "Statement": [{"Action": "sts:AssumeRole", "Principal": {"Service": "eks.amazonaws.com"}, "Effect": "Allow"}],
        }
    ),
)
attached = [
    aws.iam.RolePolicyAttachment(name, role=control.id, policy_arn=f"arn:aws:iam::aws:policy/{name}")
    for name in ("AmazonEKSClusterPolicy", "AmazonEKSServicePolicy")
]
eks = aws.eks.Cluster(
    "next",
    role_arn=control.arn,
    vpc_config=aws.eks.ClusterVpcConfigArgs(subnet_ids=["subnet-1", "subnet-2"], endpoint_private_access=True),
    opts=ResourceOptions(depends_on=attached),
)
# who issues the tokens is in a list that only AWS fills
issuer = eks.identities[0].oidcs[0].issuer
oidc = aws.iam.OpenIdConnectProvider("next", url=issuer, client_id_lists=["sts.amazonaws.com"], thumbprint_lists=["9e99a48a9960b14926bb7f3b02e22da2b0ab7280"])


def trust(args):
    host = args["url"].replace("https://", "")
    return json.dumps(
        {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Effect": "Allow",
                    "Principal": {"Federated": args["arn"]},
                    "Action": "sts:AssumeRoleWithWebIdentity",
                    "Condition": {"StringEquals": {f"{host}:sub": "system:serviceaccount:app:app"}},
                }
            ],
        }
    )


pod = aws.iam.Role("pod", assume_role_policy=Output.all(arn=oidc.arn, url=oidc.url).apply(trust))
aws.ec2.SecurityGroupRule(
    "nodes",
    type="ingress",
    protocol="tcp",
    from_port=443,
    to_port=443,
    security_group_id=eks.vpc_config.cluster_security_group_id,
    cidr_blocks=["10.0.0.0/8"],
)


def kubeconfig(args):
    endpoint, ca, name = args
    return json.dumps({"clusters": [{"name": name, "cluster": {"server": endpoint, "certificate-authority-data": ca["data"]}}]})


pulumi.export("kubeconfig", Output.all(eks.endpoint, eks.certificate_authority, eks.name).apply(kubeconfig))
