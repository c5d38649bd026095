"""Objects are copied to buckets of our own accounts only."""

from __future__ import annotations

from strongroom.access.aws_account import own_accounts
from strongroom.access.aws_text import BUCKET_TYPES
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.outcome import Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.pinned import FOREIGN, provider
from strongroom.controls.policy.statements import ACCOUNT
from strongroom.plan.links import referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

_CONFIGS = ("aws:s3/bucketReplicationConfig:BucketReplicationConfig",)
_FIX = "replicate to a bucket of an account of ours, and name that account in destination.account"


def judge(config: Resource, plan: Plan) -> Outcome:
    """Passes iff each destination is a bucket of the plan, or is said to be in an account that is ours."""
    rules = at(config.inputs, "rules[*]")
    return all_of(*(_judge_rule(config, index, plan) for index in range(len(rules))))


def _judge_rule(config: Resource, index: int, plan: Plan) -> Outcome:
    path = f"rules[{index}].destination"
    accounts = [value for value in at(config.inputs, f"{path}.account") if value is not None]
    ours = own_accounts(plan)
    strangers = [value for value in accounts if isinstance(value, str) and ours and value not in ours]
    if strangers:
        return failed(path, f"it copies to a bucket of account `{strangers[0]}`, which is not ours", _FIX)
    if list(referred(plan, config, f"{path}.bucket", BUCKET_TYPES)):
        return passed(path)
    if ours and accounts and all(isinstance(value, str) for value in accounts):
        return passed(path)
    return unknown(path, "the plan does not tell whose bucket the objects are copied to", _FIX)


def _config(**destination: Value) -> Part:
    return part(_CONFIGS[0], "data", {"bucket": "data", "rules": [{"destination": destination}]})


_HERE = provider("here", ACCOUNT)
_COPY = part(BUCKET_TYPES[0], "copy", {"bucket": "copy"})

CONTROL = Control(
    id="store_replicas_stay_ours",
    concept="store",
    title="Objects are replicated to buckets of our own accounts only",
    why="A replication rule carries every new object out of the account, whatever its bucket's policy says.",
    severity="high",
    requirements=("B5", "B6"),
    threats=("ML05", "AML.T0035"),
    sources={},
    cases=(
        Case(
            types=_CONFIGS,
            judge=judge,
            passes=(
                example(_config(bucket=hole(BUCKET_TYPES[0], "copy", "arn")), _COPY),
                example(_config(bucket="arn:aws:s3:::elsewhere", account=ACCOUNT), _HERE),
            ),
            fails=(
                example(_config(bucket="arn:aws:s3:::elsewhere", account=FOREIGN), _HERE),
                example(_config(bucket=hole(BUCKET_TYPES[0], "copy", "arn"), account=FOREIGN), _COPY, _HERE),
            ),
            unknown=(
                example(_config(bucket="arn:aws:s3:::elsewhere"), _HERE),
                example(_config(bucket=UNKNOWN, account=UNKNOWN), _HERE),
            ),
        ),
    ),
)
