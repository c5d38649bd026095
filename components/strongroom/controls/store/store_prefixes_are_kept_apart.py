"""Where a store has prefixes for teams, each has a list of its own, and so has what lies outside of them."""

from __future__ import annotations

from strongroom.access.aws_condition import OUTSIDER
from strongroom.access.aws_deny import Demand, denies
from strongroom.access.aws_document import Statement
from strongroom.access.aws_glob import contains
from strongroom.access.aws_match import covers_resources
from strongroom.access.aws_situation import outsider
from strongroom.access.aws_text import readable, spell
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.statements import BUCKET_ARN, OBJECTS, ROLE, deny, document
from strongroom.controls.policy.subject import BUCKET, POLICY, Subject
from strongroom.plan.value import Value

_READ = ("s3:GetObject",)
_WRITE = ("s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion")
_WRITE_ELSEWHERE = (*_WRITE, "s3:AbortMultipartUpload", "s3:ReplicateObject", "s3:RestoreObject")
_FIX = (
    "for each prefix deny s3:GetObject* to all but its readers and s3:PutObject*, s3:DeleteObject* to all but its "
    "writers, and both outside of the prefixes by NotResource"
)


def judge(subject: Subject) -> Outcome:
    """Passes iff a role on the store's list is still refused under each prefix, and outside of all.

    A policy is one with prefixes if a Deny spares some of them by NotResource.
    """
    if subject.arn is None:
        return unknown(POLICY, "the plan does not tell what the policy guards", "wire it to its resource")
    objects = f"{subject.arn}/*"
    prefixes = sorted({text for item in subject.statements for text in _spared(item, objects, subject)})
    if not prefixes:
        return NOT_APPLICABLE
    # What is refused on all objects alike is the list of the store, which every team is on.
    apart = [item for item in subject.statements if covers_resources(item, objects, subject.plan) is not True]
    outside = _refused(apart, f"{subject.arn}/{OUTSIDER}", (*_READ, *_WRITE_ELSEWHERE), subject)
    inside = [[_refused(apart, prefix, (action,), subject) for prefix in prefixes] for action in (*_READ, *_WRITE)]
    # Where no prefix has a list of its own, all have that of the store.
    listed = [outcomes for outcomes in inside if any(outcome.verdict != "fail" for outcome in outcomes)]
    return all_of(outside, *(outcome for outcomes in listed for outcome in outcomes))


def _spared(statement: Statement, objects: str, subject: Subject) -> list[str]:
    if statement.effect != "Deny" or statement.not_resources is None:
        return []
    texts = [spell(value, subject.plan) for value in statement.not_resources]
    return [text for text in texts if text is not None and contains(objects, text)]


def _refused(guards: list[Statement], pattern: str, actions: tuple[str, ...], subject: Subject) -> Outcome:
    stranger = outsider(subject.account)
    answer = denies(guards, Demand(actions, (pattern,), (stranger,)), subject.plan)
    if answer.verdict is True:
        return passed(POLICY)
    where = readable(pattern.removeprefix(f"{subject.arn}/"))
    region = "outside of the prefixes" if where == OUTSIDER else f"under `{where}`"
    message = f"a role of the store's list that has no business {region} is not refused {answer.gap.split(' ')[0]}"
    return failed(POLICY, message, _FIX) if answer.verdict is False else unknown(POLICY, message, _FIX)


_OTHER = "arn:aws:iam::111122223333:role/research-leads"
_TEAM, _RESEARCH = f"{BUCKET_ARN}/team/*", f"{BUCKET_ARN}/research/*"
_LIST = deny("s3:*Object*", OBJECTS, {"ArnNotLike": {"aws:PrincipalArn": [ROLE, _OTHER]}})
_SPARED: Value = [BUCKET_ARN, _TEAM, _RESEARCH]
_ELSEWHERE: Value = {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "NotResource": _SPARED}


def _only(arn: Value, resource: Value, action: Value = "s3:*Object*") -> Value:
    return deny(action, resource, {"ArnNotLike": {"aws:PrincipalArn": arn}})


CONTROL = Control(
    id="store_prefixes_are_kept_apart",
    concept="store",
    title="Where a store has prefixes, each has a list of its own",
    why="A team that reads the data of another, or writes it, poisons or leaks what it has no part in.",
    severity="medium",
    requirements=("B12",),
    threats=("ML02", "ML05"),
    sources={},
    cases=policy_cases(
        BUCKET,
        judge,
        passes=(
            document(_LIST, _ELSEWHERE),
            document(_LIST, _only(ROLE, _TEAM), _only(_OTHER, _RESEARCH), _ELSEWHERE),
            document(
                _LIST,
                _only(ROLE, _TEAM, "s3:Get*"),
                _only(ROLE, _TEAM, ["s3:Put*", "s3:Delete*"]),
                _only(_OTHER, _RESEARCH),
                _ELSEWHERE,
            ),
        ),
        fails=(
            document(_LIST, _only(_OTHER, _RESEARCH), _ELSEWHERE),
            document(_LIST, _only(ROLE, _TEAM, "s3:Get*"), _only(_OTHER, _RESEARCH), _ELSEWHERE),
            document(_LIST, _only([ROLE, "*"], _TEAM), _only(_OTHER, _RESEARCH), _ELSEWHERE),
            document(
                _LIST,
                _only(ROLE, _TEAM),
                _only(_OTHER, _RESEARCH),
                {"Effect": "Deny", "Principal": "*", "Action": "s3:Put*", "NotResource": _SPARED},
            ),
        ),
        unknown=(document(_LIST, _only(UNKNOWN, _TEAM), _only(_OTHER, _RESEARCH), _ELSEWHERE),),
    ),
)
