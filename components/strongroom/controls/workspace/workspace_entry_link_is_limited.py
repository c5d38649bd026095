"""Whoever may make a link into Studio or a notebook makes it for himself, and from the environment's network only."""

from __future__ import annotations

from typing import Final

from strongroom.access.aws_condition import read_operator
from strongroom.access.aws_document import Statement
from strongroom.access.aws_situation import Situation, from_outside
from strongroom.access.aws_text import is_dynamic, marks, spell
from strongroom.access.logic import every, some
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, lacking, passed, unknown
from strongroom.controls.policy.guard import Call, may_call, refuses_calls
from strongroom.controls.policy.guard_cases import grant, inline, refusal
from strongroom.controls.policy.holder import HOLDERS, Holder, holders
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_LINKS: Final = ("sagemaker:CreatePresignedDomainUrl", "sagemaker:CreatePresignedNotebookInstanceUrl")
_FIX: Final = "add a Deny of the action with StringNotEquals on aws:SourceVpce and the endpoints of our people"
_FIX_PERSON: Final = (
    "name the person's own profile in Resource, or a variable such as ${aws:PrincipalTag/profile}, or compare "
    "sagemaker:ResourceTag with such a variable"
)
_CALLER: Final = "aws:principalarn"
# The situations name a stranger as the caller; here it is whoever holds the right.
_OUTSIDE: Final = tuple(
    type(item)(item.words, {key: values for key, values in item.context.items() if key != _CALLER})
    for item in from_outside(None)
)
_AT_ALL: Final = Situation("at all")
_from_network = refuses_calls((Call(_LINKS, _OUTSIDE),), _FIX)


def judge(resource: Resource, plan: Plan) -> Outcome:
    """Passes iff links are refused from outside, and each Allow of one is for one person's own."""
    network = _from_network(resource, plan)
    holder = holders(plan).get(resource.urn)
    if holder is None:
        return NOT_APPLICABLE
    grants = {id(item): item for action in _LINKS for item in holder.rights.allows(action)}
    return all_of(network, *(_person(item, holder, plan) for item in grants.values()))


def _person(item: Statement, holder: Holder, plan: Plan) -> Outcome:
    verdict = some((_names_person(item, plan), _compares_person(item, plan, negated=False), _is_refused(holder, plan)))
    if verdict:
        return passed()
    named = f"the statement `{item.sid}`" if item.sid else "a statement"
    if verdict is None:
        return unknown(None, f"the plan does not tell for whose workspace {named} makes links", _FIX_PERSON)
    return lacking(f"{named} makes links into anybody's workspace", _FIX_PERSON)


def _names_person(item: Statement, plan: Plan) -> bool | None:
    """True iff each resource ends in one profile or notebook, named or by a variable of the session."""
    return every(_is_person(value, plan) for value in item.resources) if item.resources else False


def _is_person(value: Value, plan: Plan) -> bool | None:
    text = spell(value, plan)
    if text is None:
        return None
    last = text.rsplit("/", 1)[-1]
    if is_dynamic(last) or marks(last):
        return True
    return "/" in text and "*" not in last and "?" not in last


def _compares_person(item: Statement, plan: Plan, *, negated: bool) -> bool | None:
    """True iff a tag of the profile is compared with a variable of the session."""
    tests = [
        condition
        for condition in item.conditions
        if "resourcetag/" in condition.key
        and read_operator(condition.operator).negated is negated
        and not read_operator(condition.operator).if_exists
    ]
    return some(every(_varies(value, plan) for value in condition.values) for condition in tests)


def _varies(value: Value, plan: Plan) -> bool | None:
    text = spell(value, plan)
    return None if text is None else is_dynamic(text)


def _is_refused(holder: Holder, plan: Plan) -> bool | None:
    """True iff every link is refused at all, or by a Deny that compares the tag."""
    callable_ = [one for one in _LINKS if may_call(holder, one, _AT_ALL, plan) is not False]
    return every(
        some(_compares_person(item, plan, negated=True) for item in holder.rights.denies(one) if item.effect == "Deny")
        for one in callable_
    )


_PROFILES = "arn:aws:sagemaker:eu-west-1:111122223333:user-profile/*/"
_ADA = f"{_PROFILES}ada"
_OURS: Value = {"StringNotEquals": {"aws:SourceVpce": ["vpce-1"]}}
_PATH = refusal(list(_LINKS), _OURS)
_PERSON = "${aws:PrincipalTag/person}"
_TAGGED: Value = {"StringEquals": {"sagemaker:ResourceTag/person": _PERSON}}

CONTROL = Control(
    id="workspace_entry_link_is_limited",
    concept="workspace",
    title="Pre-signed workspace links work only for the person and from the network",
    why="A link is a bearer token.",
    severity="medium",
    requirements=("T12",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=HOLDERS,
            judge=judge,
            passes=(
                inline(grant(_LINKS[0], _ADA), _PATH),
                inline(grant(_LINKS[0], _PROFILES + "${aws:PrincipalTag/profile}"), _PATH),
                inline(grant(list(_LINKS), "*", _TAGGED), _PATH),
                inline(grant(_LINKS[0], _ADA, {"StringEquals": {"aws:SourceVpce": "vpce-1"}})),
                inline(
                    grant(_LINKS[0]),
                    _PATH,
                    refusal("sagemaker:*", {"StringNotEquals": {"sagemaker:ResourceTag/person": _PERSON}}),
                ),
                inline(grant("sagemaker:*"), refusal(list(_LINKS), None)),
            ),
            fails=(
                inline(grant(_LINKS[0], _ADA)),
                inline(grant(_LINKS[1], "arn:aws:sagemaker:eu-west-1:111122223333:notebook-instance/ada")),
                inline(grant(_LINKS[0]), _PATH),
                inline(grant(_LINKS[0], f"{_PROFILES}*"), _PATH),
                inline(grant("sagemaker:*")),
                inline(grant(list(_LINKS), _ADA), refusal(_LINKS[0], _OURS)),
                inline(grant(_LINKS[0], _ADA), refusal(_LINKS[0], {"StringNotLike": {"aws:SourceVpce": "*"}})),
                inline(grant(_LINKS[0], _ADA), refusal(_LINKS[0], {"StringEquals": {"aws:SourceVpce": "vpce-2"}})),
                inline(grant(_LINKS[0], "*", {"StringEquals": {"sagemaker:ResourceTag/person": "*"}}), _PATH),
            ),
            unknown=(
                inline(grant(_LINKS[0], UNKNOWN), _PATH),
                inline(grant(_LINKS[0], _ADA), refusal(UNKNOWN, _OURS)),
            ),
        ),
    ),
)
