"""The inputs of image repositories, model groups and approvals that a requirement names."""

from __future__ import annotations

from typing import Final

from tests.evidence.scope import FOREIGN_KEY, Scope, Weaker, Wider, weaker

_OTHER_QUEUE: Final = "arn:aws:sqs:eu-west-1:999999999999:another"

REGISTRY: Final[dict[str, Scope]] = {
    "aws:ecr/repository:Repository": Scope(
        {
            "imageTagMutability": ("M8", weaker("MUTABLE")),
            "imageScanningConfiguration.scanOnPush": ("M8", "flag"),
            "forceDelete": ("B10", "flag"),
            "encryptionConfigurations": ("K1", "list"),
            "encryptionConfigurations[*].encryptionType": ("K1", weaker("AES256")),
            "encryptionConfigurations[*].kmsKey": ("K1", weaker(FOREIGN_KEY)),
        },
        lasting="B10",
    ),
    "aws:ecr/repositoryPolicy:RepositoryPolicy": Scope({"policy": ("M8", "policy")}, companion="M8"),
    "aws:ecr/lifecyclePolicy:LifecyclePolicy": Scope(
        {"policy>rules[*].selection.tagStatus": ("B10", Weaker(("any",)))},
    ),
    "aws:sagemaker/modelPackageGroup:ModelPackageGroup": Scope(companion="M1"),
    "aws:sagemaker/modelPackageGroupPolicy:ModelPackageGroupPolicy": Scope({"resourcePolicy": ("M2", "policy")}),
    "aws:cloudwatch/eventRule:EventRule": Scope(
        {
            "eventPattern>detail.ModelApprovalStatus": ("M1", weaker(["Rejected"], ["Approved", "Rejected"])),
            "eventPattern>detail.ModelPackageGroupName": ("M1", Wider(("another",))),
            "eventPattern>detail.severity": ("A8", Weaker(([{"numeric": [">=", 11]}],))),
            "eventPattern>detail.findings.Severity.Label": ("A11", Weaker((["INFORMATIONAL"],))),
            "eventPattern>source": ("A8", Weaker((["aws.another"],))),
            "state": ("M1", Weaker(("DISABLED",))),
        },
        companion="M1",
    ),
    "aws:cloudwatch/eventTarget:EventTarget": Scope(
        {"deadLetterConfig": ("M1", weaker()), "arn": ("M1", Weaker((_OTHER_QUEUE,)))}, companion="M1"
    ),
    "aws:sqs/queue:Queue": Scope(
        {
            "kmsMasterKeyId": ("K1", weaker(FOREIGN_KEY, "alias/aws/sqs")),
            "messageRetentionSeconds": ("M1", Weaker((60,))),
            "redrivePolicy": ("M1", weaker()),
        },
        companion="M1",
    ),
    "aws:sqs/queuePolicy:QueuePolicy": Scope({"policy": ("M1", "policy")}, companion="M1"),
}
