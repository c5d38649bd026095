"""A trust policy allows to assume the role and to say for whom, nothing else."""

from __future__ import annotations

from typing import Final

from strongroom.access.aws_document import Statement
from strongroom.access.aws_text import marks, spell
from strongroom.access.logic import negate, some
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.grant import grants_no
from strongroom.controls.policy.statements import ROLE, document
from strongroom.controls.policy.trust import trust_case
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_ASSUMING: Final = (
    "sts:assumerole",
    "sts:assumerolewithsaml",
    "sts:assumerolewithwebidentity",
    "sts:setcontext",
    "sts:setsourceidentity",
    "sts:tagsession",
)
_FIX = "list sts:AssumeRole, with sts:TagSession and sts:SetSourceIdentity where needed"


def _allows_more(statement: Statement, plan: Plan) -> bool | None:
    if statement.actions is None:
        return True
    return some(_is_more(action, plan) for action in statement.actions)


def _is_more(action: Value, plan: Plan) -> bool | None:
    text = spell(action, plan)
    return None if text is None or marks(text) else negate(text.casefold() in _ASSUMING)


def _trust(action: Value) -> Value:
    return document({"Effect": "Allow", "Principal": {"AWS": ROLE}, "Action": action})


CONTROL = Control(
    id="trust_allows_only_assuming",
    concept="identity",
    title="A trust policy allows to assume the role and nothing else",
    why="`sts:*` takes in ways of assuming a role that nobody meant to open.",
    severity="low",
    requirements=("I7",),
    threats=("ML05",),
    sources={},
    cases=(
        trust_case(
            grants_no(_allows_more, "allows more than to assume the role", _FIX),
            passes=(
                _trust("sts:AssumeRole"),
                _trust(["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"]),
                document({"Effect": "Deny", "Principal": "*", "Action": "sts:*"}),
            ),
            fails=(
                _trust("sts:*"),
                _trust("*"),
                _trust(["sts:AssumeRole", "iam:PassRole"]),
                document({"Effect": "Allow", "Principal": {"AWS": ROLE}, "NotAction": "sts:TagSession"}),
            ),
            unknown=(_trust(UNKNOWN), _trust(["sts:AssumeRole", UNKNOWN])),
        ),
    ),
)
