"""The guardrail: what SageMaker is asked to start is refused unless pinned; generated from the table of AWS's keys.

Each pin is a Deny on exactly those calls that carry its key, so none refuses a call that cannot name what it asks for.
Operators by meaning: `Null` true and negated ones are met where the key is absent, positive ones and `ForAnyValue` are
not; several keys in one condition must all be met.
"""

from typing import Any, Final

from ....facts.aws_actions import RENAMED, carries, expand
from ....facts.aws_instances import local_nvme_patterns
from ....facts.sagemaker import CHANGES, DOORS, PINNED, PLACING_KEYS, WORKSPACE
from ....spec.names import AwsNames
from ...policy.aws import Statement, forbid
from .work import PENDING

# What a workspace itself may run on: its machines are no job's.
WORKSPACE_INSTANCES: Final = ("ml.t3.large", "ml.t3.medium", "ml.t3.xlarge", "system")
_OLD: Final = {new: [old for old, newer in RENAMED.items() if newer == new] for new in RENAMED.values()}
_NETWORK: Final = ("VpcSecurityGroupIds", "VpcSubnets")
_SWITCHES: Final = ("InterContainerTrafficEncryption", "NetworkIsolation")
_KEYS: Final = ("OutputKmsKeyArn", "VolumeKmsKeyArn")


def carriers(key: str, calls: tuple[str, ...] = PINNED) -> list[str]:
    """Those of the calls for which every request can bring the key."""
    return [call for call in calls if all(carries(action, key) for action in expand(call))]


def calls(instances: list[str], longest_run_hours: int) -> list[Statement]:
    """The pins that are known before anything exists."""
    return [
        *_named(),
        *_switched_on(),
        *_machines(instances),
        *_time(longest_run_hours),
        forbid("RemoteDebug", _all("EnableRemoteDebug", (*PINNED, *CHANGES)), "*", _is("EnableRemoteDebug", "true")),
        forbid("GatedModel", _all("DirectGatedModelAccess"), "*", _is("DirectGatedModelAccess", "true")),
    ]


def doors(names: AwsNames) -> list[Statement]:
    """What is refused outright, and what is refused inside a workspace and the registry."""
    spaces = [call for call in WORKSPACE if carries(call, "sagemaker:RemoteAccess")]
    images = [names.sagemaker_arn("image", "*"), f"arn:{names.partition}:sagemaker:*:*:image/sagemaker-distribution-*"]
    return [
        forbid("Unpinned", unpinned()),
        forbid("Doors", DOORS),
        forbid("Shell", ("ssm:StartSession", "ec2-instance-connect:*", "ssmmessages:*")),
        forbid("RemoteAccess", spaces, "*", {"StringEquals": {_key("RemoteAccess"): "ENABLED"}}),
        forbid("SharedSpace", "sagemaker:CreateSpace", "*", {"StringNotEquals": {_key("SpaceSharingType"): "Private"}}),
        forbid("OtherImages", WORKSPACE, "*", {"ForAnyValue:StringNotLike": {_key("ImageArns"): images}}),
        forbid(
            "StartScripts",
            "sagemaker:CreateApp",
            "*",
            {"ForAnyValue:StringLike": {_key("StudioLifecycleConfigArns"): "*"}},
        ),
        forbid(
            "WorkspaceMachines",
            WORKSPACE,
            "*",
            {"ForAnyValue:StringNotEquals": {_key("InstanceTypes"): WORKSPACE_INSTANCES}},
        ),
        forbid(
            "NoApproval",
            ("sagemaker:CreateModelPackage", "sagemaker:UpdateModelPackage"),
            "*",
            {"Null": {_key("ModelApprovalStatus"): "false"}, "StringNotEquals": {_key("ModelApprovalStatus"): PENDING}},
        ),
    ]


def unpinned() -> list[str]:
    """Every call that makes machines, volumes or output, and is not among the pinned ones; new ones with the table."""
    spared = frozenset(action for call in (*PINNED, *WORKSPACE, *CHANGES) for action in expand(call))
    making = expand("sagemaker:Create*") | expand("sagemaker:Update*") | expand("sagemaker:Start*")
    return sorted(each for each in making - spared if any(carries(each, key) for key in PLACING_KEYS))


def _named() -> list[Statement]:
    """Subnets and groups each by a statement of its own, since several keys in one Null must all be missing."""
    found = [forbid(f"No{key}", _all(key), "*", {"Null": {_key(key): "true"}}) for key in _NETWORK]
    for key in _KEYS:
        missing: dict[str, Any] = {"Null": dict.fromkeys((_key(key), *_OLD[_key(key)]), "true")}
        if key == "VolumeKmsKeyArn":
            # AWS refuses a volume key for machines whose disks encrypt themselves.
            missing["ForAnyValue:StringNotLike"] = {_key("InstanceTypes"): local_nvme_patterns()}
        found.append(forbid(f"No{key}", _all(key), "*", missing))
    return found


def _switched_on() -> list[Statement]:
    """Left out is refused as well as off."""
    return [
        statement
        for key in _SWITCHES
        for statement in (
            forbid(f"No{key}", _all(key), "*", {"Null": {_key(key): "true"}}),
            forbid(f"{key}Off", _all(key), "*", _is(key, "false")),
        )
    ]


def _machines(instances: list[str]) -> list[Statement]:
    """Work without an instance type is serverless, whose bounds are nobody's yet."""
    calls_ = _all("InstanceTypes", (*PINNED, *CHANGES))
    return [
        forbid("NoInstanceTypes", _all("InstanceTypes"), "*", {"Null": {_key("InstanceTypes"): "true"}}),
        forbid("OtherMachines", calls_, "*", {"ForAnyValue:StringNotEquals": {_key("InstanceTypes"): instances}}),
    ]


def _time(hours: int) -> list[Statement]:
    key, calls_ = _key("MaxRuntimeInSeconds"), _all("MaxRuntimeInSeconds")
    return [
        forbid("NoMaxRuntime", calls_, "*", {"Null": {key: "true"}}),
        forbid("TooLong", calls_, "*", {"NumericGreaterThan": {key: str(hours * 3600)}}),
    ]


def _all(key: str, calls_: tuple[str, ...] = PINNED) -> list[str]:
    return carriers(_key(key), calls_)


def _is(key: str, value: str) -> dict[str, dict[str, str]]:
    return {"Bool": {_key(key): value}}


def _key(name: str) -> str:
    return f"sagemaker:{name}"
