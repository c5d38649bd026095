"""Each interface endpoint answers under the service's own name."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.judges import field
from strongroom.controls.outcome import Outcome, all_of
from strongroom.controls.requirement import equals
from strongroom.controls.traffic.endpoint import INTERFACE, endpoint, of_kind
from strongroom.controls.traffic.types import ENDPOINT
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_APART = "aws:vpc/endpointPrivateDns:EndpointPrivateDns"
_PATH = "privateDnsEnabled"
_FIX = "set privateDnsEnabled to true"
_ON = field(_PATH, equals(True), _FIX)


def judge(resource: Resource, plan: Plan) -> Outcome:
    """Passes iff the endpoint's flag is on, or the resource of its own that sets it."""
    apart = companions(plan, resource, (_APART,), "vpcEndpointId").found
    if apart and resource.inputs.get(_PATH) in (None, False, "false"):
        return all_of(*(_ON(item, plan) for item in apart))
    return all_of(_ON(resource, plan), *(_ON(item, plan) for item in apart))


def _apart(flag: Value) -> Part:
    return part(_APART, "own", {"vpcEndpointId": hole(ENDPOINT, "own", "id"), _PATH: flag})


CONTROL = Control(
    id="private_endpoint_has_private_dns",
    concept="network",
    title="Private endpoints resolve privately",
    why="Without private names clients fall back to the public address.",
    severity="medium",
    requirements=("N4",),
    threats=("ML05", "ML09"),
    sources={},
    cases=(
        Case(
            types=(ENDPOINT,),
            judge=of_kind(INTERFACE, judge),
            passes=(
                example(endpoint(**{_PATH: True})),
                example(endpoint(kind="interface", **{_PATH: "true"})),
                example(endpoint(), _apart(True)),
            ),
            fails=(
                example(endpoint()),
                example(endpoint(**{_PATH: False})),
                example(endpoint(), _apart(False)),
            ),
            unknown=(
                example(endpoint(**{_PATH: UNKNOWN})),
                example(endpoint(kind=UNKNOWN)),
                example(endpoint(), _apart(UNKNOWN)),
            ),
        ),
    ),
)
