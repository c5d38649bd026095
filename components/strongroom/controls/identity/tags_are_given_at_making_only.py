"""Whoever works gives tags with the call that makes a thing, and changes none afterwards."""

from __future__ import annotations

from typing import Final

from strongroom.access.aws_document import Statement
from strongroom.access.aws_match import touches_actions
from strongroom.access.logic import every, negate
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

_TAG: Final = "sagemaker:AddTags"
_MAKES: Final = (
    "sagemaker:CreateTrainingJob",
    "sagemaker:CreateProcessingJob",
    "sagemaker:CreateTransformJob",
    "sagemaker:CreateHyperParameterTuningJob",
    "sagemaker:CreateModel",
)
_FIX: Final = (
    "let sagemaker:AddTags only with sagemaker:TaggingAction and the calls that make something, and those calls only "
    "with aws:RequestTag and the team"
)


def judge(role: Resource, plan: Plan) -> Outcome:
    """Passes iff tags come with the making and what is made bears one; it applies to roles that SageMaker takes."""
    holder = holders(plan).get(role.urn)
    if holder is None or not is_of_sagemaker(role, plan):
        return NOT_APPLICABLE
    tagging = [_grant(item, (_TAG,), "sagemaker:taggingaction", plan) for item in holder.rights.allows(_TAG)]
    making = {id(item): item for action in _MAKES for item in holder.rights.allows(action)}
    made = [_grant(item, _MAKES, "aws:requesttag/", plan) for item in making.values()]
    return all_of(*tagging, *made) if tagging or made else NOT_APPLICABLE


def _grant(item: Statement, actions: tuple[str, ...], key: str, plan: Plan) -> Outcome:
    asked = is_named_by(item, lambda tested: tested.startswith(key), plan)
    touched = [
        verdict for verdict in (touches_actions(item, action, plan) for action in actions) if verdict is not False
    ]
    verdict = every((True if True in touched else None, negate(asked)))
    named = f"the statement `{item.sid}`" if item.sid else "a statement"
    words = f"{named} does not ask for {key.removesuffix('/')}"
    if verdict is None:
        return unknown(None, f"the plan does not tell whether {words}", _FIX)
    return failed(None, words, _FIX) if verdict else passed()


_TRUST = document({"Effect": "Allow", "Principal": {"Service": "sagemaker.amazonaws.com"}, "Action": "sts:AssumeRole"})
_TEAM: dict[str, Value] = {"aws:RequestTag/team": "fraud"}
_WITH_CALL: Value = {"StringEquals": {**_TEAM, "sagemaker:TaggingAction": "CreateTrainingJob"}}


def _may(action: Value, condition: Value = None) -> Plan:
    return inline(grant(action, "*", condition), trust=_TRUST)


CONTROL = Control(
    id="tags_are_given_at_making_only",
    concept="identity",
    title="What a team makes bears its tag from the first, and keeps it",
    why="A tag that may be changed gives a job, or a rival's model, to whoever changes it.",
    severity="low",
    requirements=("I12",),
    threats=("ML05", "ML10"),
    sources={},
    cases=(
        Case(
            types=(ROLE,),
            judge=judge,
            passes=(
                _may(_TAG, _WITH_CALL),
                _may("sagemaker:CreateTrainingJob", {"StringEquals": _TEAM}),
                _may("sagemaker:CreateModel", {"StringEquals": {"aws:RequestTag/team": "${aws:PrincipalTag/team}"}}),
            ),
            fails=(
                _may(_TAG),
                _may(_TAG, {"StringEquals": _TEAM}),
                _may("sagemaker:CreateTrainingJob"),
                _may("sagemaker:Create*", {"StringEqualsIfExists": _TEAM}),
                _may("sagemaker:*"),
                _may("sagemaker:CreateModel", {"StringLike": {"aws:RequestTag/team": "*"}}),
            ),
            unknown=(
                _may(_TAG, {"StringEquals": {"sagemaker:TaggingAction": UNKNOWN}}),
                _may(UNKNOWN),
            ),
        ),
    ),
)
