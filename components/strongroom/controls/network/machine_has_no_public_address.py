"""No machine is given a public address."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, hole, part
from strongroom.controls.judges import field
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, failed
from strongroom.controls.requirement import not_true
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_INSTANCE = "aws:ec2/instance:Instance"
_TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate"
_LAUNCH = "aws:ec2/launchConfiguration:LaunchConfiguration"
_ADDRESS = "aws:ec2/eip:Eip"
_ADDRESS_LINK = "aws:ec2/eipAssociation:EipAssociation"
_FIX = "leave the public address away and reach the machine by its private one"
_FLAG = "associatePublicIpAddress"
_PATHS = {
    _INSTANCE: (_FLAG,),
    _LAUNCH: (_FLAG,),
    _TEMPLATE: (f"networkInterfaces[*].{_FLAG}",),
}
_HELD = {
    _ADDRESS: ("instance", "networkInterface"),
    _ADDRESS_LINK: ("instanceId", "networkInterfaceId", "allocationId", "publicIp"),
}


def judge(resource: Resource, plan: Plan) -> Outcome:
    """Passes iff no flag asks for a public address; one that a gateway holds is judged with its route."""
    if resource.type in _PATHS:
        return all_of(*(field(path, not_true(), _FIX)(resource, plan) for path in _PATHS[resource.type]))
    holders = [resource.inputs.get(name) for name in _HELD[resource.type]]
    if any(value not in (None, "") for value in holders):
        return failed(None, "a public address is given to a machine", _FIX)
    return NOT_APPLICABLE


def _machine(type_: str, **inputs: Value) -> Plan:
    return example(part(type_, "machine", inputs))


def _template(flag: Value) -> Plan:
    return _machine(_TEMPLATE, networkInterfaces=[{"deviceIndex": 0}, {_FLAG: flag}])


CONTROL = Control(
    id="machine_has_no_public_address",
    concept="network",
    title="No machine has a public address",
    why="A machine with a public address is reached from the internet as soon as one rule is wrong.",
    severity="high",
    requirements=("N1",),
    threats=("ML05", "AML.T0049"),
    sources={"pulumi_awsguard": ("ec2InstanceNoPublicIP",)},
    cases=(
        Case(
            types=(*_PATHS, *_HELD),
            judge=judge,
            passes=(
                _machine(_INSTANCE, subnetId="subnet-1"),
                _machine(_INSTANCE, **{_FLAG: False}),
                _template("false"),
            ),
            fails=(
                _machine(_INSTANCE, **{_FLAG: True}),
                _machine(_LAUNCH, **{_FLAG: True}),
                _template(True),
                _template("true"),
                _machine(_ADDRESS, instance=hole(_INSTANCE, "machine", "id")),
                _machine(_ADDRESS_LINK, instanceId="i-1", allocationId="eipalloc-1"),
            ),
            unknown=(_machine(_INSTANCE, **{_FLAG: UNKNOWN}), _template(UNKNOWN)),
        ),
    ),
)
