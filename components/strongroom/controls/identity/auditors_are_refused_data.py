"""Whoever reads the trail is refused the data of every store that is no evidence, whatever somebody allows later."""

from __future__ import annotations

from typing import Final

from strongroom.access.aws_deny import Demand, denies
from strongroom.access.aws_match import touches_resources
from strongroom.access.aws_situation import Situation
from strongroom.access.aws_text import BUCKET_TYPES, bucket_arn, is_mark
from strongroom.controls.bucket import LOGGING
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, failed, lacking, passed, unknown
from strongroom.controls.policy.attachment import ROLE
from strongroom.controls.policy.guard import guards_of
from strongroom.controls.policy.guard_cases import grant, refusal
from strongroom.controls.policy.holder import Holder, holders
from strongroom.controls.policy.statements import Statement, document
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource

_AUDITS: Final = "cloudtrail:LookupEvents"
_READ: Final = "s3:GetObject"
_WRITERS: Final = (
    ("aws:cloudtrail/trail:Trail", "s3BucketName"),
    ("aws:cfg/deliveryChannel:DeliveryChannel", "s3BucketName"),
    *((type_, "targetBucket") for type_ in LOGGING),
)
_FIX: Final = "add a Deny of s3:GetObject* on the objects of every store but those of the evidence"


def judge(role: Resource, plan: Plan) -> Outcome:
    """Passes iff a Deny keeps an auditor from each bucket that its own Allows do not name; others are left out."""
    holder = holders(plan).get(role.urn)
    if holder is None or not holder.rights.allows(_AUDITS) or holder.rights.allows("iam:CreateRole"):
        return NOT_APPLICABLE
    outcomes = [_bucket(bucket, holder, plan) for bucket in plan.of(*BUCKET_TYPES)]
    return all_of(*outcomes) if outcomes else NOT_APPLICABLE


def _bucket(bucket: Resource, holder: Holder, plan: Plan) -> Outcome:
    objects = f"{bucket_arn(bucket.urn, plan)}/*"
    if is_mark(objects.removeprefix("arn:aws:s3:::").removesuffix("/*")):
        return unknown(None, f"the plan does not tell the name of {bucket.name}", _FIX)
    if any(touches_resources(item, objects, plan) for item in holder.rights.allows(_READ)):
        if _is_evidence(bucket, plan) is not False:
            return NOT_APPLICABLE
        return failed(None, f"it may read the objects of {bucket.name}, which is no evidence", _FIX)
    found = denies(guards_of(holder, _READ), Demand((_READ,), (objects,), (Situation("at all"),)), plan)
    if found.verdict is None or (found.verdict is False and holder.open):
        return unknown(None, f"the plan does not tell whether the objects of {bucket.name} are refused", _FIX)
    return passed() if found.verdict else lacking(f"no Deny refuses the objects of {bucket.name}", _FIX)


def _is_evidence(bucket: Resource, plan: Plan) -> bool | None:
    """True iff a trail, a recorder or access logs are written there; None where the plan shows none of these."""
    writers = [(type_, link) for type_, link in _WRITERS if plan.of(type_)]
    if not writers:
        return None
    return any(companions(plan, bucket, (type_,), link).found for type_, link in writers)


_LOOK = grant(_AUDITS)
_EVIDENCE = grant("s3:GetObject", "arn:aws:s3:::evidence/*")
_DATA = "arn:aws:s3:::data/*"


def _auditor(*statements: Statement, bucket: str = "data") -> Plan:
    policy = part("aws:iam/rolePolicy:RolePolicy", "own", {"role": "auditor", "policy": document(*statements)})
    trail = part("aws:cloudtrail/trail:Trail", "trail", {"s3BucketName": "evidence"})
    return example(part(ROLE, "auditor", {"name": "auditor"}), policy, _store(bucket), _store("evidence"), trail)


def _store(name: str) -> Part:
    return part(BUCKET_TYPES[0], name, {"bucket": name} if name else {})


CONTROL = Control(
    id="auditors_are_refused_data",
    concept="identity",
    title="Who audits is refused the data, whatever somebody allows later",
    why="The one who sees everything that is done must not be able to do it.",
    severity="medium",
    requirements=("I8",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(ROLE,),
            judge=judge,
            passes=(
                _auditor(_LOOK, _EVIDENCE, refusal("s3:GetObject*", None, _DATA)),
                _auditor(_LOOK, _EVIDENCE, refusal("s3:*", None)),
            ),
            fails=(
                _auditor(_LOOK, _EVIDENCE),
                _auditor(_LOOK, _EVIDENCE, grant("s3:GetObject", _DATA)),
                _auditor(_LOOK, _EVIDENCE, refusal("s3:PutObject", None, _DATA)),
                _auditor(_LOOK, _EVIDENCE, refusal("s3:GetObject*", None, "arn:aws:s3:::other/*")),
                _auditor(_LOOK, _EVIDENCE, refusal("s3:*", {"StringEquals": {"aws:PrincipalTag/team": "nobody"}})),
            ),
            unknown=(
                _auditor(_LOOK, _EVIDENCE, refusal(UNKNOWN, None)),
                _auditor(_LOOK, _EVIDENCE, refusal("s3:GetObject*", None, _DATA), bucket=""),
            ),
        ),
    ),
)
