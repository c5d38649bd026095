"""What people label or review is written under a key of the environment."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.job.examples import KEY, KEY_PART, WIRED_KEY
from strongroom.controls.job.types import FLOW_DEFINITION, LABELLING_JOB
from strongroom.controls.own_key import own_key
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_PATH = "outputConfig.kmsKeyId"
_FIX = f"set {_PATH} to the ARN of the environment's key for data"


def _plan(key: Value, *others: Part, type_: str = FLOW_DEFINITION) -> Plan:
    output: dict[str, Value] = {"s3OutputPath": "s3://data/labels"}
    return example(
        part(type_, "label", {"outputConfig": output if key is None else {**output, "kmsKeyId": key}}), *others
    )


CONTROL = Control(
    id="labelling_output_uses_customer_key",
    concept="training",
    title="Labelling and review output uses the customer key",
    why="Labels are training data.",
    severity="medium",
    requirements=("I3",),
    threats=(),
    sources={"checkov": ("CKV_AWS_372",)},
    cases=(
        Case(
            types=(FLOW_DEFINITION, LABELLING_JOB),
            judge=own_key(_PATH, _FIX),
            passes=(_plan(KEY), _plan(KEY, type_=LABELLING_JOB), _plan(WIRED_KEY, KEY_PART)),
            fails=(_plan(None), _plan(None, type_=LABELLING_JOB), _plan(""), _plan("alias/aws/s3")),
            unknown=(_plan(UNKNOWN), _plan(WIRED_KEY), _plan(UNKNOWN, type_=LABELLING_JOB)),
        ),
    ),
)
