"""Each network has a private endpoint for every service that machine learning calls."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part, text
from strongroom.controls.outcome import Outcome, lacking, passed, unknown
from strongroom.controls.traffic.endpoint import GATEWAY, INTERFACE, kind_of, service_of
from strongroom.controls.traffic.types import ENDPOINT, VPC
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_STUDIO = "studio"
_FEATURES = "sagemaker.featurestore-runtime"
_DOMAIN = "aws:sagemaker/domain:Domain"
_FEATURE_GROUP = "aws:sagemaker/featureGroup:FeatureGroup"
SERVICES: Final = (
    "s3",
    "sagemaker.api",
    "sagemaker.runtime",
    "sts",
    "kms",
    "logs",
    "monitoring",
    "ecr.api",
    "ecr.dkr",
)


def judge(network: Resource, plan: Plan) -> Outcome:
    """Passes iff an endpoint of the network leads to each of the services, and to those that the plan makes use of."""
    linked = companions(plan, network, (ENDPOINT,), "vpcId")
    named = [service_of(item) for item in linked.found if kind_of(item) in (None, INTERFACE, GATEWAY)]
    missing = [service for service in (*SERVICES, *_also(network, plan)) if service not in named]
    if not missing:
        return passed()
    listed = ", ".join(missing)
    fix = f"add endpoints for {listed}; s3 as a gateway, the others as interfaces with private DNS"
    if linked.open or None in named:
        return unknown(None, f"the plan does not tell whether the network has endpoints for {listed}", fix)
    return lacking(f"the network has no endpoint for {listed}", fix)


def _also(network: Resource, plan: Plan) -> Iterator[str]:
    """Yields what only some environments call: Studio where one stands in the network, features where there are any."""
    if companions(plan, network, (_DOMAIN,), "vpcId").found:
        yield _STUDIO
    if plan.of(_FEATURE_GROUP):
        yield _FEATURES


_VPC = part(VPC, "own")


def _named(service: Value, number: int, network: Value = None) -> Part:
    wired = hole(VPC, "own", "id") if network is None else network
    return part(ENDPOINT, f"endpoint-{number}", {"vpcId": wired, "serviceName": service})


def _all(prefix: str, services: tuple[str, ...] = SERVICES, network: Value = None, *others: Part) -> Plan:
    return example(_VPC, *(_named(f"{prefix}{item}", index, network) for index, item in enumerate(services)), *others)


_SERVED = part(_FEATURE_GROUP, "shops", {"onlineStoreConfig": {"enableOnlineStore": True}})
_STUDIO_HERE = part(_DOMAIN, "people", {"vpcId": hole(VPC, "own", "id")})


_REGION = "com.amazonaws.eu-west-1."


CONTROL = Control(
    id="private_endpoints_cover_ml_services",
    concept="network",
    title="Every service the environment calls has a private endpoint",
    why="One missing endpoint makes jobs hang or somebody opens a route.",
    severity="high",
    requirements=("N2",),
    threats=("ML05",),
    sources={
        "aws_ai_security_framework": ("AISF-INFRA-08",),
        "cis_aws_7.0": ("6.8",),
        "prowler": ("vpc_endpoint_for_ec2_enabled",),
        "security_hub": ("EC2.10", "EC2.55", "EC2.56", "EC2.57"),
    },
    cases=(
        Case(
            types=(VPC,),
            judge=judge,
            passes=(
                _all(_REGION),
                _all("cn.com.amazonaws.cn-north-1."),
                _all(_REGION, SERVICES, None, _STUDIO_HERE, _named("aws.sagemaker.eu-west-1.studio", 99)),
                example(
                    _VPC,
                    *(
                        _named(text("com.amazonaws.", UNKNOWN, f".{item}"), index)
                        for index, item in enumerate(SERVICES)
                    ),
                ),
            ),
            fails=(
                example(_VPC),
                _all(_REGION, SERVICES[1:]),
                _all(_REGION, SERVICES[:-1]),
                _all(_REGION, network="vpc-2"),
                _all(_REGION, SERVICES, None, _STUDIO_HERE),
                _all(_REGION, SERVICES, None, _SERVED),
            ),
            unknown=(
                _all(_REGION, network=UNKNOWN),
                example(_VPC, *(_named(UNKNOWN, index) for index, _ in enumerate(SERVICES))),
            ),
        ),
    ),
)
