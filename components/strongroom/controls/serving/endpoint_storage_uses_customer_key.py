"""The disks of each endpoint are encrypted with a key of the environment."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.endpoint.examples import configuration
from strongroom.controls.endpoint.types import CONFIGURATION
from strongroom.controls.endpoint.variants import variant_instances
from strongroom.controls.example import UNKNOWN
from strongroom.controls.job.examples import KEY_PART, WIRED_KEY
from strongroom.controls.job.volume import only_local_disks
from strongroom.controls.outcome import Outcome, passed, unknown
from strongroom.controls.own_key import own_key
from strongroom.plan.model import Plan, Resource

_PATH = "kmsKeyArn"
_FIX = (
    f"set {_PATH} to the ARN of the environment's key for serving; only instance types with local disks "
    "(ml.g5 and the like) take none, and encrypt by hardware: keep them in a configuration of their own"
)
_named = own_key(_PATH, _FIX)


def judge(resource: Resource, plan: Plan) -> Outcome:
    """Passes iff a key is named, or every variant runs on local disks, for which AWS takes none."""
    if resource.inputs.get(_PATH) is not None or _PATH in resource.options.ignored:
        return _named(resource, plan)
    local = only_local_disks(variant_instances(resource))
    if local is None:
        return unknown(_PATH, "the plan does not tell whether the instance types take a key", _FIX)
    return passed(_PATH) if local else _named(resource, plan)


_TYPE = "instanceType"

CONTROL = Control(
    id="endpoint_storage_uses_customer_key",
    concept="serving",
    title="Endpoint storage uses the customer key",
    why="The model lies on that disk in the clear to whoever reads the disk.",
    severity="high",
    requirements=("S2",),
    threats=(),
    sources={
        "aws_config": ("sagemaker-endpoint-configuration-kms-key-configured",),
        "cdk_nag": ("NIST.800.53.R5-SageMakerEndpointConfigurationKMSKeyConfigured",),
        "checkov": ("CKV_AWS_98",),
        "kics": ("44034eda-1c3f-486a-831d-e09a7dd94354", "58b35504-0287-4154-bf69-02c0573deab8"),
        "prowler": ("sagemaker_endpoint_config_kms_encryption_enabled",),
        "pulumi_nist_pack": ("aws/sagemaker-endpoint-kms-encryption-enabled",),
    },
    cases=(
        Case(
            types=(CONFIGURATION,),
            judge=judge,
            passes=(
                configuration(),
                configuration({_PATH: WIRED_KEY}, KEY_PART),
                configuration({_PATH: None}, variant={_TYPE: "ml.g5.xlarge"}, shadow={_TYPE: "ml.p4d.24xlarge"}),
            ),
            fails=(
                configuration({_PATH: None}),
                configuration({_PATH: ""}),
                configuration({_PATH: "arn:aws:kms:eu-west-1:111122223333:alias/aws/sagemaker"}),
                configuration({_PATH: None}, variant={_TYPE: "ml.g5.xlarge"}, shadow={}),
                configuration({_PATH: None}, variant={_TYPE: None, "serverlessConfig": {"maxConcurrency": 1}}),
            ),
            unknown=(
                configuration({_PATH: UNKNOWN}),
                configuration({_PATH: WIRED_KEY}),
                configuration({_PATH: None}, variant={_TYPE: UNKNOWN}),
            ),
        ),
    ),
)
