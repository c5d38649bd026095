"""Whose document it is, wherever it stands."""

from __future__ import annotations

import pytest

from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.outcome import Outcome, passed
from strongroom.controls.policy.subject import BUCKET, KEY, Subject, judge_apart, judge_guarded, judge_inline
from strongroom.plan.value import Value

BUCKET_TYPE, POLICY_TYPE = BUCKET.types[0], BUCKET.apart[0]
EMPTY: Value = {"Statement": []}


def seen(holder: Part, *others: Part) -> str | None:
    """The ARN that a judge is told for the policy of `holder`."""
    arns: list[str | None] = []

    def judge(subject: Subject) -> Outcome:
        arns.append(subject.arn)
        return passed()

    plan = example(holder, *others)
    kind = KEY if holder.resource.type in (*KEY.types, *KEY.apart) else BUCKET
    over = judge_inline(kind, judge, "", "") if holder.resource.type in kind.types else judge_apart(kind, judge)
    assert over(plan.resources[0], plan).verdict == "pass"
    return arns[0]


def test_a_bucket_is_found_by_name_by_hole_and_inline() -> None:
    """The same ARN for each way of pointing to the bucket."""
    named = part(BUCKET_TYPE, "b", {"bucket": "data"})
    by_name = part(POLICY_TYPE, "p", {"bucket": "data", "policy": EMPTY})
    by_hole = part(POLICY_TYPE, "p", {"bucket": hole(BUCKET_TYPE, "b", "id"), "policy": EMPTY})
    inline = part(BUCKET_TYPE, "b", {"bucket": "data", "policy": EMPTY})
    assert seen(by_name) == seen(by_name, named) == seen(by_hole, named) == seen(inline) == "arn:aws:s3:::data"


def test_a_name_that_the_cloud_gives_is_one_mark() -> None:
    """The policy inline and apart speak of the same bucket; another one is not it; a blank is none."""
    unnamed = part(BUCKET_TYPE, "b", {})
    apart = part(POLICY_TYPE, "p", {"bucket": hole(BUCKET_TYPE, "b", "bucket"), "policy": EMPTY})
    inline = part(BUCKET_TYPE, "b", {"policy": EMPTY})
    other = part(POLICY_TYPE, "p", {"bucket": hole(BUCKET_TYPE, "c", "bucket"), "policy": EMPTY})
    assert seen(apart, unnamed) == seen(inline)
    assert seen(apart, unnamed) != seen(other)
    assert seen(part(POLICY_TYPE, "p", {"bucket": UNKNOWN, "policy": EMPTY})) is None


def test_a_key_is_known_by_its_hole() -> None:
    """The ARN of a key is a mark of its own, the same from the key and from its policy."""
    key = part(KEY.types[0], "k", {"policy": EMPTY})
    apart = part(KEY.apart[0], "p", {"keyId": hole(KEY.types[0], "k", "id"), "policy": EMPTY})
    assert seen(apart, part(KEY.types[0], "k", {})) == seen(key)


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ((), "fail"),
        ((part(POLICY_TYPE, "p", {"bucket": "data", "policy": EMPTY}),), "pass"),
        ((part(POLICY_TYPE, "p", {"bucket": "other", "policy": EMPTY}),), "fail"),
        ((part(POLICY_TYPE, "p", {"bucket": UNKNOWN, "policy": EMPTY}),), "unknown"),
        ((part(POLICY_TYPE, "p", {"bucket": "data", "policy": UNKNOWN}),), "unknown"),
        ((part(POLICY_TYPE, "p", {"bucket": "data", "policy": "{"}),), "unknown"),
        ((part(POLICY_TYPE, "p", {"bucket": "data", "policy": EMPTY}, ignore_changes=("policy",)),), "unknown"),
    ],
)
def test_a_guarded_resource_is_judged_by_its_policy(others: tuple[Part, ...], expected: str) -> None:
    """None at all fails; one that may be its, or cannot be read, or may differ in the cloud is no verdict."""
    plan = example(part(BUCKET_TYPE, "b", {"bucket": "data"}), *others)
    judge = judge_guarded(BUCKET, lambda _: passed(), "no policy", "add one")
    assert judge(plan.resources[0], plan).verdict == expected
