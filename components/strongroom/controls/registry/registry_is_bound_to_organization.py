"""Where one policy of the plan is bound to an organisation, those of registries are."""

from __future__ import annotations

from strongroom.access.aws_admission import Admission
from strongroom.access.aws_document import Unreadable, read_document
from strongroom.access.aws_situation import other_organization
from strongroom.access.logic import some
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome
from strongroom.controls.policy.allowance import admits_only
from strongroom.controls.policy.apart import apart_case
from strongroom.controls.policy.pinned import FOREIGN_ROOT
from strongroom.controls.policy.refusal import refuses
from strongroom.controls.policy.registry import GROUP_POLICY, REPOSITORY_POLICY, of_repository, said
from strongroom.controls.policy.statements import add, allow, deny, document
from strongroom.controls.policy.subject import KEY, DocumentJudge, Subject
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_ORGANIZATION = ("aws:principalorgid", "aws:principalorgpaths")
_ACTIONS = ("ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer", "ecr:PutImage")
_POLICIES = (
    (REPOSITORY_POLICY, "policy"),
    (GROUP_POLICY, "resourcePolicy"),
    *((type_, "policy") for type_ in KEY.types),
)
_OTHERS: dict[str, Value] = {
    "StringNotEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"},
    "BoolIfExists": {"aws:PrincipalIsAWSService": "false"},
}
_FIX = add({"Effect": "Deny", "Principal": "*", "Action": "ecr:*", "Condition": _OTHERS})
_FIX_GROUP = "add the condition StringEquals on aws:PrincipalOrgID to each Allow to another account"
_REFUSES = of_repository(
    refuses(_ACTIONS, ("",), lambda subject: (other_organization(subject.account),), _FIX, because=_ORGANIZATION),
)


def _is_confined(item: Admission, subject: Subject) -> bool | None:
    if subject.account is not None and item.principal.account == subject.account:
        return True
    return some(pin.is_fixed for pin in item.pins if pin.key in _ORGANIZATION)


_CONFINES = admits_only(_is_confined, "lets another account stay in when it leaves the organisation", _FIX_GROUP)


def _where_bound(judge: DocumentJudge) -> DocumentJudge:
    """`judge` in a plan of which some policy names the organisation; others are in none, and left out."""

    def over(subject: Subject) -> Outcome:
        return judge(subject) if _names_one(subject.plan) else NOT_APPLICABLE

    return over


def _names_one(plan: Plan) -> bool:
    return any(_tests_organization(item.inputs.get(path)) for type_, path in _POLICIES for item in plan.of(type_))


def _tests_organization(policy: Value) -> bool:
    try:
        statements = read_document(policy)
    except Unreadable:
        return False
    return any(condition.key in _ORGANIZATION for statement in statements for condition in statement.conditions)


def _deny(condition: Value = _OTHERS, action: Value = "ecr:*") -> Value:
    return document(said("Deny", "*", action, condition))


_BOUND_KEY = part(KEY.types[0], "data", {"policy": document(deny("kms:*", None, _OTHERS))})
_ARN = "arn:aws:sagemaker:eu-west-1:111122223333:model-package/fraud/*"


def _beside(type_: str, path: str, policy: Value) -> Plan:
    return example(part(type_, "own", {path: policy}), _BOUND_KEY)


def _read(condition: Value) -> Plan:
    policy = document(allow({"AWS": FOREIGN_ROOT}, "sagemaker:DescribeModelPackage", _ARN, condition))
    return _beside(GROUP_POLICY, "resourcePolicy", policy)


_OURS: Value = {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}
_UNTOLD: Value = {"StringEquals": {"aws:PrincipalOrgID": UNKNOWN}}


CONTROL = Control(
    id="registry_is_bound_to_organization",
    concept="registry",
    title="Where the environment is bound to an organisation, its registries are",
    why="An account that leaves the organisation takes along every image and model that is not bound to it.",
    severity="medium",
    requirements=("M1", "M2", "I16"),
    threats=("ML05", "AML.T0012"),
    sources={},
    cases=(
        apart_case(
            REPOSITORY_POLICY,
            "policy",
            _where_bound(_REFUSES),
            passes=(_deny(), _deny(action="*")),
            fails=(
                _deny({**_OTHERS, "StringLike": {"aws:PrincipalTag/team": "x"}}),
                _deny(action="ecr:PutImage"),
                _beside(REPOSITORY_POLICY, "policy", document()),
            ),
            unknown=(_deny({"StringNotEquals": {"aws:PrincipalOrgID": UNKNOWN}}),),
        ),
        apart_case(
            GROUP_POLICY,
            "resourcePolicy",
            _where_bound(_CONFINES),
            passes=(_read(_OURS),),
            fails=(_read({}), _read({"StringEqualsIfExists": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}})),
            unknown=(_read(_UNTOLD),),
        ),
    ),
)
