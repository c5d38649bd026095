"""Each topic is encrypted with a customer-managed key."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.detection.types import TOPIC
from strongroom.controls.example import UNKNOWN, example, hole, part
from strongroom.controls.judges import field
from strongroom.controls.requirement import customer_key

_KEY_ARN = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"

CONTROL = Control(
    id="topic_is_encrypted",
    concept="monitoring",
    title="Topics are encrypted with a customer-managed key",
    why="An alarm tells what was noticed; and to a topic under AWS's own key CloudWatch cannot publish: it is lost.",
    severity="medium",
    requirements=("A5", "K1"),
    threats=("ML05",),
    sources={
        "cdk_nag": ("AwsSolutions-SNS2",),
        "checkov": ("CKV_AWS_26",),
        "prowler": ("sns_topics_kms_encryption_at_rest_enabled",),
        "security_hub": ("SNS.1",),
    },
    cases=(
        Case(
            types=(TOPIC,),
            judge=field(
                "kmsMasterKeyId",
                customer_key(),
                "set kmsMasterKeyId to a key whose policy lets cloudwatch.amazonaws.com decrypt and generate data keys",
            ),
            passes=(
                example(part(TOPIC, "alerts", {"kmsMasterKeyId": hole("aws:kms/key:Key", "alerts", "arn")})),
                example(part(TOPIC, "alerts", {"kmsMasterKeyId": _KEY_ARN})),
                example(part(TOPIC, "alerts", {"kmsMasterKeyId": "alias/alerts"})),
            ),
            fails=(
                example(part(TOPIC, "alerts", {})),
                example(part(TOPIC, "alerts", {"kmsMasterKeyId": ""})),
                example(part(TOPIC, "alerts", {"kmsMasterKeyId": "alias/aws/sns"})),
            ),
            unknown=(example(part(TOPIC, "alerts", {"kmsMasterKeyId": UNKNOWN})),),
        ),
    ),
)
