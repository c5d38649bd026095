"""The single values that every cloud's environment file shares: names, people, digests, host names, durations."""

from __future__ import annotations

import re
from datetime import timedelta
from ipaddress import IPv4Network
from typing import Annotated, Final, Literal

from .measure import Duration
from .mistake import Wrong
from .shape import Choice, Text

_EMPTY: Final = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
_PRIVATE: Final = tuple(map(IPv4Network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10")))
_HOST: Final = r"(?:\*\.)?(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}"
NAME: Final = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"


def _digest(text: str) -> str:
    digits = text.removeprefix("sha256:")
    if digits == _EMPTY:
        raise Wrong("is the digest of nothing at all", "write the digest of the artefact itself")
    if len(set(digits)) == 1:
        raise Wrong("is a placeholder, not a digest", "write the digest of the artefact itself")
    return text


def _cidr(text: str) -> IPv4Network:
    try:
        network = IPv4Network(text, strict=False)
    except ValueError:
        raise Wrong("is not an IPv4 range", "write one such as `10.40.0.0/20`") from None
    address = text.partition("/")[0]
    if not any(network.subnet_of(private) for private in _PRIVATE):
        raise Wrong(
            "is not a private range", "choose one inside 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10"
        )
    if str(network.network_address) != address:
        raise Wrong("is not the first address of its range", f"write `{network}`")
    if not 16 <= network.prefixlen <= 28:
        raise Wrong("is not a network of /16 to /28", f"write a range of that size, such as `{address}/20`")
    return network


def _host(text: str) -> str:
    if re.search(r"[A-Z]", text):
        raise Wrong("has capital letters", f"write `{text.lower()}`")
    if text.startswith("*.") and text.count(".") < 2:
        raise Wrong("opens a whole top-level domain", "name the host, such as `mirror.example.com`")
    return text


def _as_name(text: str) -> str:
    if not text.isascii() or ":" in text:  # another alphabet's, or the cloud's own name
        return ""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def _as_instance(text: str) -> str:
    return "" if "." in text else _as_name(text)  # `ml.m7i.large` is the cloud's name, and none of ours


def _as_digest(text: str) -> str:
    lower = text.strip().lower().rpartition("@")[2]
    return lower if lower.startswith("sha256:") else f"sha256:{lower}"


def _as_host(text: str) -> str:
    return re.sub(r"^[a-z]+://", "", text.strip().lower()).partition("/")[0].partition(":")[0]


def _as_repository(text: str) -> str:
    return text.strip().removeprefix("https://").removeprefix("github.com/").strip("/").removesuffix(".git")


def _repository(text: str) -> str:
    if text.endswith(".git"):
        raise Wrong("is the address of a clone", f"write `{text.removesuffix('.git')}`")
    return text


Name = Annotated[
    str, Text("a name of lower-case letters, digits and single hyphens", NAME, "fraud-score", mend=_as_name)
]
Stage = Annotated[Literal["dev", "test", "prod"], Choice(("dev", "test", "prod"))]
Email = Annotated[
    str,
    Text(
        "an e-mail address",
        r"[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}",
        "risk-platform@example.com",
    ),
]
CostCenter = Annotated[
    str, Text("a cost center of at most 63 letters, digits and . _ -", r"[A-Za-z0-9][A-Za-z0-9._-]{0,62}", "4711")
]
Principal = Annotated[str, Text("a principal's neutral name", NAME, "fraud-scientists", mend=_as_name)]
"""A neutral name that the cloud's `principals` give a meaning."""
Instance = Annotated[str, Text("an instance's neutral name", NAME, "serve-medium", mend=_as_instance)]
"""A neutral name that the cloud's `instances` give a meaning."""
Digest = Annotated[
    str,
    Text(
        "a digest (sha256: and 64 lower-case hex digits)",
        r"sha256:[0-9a-f]{64}",
        "sha256:" + "9f2c6c4c" * 8,
        _digest,
        _as_digest,
    ),
]
Cidr = Annotated[IPv4Network, Text("an IPv4 range", r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}/[0-9]{1,2}", "10.40.0.0/20", _cidr)]
HostName = Annotated[str, Text("a host name", _HOST, "mirror.example.com", _host, _as_host)]
Classification = Annotated[
    Literal["public", "internal", "confidential", "restricted"],
    Choice(("public", "internal", "confidential", "restricted")),
]
Repository = Annotated[
    str,
    Text(
        "a repository (owner/name)",
        # GitHub signs the tokens of newer repositories with the ids of owner and repository behind the names.
        r"[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:@[0-9]{1,20})?/[A-Za-z0-9._-]{1,100}(?:@[0-9]{1,20})?",
        "example/ml-environments",
        _repository,
        _as_repository,
    ),
]
ApplyEnvironment = Annotated[
    str, Text("the name of a GitHub environment", r"[A-Za-z0-9][A-Za-z0-9 ._-]{0,254}", "production")
]
Retention = Annotated[timedelta, Duration("1 day", "36500 days", "365 days")]
EvidenceRetention = Annotated[
    timedelta, Duration("365 days", "36500 days", "2555 days", "the least that evidence is kept")
]
IdleTime = Annotated[timedelta, Duration("1 hour", "7 days", "2 hours")]
Member = Annotated[
    str, Text("a user name of at most 32 letters, digits and . _ - @", r"[A-Za-z0-9][A-Za-z0-9._@-]{0,31}", "alice")
]
Column = Annotated[str, Text("a column of letters, digits and _", r"[A-Za-z][A-Za-z0-9_]{0,62}", "customer_id")]
ColumnKind = Annotated[Literal["text", "whole", "number"], Choice(("text", "whole", "number"))]
RunTime = Annotated[timedelta, Duration("1 hour", "28 days", "24 hours")]
