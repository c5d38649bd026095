import ipaddress
import json

import pulumi
import pulumi_aws as aws

from arn import Arn

queue = aws.sqs.Queue("work", name="work")
address = aws.ec2.Eip("egress", domain="vpc")

aws.sqs.QueuePolicy(
    "work",
    queue_url=queue.url,
    policy=queue.arn.apply(Arn.parse).apply(
        lambda arn: json.dumps(
            {
                "Version": "2012-10-17",
                "Statement": [
                    {
                        "Effect": "Allow",
                        "Principal": {"AWS": f"arn:{arn.partition}:iam::{arn.account}:root"},
                        "Action": "sqs:SendMessage",
                        "Resource": f"arn:{arn.partition}:sqs:{arn.region}:{arn.account}:{arn.resource}",
                    }
                ],
            }
        )
    ),
)
group = aws.ec2.SecurityGroup(
    "office",
    ingress=[
        {
            "protocol": "tcp",
            "from_port": 5432,
            "to_port": 5432,
            "cidr_blocks": [address.public_ip.apply(lambda ip: str(ipaddress.ip_network(ip)))],
        }
    ],
)
aws.iam.Policy(
    "known",
    policy=json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}]}),
)
