"""The documents of a network: what passes each endpoint, and who writes the logs."""

from collections.abc import Sequence
from typing import Final

import pulumi

from ....facts.endpoints import INTERFACES, layer_bucket
from ...account.aws import names_of
from ...context import Context
from ...perimeter.aws import both, own_principals, own_resources, own_work, perimeter_of
from ...policy.aws import ENDPOINT, LOGS, ROLE, TRUST, allow, document, service

Text = pulumi.Output[str] | str

OBJECTS: Final = (
    "s3:AbortMultipartUpload",
    "s3:DeleteObject*",
    "s3:GetObject*",
    "s3:ListMultipartUploadParts",
    "s3:PutObject*",
    "s3:RestoreObject",
)
BUCKETS: Final = ("s3:GetBucket*", "s3:GetEncryptionConfiguration", "s3:ListBucket*")


def interface(where: str, context: Context, word: str) -> Text:
    """Our principals on our resources, whatever the caller's own policy says; somebody else's keys get nowhere.

    AWS's own images and models are of other accounts, so they are refused too: they enter by review, not by a pull.

    Source: the data perimeter policy examples of AWS, "VPC endpoint policies" (2026).
    """
    inside = perimeter_of(context)
    own = both(own_principals(inside), own_resources(inside))
    return document(where, ENDPOINT, [allow("Own", "*", INTERFACES[word].actions, condition=own)])


def gateway(where: str, context: Context, stores: Sequence[str]) -> Text:
    """Our principals on these stores, and everybody on the layers of images, which are AWS's and only read."""
    inside, partition = perimeter_of(context), names_of(context).partition
    own = both(own_principals(inside), own_resources(inside))
    buckets = [f"arn:{partition}:s3:::{store}" for store in sorted(set(stores))]
    layers = f"arn:{partition}:s3:::{layer_bucket(context['region'])}/*"
    return document(
        where,
        ENDPOINT,
        [
            allow("Stores", "*", BUCKETS, buckets, own),
            allow("Objects", "*", OBJECTS, [f"{bucket}/*" for bucket in buckets], own),
            allow("ImageLayers", "*", "s3:GetObject", layers),
        ],
    )


def flow_trust(where: str, context: Context) -> Text:
    """Only flow logs of this account take the role."""
    names = names_of(context)
    ours = both(
        own_work(perimeter_of(context)),
        {"ArnLike": {"aws:SourceArn": names.arn("ec2", "vpc-flow-log/*")}},
    )
    return document(
        where, TRUST, [allow("FlowLogs", service("vpc-flow-logs.amazonaws.com"), "sts:AssumeRole", None, ours)]
    )


def flow_delivery(where: str, context: Context, group: str) -> Text:
    """The role writes this one group and nothing else."""
    names = names_of(context)
    return document(
        where,
        ROLE,
        [
            allow(
                "Write", None, ("logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"), f"{group}:*"
            ),
            allow("Find", None, "logs:DescribeLogGroups", names.arn("logs", "log-group:*")),
        ],
    )


def name_delivery(where: str, context: Context, group: str) -> Text:
    """The delivery service of AWS writes the queries of this account into this one group."""
    names = names_of(context)
    ours = both(own_work(perimeter_of(context)), {"ArnLike": {"aws:SourceArn": names.arn("logs", "*")}})
    return document(
        where,
        LOGS,
        [
            allow(
                "Queries",
                service("delivery.logs.amazonaws.com"),
                ("logs:CreateLogStream", "logs:PutLogEvents"),
                f"{group}:log-stream:*",
                ours,
            )
        ],
    )
