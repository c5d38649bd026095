"""Work is placed in one network: no subnet or group from elsewhere stands beside those of the plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.job.pipeline import UnreadableJob, read_steps
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed, unknown
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import join_path
from strongroom.plan.value import Text, Unknown, Value

_MODEL: Final = "aws:sagemaker/model:Model"
_PIPELINE: Final = "aws:sagemaker/pipeline:Pipeline"
_OTHERS: Final = (
    _MODEL,
    "aws:sagemaker/domain:Domain",
    "aws:sagemaker/userProfile:UserProfile",
    "aws:sagemaker/notebookInstance:NotebookInstance",
)
_LISTS: Final = ("subnets", "subnetIds", "securityGroups", "securityGroupIds", "vpcSecurityGroupIds")
_DEFINITION: Final = "pipelineDefinition"
_FIX: Final = "name the subnets and security groups of one network only, each by the resource that makes it"


def judge(resource: Resource, _plan: Plan) -> Outcome:
    """Passes iff each list is of this plan throughout, or written by hand throughout."""
    try:
        lists = list(_lists(_told(resource), ""))
    except UnreadableJob as error:
        return unknown(_DEFINITION, str(error), "build the definition of names that the program knows")
    if not lists:
        return NOT_APPLICABLE
    for path, items in lists:
        if any(isinstance(item, Unknown) and not item.urn for item in items):
            return unknown(path, f"the plan does not tell which {path} it names", _FIX)
        made = [item for item in items if isinstance(item, (Unknown, Text))]
        written = [item for item in items if isinstance(item, str)]
        if made and written:
            return failed(path, f"{path} names `{written[0]}` beside those that the plan makes", _FIX)
    return passed()


def _told(resource: Resource) -> Value:
    if resource.type != _PIPELINE:
        return dict(resource.inputs)
    return [dict(step.arguments) for step in read_steps(resource.inputs.get(_DEFINITION))]


def _lists(value: Value, path: str) -> Iterator[tuple[str, list[Value]]]:
    if isinstance(value, dict):
        for name, item in value.items():
            inner = join_path(path, name)
            if name in _LISTS and item is not None:
                yield inner, item if isinstance(item, list) else [item]
            else:
                yield from _lists(item, inner)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _lists(item, join_path(path, index))


_OURS = hole("aws:ec2/subnet:Subnet", "a", "id")
_GROUP = hole("aws:ec2/securityGroup:SecurityGroup", "work", "id")


def _model(*subnets: Value) -> Part:
    return part(_MODEL, "score", {"vpcConfig": {"subnets": list(subnets), "securityGroupIds": ["sg-1"]}})


def _pipeline(*groups: Value) -> Part:
    arguments: Value = {"VpcConfig": {"SecurityGroupIds": list(groups), "Subnets": [_OURS]}}
    definition: Value = {"Steps": [{"Name": "Train", "Type": "Training", "Arguments": arguments}]}
    return part(_PIPELINE, "train", {_DEFINITION: definition})


CONTROL = Control(
    id="work_names_one_network",
    concept="network",
    title="Work names the subnets and groups of one network",
    why="One subnet or group more, of a network that nobody looks after, is a second way out.",
    severity="low",
    requirements=("S4", "T1", "T10"),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=_OTHERS,
            judge=judge,
            passes=(example(_model(_OURS)), example(_model("subnet-1", "subnet-2"))),
            fails=(
                example(_model(_OURS, "subnet-1")),
                example(part(_OTHERS[1], "studio", {"subnetIds": [_OURS, "subnet-1"]})),
                example(part(_OTHERS[2], "ann", {"userSettings": {"securityGroups": ["sg-1", _OURS]}})),
            ),
            unknown=(example(_model(UNKNOWN)), example(_model(_OURS, UNKNOWN))),
        ),
        Case(
            types=(_PIPELINE,),
            judge=judge,
            passes=(example(_pipeline("sg-1")), example(_pipeline(_GROUP))),
            fails=(example(_pipeline(_GROUP, "sg-1")),),
            unknown=(example(_pipeline(UNKNOWN)), example(part(_PIPELINE, "train", {_DEFINITION: UNKNOWN}))),
        ),
    ),
)
