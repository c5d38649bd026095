"""No identity policy reads objects, secrets, parameters or items that it does not name."""

from __future__ import annotations

from typing import Final

from strongroom.access.aws_document import Statement
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.grant import grants_no
from strongroom.controls.policy.identity import identity_cases
from strongroom.controls.policy.statements import document
from strongroom.controls.policy.unnamed import OBJECTS, Table, reaches_unnamed
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

# Source: https://docs.aws.amazon.com/service-authorization/latest/reference/ (the actions that read content)
_READS: Final[Table] = {
    OBJECTS: ("s3:GetObject", "s3:GetObjectVersion", "s3:GetObjectTorrent"),
    "arn:aws:secretsmanager:*:*:secret:{}": ("secretsmanager:GetSecretValue", "secretsmanager:BatchGetSecretValue"),
    "arn:aws:ssm:*:*:parameter/{}": (
        "ssm:GetParameter",
        "ssm:GetParameters",
        "ssm:GetParametersByPath",
        "ssm:GetParameterHistory",
    ),
    "arn:aws:dynamodb:*:*:table/{}": (
        "dynamodb:GetItem",
        "dynamodb:BatchGetItem",
        "dynamodb:Query",
        "dynamodb:Scan",
        "dynamodb:PartiQLSelect",
        "dynamodb:ExportTableToPointInTime",
    ),
    "arn:aws:sagemaker:*:*:feature-group/{}": ("sagemaker:GetRecord", "sagemaker:BatchGetRecord"),
    "arn:aws:kinesis:*:*:stream/{}": ("kinesis:GetRecords",),
    "arn:aws:ec2:*::snapshot/{}": ("ebs:GetSnapshotBlock",),
    "arn:aws:logs:*:*:log-group:{}:log-stream:{}": ("logs:GetLogEvents",),
    "arn:aws:logs:*:*:log-group:{}": ("logs:FilterLogEvents", "logs:StartQuery"),
}
_FIX: Final = "name the objects, secrets, parameters or tables in Resource"


def _reads_all(statement: Statement, plan: Plan) -> bool | None:
    return reaches_unnamed(statement, _READS, plan)


def _may(action: Value, resource: Value, **more: Value) -> Value:
    return document({"Effect": "Allow", "Action": action, "Resource": resource, **more})


_SECRETS = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:"
_TAGGED: Value = {"StringEquals": {"aws:ResourceTag/team": "fraud"}}

CONTROL = Control(
    id="policy_cannot_read_all_data",
    concept="identity",
    title="No identity may read objects, secrets or parameters everywhere",
    why="Exfiltration by rights alone.",
    severity="high",
    requirements=("I7",),
    threats=("ML02", "ML05"),
    sources={"checkov": ("CKV_AWS_108", "CKV_AWS_288")},
    cases=identity_cases(
        grants_no(_reads_all, "reads data that nobody named", _FIX),
        passes=(
            _may("s3:GetObject", ["arn:aws:s3:::data/fraud/*", "arn:aws:s3:::data/${aws:PrincipalTag/team}/*"]),
            _may("secretsmanager:GetSecretValue", f"{_SECRETS}fraud-*"),
            _may("secretsmanager:GetSecretValue", "*", Condition=_TAGGED),
            _may(["s3:ListAllMyBuckets", "s3:GetBucketPolicy", "ssm:DescribeParameters"], "*"),
            _may("ssm:GetParameter", "arn:aws:ssm:eu-west-1:111122223333:parameter/fraud/*"),
            document({"Effect": "Deny", "Action": "s3:GetObject", "Resource": "*"}),
        ),
        fails=(
            _may("s3:GetObject", "*"),
            _may("s3:Get*", ["arn:aws:s3:::data/*", "arn:aws:s3:::*"]),
            _may("secretsmanager:GetSecretValue", f"{_SECRETS}*"),
            _may("ssm:GetParametersByPath", "arn:aws:ssm:*:*:parameter/*"),
            _may("logs:GetLogEvents", "*"),
            _may("dynamodb:Scan", "arn:aws:dynamodb:eu-west-1:111122223333:table/*"),
            _may("*", "*"),
            _may("s3:GetObject", "*", Condition={"Bool": {"aws:SecureTransport": "true"}}),
            document({"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}),
            document({"Effect": "Allow", "Action": "s3:GetObject", "NotResource": "arn:aws:s3:::secret/*"}),
        ),
        unknown=(_may("s3:GetObject", UNKNOWN), _may(UNKNOWN, "*")),
    ),
)
