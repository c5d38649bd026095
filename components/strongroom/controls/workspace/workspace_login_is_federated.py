"""People enter Studio by single sign-on, or by roles that nobody takes with a password or a key alone."""

from __future__ import annotations

from typing import Final

from strongroom.access.aws_admission import Admission, admissions
from strongroom.access.aws_document import Unreadable, read_document
from strongroom.access.aws_situation import Situation
from strongroom.access.aws_who import who
from strongroom.access.logic import every, some
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.judges import judge_field
from strongroom.controls.outcome import Outcome, all_of, failed, lacking, passed, unknown
from strongroom.controls.policy.attachment import ROLE
from strongroom.controls.policy.guard import may_call
from strongroom.controls.policy.holder import holders
from strongroom.controls.policy.mfa import asks_for_mfa
from strongroom.controls.policy.statements import ACCOUNT, ROOT, document
from strongroom.controls.requirement import equals, one_of
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

_DOMAIN: Final = "aws:sagemaker/domain:Domain"
_MODE: Final = "authMode"
_NAMED: Final = "domainSettings.executionRoleIdentityConfig"
_LINK: Final = "sagemaker:CreatePresignedDomainUrl"
_FIX: Final = "set authMode to SSO; or let only roles open the domain whose trust names federated roles or asks for MFA"
_FIX_NAMED: Final = "set domainSettings.executionRoleIdentityConfig to USER_PROFILE_NAME"


def judge(domain: Resource, plan: Plan) -> Outcome:
    """Passes iff sign-in is federated and each session bears its profile's name."""
    named = judge_field(domain, _NAMED, equals("USER_PROFILE_NAME"), _FIX_NAMED)
    return all_of(_sign_in(domain, plan), named)


def _sign_in(domain: Resource, plan: Plan) -> Outcome:
    mode = judge_field(domain, _MODE, one_of("SSO", "IAM"), _FIX)
    if mode.verdict != "pass" or "SSO" in at(domain.inputs, _MODE):
        return mode
    found = [item for item in holders(plan).values() if item.resource.type == ROLE and item.rights.allows(_LINK)]
    doors = [item.resource for item in found if may_call(item, _LINK, Situation("at all"), plan) is not False]
    if not doors:
        return lacking("authMode is IAM and the plan shows no role by which people enter", _FIX)
    return all_of(*(_door(role, plan) for role in doors))


def _door(role: Resource, plan: Plan) -> Outcome:
    try:
        statements = read_document(role.inputs.get("assumeRolePolicy"))
    except Unreadable as error:
        return unknown(_MODE, f"the trust of {role.name}, by which people enter, cannot be read: {error}", _FIX)
    verdict = every(_is_federated(item, plan) for item in admissions(statements, plan))
    if verdict is None:
        return unknown(_MODE, f"the plan does not tell who enters by {role.name}", _FIX)
    if not verdict:
        return failed(_MODE, f"by {role.name} people enter with a password or a key alone", _FIX)
    return passed(_MODE)


def _is_federated(item: Admission, plan: Plan) -> bool | None:
    """A service, an identity provider's user, a role (whose sessions end), or whoever showed a second factor."""
    if item.principal.kind in ("service", "federated"):
        return True
    if item.principal.kind == "open":
        return None
    found = who(item, plan)
    roles = (
        None if found is None else bool(found) and all(":role/" in name or ":assumed-role/" in name for name in found)
    )
    return some((roles, asks_for_mfa(item.statement, plan)))


def _trust(principal: Value, condition: Value = None) -> Value:
    statement: dict[str, Value] = {"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"}
    return document(statement if condition is None else {**statement, "Condition": condition})


def _plan(trust: Value, mode: Value = "IAM", named: Value = "USER_PROFILE_NAME") -> Plan:
    return example(_domain(mode, named), part(ROLE, "ada", {"name": "ada", "assumeRolePolicy": trust}), _LINKS)


def _domain(mode: Value, named: Value = "USER_PROFILE_NAME") -> Part:
    return part(_DOMAIN, "data", {"authMode": mode, "domainSettings": {"executionRoleIdentityConfig": named}})


_LINKS = part(
    "aws:iam/rolePolicy:RolePolicy",
    "own",
    {"role": "ada", "policy": document({"Effect": "Allow", "Action": _LINK, "Resource": "*"})},
)
_SSO = f"arn:aws:iam::{ACCOUNT}:role/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_scientists_*"
_USER = f"arn:aws:iam::{ACCOUNT}:user/ada"

CONTROL = Control(
    id="workspace_login_is_federated",
    concept="workspace",
    title="People enter through the identity provider",
    why="Local users escape the leaver process and strong authentication.",
    severity="medium",
    requirements=("Z7", "I13"),
    threats=("ML05",),
    sources={
        "aws_ai_security_framework": ("AISF-ML-04",),
        "prowler": ("sagemaker_domain_sso_configured",),
    },
    cases=(
        Case(
            types=(_DOMAIN,),
            judge=judge,
            passes=(
                example(_domain("SSO")),
                _plan(_trust({"Federated": f"arn:aws:iam::{ACCOUNT}:saml-provider/okta"})),
                _plan(_trust({"AWS": ROOT}, {"ArnLike": {"aws:PrincipalArn": _SSO}})),
                _plan(_trust({"AWS": ROOT}, {"Bool": {"aws:MultiFactorAuthPresent": "true"}})),
                _plan(_trust({"AWS": _USER}, {"NumericLessThan": {"aws:MultiFactorAuthAge": "3600"}})),
            ),
            fails=(
                example(_domain("IAM")),
                example(_domain("SSO", "DISABLED")),
                example(part(_DOMAIN, "data", {"authMode": "SSO"})),
                example(part(_DOMAIN, "data", {})),
                _plan(_trust({"AWS": ROOT})),
                _plan(_trust({"AWS": _USER})),
                _plan(_trust({"AWS": ROOT}, {"ArnLike": {"aws:PrincipalArn": [_SSO, _USER]}})),
                _plan(_trust({"AWS": ROOT}, {"BoolIfExists": {"aws:MultiFactorAuthPresent": "true"}})),
            ),
            unknown=(
                example(_domain(UNKNOWN)),
                example(_domain("SSO", UNKNOWN)),
                _plan(UNKNOWN),
                _plan(_trust({"AWS": UNKNOWN})),
            ),
        ),
    ),
)
