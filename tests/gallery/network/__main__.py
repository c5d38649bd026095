"""Shared network account: one VPC per purpose."""
import json

import pulumi
import pulumi_aws as aws

from acme_network import Vpc, VpcArgs

cfg = pulumi.Config()
zones = aws.get_availability_zones(state="available").names[: cfg.require_int("zones")]
region = aws.get_region().name

vpc = Vpc(
    "core",
    VpcArgs(cidr=cfg.require("cidr"), zones=zones, nat_per_zone=cfg.require_bool("natPerZone"), tags={"team": "platform"}),
)

endpoint = aws.ec2.VpcEndpoint(
    "s3",
    vpc_id=vpc.vpc_id,
    service_name=f"com.amazonaws.{region}.s3",
    policy=vpc.vpc_id.apply(
        lambda vpc_id: json.dumps(
            {
                "Version": "2012-10-17",
                "Statement": [
                    {
                        "Effect": "Allow",
                        "Principal": "*",
                        "Action": "s3:*",
                        "Resource": "*",
                        "Condition": {"StringEquals": {"aws:SourceVpc": vpc_id}},
                    }
                ],
            }
        )
    ),
    opts=pulumi.ResourceOptions(parent=vpc),
)

pulumi.export("vpc_id", vpc.vpc_id)
pulumi.export("private_subnet_ids", vpc.private.subnet_ids)
