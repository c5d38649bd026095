"""What a guardrail spares is of the environment: its own keys, subnets and security groups."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.access.aws_account import own_accounts
from strongroom.access.aws_condition import read_operator
from strongroom.access.aws_pin import account_of
from strongroom.access.aws_text import marks, readable, spell
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, hole
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed, unknown
from strongroom.controls.policy.guard_cases import inline, refusal
from strongroom.controls.policy.holder import HOLDERS, Holder, holders
from strongroom.controls.policy.job_calls import GROUPS, OUTPUT_KEY, SUBNETS, VOLUME_KEY
from strongroom.controls.policy.pinned import FOREIGN, provider
from strongroom.controls.policy.statements import ACCOUNT
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_KEYS: Final = (*VOLUME_KEY, *OUTPUT_KEY, SUBNETS, GROUPS)
_FIX: Final = "list nothing but the environment's own keys, subnets and groups in the guardrail's conditions"


def judge(resource: Resource, plan: Plan) -> Outcome:
    """Passes iff every exception is wired to the plan, or all of one kind stand written and name no foreign account."""
    holder = holders(plan).get(resource.urn)
    spared = list(_spared(holder, plan)) if holder is not None else []
    if not spared:
        return NOT_APPLICABLE
    ours = own_accounts(plan)
    for key, texts in spared:
        if None in texts:
            return unknown(None, f"the plan does not tell what the guardrail spares of {key}", _FIX)
        known = [text for text in texts if text is not None]
        strangers = [text for text in known if account_of(text) and ours and account_of(text) not in ours]
        # A name written by hand among those that the plan makes is none of these.
        strangers += [text for text in known if not marks(text) and any(marks(other) for other in known)]
        if strangers:
            return failed(
                None, f"the guardrail spares `{readable(strangers[0])}`, which is not the environment's", _FIX
            )
    return passed()


def _spared(holder: Holder, plan: Plan) -> Iterator[tuple[str, list[str | None]]]:
    """Yields what each Deny spares of a key."""
    for item in holder.rights.statements:
        for test in item.conditions if item.effect == "Deny" else ():
            if test.key in _KEYS and read_operator(test.operator).negated:
                yield test.key, [spell(value, plan) for value in test.values]


_SUBNET = hole("aws:ec2/subnet:Subnet", "a", "id")
_OURS = f"arn:aws:kms:eu-west-1:{ACCOUNT}:key/1"


def _unless(key: str, *values: Value) -> Plan:
    found = inline(refusal("sagemaker:*", {"ForAnyValue:StringNotEquals": {f"sagemaker:{key}": list(values)}}))
    here = example(provider("here", ACCOUNT)).resources
    return Plan(stack="example", project="example", resources=(*found.resources, *here), source="example")


CONTROL = Control(
    id="guardrail_spares_own_things_only",
    concept="identity",
    title="The guardrail spares the environment's own keys and network only",
    why="One exception that is added to a guardrail is the way around it.",
    severity="medium",
    requirements=("I2", "I3"),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=HOLDERS,
            judge=judge,
            passes=(
                _unless("VpcSubnets", _SUBNET),
                _unless("VpcSubnets", "subnet-1", "subnet-2"),
                _unless("VolumeKmsKeyArn", _OURS),
                _unless("OutputKmsKeyArn", hole("aws:kms/key:Key", "models", "arn")),
            ),
            fails=(
                _unless("VpcSubnets", _SUBNET, "subnet-1"),
                _unless("VolumeKmsKeyArn", _OURS, f"arn:aws:kms:eu-west-1:{FOREIGN}:key/1"),
                _unless("OutputKmsKey", hole("aws:kms/key:Key", "models", "arn"), _OURS),
            ),
            unknown=(_unless("VpcSecurityGroupIds", UNKNOWN),),
        ),
    ),
)
