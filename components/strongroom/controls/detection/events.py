"""Sample events of CloudTrail: what the log group and the event bus see when somebody makes a call.

Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

_ACCOUNT: Final = "111122223333"
_HOME: Final = "us-east-1"  # where AWS records the calls of its global services
_GLOBAL: Final = ("iam.amazonaws.com", "signin.amazonaws.com", "sts.amazonaws.com")
_ROLE: Final[Mapping[str, Any]] = {
    "type": "AssumedRole",
    "principalId": "AROAEXAMPLE:mallory",
    "arn": f"arn:aws:sts::{_ACCOUNT}:assumed-role/ops/mallory",
    "accountId": _ACCOUNT,
    "sessionContext": {"attributes": {"mfaAuthenticated": "true"}},
}
_USER: Final[Mapping[str, Any]] = {
    "type": "IAMUser",
    "principalId": "AIDAEXAMPLE",
    "arn": f"arn:aws:iam::{_ACCOUNT}:user/eve",
    "accountId": _ACCOUNT,
    "userName": "eve",
    "sessionContext": {"attributes": {"mfaAuthenticated": "false"}},
}
_ROOT: Final[Mapping[str, Any]] = {
    "type": "Root",
    "principalId": _ACCOUNT,
    "arn": f"arn:aws:iam::{_ACCOUNT}:root",
    "accountId": _ACCOUNT,
}


@dataclass(frozen=True, slots=True)
class Call:
    """Something that somebody did, by the names under which CloudTrail records it, with the events it may leave."""

    source: str
    name: str
    samples: tuple[Mapping[str, Any], ...]

    @property
    def is_global(self) -> bool:
        """True iff only one region's event bus sees it."""
        return self.source in _GLOBAL


def call(source: str, name: str, *, read_only: bool = False) -> Call:
    """A call of an API: by a role and by a user, in two regions unless the service is global."""
    source = f"{source}.amazonaws.com"
    regions = (_HOME,) if source in _GLOBAL else ("eu-west-1", "ap-southeast-2")
    callers = ((_ROLE, regions[0], "198.51.100.7"), (_USER, regions[-1], "203.0.113.9"))
    samples = tuple(_event(source, name, who, region, address, read_only) for who, region, address in callers)
    return Call(source, name, samples)


def calls(source: str, *names: str) -> tuple[Call, ...]:
    """Several calls of one service."""
    return tuple(call(source, name) for name in names)


def root_use() -> tuple[Call, ...]:
    """The account's root signs in, and calls an API."""
    sign_in = _event("signin.amazonaws.com", "ConsoleLogin", _ROOT, _HOME, "198.51.100.7", False)
    sign_in |= {"eventType": "AwsConsoleSignIn", "responseElements": {"ConsoleLogin": "Success"}}
    access_key = _event("iam.amazonaws.com", "CreateAccessKey", _ROOT, _HOME, "203.0.113.9", False)
    return (
        Call("signin.amazonaws.com", "ConsoleLogin", (sign_in,)),
        Call("iam.amazonaws.com", "CreateAccessKey", (access_key,)),
    )


def bus_event(event: Mapping[str, Any]) -> dict[str, Any]:
    """The event as EventBridge hands it to a rule."""
    service = event["eventSource"].split(".")[0]
    kind = "AWS Console Sign In via CloudTrail" if service == "signin" else "AWS API Call via CloudTrail"
    return {
        "version": "0",
        "source": f"aws.{service}",
        "detail-type": kind,
        "account": event["recipientAccountId"],
        "region": event["awsRegion"],
        "resources": [],
        "detail": dict(event),
    }


def _event(
    source: str, name: str, who: Mapping[str, Any], region: str, address: str, read_only: bool
) -> dict[str, Any]:
    return {
        "eventVersion": "1.11",
        "userIdentity": dict(who),
        "eventTime": "2025-06-01T12:00:00Z",
        "eventSource": source,
        "eventName": name,
        "awsRegion": region,
        "sourceIPAddress": address,
        "userAgent": "aws-cli/2.27",
        "requestParameters": {"name": "example"},
        "responseElements": None,
        "requestID": "example",
        "eventID": "example",
        "readOnly": read_only,
        "eventType": "AwsApiCall",
        "managementEvent": True,
        "recipientAccountId": _ACCOUNT,
        "eventCategory": "Management",
        "tlsDetails": {"tlsVersion": "TLSv1.3"},
    }
