"""A condition on the organisation names one organisation, everywhere the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.access.aws_document import Unreadable, read_document
from strongroom.access.aws_text import spell
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed, unknown
from strongroom.controls.policy.documents import PLACES, documents
from strongroom.controls.policy.statements import ROLE, allow, deny, document
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_GROUP_POLICY: Final = "aws:sagemaker/modelPackageGroupPolicy:ModelPackageGroupPolicy"
_TYPES: Final = (*PLACES, _GROUP_POLICY)
_KEYS: Final = ("aws:principalorgid", "aws:resourceorgid", "aws:sourceorgid")
_FIX: Final = "name in aws:PrincipalOrgID, aws:ResourceOrgID and aws:SourceOrgID the own organisation alone"


def judge(holder: Resource, plan: Plan) -> Outcome:
    """Passes iff each condition names one organisation; documents that name none, or cannot be read, are left out."""
    named = [(path, text) for path, value in _documents(holder) for text in _named(value, plan)]
    if not named:
        return NOT_APPLICABLE
    for path, texts in named:
        if len({text for text in texts if text is not None}) > 1:
            return failed(path, f"a condition names {len(texts)} organisations", _FIX)
        if None in texts:
            return unknown(path, "the plan does not tell which organisation a condition names", _FIX)
    return passed(named[0][0])


def _documents(holder: Resource) -> Iterator[tuple[str, Value]]:
    if holder.type == _GROUP_POLICY:
        yield "resourcePolicy", holder.inputs.get("resourcePolicy")
    else:
        yield from documents(holder)


def _named(value: Value, plan: Plan) -> Iterator[list[str | None]]:
    try:
        statements = read_document(value)
    except Unreadable:
        return  # judged where the refusal or the grant itself is asked for
    for statement in statements:
        for condition in statement.conditions:
            if condition.key in _KEYS:
                yield [spell(item, plan) for item in condition.values]


def _plan(type_: str, path: str, value: Value) -> Plan:
    return example(part(type_, "own", {path: value}))


def _within(*organizations: Value) -> Value:
    return {"StringEquals": {"aws:PrincipalOrgID": list(organizations)}}


def _outside(*organizations: Value) -> Value:
    return {"StringNotEquals": {"aws:PrincipalOrgID": list(organizations)}}


_OURS, _OTHER = "o-a1b2c3d4e5", "o-0000000000"
_KEY = "aws:kms/key:Key"

CONTROL = Control(
    id="policies_name_one_organization",
    concept="perimeter",
    title="Conditions on the organisation name one organisation",
    why="A second organisation in the list is let in as a whole, with every account that it will ever have.",
    severity="medium",
    requirements=("I16", "K5", "M2"),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=_TYPES,
            judge=judge,
            passes=(
                _plan(_KEY, "policy", document(deny("kms:*", None, _outside(_OURS)))),
                _plan(_GROUP_POLICY, "resourcePolicy", document(allow({"AWS": ROLE}, "*", "*", _within(_OURS)))),
            ),
            fails=(
                _plan(_KEY, "policy", document(deny("kms:*", None, _outside(_OURS, _OTHER)))),
                _plan(_KEY, "policy", document(allow({"AWS": "*"}, "kms:Decrypt", None, _within(_OURS, _OTHER)))),
                _plan(
                    _GROUP_POLICY, "resourcePolicy", document(allow({"AWS": ROLE}, "*", "*", _within(_OURS, _OTHER)))
                ),
            ),
            unknown=(_plan(_KEY, "policy", document(deny("kms:*", None, _outside(UNKNOWN)))),),
        ),
    ),
)
