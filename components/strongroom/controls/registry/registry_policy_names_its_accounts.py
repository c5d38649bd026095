"""A policy of a model registry names accounts or identities, never everybody."""

from __future__ import annotations

from strongroom.access.aws_admission import Admission
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.allowance import admits_only
from strongroom.controls.policy.apart import apart_case
from strongroom.controls.policy.pinned import FOREIGN_ROOT
from strongroom.controls.policy.registry import GROUP_POLICY
from strongroom.controls.policy.statements import ROLE as ROLE_ARN
from strongroom.controls.policy.statements import allow, document
from strongroom.controls.policy.subject import Subject
from strongroom.plan.value import Value

_FIX = "name the accounts that may instantiate the models as Principal"


def judge(item: Admission, _subject: Subject) -> bool | None:
    """True iff somebody in particular is named."""
    return None if item.principal.kind == "open" else item.principal.kind != "everyone"


_ARN = "arn:aws:sagemaker:eu-west-1:111122223333:model-package/fraud/*"


def _to(principal: Value) -> Value:
    organization: Value = {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}
    return document(allow(principal, "sagemaker:DescribeModelPackage", _ARN, organization))


CONTROL = Control(
    id="registry_policy_names_its_accounts",
    concept="registry",
    title="Model registry policies name the accounts that they let in",
    why="A condition on the organisation alone lets every account of it instantiate the model.",
    severity="medium",
    requirements=("M2",),
    threats=("ML05",),
    sources={},
    cases=(
        apart_case(
            GROUP_POLICY,
            "resourcePolicy",
            admits_only(judge, "lets in everybody", _FIX),
            passes=(_to({"AWS": FOREIGN_ROOT}), _to({"AWS": [ROLE_ARN, FOREIGN_ROOT]})),
            fails=(_to("*"), _to({"AWS": "*"}), _to({"AWS": [FOREIGN_ROOT, "*"]})),
            unknown=(_to({"AWS": UNKNOWN}),),
        ),
    ),
)
