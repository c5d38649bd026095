"""Where tags keep teams and environments apart, every statement that goes by tag asks for one value of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, cast

from strongroom.access.aws_condition import read_operator
from strongroom.access.aws_document import Statement
from strongroom.access.aws_match import touches_actions
from strongroom.access.aws_text import is_dynamic, spell
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed, unknown
from strongroom.controls.policy.guard_cases import grant, inline
from strongroom.controls.policy.holder import HOLDERS, Holder, holders
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_KINDS: Final = ("aws:resourcetag/", "sagemaker:resourcetag/", "aws:requesttag/")
_FIX: Final = "ask for one value of each tag that keeps resources apart here"


def judge(resource: Resource, plan: Plan) -> Outcome:
    """Passes iff each Allow of SageMaker that goes by a tag goes by every tag that any such Allow of the plan goes by.

    A holder without such an Allow is left out.
    """
    holder = holders(plan).get(resource.urn)
    tests = list(_by_tag(holder, plan)) if holder is not None else []
    if not tests:
        return NOT_APPLICABLE
    if any(name is None for _, names in tests for name in names):
        return unknown(None, "the plan does not tell which tags its statements go by", _FIX)
    everywhere = _used(plan)
    for item, names in tests:
        if _goes_by_several(item):
            return failed(None, f"{_named(item)} goes by more than one value of a tag", _FIX)
        missing = sorted(everywhere - {name for name in names if name})
        if missing:
            wrong = f"{_named(item)} does not ask for the tag {missing[0]}, by which others are kept apart"
            return failed(None, wrong, _FIX)
    return passed()


def _named(item: Statement) -> str:
    """How a message names the statement."""
    return f"the statement `{item.sid}`" if item.sid else "a statement"


def _goes_by_several(item: Statement) -> bool:
    """True iff one tag may have several values: those of other teams, or of other environments."""
    return any(len(test.values) > 1 for test in item.conditions if test.key.startswith(_KINDS))


def _used(plan: Plan) -> frozenset[str]:
    """Every tag that some Allow goes by; worked out once a plan."""
    found = plan.notes.get(__name__)
    if found is None:
        tests = (names for holder in holders(plan).values() for _, names in _by_tag(holder, plan))
        found = plan.notes[__name__] = frozenset(name for names in tests for name in names if name)
    return cast("frozenset[str]", found)


def _by_tag(holder: Holder, plan: Plan) -> Iterator[tuple[Statement, set[str | None]]]:
    """Yields each Allow of SageMaker that tests tags, with their names; None for a value that is not told."""
    for item in holder.rights.statements:
        tests = [test for test in item.conditions if test.key.startswith(_KINDS) and _asks(test.operator)]
        if item.effect == "Deny" or not tests or touches_actions(item, "sagemaker:*", plan) is False:
            continue
        yield item, {_name(test.key, test.values, plan) for test in tests}


def _asks(operator: str) -> bool:
    """True iff the tag must be there."""
    found = read_operator(operator)
    return not found.if_exists and not found.negated and found.base != "null"


def _name(key: str, values: tuple[Value, ...], plan: Plan) -> str | None:
    texts = [spell(value, plan) for value in values]
    told = all(text is not None and (is_dynamic(text) or bool(text)) for text in texts)
    return key.partition("/")[2] if told else None


_BOTH: dict[str, Value] = {"aws:ResourceTag/team": "fraud", "aws:ResourceTag/environment": "prod"}
_MADE: dict[str, Value] = {"aws:RequestTag/team": "fraud", "aws:RequestTag/environment": "prod"}
_STOP = "sagemaker:StopTrainingJob"
_MAKE = "sagemaker:CreateTrainingJob"


def _two(*, second: Value) -> Plan:
    first = inline(grant(_STOP, "*", {"StringEquals": second}))
    other = part("aws:iam/role:Role", "lead", {"name": "lead"})
    policy: Value = {"Version": "2012-10-17", "Statement": [grant(_STOP, "*", {"StringEquals": _BOTH})]}
    added = (other, part("aws:iam/rolePolicy:RolePolicy", "lead", {"role": "lead", "policy": policy}))
    return Plan(
        stack="example",
        project="example",
        resources=(*first.resources, *(resource for resource in example(*added).resources)),
        source="example",
    )


CONTROL = Control(
    id="isolating_tags_are_used_alike",
    concept="identity",
    title="Statements that go by tag go by one value of every tag that isolates",
    why="A statement that forgets one tag reaches the other team, or the other environment of the account.",
    severity="low",
    requirements=("I12",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=HOLDERS,
            judge=judge,
            passes=(
                inline(grant(_STOP, "*", {"StringEquals": _BOTH}), grant(_MAKE, "*", {"StringEquals": _MADE})),
                inline(grant(_STOP, "*", {"StringEquals": {"aws:ResourceTag/team": "${aws:PrincipalTag/team}"}})),
                _two(second=_BOTH),
            ),
            fails=(
                _two(second={"aws:ResourceTag/team": "fraud"}),
                inline(grant(_STOP, "*", {"StringEquals": {"aws:ResourceTag/team": ["fraud", "credit"]}})),
                inline(
                    grant(_STOP, "*", {"StringEquals": _BOTH}),
                    grant(_MAKE, "*", {"StringEquals": {"aws:RequestTag/team": "fraud"}}),
                ),
            ),
            unknown=(inline(grant(_STOP, "*", {"StringEquals": {"aws:ResourceTag/team": UNKNOWN}})),),
        ),
    ),
)
