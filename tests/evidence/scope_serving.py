"""The inputs of models and the endpoints that answer with them that a requirement names."""

from __future__ import annotations

from typing import Final

from tests.evidence.scope import FOREIGN_GROUP, FOREIGN_KEY, FOREIGN_SUBNET, Scope, Weaker, Wider, weaker

_TAGGED: Final = "444455556666.dkr.ecr.eu-west-1.amazonaws.com/fraud-prod/scoring:latest"
_FOREIGN_IMAGE: Final = f"999999999999.dkr.ecr.eu-west-1.amazonaws.com/another@sha256:{'0' * 64}"
_VARIANT: Final = "productionVariants[*]."
_DEPLOYMENT: Final = "deploymentConfig."
_SHIFT: Final = "deploymentConfig.blueGreenUpdatePolicy.trafficRoutingConfiguration."

SERVING: Final[dict[str, Scope]] = {
    "aws:sagemaker/model:Model": Scope(
        {
            "enableNetworkIsolation": ("S3", "flag"),
            "vpcConfig": ("S4", weaker()),
            "vpcConfig.subnets": ("S4", Wider((FOREIGN_SUBNET,))),
            "vpcConfig.securityGroupIds": ("S4", Wider((FOREIGN_GROUP,))),
            "primaryContainer.image": ("M8", Weaker((_TAGGED, _FOREIGN_IMAGE))),
            "primaryContainer.modelDataUrl": ("M1", Weaker(("s3://another/model.tar.gz",))),
            "executionRoleArn": ("I12", Weaker(("arn:aws:iam::444455556666:role/another",))),
        },
    ),
    "aws:sagemaker/endpointConfiguration:EndpointConfiguration": Scope(
        {
            "kmsKeyArn": ("S2", weaker(FOREIGN_KEY)),
            "dataCaptureConfig": ("S5", weaker()),
            "dataCaptureConfig.enableCapture": ("S5", "flag"),
            "dataCaptureConfig.initialSamplingPercentage": ("S5", Weaker((1,))),
            "dataCaptureConfig.kmsKeyId": ("S5", weaker(FOREIGN_KEY)),
            "dataCaptureConfig.captureOptions": ("S5", "list"),
            "dataCaptureConfig.destinationS3Uri": ("S5", Weaker(("s3://another/captures",))),
            f"{_VARIANT}enableSsmAccess": ("T11", "flag"),
            f"{_VARIANT}modelName": ("M1", Weaker(("another",))),
        },
        added={
            "productionVariants[0].coreDumpConfig": ("T11", ({"destinationS3Uri": "s3://another/dumps"},)),
            "productionVariants[0].serverlessConfig": ("Z16", ({"maxConcurrency": 5, "memorySizeInMb": 2048},)),
            "asyncInferenceConfig": ("Z16", ({"outputConfig": {"s3OutputPath": "s3://another/answers"}},)),
        },
    ),
    "aws:sagemaker/endpoint:Endpoint": Scope(
        {
            "deploymentConfig": ("S14", weaker()),
            f"{_DEPLOYMENT}autoRollbackConfiguration": ("S14", weaker()),
            f"{_DEPLOYMENT}autoRollbackConfiguration.alarms": ("S14", "list"),
            f"{_DEPLOYMENT}autoRollbackConfiguration.alarms[*].alarmName": ("S14", Weaker(("another",))),
            f"{_SHIFT}type": ("S14", Weaker(("ALL_AT_ONCE",))),
            f"{_SHIFT}waitIntervalInSeconds": ("S14", Weaker((0,))),
            f"{_SHIFT}canarySize.value": ("S14", Weaker((100,))),
            "endpointConfigName": ("S1", Weaker(("another",))),
        },
    ),
    "aws:appautoscaling/target:Target": Scope({"maxCapacity": ("Z19", Weaker((100000,)))}, companion="Z19"),
}
