"""Which actions AWS has, and which condition keys a request for each of them can carry.

A policy may name an action that does not exist or a key that no request brings; AWS takes both without a word, and the
statement then refuses everything or nothing. Source: AWS Service Authorization Reference, packed in `aws_services`;
IAM User Guide, "AWS global condition context keys" (2026).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
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
    if not _is_open(pattern):
        found, _ = _named(service).get(pattern.lower(), ("", None))
        return frozenset((found,) if found else ())
    matches, among = _matcher(pattern), _matcher(service)
    services = [name for name in _LISTED if among(name)] if _is_open(service) else [service]
    return frozenset(
        found for name in services for lower, (found, _) in _named(name).items() if pattern == "*" or matches(lower)
    )


def keys(action: str) -> frozenset[str]:
    """The keys that the action and its resources define, `${TagKey}` and the like left open; none of `GLOBAL_KEYS`
    but the three of tags. Empty where the action is not known.
    """
    return _named(_service(action)).get(action.lower(), ("", frozenset()))[1]


@cache
def carries(action: str, key: str) -> bool:
    """True iff a request for the action can bring the key, in its new or its old spelling."""
    lower = key.lower()
    if action.lower() == _FEDERATED.lower() and re.fullmatch(_ISSUED_KEY, key):
        return True
    if _holds(GLOBAL_KEYS - PER_ACTION, lower):
        return known(action)
    return _holds(keys(action), _RENAMED.get(lower, lower))


@cache
def known_key(key: str) -> bool:
    """True iff some request of AWS can bring the key, or a policy can name it as a variable."""
    lower = key.lower()
    listed = (GLOBAL_KEYS, VARIABLES, frozenset(RENAMED), _defined(_service(key)))
    return any(_holds(each, lower) for each in listed) or re.fullmatch(_ISSUED_KEY, key) is not None


def _holds(templates: frozenset[str], lower: str) -> bool:
    """True iff the key is one of the templates, whose open part (`${TagKey}`) is any text."""
    exact, open_ = _parts(templates)
    return lower in exact or any(lower.startswith(each) and len(lower) > len(each) for each in open_)


@cache
def _parts(templates: frozenset[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The templates without an open part, and what the others begin with."""
    lower = [each.lower().replace("<key>", "${") for each in templates]
    exact = frozenset(each for each in lower if "${" not in each)
    return exact, tuple(sorted(each.partition("${")[0] for each in lower if "${" in each))


def _is_open(pattern: str) -> bool:
    return "*" in pattern or "?" in pattern


def _matcher(pattern: str) -> Callable[[str], object]:
    """Tells whether a text in lower case matches the pattern."""
    lower = pattern.lower()
    if not _is_open(lower):
        return lower.__eq__
    return re.compile(re.escape(lower).replace(r"\*", ".*").replace(r"\?", ".")).fullmatch


def _service(name: str) -> str:
    return name.partition(":")[0].lower()


_LISTED: Final = frozenset(SERVICES.split())
_RENAMED: Final = {old.lower(): new.lower() for old, new in RENAMED.items()}


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
