"""The data sources that need no cloud: what they say follows from the arguments of the call and of its provider."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple


class Setting(NamedTuple):
    """What a call is computed from; `blank` makes a text that stands for what only the cloud knows."""

    provider: Callable[[str], Any]
    arguments: Mapping[str, Any]
    blank: Callable[[str], str]


# Region prefix, partition, DNS suffix. Source: the AWS SDK's partitions.json.
_PARTITIONS: Final = (
    ("cn-", "aws-cn", "amazonaws.com.cn"),
    ("us-gov-", "aws-us-gov", "amazonaws.com"),
    ("us-iso-", "aws-iso", "c2s.ic.gov"),
    ("us-isob-", "aws-iso-b", "sc2s.sgov.gov"),
    ("us-isof-", "aws-iso-f", "csp.hci.ic.gov"),
    ("eu-isoe-", "aws-iso-e", "cloud.adc-e.uk"),
    ("eusc-", "aws-eusc", "amazonaws.eu"),
    ("", "aws", "amazonaws.com"),
)


_ROLE: Final = re.compile(r"arn:[^:]+:iam::(\d{12}):role/.+")


def _partition_of(region: str) -> tuple[str, str]:
    return next((name, suffix) for prefix, name, suffix in _PARTITIONS if region.startswith(prefix))


def _aws_partition(setting: Setting) -> dict[str, Any] | None:
    region = setting.arguments.get("region") or setting.provider("region")
    if not isinstance(region, str):
        return None
    partition, suffix = _partition_of(region)
    reverse = ".".join(reversed(suffix.split(".")))
    return {"partition": partition, "id": partition, "dnsSuffix": suffix, "reverseDnsPrefix": reverse}


def _aws_region(setting: Setting) -> dict[str, Any] | None:
    given = setting.arguments
    region = given.get("region") or given.get("name") or setting.provider("region")
    if not isinstance(region, str):
        return None
    endpoint = f"ec2.{region}.{_partition_of(region)[1]}"
    description = setting.blank("description")
    return {"region": region, "name": region, "id": region, "endpoint": endpoint, "description": description}


def _aws_caller(setting: Setting) -> dict[str, Any] | None:
    """The account that the provider is pinned to, or in which it assumes a role; who calls stays open."""
    accounts = setting.provider("allowedAccountIds")
    accounts = [accounts] if isinstance(accounts, str) else accounts
    if not isinstance(accounts, list) or len(accounts) != 1:
        accounts = _accounts_of_roles(setting)[-1:]
    if not accounts:
        return None
    account = str(accounts[0])
    return {"accountId": account, "id": account, "arn": setting.blank("arn"), "userId": setting.blank("userId")}


def _accounts_of_roles(setting: Setting) -> list[str]:
    """The accounts of the roles that the provider assumes, one after another; the last role does the work."""
    roles = setting.provider("assumeRoles") or [setting.provider("assumeRole")]
    arns = [str(role.get("roleArn")) for role in roles if isinstance(role, dict)] if isinstance(roles, list) else []
    found = [_ROLE.fullmatch(arn) for arn in arns]
    return [match[1] for match in found if match] if all(found) else []


def _gcp_iam_policy(setting: Setting) -> dict[str, Any]:
    given = setting.arguments
    bindings = sorted((_gcp_binding(item) for item in given.get("bindings") or ()), key=lambda item: str(item["role"]))
    policy: dict[str, Any] = {"bindings": bindings} if bindings else {}
    audits = given.get("auditConfigs") or ()
    if audits:
        policy["auditConfigs"] = [dict(item) for item in audits]
    text = json.dumps(policy, separators=(",", ":"), ensure_ascii=False, sort_keys=True)
    return {**given, "policyData": text, "id": setting.blank("id")}


def _gcp_binding(item: Mapping[str, Any]) -> dict[str, Any]:
    binding = {key: value for key, value in item.items() if value is not None}
    return {**binding, "members": sorted(binding.get("members") or ())}


def _gcp_project(setting: Setting) -> dict[str, Any] | None:
    project = setting.arguments.get("projectId") or setting.provider("project")
    if not isinstance(project, str):
        return None
    opened = {key: setting.blank(key) for key in ("name", "number", "orgId", "folderId", "billingAccount")}
    return {**opened, "projectId": project, "id": f"projects/{project}"}


def _gcp_client(setting: Setting) -> dict[str, Any] | None:
    project = setting.provider("project")
    if not isinstance(project, str):
        return None
    known = {key: setting.provider(key) or setting.blank(key) for key in ("region", "zone")}
    return {**known, "project": project, "id": setting.blank("id"), "accessToken": setting.blank("accessToken")}


def _azure_client(setting: Setting) -> dict[str, Any] | None:
    found = {key: setting.provider(key) for key in ("subscriptionId", "tenantId")}
    if not all(isinstance(value, str) for value in found.values()):
        return None
    return {
        **found,
        "clientId": setting.provider("clientId") or setting.blank("clientId"),
        "objectId": setting.blank("objectId"),
    }


COMPUTED: Final[Mapping[str, Callable[[Setting], dict[str, Any] | None]]] = {
    "aws:index/getPartition:getPartition": _aws_partition,
    "aws:index/getRegion:getRegion": _aws_region,
    "aws:index/getCallerIdentity:getCallerIdentity": _aws_caller,
    "gcp:organizations/getIAMPolicy:getIAMPolicy": _gcp_iam_policy,
    "gcp:organizations/getProject:getProject": _gcp_project,
    "gcp:organizations/getClientConfig:getClientConfig": _gcp_client,
    "azure-native:authorization:getClientConfig": _azure_client,
}
