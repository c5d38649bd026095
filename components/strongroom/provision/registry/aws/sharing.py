"""What other accounts may do with a group of model versions: read it and make models of it, and nothing else."""

from collections.abc import Sequence
from typing import Final

from ...account.aws import names_of
from ...context import Context
from ...policy.aws import Conditions, Statement, allow

GROUP: Final = ("model package group policy", 20_480)
READ_GROUP: Final = "sagemaker:DescribeModelPackageGroup"
READ_AND_INSTANTIATE: Final = (
    "sagemaker:CreateModel",
    "sagemaker:DescribeModelPackage",
    "sagemaker:ListModelPackages",
)


def statements(context: Context, team: str, accounts: Sequence[str]) -> list[Statement]:
    """What the accounts may; UpdateModelPackage is in no statement, so no other account approves or changes a version.

    Source: SageMaker Developer Guide, "Deploy a Model Version from a Different Account".
    """
    names = names_of(context)
    roots = [f"arn:{names.partition}:iam::{account}:root" for account in accounts]
    ours: Conditions = {}
    if "organization" in context:
        ours = {"StringEquals": {"aws:PrincipalOrgID": context["organization"]}}
    group = names.sagemaker_arn("model-package-group", team)
    versions = f"{names.sagemaker_arn('model-package', team)}/*"
    return [
        allow("ReadGroup", roots, READ_GROUP, group, ours),
        allow("ReadAndInstantiate", roots, READ_AND_INSTANTIATE, versions, ours),
    ]
