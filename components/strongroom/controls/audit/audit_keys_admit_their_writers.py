"""The key of an audit record may be used by the service that writes it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from strongroom.access.aws_text import BUCKET_TYPES
from strongroom.controls.bucket import ENCRYPTION
from strongroom.controls.control import Case, Control
from strongroom.controls.detection.trail_store import access_log_stores
from strongroom.controls.detection.types import LOG_GROUP, TRAIL
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of
from strongroom.controls.policy.admitted import documents_of, judge_admitted
from strongroom.controls.policy.statements import ROOT, allow, document
from strongroom.controls.policy.subject import KEY
from strongroom.plan.links import companions, referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_TRAIL_SERVICE = "cloudtrail.amazonaws.com"
_ACCESS_LOG_SERVICE = "logging.s3.amazonaws.com"
# Regional services end otherwise in China, in the European sovereign cloud and in the isolated partitions.
_LOGS_SERVICE = re.compile(
    r"logs(?:\.[a-z0-9-]+)?\.(?:amazonaws\.(?:com|com\.cn|eu)|s?c2s\.(?:ic|sgov)\.gov|cloud\.adc-e\.uk|csp\.hci\.ic\.gov)"
)
_WRITES = ("kms:GenerateDataKey",)
_DEFAULT_KEY = "rules[*].applyServerSideEncryptionByDefault.kmsMasterKeyId"
_INLINE_KEYS = (
    "serverSideEncryptionConfiguration.rule.applyServerSideEncryptionByDefault.kmsMasterKeyId",
    "serverSideEncryptionConfigurations[*].rules[*].applyServerSideEncryptionByDefaults[*].kmsMasterKeyId",
)


def judge(resource: Resource, plan: Plan) -> Outcome:
    """Passes iff each key under which the resource's records are written admits the writer.

    A key that the plan does not show, or whose policy it does not, is left out: other controls ask for it.
    """
    service = _service(resource, plan)
    if service is None:
        return NOT_APPLICABLE
    name = service if isinstance(service, str) else "logs.<region>.amazonaws.com"
    fix = f"add a statement to the key's policy that allows {name} kms:GenerateDataKey* for resources of this account"
    told = ("kmsKeyId", f"{name} cannot encrypt what it records", fix)
    keys = [key for key in _keys(resource, plan) if list(documents_of(KEY, key, plan))]
    return all_of(*(judge_admitted(KEY, key, plan, (service, _WRITES), told) for key in keys))


def _service(resource: Resource, plan: Plan) -> str | re.Pattern[str] | None:
    if resource.type == TRAIL:
        return _TRAIL_SERVICE
    if resource.type == LOG_GROUP:
        return _LOGS_SERVICE
    return _ACCESS_LOG_SERVICE if resource in access_log_stores(plan) else None


def _keys(resource: Resource, plan: Plan) -> Iterator[Resource]:
    yield from referred(plan, resource, "kmsKeyId", KEY.types)
    if resource.type in BUCKET_TYPES:
        for path in _INLINE_KEYS:
            yield from referred(plan, resource, path, KEY.types)
        for item in companions(plan, resource, ENCRYPTION, "bucket").found:
            yield from referred(plan, item, _DEFAULT_KEY, KEY.types)


_ARN = hole(KEY.types[0], "audit", "arn")
_TRAIL = part(TRAIL, "all", {"kmsKeyId": _ARN})
_GROUP = part(LOG_GROUP, "all", {"kmsKeyId": _ARN})
_ACCESS = (
    part(BUCKET_TYPES[0], "logs", {"bucket": "logs"}),
    part(BUCKET_TYPES[0], "data", {"bucket": "data"}),
    part("aws:s3/bucketLogging:BucketLogging", "data", {"bucket": "data", "targetBucket": "logs"}),
    part(
        ENCRYPTION[0],
        "logs",
        {"bucket": "logs", "rules": [{"applyServerSideEncryptionByDefault": {"kmsMasterKeyId": _ARN}}]},
    ),
)


def _key(service: str, action: Value = "kms:GenerateDataKey*") -> Part:
    policy = document(allow({"AWS": ROOT}, "kms:*", "*"), allow({"Service": service}, action, "*"))
    return part(KEY.types[0], "audit", {"policy": policy})


_NOBODY = part(KEY.types[0], "audit", {"policy": document(allow({"AWS": ROOT}, "kms:*", "*"))})
_UNREAD = part(KEY.types[0], "audit", {"policy": UNKNOWN})

CONTROL = Control(
    id="audit_keys_admit_their_writers",
    concept="audit",
    title="The keys of audit records admit the services that write them",
    why="A service that may not use the key writes nothing, and a record that is missing is missed by nobody.",
    severity="high",
    requirements=("A1", "A3", "B9"),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(TRAIL,),
            judge=judge,
            passes=(example(_TRAIL, _key(_TRAIL_SERVICE)), example(_TRAIL, _key(_TRAIL_SERVICE, "kms:*"))),
            fails=(example(_TRAIL, _NOBODY), example(_TRAIL, _key(_TRAIL_SERVICE, "kms:Decrypt"))),
            unknown=(example(_TRAIL, _UNREAD),),
        ),
        Case(
            types=(LOG_GROUP,),
            judge=judge,
            passes=(
                example(_GROUP, _key("logs.eu-west-1.amazonaws.com")),
                example(_GROUP, _key("logs.amazonaws.com")),
                example(_GROUP, _key("logs.cn-north-1.amazonaws.com.cn")),
                example(_GROUP, _key("logs.eusc-de-east-1.amazonaws.eu")),
            ),
            fails=(example(_GROUP, _NOBODY), example(_GROUP, _key("sns.amazonaws.com"))),
            unknown=(example(_GROUP, _UNREAD),),
        ),
        Case(
            types=BUCKET_TYPES,
            judge=judge,
            passes=(example(*_ACCESS, _key(_ACCESS_LOG_SERVICE)),),
            fails=(example(*_ACCESS, _NOBODY), example(*_ACCESS, _key(_TRAIL_SERVICE))),
            unknown=(example(*_ACCESS, _UNREAD),),
        ),
    ),
)
