"""The document that is judged and the resource that it guards, written inline or as a resource of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from strongroom.access.aws_account import account_for
from strongroom.access.aws_document import Statement, Unreadable, read_document
from strongroom.access.aws_text import BUCKET_TYPES, mark, spell
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, lacking, unknown
from strongroom.plan.links import companions, referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Unknown

POLICY: Final = "policy"


@dataclass(frozen=True, slots=True)
class Kind:
    """What is guarded by a policy: the resources with an inline one, the policies apart, and how they point to it."""

    words: str
    types: tuple[str, ...]
    apart: tuple[str, ...]
    link: str


BUCKET: Final = Kind("bucket", BUCKET_TYPES, ("aws:s3/bucketPolicy:BucketPolicy",), "bucket")
KEY: Final = Kind(
    "key",
    (
        "aws:kms/key:Key",
        "aws:kms/externalKey:ExternalKey",
        "aws:kms/replicaKey:ReplicaKey",
        "aws:kms/replicaExternalKey:ReplicaExternalKey",
    ),
    ("aws:kms/keyPolicy:KeyPolicy",),
    "keyId",
)
SECRET: Final = Kind(
    "secret",
    ("aws:secretsmanager/secret:Secret",),
    ("aws:secretsmanager/secretPolicy:SecretPolicy",),
    "secretArn",
)


@dataclass(frozen=True, slots=True)
class Subject:
    """A readable document with the ARN that it guards (None where that is not known) and its surroundings."""

    statements: tuple[Statement, ...]
    arn: str | None
    holder: Resource
    plan: Plan
    path: str = POLICY

    @property
    def account(self) -> str | None:
        """The account that the document stands in, where the provider is pinned to one."""
        return account_for(self.holder, self.plan)


DocumentJudge: TypeAlias = Callable[[Subject], Outcome]


def judge_apart(kind: Kind, judge: DocumentJudge) -> Callable[[Resource, Plan], Outcome]:
    """Judges a policy that is a resource of its own."""
    return lambda holder, plan: _read(kind, judge, holder, plan)


def judge_inline(kind: Kind, judge: DocumentJudge, missing: str, fix: str) -> Callable[[Resource, Plan], Outcome]:
    """Judges a policy that stands on the guarded resource; one of its own is judged there.

    No policy at all fails with the words `missing`, or does not concern the control where they are empty.
    """

    def inline(target: Resource, plan: Plan) -> Outcome:
        if any(value not in (None, "") for value in at(target.inputs, POLICY)):
            return _read(kind, judge, target, plan)
        linked = companions(plan, target, kind.apart, kind.link)
        if linked.found or not missing:
            return NOT_APPLICABLE
        if linked.open:
            return unknown(None, f"a {kind.words} policy exists and the plan does not tell for which {kind.words}", fix)
        return lacking(missing, fix)

    return inline


def judge_guarded(kind: Kind, judge: DocumentJudge, missing: str, fix: str) -> Callable[[Resource, Plan], Outcome]:
    """Judges a guarded resource by its policy, wherever that stands; no policy fails with the words `missing`."""

    def guarded(target: Resource, plan: Plan) -> Outcome:
        inline = judge_inline(kind, judge, missing, fix)(target, plan)
        if inline is not NOT_APPLICABLE:
            return inline
        holders = companions(plan, target, kind.apart, kind.link).found
        return all_of(*(_read(kind, judge, holder, plan) for holder in holders))

    return guarded


def _read(kind: Kind, judge: DocumentJudge, holder: Resource, plan: Plan) -> Outcome:
    try:
        statements = read_document(holder.inputs.get(POLICY))
    except Unreadable as error:
        return unknown(POLICY, str(error), "make the document of names that the program knows")
    if POLICY in holder.options.ignored:
        return unknown(POLICY, "ignoreChanges lists policy, so what the cloud holds may differ", "take it out")
    return judge(Subject(statements, _arn(kind, holder, plan), holder, plan))


def _arn(kind: Kind, holder: Resource, plan: Plan) -> str | None:
    if holder.type in kind.types:
        return spell(Unknown(holder.urn, "arn"), plan)
    target = next(referred(plan, holder, kind.link, kind.types), None)
    if target is not None:
        return spell(Unknown(target.urn, "arn"), plan)
    link = holder.inputs.get(kind.link)
    if kind is BUCKET:
        name = spell(link, plan)
        return None if name is None else f"arn:aws:s3:::{name}"
    return mark(link.urn if isinstance(link, Unknown) and link.urn else holder.urn, "arn")
