"""Each Allow of a repository's policy names the roles that it means."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.apart import apart_case
from strongroom.controls.policy.naming_principals import names_its_principals
from strongroom.controls.policy.registry import REPOSITORY_POLICY, of_repository, said
from strongroom.controls.policy.statements import ACCOUNT, ROOT, document
from strongroom.controls.policy.statements import ROLE as ROLE_ARN
from strongroom.plan.value import Value

_FIX = "name the roles as Principal, or by the condition ArnLike on aws:PrincipalArn"
_PULL: Value = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]


def _to(principal: Value, condition: Value = None) -> Value:
    return document(said("Allow", principal, _PULL, condition))


_ROLES: Value = {"ArnLike": {"aws:PrincipalArn": [ROLE_ARN]}}


CONTROL = Control(
    id="repository_policy_names_its_principals",
    concept="registry",
    title="Repository policies name the roles that they let in",
    why="Every identity of the account may then pull what one of them needs.",
    severity="medium",
    requirements=("M1", "I7"),
    threats=("ML05", "ML06"),
    sources={},
    cases=(
        apart_case(
            REPOSITORY_POLICY,
            "policy",
            of_repository(names_its_principals(_FIX, roles=True)),
            passes=(_to({"AWS": ROLE_ARN}), _to({"AWS": ROOT}, _ROLES), document()),
            fails=(
                _to({"AWS": ROOT}),
                _to("*"),
                _to("*", {"StringEquals": {"aws:PrincipalAccount": ACCOUNT}}),
                _to({"AWS": ROOT}, {"ArnLike": {"aws:PrincipalArn": [ROLE_ARN, "*"]}}),
            ),
            unknown=(_to({"AWS": UNKNOWN}), _to({"AWS": ROOT}, {"ArnLike": {"aws:PrincipalArn": UNKNOWN}})),
        ),
    ),
)
