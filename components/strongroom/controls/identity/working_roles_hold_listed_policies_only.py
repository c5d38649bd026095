"""What a role that works holds is listed in full, so that a policy somebody adds by hand does not stay."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.access.aws_text import spell
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, failed, lacking, passed, unknown
from strongroom.controls.policy.attachment import ROLE
from strongroom.controls.policy.statements import document
from strongroom.controls.policy.takers import is_of_sagemaker, takers
from strongroom.plan.links import Companions, companions
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

_INLINE: Final = "aws:iam/rolePolicy:RolePolicy"
_ATTACHED: Final = "aws:iam/rolePolicyAttachment:RolePolicyAttachment"
_ONLY_INLINE: Final = "aws:iam/rolePoliciesExclusive:RolePoliciesExclusive"
_ONLY_ATTACHED: Final = "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive"
# For each list: the input that lists, what it lists, and the input there that names it.
_LISTS: Final = (
    (_ONLY_INLINE, "policyNames", _INLINE, "name"),
    (_ONLY_ATTACHED, "policyArns", _ATTACHED, "policyArn"),
)
_FIX: Final = "make a RolePoliciesExclusive and a RolePolicyAttachmentsExclusive for the role, with all that it holds"


def judge(role: Resource, plan: Plan) -> Outcome:
    """Passes iff both lists stand and name what the plan gives the role; it applies to roles of SageMaker alone.

    Other roles are judged where one of the lists stands: the other one is needed as well.
    """
    lists = [companions(plan, role, (type_,), "roleName") for type_, *_ in _LISTS]
    if not any(linked.found for linked in lists) and not _works(role, plan):
        return NOT_APPLICABLE
    return all_of(*(outcome for at_, linked in enumerate(lists) for outcome in _list(at_, linked, role, plan)))


def _works(role: Resource, plan: Plan) -> bool:
    """True iff SageMaker takes the role, and no person does."""
    return is_of_sagemaker(role, plan) and {item.kind for item in takers(role, plan)} == {"service"}


def _list(at_: int, linked: Companions, role: Resource, plan: Plan) -> Iterator[Outcome]:
    type_, path, given, name = _LISTS[at_]
    kind = type_.rsplit(":", 1)[-1]
    if not linked.found:
        message = f"no {kind} lists what the role may hold"
        yield unknown(None, f"{message}, as far as the plan tells", _FIX) if linked.open else lacking(message, _FIX)
        return
    held = companions(plan, role, (given,), "role").found
    wanted = {spell(item.inputs.get(name), plan) for item in held}
    for item in linked.found:
        values = [value for value in at(item.inputs, path) if value is not None]
        listed = [spell(value, plan) for found in values for value in (found if isinstance(found, list) else [found])]
        if None in listed or None in wanted:
            yield unknown(path, f"the plan does not tell whether the {kind} lists what the role holds", _FIX)
        elif set(listed) - wanted:
            yield failed(path, f"the {kind} lists more than the program gives the role", _FIX)
        elif wanted - set(listed):
            yield failed(path, f"the {kind} takes away what the program gives the role", _FIX)
        else:
            yield passed(path)


_TRUST = document({"Effect": "Allow", "Principal": {"Service": "sagemaker.amazonaws.com"}, "Action": "sts:AssumeRole"})
_POLICY = "arn:aws:iam::111122223333:policy/read"
_RUN = part(ROLE, "run", {"name": "run", "assumeRolePolicy": _TRUST})
_OWN = part(_INLINE, "own", {"name": "own", "role": "run", "policy": document()})
_READ = part(_ATTACHED, "read", {"role": hole(ROLE, "run", "name"), "policyArn": _POLICY})


def _only(names: Value, arns: Value) -> tuple[Part, Part]:
    return (
        part(_ONLY_INLINE, "only", {"roleName": "run", "policyNames": names}),
        part(_ONLY_ATTACHED, "only", {"roleName": hole(ROLE, "run", "name"), "policyArns": arns}),
    )


_BOTH = _only(["own"], [_POLICY])

CONTROL = Control(
    id="working_roles_hold_listed_policies_only",
    concept="identity",
    title="Roles of jobs and models hold the listed policies and no others",
    why="A policy that somebody attaches by hand stays unseen until it is used.",
    severity="medium",
    requirements=("I7",),
    threats=("ML02", "ML05", "ML10"),
    sources={},
    cases=(
        Case(
            types=(ROLE,),
            judge=judge,
            passes=(example(_RUN, _OWN, _READ, *_BOTH), example(_RUN, *_only([], []))),
            fails=(
                example(_RUN, _OWN, _READ),
                example(_RUN, _OWN, _READ, _BOTH[0]),
                example(_RUN, _OWN, _READ, _BOTH[1]),
                example(_RUN, _OWN, *_BOTH),
                example(_RUN, _OWN, _READ, *_only([], [_POLICY])),
                example(_RUN, _OWN, _READ, *_only(["own", "other"], [_POLICY])),
                example(part(ROLE, "run", {"name": "run"}), _BOTH[0]),
            ),
            unknown=(
                example(_RUN, _OWN, _READ, *_only(UNKNOWN, [_POLICY])),
                example(
                    _RUN, _OWN, _READ, part(_ONLY_INLINE, "only", {"roleName": UNKNOWN, "policyNames": []}), _BOTH[1]
                ),
            ),
        ),
    ),
)
