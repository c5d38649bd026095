"""Where a plan has AWS judge its configuration, machine learning, keys and networks are among what is judged.

Source: https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.controls.control import Control, PlanCase
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.outcome import Outcome, lacking, passed, unknown
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

_RULE: Final = "aws:cfg/rule:Rule"
_PACK: Final = "aws:cfg/conformancePack:ConformancePack"
_IDENTIFIER: Final = "source.sourceIdentifier"
_WANTED: Final = (
    "CMK_BACKING_KEY_ROTATION_ENABLED",
    "KMS_CMK_NOT_SCHEDULED_FOR_DELETION",
    "SAGEMAKER_DOMAIN_IN_VPC",
    "SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED",
    "SAGEMAKER_MODEL_ISOLATION_ENABLED",
    "SAGEMAKER_NOTEBOOK_INSTANCE_KMS_KEY_CONFIGURED",
    "SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS",
    "VPC_DEFAULT_SECURITY_GROUP_CLOSED",
)


def judge(plan: Plan) -> Iterator[tuple[Resource | None, Outcome]]:
    """Passes iff each of the rules stands in the plan; plans with a conformance pack, which may hold them, do too."""
    named = [value for rule in plan.of(_RULE) for value in at(rule.inputs, _IDENTIFIER)]
    missing = [name for name in _WANTED if name not in named]
    fix = f"add a Rule with the source owner AWS and the identifier of each: {', '.join(missing)}"
    if not missing or plan.of(_PACK):
        yield None, passed()
    elif any(not isinstance(value, str) for value in named):
        yield None, unknown(None, f"the plan does not tell whether the rules {', '.join(missing)} are there", fix)
    else:
        yield None, lacking(f"what was deployed is not judged by {', '.join(missing)}", fix)


def _rules(*identifiers: Value) -> tuple[Part, ...]:
    return tuple(
        part(_RULE, f"rule-{index}", {"name": f"rule-{index}", "source": {"owner": "AWS", "sourceIdentifier": name}})
        for index, name in enumerate(identifiers)
    )


CONTROL = Control(
    id="configuration_rules_look_at_ml",
    concept="monitoring",
    title="Rules on the configuration look at machine learning, keys and networks",
    why="A lock that is opened by hand after the deployment shows in no plan.",
    severity="low",
    requirements=("A11",),
    threats=("ML06",),
    sources={},
    cases=(
        PlanCase(
            types=(_RULE,),
            judge=judge,
            passes=(example(*_rules(*_WANTED)), example(*_rules(*_WANTED[1:]), part(_PACK, "pack", {}))),
            fails=(*(example(*_rules(*(name for name in _WANTED if name != left))) for left in _WANTED),),
            unknown=(example(*_rules(*_WANTED[1:], UNKNOWN)),),
        ),
    ),
)
