"""What raises an alarm: one filter over the trail's log group for each kind of change."""

from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Final

from ...context import Context

_LONGEST: Final = 1_000  # characters of a pattern, of the 1,024 that CloudWatch takes
_BY_PEOPLE: Final = "($.userIdentity.invokedBy NOT EXISTS)"
_NETWORK: Final = (
    "AcceptVpcPeeringConnection",
    "AssociateRouteTable",
    "AttachInternetGateway",
    "AuthorizeSecurityGroup*",
    "CreateCustomerGateway",
    "CreateEgressOnlyInternetGateway",
    "CreateInternetGateway",
    "CreateNatGateway",
    "CreateNetworkAcl*",
    "CreateRoute*",
    "CreateSecurityGroup",
    "CreateTransitGateway*",
    "CreateVpc*",
    "CreateVpnGateway",
    "DeleteFlowLogs",
    "DeleteNetworkAcl*",
    "DeleteRoute*",
    "DeleteSecurityGroup",
    "DeleteVpc*",
    "ModifySecurityGroupRules",
    "ModifyVpc*",
    "ReplaceNetworkAcl*",
    "ReplaceRoute*",
    "RevokeSecurityGroup*",
)
# What would blind or silence the alarms themselves.
_SILENCING: Final = {
    "logs": ("DeleteLogGroup", "DeleteMetricFilter", "DisassociateKmsKey", "PutMetricFilter", "PutRetentionPolicy"),
    "monitoring": ("DeleteAlarms", "DisableAlarmActions", "PutMetricAlarm"),
    "sns": ("DeleteTopic", "RemovePermission", "SetTopicAttributes", "Unsubscribe"),
}


def watches(context: Context) -> Mapping[str, str]:
    """The pattern of each watch by its name.

    A change is a call that does not only read (`readOnly` of the event), so no list of names goes stale; where a
    service makes such calls all day, its caller or the call's name narrows it.

    Source: CloudWatch Logs User Guide, "Filter pattern syntax"; CIS AWS Foundations Benchmark, section "Monitoring".
    """
    found = {
        "audit": _any(_changes("cloudtrail"), *(_names(service, names) for service, names in _SILENCING.items())),
        "keys": _all(_changes("kms"), _BY_PEOPLE),
        "network": _names("ec2", _NETWORK),
        "roles": _any(_changes("iam"), _changes("sso")),
        "root": _all('($.userIdentity.type = "Root")', _BY_PEOPLE, '($.eventType != "AwsServiceEvent")'),
        "stores": _all(_changes("s3"), "($.managementEvent IS TRUE)"),
    }
    found |= _break_glass(context.get("break_glass", []))
    return {name: f"{{ {pattern} }}" for name, pattern in sorted(found.items())}


def _changes(service: str) -> str:
    return _all(_source(service), "($.readOnly IS FALSE)")


def _names(service: str, names: tuple[str, ...]) -> str:
    return _all(_source(service), _any(*(f'($.eventName = "{name}")' for name in names)))


def _source(service: str) -> str:
    return f'($.eventSource = "{service}.amazonaws.com")'


def _break_glass(roles: Sequence[str]) -> dict[str, str]:
    """A watch for each role: taking it, and every call made with it; two where one pattern would be too long."""
    names = Counter(map(_name, roles))
    found = {}
    for role in roles:
        mark = f"-{sha256(role.encode()).hexdigest()[:8]}" if names[_name(role)] > 1 else ""
        watch = f"break-glass-{_name(role)}{mark}"
        used = f'($.userIdentity.sessionContext.sessionIssuer.arn = "{role}")'
        taken = f'($.requestParameters.roleArn = "{role}")'
        if len(both := _any(used, taken)) <= _LONGEST:
            found[watch] = both
        else:
            found |= {watch: used, f"{watch}-taken": taken}
    return found


def _name(role: str) -> str:
    return role.rsplit("/", 1)[-1]


def _all(*patterns: str) -> str:
    return f"({' && '.join(patterns)})"


def _any(*patterns: str) -> str:
    return f"({' || '.join(patterns)})"
