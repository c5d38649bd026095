"""The role that a job runs as may write nothing where the job reads its data."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.aws_condition import OUTSIDER
from strongroom.access.aws_text import readable, spell
from strongroom.controls.control import Control, PlanCase
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.job.examples import Changes, pipeline_part, step, training_part
from strongroom.controls.job.jobs import Job
from strongroom.controls.job.types import STARTED
from strongroom.controls.job.writers import may_write, running
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.controls.policy.attachment import ROLE
from strongroom.controls.policy.statements import document
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Text, Unknown, Value

_INPUTS = ("inputDataConfig", "inputDataConfigs")
_ADDRESS = "dataSource.s3DataSource.s3Uri"
_FIX = "take s3:PutObject and s3:DeleteObject on the prefix of the job's input from the role, and write elsewhere"


def judge(plan: Plan) -> Iterator[tuple[Resource | None, Outcome]]:
    """Passes for each role of a job that may write no object below any of the job's inputs."""
    wanted: dict[str, tuple[Resource, dict[str | None, None]]] = {}
    found = running(plan)
    yield from (
        (item, unknown("roleArn", "the plan does not tell as whom its job runs", _FIX)) for item in found.untold
    )
    for job, roles in found.jobs:
        for role in roles:
            _, patterns = wanted.setdefault(role.urn, (role, {}))
            patterns |= dict.fromkeys(_patterns(job, plan))
    for role, patterns in wanted.values():
        yield from ((role, _judge(role, pattern, plan)) for pattern in patterns)


def _judge(role: Resource, pattern: str | None, plan: Plan) -> Outcome:
    verdict = None if pattern is None else may_write(role, pattern, plan)
    if verdict is None or pattern is None:
        return unknown(None, "the plan does not tell whether the role writes where its job reads", _FIX)
    where = readable(pattern).replace(OUTSIDER, "*")
    return failed(None, f"the role of a job may write to its input `{where}`", _FIX) if verdict else passed()


def _patterns(job: Job, plan: Plan) -> Iterator[str | None]:
    """Yields an object below each input; None for an input that a run chooses or that the plan does not tell."""
    for name in _INPUTS:
        for value in at(job.settings.inputs, f"{name}[*].{_ADDRESS}"):
            text = _address(value, plan)
            found = text.partition("s3://")[2] if text else ""
            yield f"arn:aws:s3:::{found.rstrip('/')}/{OUTSIDER}" if found.partition("/")[0] else None


def _address(value: Value, plan: Plan) -> str | None:
    """The address, with a name that nobody gave where a run fills it."""
    if not isinstance(value, Text):
        return spell(value, plan)
    filled = tuple(OUTSIDER if isinstance(item, Unknown) and not item.urn else item for item in value.parts)
    return spell(Text(filled), plan)


def _input(address: Value = "s3://data/fraud/raw") -> Changes:
    channel: Value = {"channelName": "train", "dataSource": {"s3DataSource": {"s3Uri": address}}}
    return {"inputDataConfigs": [channel]}


def _role(action: Value, resource: Value, *more: Value) -> Part:
    rights = document({"Effect": "Allow", "Action": action, "Resource": resource}, *more)
    return part(ROLE, "run", {"name": "fraud-execution", "inlinePolicies": [{"name": "run", "policy": rights}]})


def _job(role: Part, changes: Changes | None = None) -> Plan:
    return example(training_part(_input() if changes is None else changes), role)


def _pipeline(role: Part, address: Value) -> Plan:
    channel: Value = {"dataSource": {"s3DataSource": {"s3Uri": address}}}
    return example(pipeline_part([step({"inputDataConfig": [channel]})]), role)


_READS = _role("s3:GetObject", "arn:aws:s3:::data/*")
_WRITES = _role(["s3:GetObject", "s3:PutObject"], "arn:aws:s3:::data/*")
_OUTPUT = _role("s3:PutObject", "arn:aws:s3:::models/fraud/training/*")
_REFUSED = _role("s3:*", "*", {"Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::data/*"})
_CHOSEN: Value = {"std:Join": {"On": "", "Values": ["s3://data/fraud/", {"Get": "Parameters.DataSet"}, "/"]}}

CONTROL = Control(
    id="training_role_cannot_write_raw_data",
    concept="integrity",
    title="Training reads the approved data set and writes only its output",
    why="A trainer that was taken over cannot poison what the next run reads.",
    severity="high",
    requirements=("Z2",),
    threats=("ML02", "ML08"),
    sources={},
    cases=(
        PlanCase(
            types=STARTED,
            judge=judge,
            passes=(_job(_READS), _job(_OUTPUT), _job(_REFUSED), _pipeline(_READS, _CHOSEN)),
            fails=(
                _job(_WRITES),
                _job(_role("s3:*", "*")),
                _job(_role("s3:DeleteObject*", "arn:aws:s3:::data/fraud/*")),
                _pipeline(_WRITES, _CHOSEN),
                _pipeline(_role("s3:PutObject", "arn:aws:s3:::data/fraud/*"), "s3://data/fraud/raw/"),
            ),
            unknown=(
                _job(_READS, _input(UNKNOWN)),
                _job(_READS, {**_input(), "roleArn": UNKNOWN}),
                _job(_READS, {**_input(), "roleArn": "arn:aws:iam::111122223333:role/made-elsewhere"}),
                _job(_role("s3:PutObject", UNKNOWN)),
                _job(_role(UNKNOWN, "*")),
                _pipeline(_READS, {"get": "Parameters.Address"}),
            ),
        ),
    ),
)
