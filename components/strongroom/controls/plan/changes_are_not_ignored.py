"""No protective input is left to drift."""

from __future__ import annotations

from strongroom.controls.bucket import (
    BUCKET,
    BUCKET_TYPES,
    ENCRYPTION,
    LOGGING,
    OBJECT_LOCK,
    OWNERSHIP,
    PUBLIC_ACCESS_BLOCK,
    VERSIONING,
)
from strongroom.controls.control import Case, Control
from strongroom.controls.detection.types import (
    COMPOSITE_ALARM,
    EVENT_RULE,
    EVENT_TARGET,
    LOG_GROUP,
    METRIC_ALARM,
    METRIC_FILTER,
    SUBSCRIPTION,
    TOPIC,
    TOPIC_POLICY,
    TRAIL,
)
from strongroom.controls.example import example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.subject import BUCKET as BUCKET_POLICY
from strongroom.controls.policy.subject import KEY
from strongroom.plan.model import Plan, Resource

_TYPES = (
    *KEY.types,
    *KEY.apart,
    *BUCKET_TYPES,
    *BUCKET_POLICY.apart,
    *PUBLIC_ACCESS_BLOCK,
    *OWNERSHIP,
    *ENCRYPTION,
    *VERSIONING,
    *OBJECT_LOCK,
    *LOGGING,
    "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock",
    TRAIL,
    LOG_GROUP,
    METRIC_FILTER,
    METRIC_ALARM,
    COMPOSITE_ALARM,
    EVENT_RULE,
    EVENT_TARGET,
    TOPIC,
    TOPIC_POLICY,
    SUBSCRIPTION,
    "aws:iam/role:Role",
    "aws:iam/policy:Policy",
    "aws:iam/rolePolicy:RolePolicy",
)
# What says nothing of protection, and settings of a bucket that programs of old providers ignore on the bucket
# because resources of their own make them.
_HARMLESS = frozenset({"alarmDescription", "description", "name", "namePrefix", "path", "tags", "tagsAll"})
_MADE_APART = frozenset(
    {
        "accelerationStatus",
        "acl",
        "bucket",
        "bucketPrefix",
        "corsRules",
        "grants",
        "lifecycleRules",
        "logging",
        "loggings",
        "objectLockConfiguration",
        "policy",
        "replicationConfiguration",
        "requestPayer",
        "serverSideEncryptionConfiguration",
        "serverSideEncryptionConfigurations",
        "versioning",
        "versionings",
        "website",
    }
)
_OPTION = "ignoreChanges"
_FIX = "take it out of ignoreChanges"


def judge(resource: Resource, _plan: Plan) -> Outcome:
    """Passes iff ignoreChanges lists names, tags and descriptions only; an input that the program leaves to others
    is unknown, and an empty list is left out.
    """
    if not resource.options.ignored:
        return NOT_APPLICABLE
    return all_of(passed(_OPTION), *(_judge_path(path, resource) for path in resource.options.ignored))


def _judge_path(path: str, resource: Resource) -> Outcome:
    harmless = _HARMLESS | _MADE_APART if resource.type in BUCKET_TYPES else _HARMLESS
    root = path.split(".", 1)[0].split("[", 1)[0]
    if root in harmless:
        return passed(_OPTION)
    if root == "*" or root in resource.inputs:
        message = f"ignoreChanges lists `{path}`: what somebody changes in the cloud is never put right"
        return failed(_OPTION, message, _FIX)
    return unknown(_OPTION, f"ignoreChanges lists `{path}`, of which the program says nothing", _FIX)


_KEY = KEY.types[0]
_OLD_BUCKET = part(BUCKET, "data", ignore_changes=('tags["owner"]', "serverSideEncryptionConfiguration"))

CONTROL = Control(
    id="changes_are_not_ignored",
    concept="plan",
    title="Protective inputs are not left to drift by ignoreChanges",
    why="An ignored input may long hold another value than the plan shows, and no update mends it.",
    severity="medium",
    requirements=("V1", "V2"),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=_TYPES,
            judge=judge,
            passes=(
                example(part(_KEY, "data", {"description": "data"}, ignore_changes=("tags", "description"))),
                example(_OLD_BUCKET),
            ),
            fails=(
                example(part(_KEY, "data", {"enableKeyRotation": True}, ignore_changes=("tags", "enableKeyRotation"))),
                example(part(_KEY, "data", ignore_changes=("*",))),
                example(part(BUCKET, "data", {"forceDestroy": False}, ignore_changes=("forceDestroy",))),
                example(
                    part(
                        VERSIONING[0],
                        "data",
                        {"versioningConfiguration": {"status": "Enabled"}},
                        ignore_changes=("versioningConfiguration.status",),
                    )
                ),
                example(part(TRAIL, "all", {"eventSelectors": []}, ignore_changes=("eventSelectors[0]",))),
                example(part(METRIC_ALARM, "keys", {"alarmActions": []}, ignore_changes=("alarmActions",))),
            ),
            unknown=(example(part("aws:iam/role:Role", "data", ignore_changes=("managedPolicyArns",))),),
        ),
    ),
)
