"""Nobody but those whom the environment, or the grant, names says that a version is approved."""

from __future__ import annotations

from strongroom.controls.control import Control, PlanCase
from strongroom.controls.example import UNKNOWN
from strongroom.controls.granted.aws_example import GROUP, PENDING, environment, foreign, may, role
from strongroom.controls.granted.azure_example import PUBLISH, assigns, on_azure
from strongroom.controls.granted.gcp_example import gives, on_gcp
from strongroom.controls.granted.only_named import only_named
from strongroom.controls.granted.scope import TYPES

CONTROL = Control(
    id="only_named_identities_approve_models",
    concept="access",
    title="No identity but the named ones can approve a model version",
    why="Approval is the gate to production: whoever else opens it deploys what nobody looked at.",
    severity="high",
    requirements=("I9", "V6"),
    threats=("ML02", "ML06", "ML10"),
    sources={},
    cases=(
        PlanCase(
            types=TYPES,
            judge=only_named(
                "approve",
                "approve versions of models",
                "refuse the status Approved to everybody but the role of the approvers",
            ),
            passes=(
                environment(*role("approver", may("sagemaker:UpdateModelPackage", GROUP), team="scoring")),
                environment(*role("scientist", may("sagemaker:CreateModelPackage", Condition=PENDING), team="scoring")),
                foreign(*role("", may("sagemaker:UpdateModelPackage", GROUP))),
                on_gcp(*gives("approver", "storage.objects.create", "models")),
                on_azure(*assigns("approver", PUBLISH, "registry")),
            ),
            fails=(
                environment(*role("scientist", may("sagemaker:UpdateModelPackage", GROUP), team="scoring")),
                environment(*role("scientist", may("sagemaker:CreateModelPackage"), team="scoring")),
                environment(*role("approver", may("sagemaker:UpdateModelPackage"), team="scoring")),
                foreign(*role("", may("sagemaker:*"))),
                on_gcp(*gives("scientist", "storage.objects.create", "models")),
                on_azure(*assigns("scientist", PUBLISH, "group")),
            ),
            unknown=(
                environment(*role("scientist", may("sagemaker:UpdateModelPackage", UNKNOWN), team="scoring")),
                on_gcp(*gives("scientist", UNKNOWN, "models")),
                on_azure(*assigns("scientist", UNKNOWN, "registry")),
            ),
        ),
    ),
)
