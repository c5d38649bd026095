"""Each model serves from containers without a network."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.endpoint.models import model_case
from strongroom.controls.example import UNKNOWN
from strongroom.controls.judges import field
from strongroom.controls.requirement import equals

_PATH = "enableNetworkIsolation"
_FIX = f"set {_PATH} to true"

CONTROL = Control(
    id="model_container_is_isolated",
    concept="serving",
    title="Serving containers have no network",
    why="A tampered model or container cannot call out, nor be called from inside the network.",
    severity="high",
    requirements=("S3", "I5"),
    threats=("ML05", "ML06"),
    sources={
        "aws_ai_security_framework": ("AISF-ML-01",),
        "aws_config": ("sagemaker-model-isolation-enabled",),
        "checkov": ("CKV_AWS_370",),
        "prowler": ("sagemaker_models_network_isolation_enabled",),
        "security_hub": ("SageMaker.5",),
    },
    cases=(
        model_case(
            field(_PATH, equals(True), _FIX),
            good=({_PATH: "true"},),
            bad=({_PATH: False}, {_PATH: None}),
            open_=({_PATH: UNKNOWN},),
        ),
    ),
)
