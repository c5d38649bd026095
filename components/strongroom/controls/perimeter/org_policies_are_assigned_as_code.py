"""Each policy of the organisation is attached by the program that writes it."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.judges import companion, field
from strongroom.controls.policy.organization import ATTACHMENT, ORGANIZATION_POLICY
from strongroom.controls.requirement import is_set
from strongroom.plan.value import Value

_FIX = "add an aws.organizations.PolicyAttachment with the policy's id and the unit or account as targetId"
_TARGET = field("targetId", is_set(), _FIX)
_POLICY = part(ORGANIZATION_POLICY, "guard", {"content": "{}"})


def _attached(policy: Value, target: Value = "ou-a1b2-c3d4e5f6") -> Part:
    return part(ATTACHMENT, "guard", {"policyId": policy, "targetId": target})


_ID = hole(ORGANIZATION_POLICY, "guard", "id")


CONTROL = Control(
    id="org_policies_are_assigned_as_code",
    concept="perimeter",
    title="Organisation guardrails for ML are part of the program",
    why="Hand-set guardrails drift.",
    severity="medium",
    requirements=("O3",),
    threats=("ML05",),
    sources={"aws_ai_security_framework": ("AISF-GOV-02",)},
    cases=(
        Case(
            types=(ORGANIZATION_POLICY,),
            judge=companion((ATTACHMENT,), "policyId", _FIX, _TARGET),
            passes=(
                example(_POLICY, _attached(_ID)),
                example(
                    _POLICY, _attached(_ID, hole("aws:organizations/organizationalUnit:OrganizationalUnit", "ml", "id"))
                ),
            ),
            fails=(example(_POLICY), example(_POLICY, _attached("p-12345678")), example(_POLICY, _attached(_ID, ""))),
            unknown=(example(_POLICY, _attached(UNKNOWN)), example(_POLICY, _attached(_ID, UNKNOWN))),
        ),
    ),
)
