"""In production each variant of an endpoint runs on two instances or more."""

from __future__ import annotations

from strongroom.controls.control import Case, Control, Judge
from strongroom.controls.endpoint.examples import configuration
from strongroom.controls.endpoint.types import CONFIGURATION
from strongroom.controls.endpoint.variants import each_variant, is_serverless
from strongroom.controls.example import UNKNOWN
from strongroom.controls.judges import either, field, given
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome
from strongroom.controls.requirement import at_least
from strongroom.controls.stage import stage_of
from strongroom.plan.model import Plan, Resource

_TWO = at_least(2)
_FIX = "set initialInstanceCount to 2 or more in each variant"


def _is_redundant(variant: str) -> Judge:
    managed = f"{variant}.managedInstanceScaling.minInstanceCount"
    counted = either(field(f"{variant}.initialInstanceCount", _TWO, _FIX), given(managed, field(managed, _TWO, _FIX)))

    def judge(resource: Resource, plan: Plan) -> Outcome:
        return NOT_APPLICABLE if is_serverless(resource, variant) else counted(resource, plan)

    return judge


_each = each_variant(_is_redundant)


def judge(resource: Resource, plan: Plan) -> Outcome:
    """Passes iff each variant that runs on instances has a second one, unless the stage is not production."""
    return NOT_APPLICABLE if stage_of(resource, plan) == "other" else _each(resource, plan)


_COUNT = "initialInstanceCount"
_MANAGED = "managedInstanceScaling.minInstanceCount"

CONTROL = Control(
    id="endpoint_has_redundant_instances",
    concept="serving",
    title="Instance-based variants run two or more instances",
    why="One instance is one failure away from no answer at all.",
    severity="low",
    requirements=(),
    threats=(),
    sources={
        "aws_config": ("sagemaker-endpoint-config-prod-instance-count",),
        "prowler": ("sagemaker_endpoint_config_prod_variant_instances",),
        "security_hub": ("SageMaker.4",),
    },
    cases=(
        Case(
            types=(CONFIGURATION,),
            judge=judge,
            passes=(
                configuration(),
                configuration(shadow={_COUNT: 4}),
                configuration(variant={_COUNT: 1, _MANAGED: 2}),
            ),
            fails=(
                configuration(variant={_COUNT: 1}),
                configuration({"tags": {"stage": "prod"}}, variant={_COUNT: None}),
                configuration(shadow={_COUNT: 1}),
            ),
            unknown=(configuration(variant={_COUNT: UNKNOWN}), configuration({"productionVariants": UNKNOWN})),
        ),
    ),
)
