"""The environment's keys: one for each purpose with the services and roles that use it, or another team's instead."""

from collections.abc import Callable, Mapping
from typing import Final

import pulumi

from .... import spec
from ....spec.aws import Aws
from ....spec.names import AwsNames
from ...audit.aws.audit import PURPOSE as AUDIT
from ...grants import Grant
from ...key import KeyArgs
from ...key.aws import Key
from .meaning import (
    capture_grants,
    data_grants,
    evidence_grants,
    home_grants,
    model_grants,
    version_grants,
    volume_grants,
)
from .site import Site

Keys = Mapping[str, pulumi.Input[str]]
"""The ARN of the key for each purpose."""
_Grants = Callable[[spec.Environment, AwsNames], list[Grant]]

USES: Final[Mapping[str, tuple[tuple[str, ...], _Grants]]] = {
    AUDIT: (("access-logs", "alarms", "logs", "storage"), evidence_grants),
    "data": (("storage",), data_grants),
    "models": (("storage",), model_grants),
    "registry": (("queue", "registry"), version_grants),
    "serving": (("serving", "storage"), capture_grants),
    "training": (("storage", "training"), volume_grants),
    "workspace": (("workspace",), home_grants),
}


def keys(file: spec.Environment, block: Aws, home: Site, at_home: bool) -> Keys:
    """The key for each purpose that the file needs; `at_home`: the record's files lie under the audit key."""
    return {
        purpose: _key(file, block, home, purpose, at_home) for purpose in USES if purpose != "serving" or file.models
    }


def _key(file: spec.Environment, block: Aws, home: Site, purpose: str, at_home: bool) -> pulumi.Input[str]:
    if purpose in block.existing.keys:
        return block.existing.keys[purpose]
    services, grants = USES[purpose]
    args: KeyArgs = {
        "context": home.context,
        "purpose": purpose,
        "services": list(services),
        "grants": grants(file, home.names),
    }
    if purpose == AUDIT and at_home:
        args["trail"] = home.names.trail_arn(AUDIT)
    if purpose == AUDIT and block.account_baseline == "own" and at_home:
        args["recorder"] = block.account
    return Key(purpose, args, home.options).arn
