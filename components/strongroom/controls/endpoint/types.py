"""The type tokens of what serves a model on AWS."""

from __future__ import annotations

from typing import Final

MODEL: Final = "aws:sagemaker/model:Model"
CONFIGURATION: Final = "aws:sagemaker/endpointConfiguration:EndpointConfiguration"
ENDPOINT: Final = "aws:sagemaker/endpoint:Endpoint"
USAGE_PLAN: Final = "aws:apigateway/usagePlan:UsagePlan"
VALIDATOR: Final = "aws:apigateway/requestValidator:RequestValidator"
WEB_ACL: Final = "aws:wafv2/webAcl:WebAcl"
SCALING_TARGET: Final = "aws:appautoscaling/target:Target"
