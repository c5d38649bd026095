"""Each private endpoint lets through own principals to own resources, and nothing else."""

from __future__ import annotations

from dataclasses import replace

from strongroom.access.aws_account import own_accounts
from strongroom.access.aws_admission import Admission
from strongroom.access.aws_document import Statement
from strongroom.access.logic import some
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, hole
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.allowance import admits_only
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.pinned import FOREIGN, FOREIGN_ROOT, pinned
from strongroom.controls.policy.service_work import names_only
from strongroom.controls.policy.statements import ACCOUNT, allow, document
from strongroom.controls.policy.statements import ROLE as ROLE_ARN
from strongroom.controls.policy.subject import Subject
from strongroom.controls.traffic.endpoint import GATEWAY, GUARDED, INTERFACE, kind_of
from strongroom.controls.traffic.reach import fetches_layers, reaches_own_only
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_FIX = (
    "add the condition StringEquals on aws:PrincipalAccount and aws:ResourceAccount (or the organisation's keys) to "
    "each statement that allows"
)


def judge(subject: Subject) -> Outcome:
    """Passes iff each statement that allows pins who calls and whose the resource is; layers of images are spared."""
    wide = [item for item in subject.statements if item.effect != "Deny" and not fetches_layers(item, subject.plan)]
    return all_of(
        passed(subject.path),
        admits_only(_is_pinned, "lets principals of others through", _FIX)(subject),
        *(_resources(item, subject) for item in wide),
    )


def _is_pinned(item: Admission, subject: Subject) -> bool | None:
    ours = own_accounts(subject.plan)
    if item.principal.kind != "everyone":
        named = item.principal.account
        return None if item.principal.kind == "open" else not named or names_only((named,), ours)
    if fetches_layers(item.statement, subject.plan):
        return True
    return some(
        pin.is_fixed
        for pin in item.pins
        if pin.key.startswith("aws:principal") and pin.kind != "service" and names_only(pin.accounts, ours)
    )


def _resources(statement: Statement, subject: Subject) -> Outcome:
    path = subject.path
    named = f"the statement `{statement.sid}`" if statement.sid else "a statement"
    verdict = reaches_own_only(statement, subject.plan)
    if verdict is None:
        return unknown(path, f"the plan does not tell whether {named} reaches resources of others", _FIX)
    return passed(path) if verdict else failed(path, f"{named} reaches resources of others", _FIX)


def _with_policy(case: Case) -> Case:
    """Endpoints of load balancers take no policy."""

    def over(endpoint_: Resource, plan: Plan) -> Outcome:
        return NOT_APPLICABLE if kind_of(endpoint_) not in (None, INTERFACE, GATEWAY) else case.judge(endpoint_, plan)

    return replace(case, judge=over)


_OURS: dict[str, Value] = {"aws:PrincipalAccount": ACCOUNT}
_BOTH: dict[str, Value] = {"StringEquals": {**_OURS, "aws:ResourceAccount": ACCOUNT}}
_READ: Value = ["s3:GetObject", "s3:PutObject"]
_LAYER = allow("*", "s3:GetObject", "arn:aws:s3:::prod-eu-west-1-starport-layer-bucket/*")
_APART, _INLINE = policy_cases(
    GUARDED,
    judge,
    missing="the endpoint has no policy, so it lets everybody through to everything",
    fix=_FIX,
    passes=(
        document(allow("*", _READ, "*", _BOTH)),
        document(allow("*", _READ, ["arn:aws:s3:::data", "arn:aws:s3:::data/*"], _BOTH), _LAYER),
        document(allow("*", "kms:*", f"arn:aws:kms:eu-west-1:{ACCOUNT}:key/*", {"StringEquals": _OURS})),
        document(allow({"AWS": "*"}, "sagemaker:*", "*", _BOTH)),
        document(allow("*", "s3:GETOBJECT", "arn:aws:s3:::prod-eu-west-1-starport-layer-bucket/*")),
        document(
            allow(
                "*",
                "sts:*",
                "*",
                {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5", "aws:ResourceOrgID": "o-a1b2c3d4e5"}},
            ),
        ),
        document(allow({"AWS": ROLE_ARN}, "kms:Decrypt", hole("aws:kms/key:Key", "data", "arn"))),
    ),
    fails=(
        document(allow("*", "*", "*")),
        document(allow("*", "s3:*", "*", {"StringEquals": _OURS})),
        # A name does not tell whose the bucket is, and versions of models are shared among accounts.
        document(allow("*", _READ, "arn:aws:s3:::data/*", {"StringEquals": _OURS})),
        document(allow("*", "sagemaker:*", "*", {"StringEquals": _OURS})),
        document(allow("*", "s3:*", "arn:aws:s3:::*sagemaker*", {"StringEquals": _OURS})),
        document(allow("*", _READ, "*", {"StringEquals": {"aws:ResourceAccount": ACCOUNT}})),
        document(allow("*", _READ, "*", {"StringEqualsIfExists": {**_OURS, "aws:ResourceAccount": ACCOUNT}})),
        document(allow("*", _READ, "*", {"StringNotEquals": {**_OURS, "aws:ResourceAccount": ACCOUNT}})),
        pinned(GUARDED, document(allow({"AWS": FOREIGN_ROOT}, _READ, "*", _BOTH))),
        document(allow("*", _READ, "*", _BOTH), allow("*", "sts:AssumeRole", "*", {"StringEquals": _OURS})),
        document(allow("*", "s3:*", "arn:aws:s3:::prod-eu-west-1-starport-layer-bucket/*")),
        pinned(GUARDED, document(allow("*", _READ, "*", {"StringEquals": {**_OURS, "aws:ResourceAccount": FOREIGN}}))),
        pinned(
            GUARDED,
            document(
                allow(
                    "*", _READ, "*", {"StringEquals": {"aws:PrincipalAccount": FOREIGN, "aws:ResourceAccount": ACCOUNT}}
                )
            ),
        ),
    ),
    unknown=(
        document(allow("*", _READ, "*", {"StringEquals": {**_OURS, "aws:ResourceAccount": UNKNOWN}})),
        document(
            allow("*", _READ, "*", {"StringEquals": {"aws:PrincipalAccount": UNKNOWN, "aws:ResourceAccount": ACCOUNT}})
        ),
    ),
)


CONTROL = Control(
    id="endpoint_policy_is_narrow",
    concept="perimeter",
    title="Private endpoints admit only own principals and own resources",
    why="An endpoint with the default policy is a tunnel to an attacker's bucket.",
    severity="high",
    requirements=("N3",),
    threats=("ML05", "AML.T0025"),
    sources={
        "aws_ai_security_framework": ("AISF-INFRA-08",),
        "prowler": ("vpc_endpoint_connections_trust_boundaries",),
    },
    cases=(_APART, _with_policy(_INLINE)),
)
