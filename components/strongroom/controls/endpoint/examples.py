"""Examples of what serves a model: one good model, configuration and endpoint, and what is changed in them."""

from __future__ import annotations

from typing import Final

from strongroom.controls.endpoint.types import CONFIGURATION, ENDPOINT, MODEL
from strongroom.controls.example import Part, example, part
from strongroom.controls.job.examples import IMAGE, KEY, UNCHANGED, Changes, changed
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

ARTIFACT: Final = f"s3://models/fraud/score/{'0a' * 32}/model.tar.gz"
VARIANT: Final[dict[str, Value]] = {
    "variantName": "all",
    "modelName": "score-0a0a0a0a",
    "instanceType": "ml.m5.large",
    "initialInstanceCount": 2,
    "enableSsmAccess": False,
}
_CAPTURE: Final[dict[str, Value]] = {
    "enableCapture": True,
    "initialSamplingPercentage": 100,
    "destinationS3Uri": "s3://captures/fraud/score",
    "kmsKeyId": KEY,
    "captureOptions": [{"captureMode": "Input"}, {"captureMode": "Output"}],
}
_CONFIGURATION: Final[dict[str, Value]] = {
    "name": "score-0a0a0a0a",
    "kmsKeyArn": KEY,
    "dataCaptureConfig": {**_CAPTURE},
}
MODEL_SETTINGS: Final[dict[str, Value]] = {
    "name": "score-0a0a0a0a",
    "executionRoleArn": "arn:aws:iam::111122223333:role/fraud-serving",
    "enableNetworkIsolation": True,
    "vpcConfig": {"subnets": ["subnet-0a1b"], "securityGroupIds": ["sg-0a1b"]},
    "primaryContainer": {"image": IMAGE, "modelDataUrl": ARTIFACT, "imageConfig": {"repositoryAccessMode": "Vpc"}},
}
_ENDPOINT: Final[dict[str, Value]] = {
    "name": "score",
    "endpointConfigName": "score-0a0a0a0a",
    "deploymentConfig": {
        "blueGreenUpdatePolicy": {
            "trafficRoutingConfiguration": {
                "type": "CANARY",
                "canarySize": {"type": "CAPACITY_PERCENT", "value": 10},
                "waitIntervalInSeconds": 300,
            },
            "terminationWaitInSeconds": 300,
        },
        "autoRollbackConfiguration": {"alarms": [{"alarmName": "score-5xx"}]},
    },
}


def configuration(
    changes: Changes = UNCHANGED,
    *others: Part,
    variant: Changes = UNCHANGED,
    shadow: Changes | None = None,
) -> Plan:
    """An endpoint configuration of one variant, with a shadow variant where `shadow` says what is changed in it."""
    return example(configuration_part(changes, variant=variant, shadow=shadow), *others)


def configuration_part(
    changes: Changes = UNCHANGED,
    *,
    variant: Changes = UNCHANGED,
    shadow: Changes | None = None,
) -> Part:
    """The same as a part of an example."""
    variants: dict[str, Value] = {"productionVariants": [changed(VARIANT, variant)]}
    if shadow is not None:
        variants["shadowProductionVariants"] = [changed(VARIANT, shadow)]
    return part(CONFIGURATION, "score", changed({**_CONFIGURATION, **variants}, changes))


def model(changes: Changes = UNCHANGED, *others: Part) -> Plan:
    """A model of one container."""
    return example(model_part(changes), *others)


def model_part(changes: Changes = UNCHANGED) -> Part:
    """The same as a part of an example."""
    return part(MODEL, "score", changed(MODEL_SETTINGS, changes))


def endpoint(changes: Changes = UNCHANGED, *others: Part) -> Plan:
    """An endpoint."""
    return example(part(ENDPOINT, "score", changed(_ENDPOINT, changes)), *others)
