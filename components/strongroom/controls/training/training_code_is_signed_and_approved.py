"""What a pipeline runs is fixed, and whoever runs it can change nothing of it."""

from __future__ import annotations

from strongroom.access.aws_admission import admissions
from strongroom.access.aws_document import Unreadable, read_document
from strongroom.access.aws_match import touches_actions
from strongroom.access.logic import every, some
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.job.examples import IMAGE, pipeline_part, step
from strongroom.controls.job.image import pinned_image
from strongroom.controls.job.settings import over_jobs
from strongroom.controls.job.types import PIPELINE, RUN
from strongroom.controls.judges import field
from strongroom.controls.outcome import Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.attachment import ROLE
from strongroom.controls.policy.holder import holders
from strongroom.controls.requirement import is_set
from strongroom.plan.links import referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_AUTHORING = ("sagemaker:CreatePipeline", "sagemaker:UpdatePipeline")
_STORED = "pipelineDefinitionS3Location"
_IMAGE_FIX = "name each image by its digest, <repository>@sha256:<digest>"
_STORED_FIX = f"write pipelineDefinition inline, or name the object's version in {_STORED}.versionId"
_ROLE_FIX = "run the pipeline as a role that only sagemaker.amazonaws.com may assume and that may change no pipeline"
_images = over_jobs(pinned_image(_IMAGE_FIX), *RUN)
_version = field(f"{_STORED}.versionId", is_set(), _STORED_FIX)


def judge(pipeline: Resource, plan: Plan) -> Outcome:
    """Passes iff images and definition are fixed, and the role that runs it is nobody's who may write it."""
    stored = pipeline.inputs.get("pipelineDefinition") is None
    return all_of(_version(pipeline, plan) if stored else _images(pipeline, plan), _runner(pipeline, plan))


def _runner(pipeline: Resource, plan: Plan) -> Outcome:
    roles = list(referred(plan, pipeline, "roleArn", (ROLE,)))
    if not roles:
        return unknown("roleArn", "the role that runs the pipeline is not in this plan", _ROLE_FIX)
    return all_of(*(_judge_role(role, plan) for role in roles))


def _judge_role(role: Resource, plan: Plan) -> Outcome:
    holder = holders(plan)[role.urn]
    writes = some(
        every((True if grant.effect == "Allow" else None, touches_actions(grant, action, plan)))
        for action in _AUTHORING
        for grant in holder.rights.allows(action)
    )
    people = _is_taken_by_people(role, plan)
    if writes or people:
        what = "may change pipelines" if writes else "may be assumed by others than services"
        return failed("roleArn", f"the role that runs the pipeline {what}", _ROLE_FIX)
    if writes is None or people is None or holder.open:
        return unknown("roleArn", "the plan does not tell all that the role of the pipeline may do", _ROLE_FIX)
    return passed("roleArn")


def _is_taken_by_people(role: Resource, plan: Plan) -> bool | None:
    try:
        statements = read_document(role.inputs.get("assumeRolePolicy"))
    except Unreadable:
        return None
    kinds = [item.principal.kind for item in admissions(statements, plan)]
    return some(None if kind == "open" else kind != "service" for kind in kinds)


_SERVICE: Value = {"Service": "sagemaker.amazonaws.com"}
_STARTS: Value = {"Effect": "Allow", "Action": "sagemaker:CreateTrainingJob", "Resource": "*"}


def _role(principal: Value = _SERVICE, rights: Value = _STARTS) -> Part:
    trust: Value = {"Statement": [{"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"}]}
    inline: Value = [{"name": "run", "policy": {"Statement": [rights]}}]
    return part(ROLE, "run", {"name": "fraud-execution", "assumeRolePolicy": trust, "inlinePolicies": inline})


def _plan(image: Value = IMAGE, role: Part | None = None) -> Plan:
    steps: Value = [step({"algorithmSpecification.trainingImage": image})]
    return example(pipeline_part(steps), role or _role())


def _stored(location: dict[str, Value]) -> Plan:
    inputs: dict[str, Value] = {_STORED: location, "roleArn": "arn:aws:iam::111122223333:role/fraud-execution"}
    return example(part(PIPELINE, "train", inputs), _role())


_JOINED: Value = {"std:Join": {"On": "@", "Values": [IMAGE.partition("@")[0], {"Get": "Parameters.Digest"}]}}
_CHANGES: Value = {"Effect": "Allow", "Action": "sagemaker:*", "Resource": "*"}

CONTROL = Control(
    id="training_code_is_signed_and_approved",
    concept="training",
    title="Training code is fixed by digest, and its run is not its author's",
    why="Whoever changes the training code changes the model: what runs is fixed, and its author does not run it.",
    severity="medium",
    requirements=("M6",),
    threats=("ML06", "ML10"),
    sources={},
    cases=(
        Case(
            types=(PIPELINE,),
            judge=judge,
            passes=(_plan(), _plan(_JOINED), _stored({"bucket": "code", "objectKey": "train.json", "versionId": "v1"})),
            fails=(
                _plan(IMAGE.partition("@")[0] + ":latest"),
                _plan(IMAGE.partition("@")[0]),
                _plan(role=_role({"AWS": "arn:aws:iam::111122223333:role/anna"})),
                _plan(role=_role(rights=_CHANGES)),
                _stored({"bucket": "code", "objectKey": "train.json"}),
            ),
            unknown=(
                _plan(UNKNOWN),
                _plan({"get": "Parameters.Image"}),
                _plan(role=_role(rights=UNKNOWN)),
                _plan(role=_role(UNKNOWN)),
                example(pipeline_part([step({})])),
                example(part(PIPELINE, "train", {"pipelineDefinition": UNKNOWN}), _role()),
            ),
        ),
    ),
)
