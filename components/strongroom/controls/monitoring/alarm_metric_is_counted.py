"""Each alarm on the metrics of filters is on one that a filter counts."""

from __future__ import annotations

from strongroom.access.logic import some
from strongroom.controls.control import Case, Control
from strongroom.controls.detection.examples import alarm_part, filter_part, pattern_for
from strongroom.controls.detection.route import watches
from strongroom.controls.detection.types import METRIC_ALARM, METRIC_FILTER
from strongroom.controls.detection.watched import KEYS
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed, unknown
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

_FIX = "name in metricName a metric that a LogMetricFilter of the same namespace counts"


def judge(alarm: Resource, plan: Plan) -> Outcome:
    """Passes iff a filter counts the alarm's metric; namespaces that no filter of the plan counts in are left out."""
    filters = plan.of(METRIC_FILTER)
    spaces = [space for item in filters for space in at(item.inputs, "metricTransformation.namespace")]
    if not isinstance(alarm.inputs.get("metricName"), str) or alarm.inputs.get("namespace") not in spaces:
        return NOT_APPLICABLE
    verdict = some(watches(alarm, item) for item in filters)
    if verdict is None:
        return unknown("metricName", "the plan does not tell whether a filter counts the alarm's metric", _FIX)
    return passed("metricName") if verdict else failed("metricName", "no filter counts the alarm's metric", _FIX)


def _filter(name: Value, **metric: Value) -> Part:
    metric = {"name": name, "namespace": "security", "value": "1", **metric}
    return part(METRIC_FILTER, "some", {"logGroupName": "trail", "pattern": "x", "metricTransformation": metric})


CONTROL = Control(
    id="alarm_metric_is_counted",
    concept="monitoring",
    title="Alarms are on metrics that a filter counts",
    why="A name with a slip makes an alarm that can never be raised, and nothing says so.",
    severity="medium",
    requirements=("A5",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(METRIC_ALARM,),
            judge=judge,
            passes=(
                example(alarm_part(), filter_part(pattern_for(KEYS))),
                example(alarm_part(), _filter("other"), _filter("changes")),
            ),
            fails=(
                example(alarm_part(metricName="change"), filter_part(pattern_for(KEYS))),
                example(alarm_part(), _filter("other")),
                example(alarm_part(), _filter("changes", dimensions={"Caller": "$.userIdentity.arn"})),
            ),
            unknown=(example(alarm_part(), _filter(UNKNOWN)),),
        ),
    ),
)
