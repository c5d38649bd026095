"""An image repository refuses every account that is not listed, whatever else its policy says."""

from __future__ import annotations

from strongroom.access.aws_situation import other_account
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.apart import apart_case
from strongroom.controls.policy.refusal import refuses
from strongroom.controls.policy.registry import REPOSITORY_POLICY, of_repository, said
from strongroom.controls.policy.statements import ACCOUNT, add, document
from strongroom.plan.value import Value

_ACTIONS = ("ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer", "ecr:PutImage", "ecr:DescribeImages")
_UNLESS: dict[str, Value] = {
    "StringNotEquals": {"aws:PrincipalAccount": ACCOUNT},
    "BoolIfExists": {"aws:PrincipalIsAWSService": "false"},
}
_FIX = add({"Effect": "Deny", "Principal": "*", "Action": "ecr:*", "Condition": _UNLESS})


def _deny(action: Value, condition: Value = _UNLESS, effect: str = "Deny") -> Value:
    return document(said(effect, "*", action, condition))


CONTROL = Control(
    id="repository_refuses_other_accounts",
    concept="registry",
    title="Image repositories refuse every account that is not listed",
    why="One statement too wide otherwise hands the images, and the code in them, to somebody else.",
    severity="medium",
    requirements=("M1", "I16"),
    threats=("ML05",),
    sources={},
    cases=(
        apart_case(
            REPOSITORY_POLICY,
            "policy",
            of_repository(
                refuses(
                    _ACTIONS,
                    ("",),
                    lambda _: (other_account(),),
                    _FIX,
                    because=("aws:principalaccount", "aws:principalorgid", "aws:principalorgpaths"),
                )
            ),
            passes=(
                _deny("ecr:*"),
                _deny("*", {"StringNotEqualsIfExists": {"aws:PrincipalAccount": [ACCOUNT, "444455556666"]}}),
            ),
            fails=(
                document(),
                _deny("ecr:PutImage"),
                _deny("ecr:*", effect="Allow"),
                _deny("ecr:*", {**_UNLESS, "StringEquals": {"aws:PrincipalTag/team": "x"}}),
                _deny("ecr:*", {"StringEquals": {"aws:PrincipalAccount": ACCOUNT}}),
            ),
            unknown=(_deny(UNKNOWN), _deny("ecr:*", {"StringNotEquals": {"aws:PrincipalAccount": UNKNOWN}})),
        ),
    ),
)
