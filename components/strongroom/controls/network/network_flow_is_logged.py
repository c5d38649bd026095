"""Each network logs every flow, accepted or refused, and the log is kept 90 days."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.detection.types import LOG_GROUP
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.judges import field
from strongroom.controls.outcome import Outcome, all_of, any_of, lacking, unknown
from strongroom.controls.requirement import equals
from strongroom.controls.traffic.kept import kept_where
from strongroom.controls.traffic.types import FLOW_LOG, SUBNET, VPC
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_DAYS = 90
_FIX = "add an aws.ec2.FlowLog with trafficType ALL for the network, to a log group that keeps 90 days or more"
_ALL = field(
    "trafficType", equals("ALL"), "set trafficType to ALL: flows that were accepted are the ones that got away"
)


def judge(network: Resource, plan: Plan) -> Outcome:
    """Passes iff a log of the network, or one of each of its subnets, is of all traffic and kept."""
    whole = _logged(network, "vpcId", plan)
    if whole.verdict == "pass":
        return whole
    subnets = companions(plan, network, (SUBNET,), "vpcId").found
    single = [_logged(subnet, "subnetId", plan) for subnet in subnets]
    return any_of(all_of(*single), whole) if any(item.verdict == "pass" for item in single) else whole


def _logged(target: Resource, link: str, plan: Plan) -> Outcome:
    linked = companions(plan, target, (FLOW_LOG,), link)
    if linked.found:
        return any_of(
            *(all_of(_ALL(log, plan), kept_where(log, "logDestination", _DAYS, plan)) for log in linked.found)
        )
    if linked.open:
        return unknown(None, "a FlowLog exists and the plan does not tell of which network", _FIX)
    return lacking("no FlowLog records its traffic", _FIX)


_VPC = part(VPC, "own")
_SUBNET = part(SUBNET, "a", {"vpcId": hole(VPC, "own", "id")})
_KEPT = part(LOG_GROUP, "flows", {"name": "flows", "retentionInDays": 90})


def _log(link: str = "vpcId", target: Value = None, **inputs: Value) -> Part:
    given: dict[str, Value] = {
        link: hole(VPC, "own", "id") if target is None else target,
        "trafficType": "ALL",
        "logDestination": hole(LOG_GROUP, "flows", "arn"),
    }
    return part(FLOW_LOG, f"flows-{link}", {**given, **inputs})


def _group(days: Value) -> Part:
    return part(LOG_GROUP, "flows", {"name": "flows", "retentionInDays": days})


CONTROL = Control(
    id="network_flow_is_logged",
    concept="network",
    title="Network flows are logged and kept 90 days or more",
    why="Exfiltration shows as flows first.",
    severity="medium",
    requirements=("N9",),
    threats=("ML05", "AML.T0025"),
    sources={
        "cdk_nag": ("AwsSolutions-VPC7", "NIST.800.53.R5-VPCFlowLogsEnabled"),
        "checkov": ("CKV2_AWS_11",),
        "cis_aws_7.0": ("4.7",),
        "finos_ccc": ("CCC.VPC.CN04",),
        "prowler": ("vpc_flow_logs_enabled",),
        "pulumi_nist_pack": ("aws/vpc-flow-logs",),
        "security_hub": ("EC2.6",),
        "trivy": ("AWS-0178",),
    },
    cases=(
        Case(
            types=(VPC,),
            judge=judge,
            passes=(
                example(_VPC, _log(), _KEPT),
                example(_VPC, _log(), _group(0)),
                example(_VPC, _log(logDestination="arn:aws:logs:eu-west-1:111122223333:log-group:flows"), _group(365)),
                example(_VPC, _log("subnetId", hole(SUBNET, "a", "id")), _SUBNET, _KEPT),
                example(
                    _VPC,
                    _log(logDestination=hole("aws:s3/bucket:Bucket", "flows", "arn")),
                    part("aws:s3/bucket:Bucket", "flows", {"bucket": "flows"}),
                ),
            ),
            fails=(
                example(_VPC),
                example(_VPC, _log(target="vpc-2"), _KEPT),
                example(_VPC, _log(trafficType="REJECT"), _KEPT),
                example(_VPC, _log(trafficType="ACCEPT"), _KEPT),
                example(_VPC, _log(), _group(30)),
                example(_VPC, _log(logDestination=None), _KEPT),
                example(
                    _VPC,
                    _log("subnetId", hole(SUBNET, "a", "id")),
                    _SUBNET,
                    part(SUBNET, "b", {"vpcId": hole(VPC, "own", "id")}),
                    _KEPT,
                ),
            ),
            unknown=(
                example(_VPC, _log(target=UNKNOWN), _KEPT),
                example(_VPC, _log(trafficType=UNKNOWN), _KEPT),
                example(_VPC, _log(), _group(UNKNOWN)),
                example(_VPC, _log(logDestination="arn:aws:s3:::logs-of-everybody")),
            ),
        ),
    ),
)
