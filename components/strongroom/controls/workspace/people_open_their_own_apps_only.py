"""Whoever works in Studio opens and changes applications and spaces that are his own, and shared with nobody."""

from __future__ import annotations

from functools import partial
from operator import eq
from typing import Final

from strongroom.access.aws_document import Statement
from strongroom.access.aws_match import touches_actions
from strongroom.access.aws_text import spell
from strongroom.access.logic import every, negate, some
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.attachment import ROLE
from strongroom.controls.policy.guard_cases import grant, inline
from strongroom.controls.policy.holder import holders
from strongroom.controls.policy.naming import is_named_by
from strongroom.controls.policy.statements import document
from strongroom.controls.policy.takers import is_of_sagemaker
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_ACTIONS: Final = (
    "sagemaker:CreateApp",
    "sagemaker:DeleteApp",
    "sagemaker:UpdateSpace",
    "sagemaker:DeleteSpace",
)
_KEYS: Final = ("sagemaker:owneruserprofilearn", "sagemaker:spacesharingtype")
_FIX: Final = (
    "add the conditions ArnEquals on sagemaker:OwnerUserProfileArn with the session's own profile and StringEquals on "
    "sagemaker:SpaceSharingType `Private`"
)


def judge(role: Resource, plan: Plan) -> Outcome:
    """Passes iff each Allow of them asks for the owner and for a private space; it applies to roles of SageMaker."""
    holder = holders(plan).get(role.urn)
    if holder is None or not is_of_sagemaker(role, plan):
        return NOT_APPLICABLE
    grants = {id(item): item for action in _ACTIONS for item in holder.rights.allows(action)}
    return all_of(*(_grant(item, plan) for item in grants.values())) if grants else NOT_APPLICABLE


def _grant(item: Statement, plan: Plan) -> Outcome:
    touched = some(touches_actions(item, action, plan) for action in _ACTIONS)
    asked = every(is_named_by(item, partial(eq, key), plan) for key in _KEYS)
    sharing = [value for test in item.conditions if test.key == _KEYS[1] for value in test.values]
    shared = any(spell(value, plan) != "Private" for value in sharing)
    verdict = every((touched, True if shared and asked is not None else negate(asked)))
    named = f"the statement `{item.sid}`" if item.sid else "a statement"
    if verdict is None:
        return unknown(None, f"the plan does not tell whose applications {named} opens", _FIX)
    return failed(None, f"{named} opens or changes applications of others", _FIX) if verdict else passed()


_TRUST = document({"Effect": "Allow", "Principal": {"Service": "sagemaker.amazonaws.com"}, "Action": "sts:AssumeRole"})
_MINE = "arn:aws:sagemaker:eu-west-1:111122223333:user-profile/${sagemaker:DomainId}/${sagemaker:UserProfileName}"
_OWNER: dict[str, Value] = {"ArnEquals": {"sagemaker:OwnerUserProfileArn": _MINE}}
_PRIVATE: dict[str, Value] = {"StringEquals": {"sagemaker:SpaceSharingType": "Private"}}


def _may(condition: Value = None, action: Value = "sagemaker:CreateApp") -> Plan:
    return inline(grant(action, "arn:aws:sagemaker:eu-west-1:111122223333:app/*", condition), trust=_TRUST)


CONTROL = Control(
    id="people_open_their_own_apps_only",
    concept="workspace",
    title="People open and change applications and spaces of their own only",
    why="In another person's application one works, and is recorded, as that person.",
    severity="medium",
    requirements=("I12", "I13"),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(ROLE,),
            judge=judge,
            passes=(_may({**_OWNER, **_PRIVATE}), _may({**_OWNER, **_PRIVATE}, ["sagemaker:DeleteApp"])),
            fails=(
                _may(),
                _may(_OWNER),
                _may({**_OWNER, "StringEquals": {"sagemaker:SpaceSharingType": ["Private", "Shared"]}}),
                _may(_PRIVATE),
                _may({**_PRIVATE, "ArnLike": {"sagemaker:OwnerUserProfileArn": [_MINE, "*"]}}),
                _may({**_OWNER, "StringEqualsIfExists": {"sagemaker:SpaceSharingType": "Private"}}),
                _may(None, "sagemaker:*"),
            ),
            unknown=(_may({**_PRIVATE, "ArnEquals": {"sagemaker:OwnerUserProfileArn": UNKNOWN}}), _may(None, UNKNOWN)),
        ),
    ),
)
