"""The policies of image repositories and of model package groups."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from strongroom.controls.outcome import Outcome
from strongroom.controls.policy.subject import DocumentJudge, Kind, Subject
from strongroom.plan.value import Value

REPOSITORY: Final = Kind(
    "repository", ("aws:ecr/repository:Repository",), ("aws:ecr/repositoryPolicy:RepositoryPolicy",), "repository"
)
REPOSITORY_POLICY: Final = REPOSITORY.apart[0]
REGISTRY_POLICY: Final = "aws:ecr/registryPolicy:RegistryPolicy"
GROUP: Final = "aws:sagemaker/modelPackageGroup:ModelPackageGroup"
GROUP_POLICY: Final = "aws:sagemaker/modelPackageGroupPolicy:ModelPackageGroupPolicy"


def of_repository(judge: DocumentJudge) -> DocumentJudge:
    """`judge` over the document as ECR reads it: it takes no Resource, and means the repository itself."""

    def over(subject: Subject) -> Outcome:
        statements = tuple(replace(item, resources=("*",), not_resources=None) for item in subject.statements)
        return judge(replace(subject, statements=statements, arn=subject.arn or "*"))

    return over


def said(effect: str, principal: Value, action: Value, condition: Value = None) -> Value:
    """A statement of a repository's policy."""
    found: dict[str, Value] = {"Effect": effect, "Principal": principal, "Action": action}
    return {**found, "Condition": condition} if condition is not None else found
