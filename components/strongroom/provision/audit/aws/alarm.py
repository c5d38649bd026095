"""An alarm at the first event of a log group that a pattern takes."""

from collections.abc import Mapping

import pulumi
import pulumi_aws as aws

from ...account.aws import AwsComponent, names_of
from ...context import Context


def alarm_on(
    at: AwsComponent,
    name: str,
    context: Context,
    metric: str,
    *,
    group: pulumi.Input[str],
    pattern: str,
    words: str,
    topic: pulumi.Input[str],
    tags: Mapping[str, str],
) -> None:
    """Counts the events of the group that the pattern takes as `metric`, and tells the topic of each minute with one.

    Source: CIS AWS Foundations Benchmark, section "Monitoring".
    """
    names = names_of(context)
    space = f"Strongroom/{names.prefix}"
    counted = aws.cloudwatch.LogMetricFilter(
        name,
        name=names.of(metric),
        log_group_name=group,
        pattern=pattern,
        metric_transformation=aws.cloudwatch.LogMetricFilterMetricTransformationArgs(
            name=metric, namespace=space, value="1", default_value="0"
        ),
        opts=at.child(),
    )
    aws.cloudwatch.MetricAlarm(
        name,
        name=names.of(metric),
        alarm_description=f"{names.prefix}: {words}",
        namespace=space,
        metric_name=metric,
        statistic="Sum",
        period=60,
        evaluation_periods=1,
        threshold=1,
        comparison_operator="GreaterThanOrEqualToThreshold",
        treat_missing_data="notBreaching",
        actions_enabled=True,
        alarm_actions=[topic],
        tags=tags,
        opts=at.child(after=[counted]),
    )
