"""Each network firewall drops what no rule passes, tells of it, and cannot be deleted by one click."""

from __future__ import annotations

from strongroom.access.logic import some
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.judges import companion, every, field
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, failed, passed, unknown
from strongroom.controls.own_key import own_key
from strongroom.controls.requirement import equals, is_set
from strongroom.controls.traffic.blocks import texts
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

_POLICY = "aws:networkfirewall/firewallPolicy:FirewallPolicy"
_FIREWALL = "aws:networkfirewall/firewall:Firewall"
_LOGGING = "aws:networkfirewall/loggingConfiguration:LoggingConfiguration"
_FORWARD = "aws:forward_to_sfe"
_DROPS = ("aws:drop_strict", "aws:drop_established", "aws:drop_established_app_layer")
_STATELESS = ("firewallPolicy.statelessDefaultActions", "firewallPolicy.statelessFragmentDefaultActions")
_STATEFUL = "firewallPolicy.statefulDefaultActions"
_FIX_LESS = f'set it to ["aws:drop"] or ["{_FORWARD}"]'
_FIX_FUL = 'set the rule order to STRICT_ORDER and statefulDefaultActions to ["aws:drop_established"]'
_FIX_KEY = "set encryptionConfiguration to the type CUSTOMER_KMS with the ARN of a key of your own as keyId"
_FIX_LOG = "add an aws.networkfirewall.LoggingConfiguration for the firewall"

_KEY = every(
    field("encryptionConfiguration.type", equals("CUSTOMER_KMS"), _FIX_KEY),
    own_key("encryptionConfiguration.keyId", _FIX_KEY),
)
_PROTECTED = field("deleteProtection", equals(True), "set deleteProtection to true")
_LOGGED = companion(
    (_LOGGING,),
    "firewallArn",
    _FIX_LOG,
    field("loggingConfiguration.logDestinationConfigs", is_set(), _FIX_LOG),
)


def drops(policy: Resource, _plan: Plan) -> Outcome:
    """Passes iff packets that no rule matches are dropped, by the stateless part or by the stateful one."""
    return all_of(*(_stateless(policy, path) for path in _STATELESS), _stateful(policy))


def _stateless(policy: Resource, path: str) -> Outcome:
    found = _has(policy, path, ("aws:drop", _FORWARD))
    if found is None:
        return unknown(path, f"the plan does not tell what {path} does", _FIX_LESS)
    return passed(path) if found else failed(path, f"{path} passes what no rule matches", _FIX_LESS)


def _stateful(policy: Resource) -> Outcome:
    forwards = some(_has(policy, path, (_FORWARD,)) for path in _STATELESS)
    if forwards is False:
        return NOT_APPLICABLE
    drops_rest = _has(policy, _STATEFUL, _DROPS)
    if drops_rest is None or (forwards is None and not drops_rest):
        return unknown(_STATEFUL, "the plan does not tell what the stateful part does", _FIX_FUL)
    return (
        passed(_STATEFUL)
        if drops_rest
        else failed(_STATEFUL, "the stateful part passes what no rule matches", _FIX_FUL)
    )


def _has(policy: Resource, path: str, wanted: tuple[str, ...]) -> bool | None:
    values = [item for value in at(policy.inputs, path) for item in texts(value)]
    return some(value.strip() in wanted if isinstance(value, str) else None for value in values)


_OWN_KEY: Value = {"type": "CUSTOMER_KMS", "keyId": "arn:aws:kms:eu-west-1:111122223333:key/1234abcd"}


def _policy(less: Value, ful: Value = None, fragments: Value = None, key: Value = _OWN_KEY) -> Plan:
    inner: dict[str, Value] = {"statelessDefaultActions": less, "statelessFragmentDefaultActions": fragments or less}
    return example(
        part(
            _POLICY, "own", {"firewallPolicy": {**inner, "statefulDefaultActions": ful}, "encryptionConfiguration": key}
        )
    )


def _firewall(*others: Part, **inputs: Value) -> Plan:
    return example(
        part(_FIREWALL, "own", {"deleteProtection": True, "encryptionConfiguration": _OWN_KEY, **inputs}), *others
    )


def _log(**inputs: Value) -> Part:
    destinations: Value = [{"logType": "ALERT", "logDestinationType": "S3", "logDestination": {"bucketName": "audit"}}]
    given: dict[str, Value] = {
        "firewallArn": hole(_FIREWALL, "own", "arn"),
        "loggingConfiguration": {"logDestinationConfigs": destinations},
    }
    return part(_LOGGING, "own", {**given, **inputs})


CONTROL = Control(
    id="network_firewall_drops_by_default",
    concept="network",
    title="Where a network firewall exists it drops by default, logs and uses the customer key",
    why="A pass-by-default firewall is decoration.",
    severity="medium",
    requirements=("N6",),
    threats=("ML05", "AML.T0025"),
    sources={
        "aws_ai_security_framework": ("AISF-INFRA-02",),
        "checkov": ("CKV2_AWS_63", "CKV_AWS_344", "CKV_AWS_345", "CKV_AWS_346"),
        "prowler": ("networkfirewall_in_all_vpc",),
        "security_hub": ("NetworkFirewall.2", "NetworkFirewall.4"),
    },
    cases=(
        Case(
            types=(_POLICY,),
            judge=every(drops, _KEY),
            passes=(_policy(["aws:drop"]), _policy([_FORWARD], ["aws:drop_established", "aws:alert_established"])),
            fails=(
                _policy(["aws:pass"]),
                _policy(["aws:drop"], fragments=["aws:pass"]),
                _policy([_FORWARD]),
                _policy([_FORWARD], ["aws:alert_strict"]),
                _policy(["aws:drop"], key={"type": "AWS_OWNED_KMS_KEY"}),
                _policy(["aws:drop"], key={"type": "CUSTOMER_KMS"}),
            ),
            unknown=(_policy([UNKNOWN]), _policy([_FORWARD], UNKNOWN), _policy(["aws:drop"], key=UNKNOWN)),
        ),
        Case(
            types=(_FIREWALL,),
            judge=every(_PROTECTED, _KEY, _LOGGED),
            passes=(_firewall(_log()),),
            fails=(
                _firewall(),
                _firewall(_log(), deleteProtection=False),
                _firewall(_log(), encryptionConfiguration=None),
                _firewall(_log(firewallArn="arn:aws:network-firewall:eu-west-1:111122223333:firewall/other")),
                _firewall(_log(loggingConfiguration={"logDestinationConfigs": []})),
            ),
            unknown=(_firewall(_log(), deleteProtection=UNKNOWN), _firewall(_log(firewallArn=UNKNOWN))),
        ),
    ),
)
