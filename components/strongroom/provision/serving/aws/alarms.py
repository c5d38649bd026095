"""What is told of an endpoint, and which of it withdraws a new version."""

from dataclasses import dataclass
from typing import Final

import pulumi_aws as aws

from ...account.aws import AwsComponent, names_of, tags
from .. import SLOWEST_MS, ServingArgs
from .revision import VARIANT


@dataclass(frozen=True)
class Watch:
    """One alarm: told where the statistic of the metric is above `most` in `periods` of `seconds` on end."""

    word: str
    metric: str
    statistic: str
    most: float
    seconds: int
    periods: int
    withdraws: bool
    meaning: str


# Of a metric that counts errors the average is their share of the requests.
_ERRORS: Final = Watch("errors", "Invocation5XXErrors", "Average", 0.05, 60, 2, True, "answers with errors")
# Whoever probes a model must not be able to withdraw its new version.
_REJECTED: Final = Watch("rejected", "Invocation4XXErrors", "Sum", 50, 300, 1, False, "is asked what it refuses")


def watches(args: ServingArgs) -> list[Watch]:
    """The alarms of an endpoint.

    Source: SageMaker Developer Guide, "Auto-Rollback Configuration and Monitoring"; CloudWatch metrics of SageMaker.
    """
    microseconds = args.get("slowest_ms", SLOWEST_MS) * 1_000
    slow = Watch("slow", "ModelLatency", "p99", microseconds, 60, 2, True, "answers slowly")
    return [_ERRORS, _REJECTED, slow]


def alarm_name(args: ServingArgs, watch: Watch) -> str:
    """`<name>-<stage>-<model>-<word>`."""
    return names_of(args["context"]).of(f"{args['model']}-{watch.word}")


def alarms(component: AwsComponent, name: str, args: ServingArgs) -> "list[aws.cloudwatch.MetricAlarm]":
    """Makes the alarms; they stand before the endpoint, so that its first minute is watched."""
    return [_alarm(component, name, args, watch) for watch in watches(args)]


def _alarm(component: AwsComponent, name: str, args: ServingArgs, watch: Watch) -> "aws.cloudwatch.MetricAlarm":
    context = args["context"]
    endpoint = names_of(context).of(args["model"])
    percentile = watch.statistic.startswith("p")
    return aws.cloudwatch.MetricAlarm(
        f"{name}-{watch.word}",
        name=alarm_name(args, watch),
        alarm_description=f"{endpoint}: {watch.meaning}",
        namespace="AWS/SageMaker",
        metric_name=watch.metric,
        dimensions={"EndpointName": endpoint, "VariantName": VARIANT},
        statistic=None if percentile else watch.statistic,
        extended_statistic=watch.statistic if percentile else None,
        period=watch.seconds,
        evaluation_periods=watch.periods,
        threshold=watch.most,
        comparison_operator="GreaterThanThreshold",
        treat_missing_data="notBreaching",
        actions_enabled=True,
        alarm_actions=[args["topic"]],
        tags=tags(context, "alarms"),
        opts=component.child(),
    )
