"""The account itself blocks public buckets."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import every, field
from strongroom.controls.requirement import equals
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_TYPE = "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock"
_FLAGS = ("blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets")


def _block(**changes: Value) -> Plan:
    return example(part(_TYPE, "account", {**dict.fromkeys(_FLAGS, True), **changes}))


CONTROL = Control(
    id="account_blocks_public_buckets",
    concept="store",
    title="The account itself blocks public buckets",
    why="Buckets that no program made are covered too, and a bucket's own block that is taken away changes nothing.",
    severity="high",
    requirements=("B1",),
    threats=("ML05", "AML.T0035"),
    sources={
        "aws_config": ("conformance-pack-ai-ml/s3-account-level-public-access-blocks",),
        "prowler": ("s3_account_level_public_access_blocks",),
        "security_hub": ("S3.1",),
    },
    cases=(
        Case(
            types=(_TYPE,),
            judge=every(*(field(flag, equals(True), f"set {flag} to true") for flag in _FLAGS)),
            passes=(_block(),),
            fails=(*(_block(**{flag: False}) for flag in _FLAGS), example(part(_TYPE, "account"))),
            unknown=tuple(_block(**{flag: UNKNOWN}) for flag in _FLAGS),
        ),
    ),
)
