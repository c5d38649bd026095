"""Nobody but those whom the environment, or the grant, names invokes an endpoint."""

from __future__ import annotations

from strongroom.controls.control import Control, PlanCase
from strongroom.controls.example import UNKNOWN
from strongroom.controls.granted.aws_example import ENDPOINT, environment, foreign, may, role
from strongroom.controls.granted.azure_example import SCORE, assigns, on_azure
from strongroom.controls.granted.gcp_example import gives, on_gcp
from strongroom.controls.granted.only_named import only_named
from strongroom.controls.granted.scope import TYPES

CONTROL = Control(
    id="only_named_identities_invoke_endpoints",
    concept="access",
    title="No identity but the named ones can invoke an endpoint",
    why="Whoever can ask without limit can copy the model by its answers.",
    severity="high",
    requirements=("S4", "V6"),
    threats=("ML05", "ML10"),
    sources={},
    cases=(
        PlanCase(
            types=TYPES,
            judge=only_named(
                "invoke",
                "invoke the endpoints",
                "allow the call to the role of one listed caller, on the endpoint by its name",
            ),
            passes=(
                environment(*role("caller", may("sagemaker:InvokeEndpoint", ENDPOINT), team="scoring")),
                foreign(*role("", may("sagemaker:InvokeEndpoint", ENDPOINT))),
                foreign(*role("", may("s3:ListAllMyBuckets"))),
                on_gcp(*gives("caller", "aiplatform.endpoints.predict", "endpoint")),
                on_azure(*assigns("caller", SCORE, "endpoint")),
            ),
            fails=(
                environment(*role("scientist", may("sagemaker:InvokeEndpoint", ENDPOINT), team="scoring")),
                environment(*role("caller", may("sagemaker:InvokeEndpoint", ENDPOINT), team="research")),
                environment(*role("", may("sagemaker:InvokeEndpointAsync"))),
                foreign(*role("", may("sagemaker:InvokeEndpoint"))),
                foreign(*role("", may("sagemaker:*"))),
                on_gcp(*gives("scientist", "aiplatform.endpoints.predict", "project")),
                on_azure(*assigns("scientist", SCORE, "workspace")),
            ),
            unknown=(
                environment(*role("scientist", may("sagemaker:InvokeEndpoint", UNKNOWN), team="scoring")),
                foreign(*role("", may(UNKNOWN))),
                on_gcp(*gives("scientist", UNKNOWN, "endpoint")),
                on_azure(*assigns("scientist", UNKNOWN, "endpoint")),
            ),
        ),
    ),
)
