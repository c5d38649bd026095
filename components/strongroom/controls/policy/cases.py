"""The cases of a control over documents: the policy as a resource of its own, and on the resource that it guards."""

from __future__ import annotations

import json
from typing import TypeAlias

from strongroom.controls.control import Case
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.policy.subject import BUCKET, KEY, DocumentJudge, Kind, judge_apart, judge_inline
from strongroom.plan.model import Plan
from strongroom.plan.value import Value, is_readable

Sample: TypeAlias = "Value | Plan"


def policy_cases(
    kind: Kind,
    judge: DocumentJudge,
    *,
    passes: tuple[Sample, ...],
    fails: tuple[Sample, ...],
    unknown: tuple[Sample, ...] = (),
    missing: str = "",
    fix: str = "",
) -> tuple[Case, Case]:
    """Both cases, from documents that pass, fail and cannot tell (or plans whose first resource is the policy).

    Each document is tried as an object, as JSON text and inline; a document that is unknown as a whole never passes.
    `missing` and `fix` say what is wrong without any policy; left out, that does not concern the control.
    """
    bare = (_owner(kind),) if missing else ()
    return (
        Case(
            types=kind.apart,
            judge=judge_apart(kind, judge),
            passes=tuple(_apart(kind, sample) for sample in (*passes, *_texts(passes))),
            fails=tuple(_apart(kind, sample) for sample in (*fails, *_texts(fails))),
            unknown=tuple(_apart(kind, sample) for sample in (*unknown, UNKNOWN, "no JSON")),
        ),
        Case(
            types=kind.types,
            judge=judge_inline(kind, judge, missing, fix),
            passes=_inline(kind, passes),
            fails=(*_inline(kind, fails), *bare),
            unknown=(*_inline(kind, (*unknown, UNKNOWN)), *((_unlinked(kind),) if missing else ())),
        ),
    )


def _inline(kind: Kind, samples: tuple[Sample, ...]) -> tuple[Plan, ...]:
    return tuple(_owner(kind, sample) for sample in samples if not isinstance(sample, Plan))


def _owner(kind: Kind, document: Value = None) -> Plan:
    inputs = {
        key: value for key, value in (*_NAMES.get(kind.words, {}).items(), ("policy", document)) if value is not None
    }
    return example(part(kind.types[0], "data", inputs))


def _apart(kind: Kind, sample: Sample) -> Plan:
    if isinstance(sample, Plan):
        return sample
    return example(part(kind.apart[0], "data", {kind.link: "data", "policy": sample}))


def _unlinked(kind: Kind) -> Plan:
    """The guarded resource, and a policy of which the plan does not tell whose it is."""
    owner = part(kind.types[0], "data", _NAMES.get(kind.words, {}))
    return example(owner, part(kind.apart[0], "some", {kind.link: UNKNOWN, "policy": {"Statement": []}}))


def _texts(samples: tuple[Sample, ...]) -> tuple[str, ...]:
    """The first document as JSON text."""
    documents = [sample for sample in samples if not isinstance(sample, Plan) and _is_plain(sample)]
    return tuple(json.dumps(document) for document in documents[:1])


def _is_plain(value: Value) -> bool:
    return isinstance(value, dict) and is_readable(value) and "Unknown(" not in repr(value)


_NAMES: dict[str, dict[str, Value]] = {BUCKET.words: {"bucket": "data"}, KEY.words: {"description": "data"}}
