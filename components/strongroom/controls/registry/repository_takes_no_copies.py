"""No image comes into a repository by replication or a cache."""

from __future__ import annotations

from strongroom.access.aws_situation import Situation
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.apart import apart_case
from strongroom.controls.policy.refusal import refuses
from strongroom.controls.policy.registry import REPOSITORY_POLICY, of_repository, said
from strongroom.controls.policy.statements import add, document
from strongroom.plan.value import Value

_ACTIONS = ("ecr:BatchImportUpstreamImage", "ecr:ReplicateImage")
_UNLESS: dict[str, Value] = {}
_FIX = add({"Effect": "Deny", "Principal": "*", "Action": list(_ACTIONS), "Condition": _UNLESS})


def _deny(action: Value, condition: Value = _UNLESS, effect: str = "Deny") -> Value:
    return document(said(effect, "*", action, condition))


CONTROL = Control(
    id="repository_takes_no_copies",
    concept="registry",
    title="Image repositories take no copies from elsewhere",
    why="An image that another registry writes was pushed by nobody whom the repository knows.",
    severity="low",
    requirements=("M8", "N10"),
    threats=("ML06", "AML.T0010"),
    sources={},
    cases=(
        apart_case(
            REPOSITORY_POLICY,
            "policy",
            of_repository(refuses(_ACTIONS, ("",), lambda _: (Situation("from elsewhere"),), _FIX)),
            passes=(_deny(list(_ACTIONS)), _deny("ecr:*")),
            fails=(
                document(),
                _deny("ecr:ReplicateImage"),
                _deny(list(_ACTIONS), effect="Allow"),
                _deny(list(_ACTIONS), {"StringLike": {"aws:PrincipalTag/team": "x"}}),
            ),
            unknown=(_deny(UNKNOWN),),
        ),
    ),
)
