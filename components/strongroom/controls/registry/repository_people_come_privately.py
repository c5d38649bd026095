"""Who pushes images comes through our own endpoints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from strongroom.access.aws_admission import Admission, admissions
from strongroom.access.aws_condition import OUTSIDER
from strongroom.access.aws_match import touches_actions
from strongroom.access.aws_situation import NETWORK_KEYS, from_outside
from strongroom.access.aws_who import who
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, hole
from strongroom.controls.outcome import Outcome, all_of, passed, unknown
from strongroom.controls.policy.apart import apart_case
from strongroom.controls.policy.refusal import refuses
from strongroom.controls.policy.registry import REPOSITORY_POLICY, of_repository, said
from strongroom.controls.policy.statements import ACCOUNT, add, document
from strongroom.controls.policy.statements import ROLE as ROLE_ARN
from strongroom.controls.policy.subject import Subject
from strongroom.controls.traffic.types import ENDPOINT
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_ACTIONS = (
    "ecr:BatchCheckLayerAvailability",
    "ecr:BatchGetImage",
    "ecr:CompleteLayerUpload",
    "ecr:GetDownloadUrlForLayer",
    "ecr:InitiateLayerUpload",
    "ecr:PutImage",
    "ecr:UploadLayerPart",
)
_PUT = "ecr:PutImage"
_OUTSIDE: dict[str, Value] = {
    "StringNotEqualsIfExists": {"aws:VpceAccount": ACCOUNT},
    "BoolIfExists": {"aws:PrincipalIsAWSService": "false", "aws:ViaAWSService": "false"},
}
_FIX = add({"Effect": "Deny", "Principal": "*", "Action": "ecr:*", "Condition": _OUTSIDE})


def judge(subject: Subject) -> Outcome:
    """Passes iff each identity that may push is refused from outside; a repository to which nobody pushes passes."""
    pushers = [name for item in admissions(subject.statements, subject.plan) for name in _pushing(item, subject.plan)]
    if None in pushers:
        return unknown(subject.path, "the plan does not tell who pushes images", _FIX)
    return all_of(passed(subject.path), *(_from_outside(name, subject) for name in dict.fromkeys(pushers) if name))


def _pushing(item: Admission, plan: Plan) -> Iterator[str | None]:
    if touches_actions(item.statement, _PUT, plan) is not False:
        named = who(item, plan)
        yield from (None,) if named is None else named


def _from_outside(name: str, subject: Subject) -> Outcome:
    caller = re.sub(r"[*?]", OUTSIDER, name)
    situations = tuple(
        replace(found, context={**found.context, "aws:principalarn": (caller,)})
        for found in from_outside(subject.account)
    )
    return refuses(_ACTIONS, ("",), lambda _: situations, _FIX, because=NETWORK_KEYS)(subject)


def _policy(condition: Value, actions: Value = "ecr:*", pusher: Value = ROLE_ARN) -> Value:
    return document(said("Deny", "*", actions, condition), said("Allow", {"AWS": pusher}, ["ecr:PutImage"]))


_PEOPLE: dict[str, Value] = {**_OUTSIDE, "ArnLike": {"aws:PrincipalArn": [ROLE_ARN]}}


CONTROL = Control(
    id="repository_people_come_privately",
    concept="registry",
    title="Who pushes images comes through private endpoints",
    why="A stolen session of a person then pushes and pulls nothing from outside.",
    severity="medium",
    requirements=("M1", "N2"),
    threats=("ML05", "AML.T0012"),
    sources={},
    cases=(
        apart_case(
            REPOSITORY_POLICY,
            "policy",
            of_repository(judge),
            passes=(
                _policy(_OUTSIDE),
                _policy(_PEOPLE),
                _policy({"StringNotEquals": {"aws:SourceVpce": hole(ENDPOINT, "ecr", "id")}}),
                document(said("Allow", {"AWS": ROLE_ARN}, "ecr:BatchGetImage")),
            ),
            fails=(
                document(said("Allow", {"AWS": ROLE_ARN}, "ecr:PutImage")),
                _policy(_OUTSIDE, "ecr:PutImage"),
                _policy({**_OUTSIDE, "ArnLike": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/other"}}),
                _policy({**_OUTSIDE, "StringLike": {"aws:PrincipalTag/team": "x"}}),
                _policy({"StringEquals": {"aws:VpceAccount": ACCOUNT}}),
            ),
            unknown=(_policy(_OUTSIDE, UNKNOWN), _policy(_OUTSIDE, "ecr:*", UNKNOWN)),
        ),
    ),
)
