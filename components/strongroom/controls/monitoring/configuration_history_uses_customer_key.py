"""What the recorder delivers is encrypted with a key of the environment."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.detection.account import CHANNEL
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.job.examples import KEY, KEY_PART, WIRED_KEY
from strongroom.controls.own_key import own_key
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_PATH = "s3KmsKeyArn"
_FIX = f"set {_PATH} to the ARN of the environment's key for audit"


def _plan(key: Value, *others: Part) -> Plan:
    return example(part(CHANNEL, "all", {"s3BucketName": "audit", **({} if key is None else {_PATH: key})}), *others)


CONTROL = Control(
    id="configuration_history_uses_customer_key",
    concept="monitoring",
    title="The configuration history uses the customer key",
    why="The history tells every lock, and every moment in which one was open.",
    severity="low",
    requirements=("A3", "K1"),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(CHANNEL,),
            judge=own_key(_PATH, _FIX),
            passes=(_plan(KEY), _plan(WIRED_KEY, KEY_PART)),
            fails=(_plan(None), _plan(""), _plan("alias/aws/s3")),
            unknown=(_plan(UNKNOWN), _plan(WIRED_KEY)),
        ),
    ),
)
