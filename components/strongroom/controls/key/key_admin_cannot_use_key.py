"""Nobody both administers and uses the same key."""

from __future__ import annotations

from strongroom.access.aws_admission import Admission, admissions
from strongroom.access.aws_deny import Demand, denies
from strongroom.access.aws_glob import overlaps
from strongroom.access.aws_match import touches_actions
from strongroom.access.aws_situation import Situation
from strongroom.access.aws_text import readable
from strongroom.access.aws_who import who
from strongroom.access.logic import every, negate, some
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, hole
from strongroom.controls.outcome import Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.key_actions import ADMINISTRATION, GRANT, USE, USE_OR_GRANT
from strongroom.controls.policy.service_grant import grants_to_a_maker
from strongroom.controls.policy.statements import ACCOUNT, ROLE, ROOT, allow, deny, document
from strongroom.controls.policy.subject import KEY, POLICY, Subject
from strongroom.plan.value import Value

_FIX = (
    "give administration (kms:PutKeyPolicy, kms:ScheduleKeyDeletion) and use (kms:Decrypt, kms:CreateGrant ...) to "
    "different roles, each by a condition ArnEquals on aws:PrincipalArn"
)


def judge(subject: Subject) -> Outcome:
    """Passes iff no identity that a statement lets administer is one that a statement lets use the key or grant it.

    Granting use to a service that makes a resource under the key is part of making it, and gives no use.
    """
    found = list(admissions(subject.statements, subject.plan))
    administer = [item for item in found if _speaks_of(item, ADMINISTRATION, subject) is not False]
    use = [item for item in found if _uses(item, subject) is not False]
    return all_of(passed(POLICY), *(_apart(one, other, subject) for one in administer for other in use))


def _speaks_of(item: Admission, actions: tuple[str, ...], subject: Subject) -> bool | None:
    return some(touches_actions(item.statement, action, subject.plan) for action in actions)


def _uses(item: Admission, subject: Subject) -> bool | None:
    """Whether the statement lets somebody use the key, or grant its use other than to the service of what he makes."""
    apart = negate(grants_to_a_maker(item.statement, subject.plan))
    return some((_speaks_of(item, USE, subject), every((_speaks_of(item, (GRANT,), subject), apart))))


def _apart(administers: Admission, uses: Admission, subject: Subject) -> Outcome:
    ones, others = who(administers, subject.plan), who(uses, subject.plan)
    if ones == () or others == ():
        return passed(POLICY)
    certain = _speaks_of(administers, ADMINISTRATION, subject) and _uses(uses, subject)
    if ones is None or others is None:
        return unknown(POLICY, "the plan does not tell who administers and who uses the key", _FIX)
    shared = [(one, other) for one in ones for other in others if overlaps(one, other)]
    both = next((one for one, other in shared if not _is_refused(one, other, subject)), None)
    if both is None:
        return passed(POLICY)
    if not certain:
        return unknown(
            POLICY, f"the plan does not tell whether `{readable(both)}` both administers and uses the key", _FIX
        )
    return failed(POLICY, f"`{readable(both)}` may both administer the key and use it", _FIX)


def _is_refused(one: str, other: str, subject: Subject) -> bool:
    """True iff a Deny keeps the one identity that both statements mean from every use."""
    if one != other or "*" in one or "?" in one or subject.arn is None:
        return False
    caller = Situation("by the administrator", {"aws:principalarn": (one,)})
    return denies(subject.statements, Demand(USE_OR_GRANT, (subject.arn,), (caller,)), subject.plan).verdict is True


_ADMIN = f"arn:aws:iam::{ACCOUNT}:role/key-admin"
_ADMINISTER: Value = ["kms:Put*", "kms:ScheduleKeyDeletion", "kms:Describe*"]
_USE: Value = ["kms:Decrypt", "kms:GenerateDataKey*"]


def _by(arn: Value, action: Value) -> Value:
    return allow({"AWS": ROOT}, action, None, {"ArnEquals": {"aws:PrincipalArn": arn}})


_SAGEMAKER: dict[str, Value] = {"kms:ViaService": "sagemaker.eu-west-1.amazonaws.com"}


def _grant(via: dict[str, Value], for_resource: Value = "true", action: Value = GRANT) -> Value:
    condition: dict[str, Value] = {
        "ArnEquals": {"aws:PrincipalArn": _ADMIN},
        "StringEquals": via,
        "Bool": {"kms:GrantIsForAWSResource": for_resource},
    }
    return allow({"AWS": ROOT}, action, None, condition)


CONTROL = Control(
    id="key_admin_cannot_use_key",
    concept="key",
    title="Nobody both administers and uses the same key",
    why="One stolen identity then cannot both read the data and change who may read it.",
    severity="medium",
    requirements=("K3",),
    threats=("ML02", "ML05", "ML10"),
    sources={"prowler": ("iam_role_kms_enforce_separation_of_duties",)},
    cases=policy_cases(
        KEY,
        judge,
        passes=(
            document(_by(_ADMIN, _ADMINISTER), _by(ROLE, _USE)),
            document(allow({"AWS": _ADMIN}, _ADMINISTER), allow({"AWS": ROLE}, _USE)),
            document(_by(_ADMIN, _ADMINISTER), _by(f"arn:aws:iam::{ACCOUNT}:role/team/*", _USE)),
            document(allow({"AWS": _ADMIN}, _ADMINISTER), allow({"AWS": hole("aws:iam/role:Role", "r", "arn")}, _USE)),
            document(allow({"AWS": ROOT}, _ADMINISTER), allow({"Service": "logs.eu-west-1.amazonaws.com"}, _USE)),
            document(_by(_ADMIN, "kms:*"), deny(list(USE_OR_GRANT), None, {"ArnEquals": {"aws:PrincipalArn": _ADMIN}})),
            document(_by(_ADMIN, _ADMINISTER), _grant(_SAGEMAKER)),
        ),
        fails=(
            document(allow({"AWS": ROOT}, "kms:*")),
            document(allow({"AWS": _ADMIN}, ["kms:Create*", "kms:Put*"])),
            document(allow({"AWS": [_ADMIN, ROLE]}, _ADMINISTER), allow({"AWS": ROLE}, _USE)),
            document(_by(_ADMIN, _ADMINISTER), allow({"AWS": ROOT}, _USE)),
            document(_by(_ADMIN, _ADMINISTER), _by(f"arn:aws:iam::{ACCOUNT}:role/*", _USE)),
            document(_by(_ADMIN, _ADMINISTER), _by([ROLE, "*"], _USE)),
            document(_by(_ADMIN, ["kms:PutKeyPolicy", "kms:CreateGrant"])),
            document({"Effect": "Allow", "Principal": {"AWS": ROLE}, "NotAction": "kms:Decrypt", "Resource": "*"}),
            document(_by(_ADMIN, "kms:*"), deny("kms:Decrypt", None, {"ArnEquals": {"aws:PrincipalArn": _ADMIN}})),
            document(_by(_ADMIN, _ADMINISTER), _grant(_SAGEMAKER, "false")),
            document(_by(_ADMIN, _ADMINISTER), _grant(_SAGEMAKER, action=["kms:CreateGrant", "kms:Decrypt"])),
            document(_by(_ADMIN, _ADMINISTER), _grant({"kms:ViaService": "ec2.eu-west-1.amazonaws.com"})),
            document(_by(_ADMIN, _ADMINISTER), _grant({"kms:CallerAccount": ACCOUNT})),
        ),
        unknown=(
            document(allow({"AWS": UNKNOWN}, _ADMINISTER), allow({"AWS": ROLE}, _USE)),
            document(_by(_ADMIN, _ADMINISTER), _by(UNKNOWN, _USE)),
            document(_by(_ADMIN, _ADMINISTER), _by(_ADMIN, UNKNOWN)),
            document(_by(_ADMIN, _ADMINISTER), _grant({"kms:ViaService": UNKNOWN})),
        ),
    ),
)
