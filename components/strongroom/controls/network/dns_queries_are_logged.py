"""Each network logs the names that are looked up, and the log is kept 90 days."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.detection.types import LOG_GROUP
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.outcome import Outcome, all_of, any_of, lacking, unknown
from strongroom.controls.traffic.kept import kept_where
from strongroom.controls.traffic.types import QUERY_LOG, QUERY_LOG_ASSOCIATION, VPC
from strongroom.plan.links import companions, referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_DAYS = 90
_FIX = "associate an aws.route53.ResolverQueryLogConfig whose log group keeps 90 days or more with the network"


def judge(network: Resource, plan: Plan) -> Outcome:
    """Passes iff a log of queries is associated with the network, and where it goes is kept."""
    linked = companions(plan, network, (QUERY_LOG_ASSOCIATION,), "resourceId")
    if not linked.found:
        message = "a log of queries exists and the plan does not tell of which network"
        return unknown(None, message, _FIX) if linked.open else lacking("no log records its look-ups", _FIX)
    return any_of(*(_kept(item, plan) for item in linked.found))


def _kept(association: Resource, plan: Plan) -> Outcome:
    configs = list(referred(plan, association, "resolverQueryLogConfigId", (QUERY_LOG,)))
    if not configs:
        return unknown("resolverQueryLogConfigId", "the plan does not show where the look-ups are logged", _FIX)
    return all_of(*(kept_where(config, "destinationArn", _DAYS, plan) for config in configs))


_VPC = part(VPC, "own")


def _log(network: Value, config: Value = None) -> Part:
    wired = hole(QUERY_LOG, "names", "id") if config is None else config
    return part(QUERY_LOG_ASSOCIATION, "names", {"resourceId": network, "resolverQueryLogConfigId": wired})


def _config(destination: Value) -> Part:
    return part(QUERY_LOG, "names", {"destinationArn": destination})


def _group(days: Value) -> Part:
    return part(LOG_GROUP, "names", {"name": "names", "retentionInDays": days})


_ID = hole(VPC, "own", "id")
_CONFIG = _config(hole(LOG_GROUP, "names", "arn"))


CONTROL = Control(
    id="dns_queries_are_logged",
    concept="network",
    title="Name look-ups are logged and kept 90 days or more",
    why="What leaves over DNS stands in no flow log.",
    severity="medium",
    requirements=("N9",),
    threats=("ML05", "AML.T0025"),
    sources={},
    cases=(
        Case(
            types=(VPC,),
            judge=judge,
            passes=(
                example(_VPC, _log(_ID), _CONFIG, _group(90)),
                example(_VPC, _log(_ID), _config("arn:aws:logs:eu-west-1:111122223333:log-group:names"), _group(365)),
            ),
            fails=(
                example(_VPC),
                example(_VPC, _log("vpc-2"), _CONFIG, _group(90)),
                example(_VPC, _log(_ID), _CONFIG, _group(7)),
                example(_VPC, _log(_ID), _config(None)),
            ),
            unknown=(
                example(_VPC, _log(UNKNOWN), _CONFIG, _group(90)),
                example(_VPC, _log(_ID, "rqlc-1")),
                example(_VPC, _log(_ID), _CONFIG, _group(UNKNOWN)),
            ),
        ),
    ),
)
