"""Which actions AWS has, and which condition keys a request for each of them can carry.

A policy may name an action that does not exist or a key that no request brings; AWS takes both without a word, and the
statement then refuses everything or nothing. Source: AWS Service Authorization Reference, packed in `aws_services`;
IAM User Guide, "AWS global condition context keys" (2026).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from keyword import iskeyword
from types import MappingProxyType
from typing import Final, cast

from .aws_services import SERVICES

_GLOBAL_KEYS: Final = """
    aws:AssumedRoot aws:CalledVia aws:CalledViaAWSMCP aws:CalledViaFirst aws:CalledViaLast aws:ChatbotSourceArn
    aws:CurrentTime
    aws:Ec2InstanceSourceVpc aws:Ec2InstanceSourcePrivateIPv4 aws:EpochTime aws:FederatedProvider
    aws:MultiFactorAuthAge aws:MultiFactorAuthPresent aws:PrincipalAccount aws:PrincipalArn
    aws:PrincipalIsAWSService aws:PrincipalOrgID aws:PrincipalOrgPaths aws:PrincipalServiceName
    aws:PrincipalServiceNamesList aws:PrincipalTag/${TagKey} aws:PrincipalType aws:Referer aws:RequestedRegion
    aws:RequestTag/${TagKey} aws:ResourceAccount aws:ResourceOrgID aws:ResourceOrgPaths aws:ResourceTag/${TagKey}
    aws:SecureTransport aws:SignInSessionArn aws:SourceAccount aws:SourceArn aws:SourceIdentity aws:SourceIp
    aws:SourceOrgID aws:SourceOrgPaths aws:SourceVpc aws:SourceVpcArn aws:SourceVpce aws:TagKeys
    aws:TokenIssueTime aws:UserAgent aws:userid aws:username aws:ViaAWSMCPService aws:ViaAWSService aws:VpceAccount
    aws:VpceOrgID aws:VpceOrgPaths aws:VpcSourceIp
    codebuild:BuildArn codebuild:ProjectArn ec2:RoleDelivery ec2:SourceInstanceArn glue:CredentialIssuingService
    glue:RoleAssumedBy identitystore:UserId lambda:SourceFunctionArn ssm:SourceInstanceArn
"""
GLOBAL_KEYS: Final = frozenset(_GLOBAL_KEYS.split())
"""Keys of every service; only some requests bring each. The last two lines are those of sessions that a service has
started."""

PER_ACTION: Final = frozenset(("aws:RequestTag/${TagKey}", "aws:ResourceTag/${TagKey}", "aws:TagKeys"))
"""The global keys that only listed actions carry."""

RENAMED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "sagemaker:DomainSharingOutputKmsKey": "sagemaker:DomainSharingOutputKmsKeyArn",
        "sagemaker:FeatureGroupOfflineStoreKmsKey": "sagemaker:FeatureGroupOfflineStoreKmsKeyArn",
        "sagemaker:FeatureGroupOnlineStoreKmsKey": "sagemaker:FeatureGroupOnlineStoreKmsKeyArn",
        "sagemaker:HomeEfsFileSystemKmsKey": "sagemaker:VolumeKmsKeyArn",
        "sagemaker:OutputKmsKey": "sagemaker:OutputKmsKeyArn",
        "sagemaker:VolumeKmsKey": "sagemaker:VolumeKmsKeyArn",
    }
)
"""Old spelling -> new one, on the actions of which a request may still bring the old one (edition of 2026-10-27)."""

VARIABLES: Final = frozenset(("sagemaker:DomainId", "sagemaker:UserProfileName"))
"""Keys that hold the session's value inside `${...}` and are on no request."""

# Keys of tokens that another identity provider has signed, each under the provider's host name.
_FEDERATED: Final = "sts:AssumeRoleWithWebIdentity"
_ISSUED_KEY: Final = r"[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[^:]*)?:[A-Za-z_]+"


def known(action: str) -> bool:
    """True iff this is the full name of an action, whatever its case."""
    return action.lower() in _named(_service(action))


@cache
def expand(pattern: str) -> frozenset[str]:
    """Every action that the pattern matches, as AWS spells it; `*` and `?` stand for what they do in a policy."""
    service = _service(pattern)
    services = {name for name in _LISTED if _like(service, name)} if _is_open(service) else {service}
    return frozenset(
        found
        for name in services
        for lower, (found, _) in _named(name).items()
        if pattern == "*" or _like(pattern.lower(), lower)
    )


def keys(action: str) -> frozenset[str]:
    """The keys that the action and its resources define, `${TagKey}` and the like left open; none of `GLOBAL_KEYS`
    but the three of tags. Empty where the action is not known.
    """
    return _named(_service(action)).get(action.lower(), ("", frozenset()))[1]


@cache
def carries(action: str, key: str) -> bool:
    """True iff a request for the action can bring the key, in its new or its old spelling."""
    if action.lower() == _FEDERATED.lower() and re.fullmatch(_ISSUED_KEY, key):
        return True
    if any(_is(key, each) for each in GLOBAL_KEYS - PER_ACTION):
        return known(action)
    key = next((new for old, new in RENAMED.items() if old.lower() == key.lower()), key)
    return any(_is(key, each) for each in keys(action))


def known_key(key: str) -> bool:
    """True iff some request of AWS can bring the key, or a policy can name it as a variable."""
    if any(_is(key, each) for each in (*GLOBAL_KEYS, *VARIABLES, *RENAMED)) or re.fullmatch(_ISSUED_KEY, key):
        return True
    return any(_is(key, each) for each in _defined(_service(key)))


def _is(key: str, template: str) -> bool:
    """True iff the key is the template, whose open part is any text."""
    fixed, open_ = _parts(template)
    lower = key.lower()
    return lower.startswith(fixed) and len(lower) > len(fixed) if open_ else lower == fixed


@cache
def _parts(template: str) -> tuple[str, bool]:
    """What a key of the template begins with, and whether anything follows."""
    fixed, open_, _ = template.lower().replace("<key>", "${").partition("${")
    return fixed, bool(open_)


def _is_open(pattern: str) -> bool:
    return "*" in pattern or "?" in pattern


def _like(pattern: str, text: str) -> bool:
    if not _is_open(pattern):
        return pattern == text
    return re.fullmatch(re.escape(pattern).replace(r"\*", ".*").replace(r"\?", "."), text) is not None


def _service(name: str) -> str:
    return name.partition(":")[0].lower()


_LISTED: Final = frozenset(SERVICES.split())


@cache
def _named(service: str) -> Mapping[str, tuple[str, frozenset[str]]]:
    """Lower-case action -> its name and keys; empty where there is no such service."""
    if service not in _LISTED:
        return {}
    keys_, actions = _module(service)
    found: dict[str, tuple[str, frozenset[str]]] = {}
    for line in re.sub(r"\n +", " ", actions).strip().splitlines():
        numbers, _, names = line.partition(":")
        carried = frozenset(keys_[n] for span in numbers.split() for n in _span(span))
        for name in names.split():
            found[f"{service}:{name}".lower()] = (f"{service}:{name}", carried)
    return found


@cache
def _defined(service: str) -> frozenset[str]:
    return frozenset(key for _, carried in _named(service).values() for key in carried)


def _span(text: str) -> range:
    first, _, last = text.partition("-")
    return range(int(first), int(last or first) + 1)


def _module(service: str) -> tuple[list[str], str]:
    name = service.replace("-", "")
    module = import_module(f".aws_services.{name}{'_' if iskeyword(name) else ''}", __package__)
    return cast("str", module.KEYS).split(), cast("str", module.ACTIONS)
