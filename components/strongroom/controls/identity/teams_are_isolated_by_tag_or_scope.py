"""What may be done to jobs, models and spaces is done to the team's own: by name, or by the team's tag."""

from __future__ import annotations

import re
from typing import Final

from strongroom.access.aws_condition import read_operator
from strongroom.access.aws_document import Statement
from strongroom.access.aws_match import covers_actions, touches_actions
from strongroom.access.aws_text import is_dynamic, spell
from strongroom.access.logic import every, negate, some
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.guard_cases import grant, inline, refusal
from strongroom.controls.policy.holder import HOLDERS, Holder, holders
from strongroom.controls.policy.naming import is_named_by
from strongroom.controls.policy.takers import is_of_sagemaker
from strongroom.controls.policy.unnamed import Table, reaches_unnamed
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value


def _verbs(kind: str, *verbs: str) -> tuple[str, ...]:
    return tuple(f"sagemaker:{verb}{kind}" for verb in verbs)


_JOB: Final = ("Create", "Describe", "Stop")
_MADE: Final = ("Create", "Delete", "Describe", "Update")
_OWNED: Final[Table] = {
    "arn:aws:sagemaker:*:*:training-job/{}": _verbs("TrainingJob", *_JOB, "Update"),
    "arn:aws:sagemaker:*:*:processing-job/{}": _verbs("ProcessingJob", *_JOB),
    "arn:aws:sagemaker:*:*:transform-job/{}": _verbs("TransformJob", *_JOB),
    "arn:aws:sagemaker:*:*:hyper-parameter-tuning-job/{}": _verbs("HyperParameterTuningJob", *_JOB),
    "arn:aws:sagemaker:*:*:model/{}": _verbs("Model", "Create", "Delete", "Describe"),
    "arn:aws:sagemaker:*:*:endpoint/{}": (*_verbs("Endpoint", *_MADE), "sagemaker:InvokeEndpoint"),
    "arn:aws:sagemaker:*:*:endpoint-config/{}": _verbs("EndpointConfig", "Create", "Delete", "Describe"),
    "arn:aws:sagemaker:*:*:pipeline/{}": (*_verbs("Pipeline", *_MADE), "sagemaker:StartPipelineExecution"),
    "arn:aws:sagemaker:*:*:feature-group/{}": (
        *_verbs("FeatureGroup", *_MADE),
        *_verbs("Record", "Get", "Put", "Delete"),
    ),
    "arn:aws:sagemaker:*:*:model-package/{}": _verbs("ModelPackage", *_MADE),
    "arn:aws:sagemaker:*:*:model-package-group/{}": _verbs("ModelPackageGroup", "Create", "Delete", "Describe"),
    "arn:aws:sagemaker:*:*:notebook-instance/{}": (*_verbs("NotebookInstance", *_MADE, "Start", "Stop"),),
    "arn:aws:sagemaker:*:*:app/{}/{}": _verbs("App", "Create", "Delete"),
    "arn:aws:sagemaker:*:*:space/{}/{}": _verbs("Space", "Update", "Delete"),
}
# Who may put any tag on anything may give himself the resource of another team.
_TAGS: Final = ("sagemaker:AddTags", "sagemaker:DeleteTags")
_TAGGED: Final[Table] = dict.fromkeys(_OWNED, _TAGS)
_OWNER: Final = "sagemaker:owneruserprofilearn"
_LOOKS: Final = re.compile(r"[a-z0-9-]+:(?:Describe|List|Get|BatchGet|View)(?![a-z]).*")
_FIX: Final = (
    "name the team's resources by their prefix, or compare aws:ResourceTag (for what is made, aws:RequestTag) with the "
    "team or with ${aws:PrincipalTag/team}"
)


def judge(resource: Resource, plan: Plan) -> Outcome:
    """Passes iff each Allow on such resources names them or their team, or a Deny keeps other teams' out."""
    holder = holders(plan).get(resource.urn)
    if holder is None or not any(item.effect != "Deny" for item in holder.rights.statements):
        return NOT_APPLICABLE
    grants = (item for item in holder.rights.statements if item.effect != "Deny")
    found = [outcome for outcome in (_grant(item, holder, plan) for item in grants) if outcome is not None]
    return all_of(*found) if found else NOT_APPLICABLE


def _grant(item: Statement, holder: Holder, plan: Plan) -> Outcome | None:
    if touches_actions(item, "sagemaker:*", plan) is False:
        return None
    if not is_of_sagemaker(holder.resource, plan) and _looks_everywhere(item, plan):
        return None
    reached = some((reaches_unnamed(item, _OWNED, plan, _OWNER), reaches_unnamed(item, _TAGGED, plan)))
    if reached is False:
        return passed()
    verdict = every((reached, negate(_marked(item, plan)), negate(_kept_out(item, holder, plan))))
    named = f"the statement `{item.sid}`" if item.sid else "a statement"
    if verdict is None:
        return unknown(None, f"the plan does not tell whether {named} reaches what belongs to other teams", _FIX)
    return failed(None, f"{named} reaches what belongs to other teams", _FIX) if verdict else passed()


def _looks_everywhere(item: Statement, plan: Plan) -> bool:
    """True iff the statement describes all there is and changes nothing: so auditors and previews look at settings."""
    texts = [spell(value, plan) for value in item.actions or ()]
    everywhere = item.resources is not None and [spell(value, plan) for value in item.resources] == ["*"]
    reads_records = touches_actions(item, "sagemaker:GetRecord", plan) is not False
    return everywhere and not reads_records and all(text is not None and bool(_LOOKS.fullmatch(text)) for text in texts)


def _marked(item: Statement, plan: Plan) -> bool | None:
    """True iff the request must give the team's tag."""
    return is_named_by(item, lambda key: key.startswith("aws:requesttag/"), plan)


def _kept_out(item: Statement, holder: Holder, plan: Plan) -> bool | None:
    """True iff a Deny refuses, for all that the statement may do in SageMaker, what bears another tag."""
    bounds = holder.bounds.statements if holder.bounds is not None else ()
    guards = [one for one in (*holder.rights.statements, *bounds) if one.effect == "Deny"]
    asked = (*_TAGS, *(action for found in _OWNED.values() for action in found))
    actions = [action for action in asked if touches_actions(item, action, plan)]
    keeping = [one for one in guards if one.conditions and all(_compares(test, plan) for test in one.conditions)]
    if not keeping:
        return False
    return every(some(covers_actions(one, action, plan) for one in keeping) for action in actions)


def _compares(test: object, plan: Plan) -> bool:
    """A tag compared with the team, or with a tag of the session, so that what bears none is refused too."""
    key, operator, values = (getattr(test, name) for name in ("key", "operator", "values"))
    found = read_operator(operator)
    texts = [spell(value, plan) for value in values]
    named = all(text is not None and (is_dynamic(text) or "*" not in text) for text in texts)
    return "resourcetag/" in key and found.negated and not found.if_exists and named


_OWN = "arn:aws:sagemaker:eu-west-1:111122223333:training-job/fraud-*"
_ANY = "arn:aws:sagemaker:eu-west-1:111122223333:training-job/*"
_BY_TAG: Value = {"StringEquals": {"aws:ResourceTag/team": "${aws:PrincipalTag/team}"}}
_STOP = "sagemaker:StopTrainingJob"

CONTROL = Control(
    id="teams_are_isolated_by_tag_or_scope",
    concept="identity",
    title="A team reaches only its own resources",
    why="Tenant isolation inside one account.",
    severity="medium",
    requirements=("I12",),
    threats=("ML02", "ML05", "ML10"),
    sources={},
    cases=(
        Case(
            types=HOLDERS,
            judge=judge,
            passes=(
                inline(grant(["sagemaker:CreateTrainingJob", "sagemaker:AddTags"], _OWN)),
                inline(grant(_STOP, _ANY, _BY_TAG)),
                inline(grant("sagemaker:CreateTrainingJob", _ANY, {"StringEquals": {"aws:RequestTag/team": "fraud"}})),
                inline(grant(_STOP), refusal("sagemaker:*", {"StringNotEquals": {"aws:ResourceTag/team": "fraud"}})),
                inline(
                    grant("sagemaker:AddTags", _ANY, {"StringEquals": {"aws:RequestTag/team": "fraud"}}),
                    grant("sagemaker:List*"),
                ),
            ),
            fails=(
                inline(grant(_STOP)),
                inline(grant(_STOP, _ANY)),
                inline(grant("sagemaker:*")),
                inline(grant(_STOP, _ANY, {"StringLike": {"aws:ResourceTag/team": "*"}})),
                inline(grant(_STOP, _ANY, {"StringEqualsIfExists": {"aws:ResourceTag/team": "fraud"}})),
                inline(grant("sagemaker:AddTags", _ANY)),
                inline(grant(_STOP), refusal(_STOP, {"StringNotEqualsIfExists": {"aws:ResourceTag/team": "fraud"}})),
                inline(grant("sagemaker:InvokeEndpoint", "arn:aws:sagemaker:*:*:endpoint/*")),
            ),
            unknown=(
                inline(grant(_STOP, UNKNOWN)),
                inline(grant(_STOP, _ANY, {"StringEquals": {"aws:ResourceTag/team": UNKNOWN}})),
            ),
        ),
    ),
)
