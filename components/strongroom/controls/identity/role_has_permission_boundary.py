"""Every role has a boundary, and not one of AWS that bounds nothing."""

from __future__ import annotations

import re
from typing import Final

from strongroom.controls.control import Control
from strongroom.controls.example import hole, part
from strongroom.controls.judges import field
from strongroom.controls.policy.attachment import POLICY, ROLE
from strongroom.controls.policy.field_cases import field_case
from strongroom.controls.requirement import Requirement, is_set
from strongroom.plan.value import Value

_BOUNDLESS: Final = re.compile(r"arn:[^:]*:iam::aws:policy/(AdministratorAccess|PowerUserAccess|IAMFullAccess)")
_FIX: Final = "set permissionsBoundary to the ARN of the environment's boundary policy"


def _bounds(value: Value) -> bool | None:
    if isinstance(value, str) and _BOUNDLESS.fullmatch(value):
        return False
    return is_set().check(value)


CONTROL = Control(
    id="role_has_permission_boundary",
    concept="identity",
    title="Every role the environment creates carries the boundary",
    why="A boundary keeps a wrong policy small.",
    severity="medium",
    requirements=("I10",),
    threats=("ML02", "ML05", "ML10"),
    sources={},
    cases=(
        field_case(
            ROLE,
            field("permissionsBoundary", Requirement(_bounds, "name a policy that bounds the role"), _FIX),
            {"permissionsBoundary": hole(POLICY, "boundary", "arn")},
            beside=(part(POLICY, "boundary", {"name": "boundary"}),),
            passes=({"permissionsBoundary": "arn:aws:iam::111122223333:policy/fraud/boundary"},),
            fails=(
                {"permissionsBoundary": ""},
                {"permissionsBoundary": "arn:aws:iam::aws:policy/AdministratorAccess"},
            ),
        ),
    ),
)
