"""How a new version takes over from the one before, and how many machines answer."""

from typing import Final

import pulumi_aws as aws

from ...account.aws import AwsComponent, names_of, tags
from .. import PER_MACHINE, ServingArgs
from .alarms import alarm_name, watches
from .revision import VARIANT, first_machines

CANARY_PERCENT: Final = 10
BAKING_SECONDS: Final = 300
LONGEST_DEPLOYMENT_SECONDS: Final = 3600


def deployment(args: ServingArgs) -> "aws.sagemaker.EndpointDeploymentConfigArgs":
    """A new version begins on a tenth of its machines, at least one; an alarm in the five minutes after withdraws it.

    Source: SageMaker Developer Guide, "Use canary traffic shifting": at most half of the machines, so never one alone.
    """
    canary = aws.sagemaker.EndpointDeploymentConfigBlueGreenUpdatePolicyTrafficRoutingConfigurationCanarySizeArgs(
        type="CAPACITY_PERCENT", value=CANARY_PERCENT
    )
    return aws.sagemaker.EndpointDeploymentConfigArgs(
        blue_green_update_policy=aws.sagemaker.EndpointDeploymentConfigBlueGreenUpdatePolicyArgs(
            traffic_routing_configuration=(
                aws.sagemaker.EndpointDeploymentConfigBlueGreenUpdatePolicyTrafficRoutingConfigurationArgs(
                    type="CANARY",
                    canary_size=canary,
                    wait_interval_in_seconds=BAKING_SECONDS,
                )
            ),
            termination_wait_in_seconds=BAKING_SECONDS,
            maximum_execution_timeout_in_seconds=LONGEST_DEPLOYMENT_SECONDS,
        ),
        auto_rollback_configuration=aws.sagemaker.EndpointDeploymentConfigAutoRollbackConfigurationArgs(
            alarms=[
                aws.sagemaker.EndpointDeploymentConfigAutoRollbackConfigurationAlarmArgs(
                    alarm_name=alarm_name(args, watch)
                )
                for watch in watches(args)
                if watch.withdraws
            ]
        ),
    )


def scaling(component: AwsComponent, name: str, args: ServingArgs, endpoint: "aws.sagemaker.Endpoint") -> None:
    """Makes what keeps the machines between `least` and `most`, by the requests that each one answers.

    Nothing where there is no other number than the one that a version begins with.
    """
    if args["least"] == args["most"] == first_machines(args):
        return
    names = names_of(args["context"])
    target = aws.appautoscaling.Target(
        name,
        service_namespace="sagemaker",
        resource_id=endpoint.name.apply(lambda known: f"endpoint/{known}/variant/{VARIANT}"),
        scalable_dimension="sagemaker:variant:DesiredInstanceCount",
        min_capacity=args["least"],
        max_capacity=args["most"],
        tags={**tags(args["context"], "serving"), "strongroom:team": args["team"]},
        opts=component.child(),
    )
    metric = aws.appautoscaling.PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs(
        predefined_metric_type="SageMakerVariantInvocationsPerInstance"
    )
    aws.appautoscaling.Policy(
        name,
        name=names.of(f"{args['model']}-load"),
        policy_type="TargetTrackingScaling",
        service_namespace=target.service_namespace,
        resource_id=target.resource_id,
        scalable_dimension=target.scalable_dimension,
        target_tracking_scaling_policy_configuration=(
            aws.appautoscaling.PolicyTargetTrackingScalingPolicyConfigurationArgs(
                target_value=args.get("per_machine", PER_MACHINE), predefined_metric_specification=metric
            )
        ),
        opts=component.child(),
    )
