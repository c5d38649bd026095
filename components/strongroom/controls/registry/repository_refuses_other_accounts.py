"""An image repository refuses every account that is not listed, whatever else its policy says."""

from __future__ import annotations

from strongroom.access.aws_situation import other_account
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.repository_refusal import Conditions, refusal_case
from strongroom.controls.policy.statements import ACCOUNT
from strongroom.controls.policy.statements import ROLE as ROLE_ARN

_ACTIONS = ("ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer", "ecr:PutImage", "ecr:DescribeImages")
_PEOPLE: Conditions = {"BoolIfExists": {"aws:PrincipalIsAWSService": "false"}}
_OTHERS: Conditions = {"StringNotEquals": {"aws:PrincipalAccount": ACCOUNT}, **_PEOPLE}
_BECAUSE = ("aws:principalaccount", "aws:principalorgid", "aws:principalorgpaths")


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
        refusal_case(
            _ACTIONS,
            lambda _: (other_account(),),
            _OTHERS,
            because=_BECAUSE,
            passes=({"StringNotEqualsIfExists": {"aws:PrincipalAccount": [ACCOUNT, "444455556666"]}},),
            fails=({"StringEquals": {"aws:PrincipalAccount": ACCOUNT}}, {"ArnNotLike": {"aws:PrincipalArn": ROLE_ARN}}),
            unknown=({"StringNotEquals": {"aws:PrincipalAccount": UNKNOWN}},),
        ),
    ),
)
