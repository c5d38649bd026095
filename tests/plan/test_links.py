"""Links: found through an index, and the same as comparing every pair."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.plan.links import companions, means, referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import BLANK, SECRET, Text, Unknown, Value

BUCKET = "aws:s3/bucket:Bucket"
POLICY = "aws:s3/bucketPolicy:BucketPolicy"
NAMES = st.sampled_from(["data", "logs", "a/b", "x:y"])


def urn(type_: str, name: str) -> str:
    """The urn of a resource of the example."""
    return f"urn:pulumi:dev::shop::{type_}::{name}"


LINKS: st.SearchStrategy[Value] = st.one_of(
    st.just(BLANK),
    st.just(SECRET),
    st.none(),
    NAMES,
    st.builds(lambda name: f"arn:aws:s3:::{name}", NAMES),
    st.builds(lambda name: f"arn:aws:logs:eu-west-1:111122223333:log-group:{name}:*", NAMES),
    st.builds(lambda name: Unknown(urn(BUCKET, name), "id"), NAMES),
    st.builds(lambda name: Text(("arn:aws:s3:::", Unknown(urn(BUCKET, name), "id"))), NAMES),
)
WIRED = st.dictionaries(st.just("bucket"), st.builds(lambda name: (urn(BUCKET, name),), NAMES), max_size=1)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Buckets, and policies that mean one of them, or nobody knows."""
    targets = [
        Resource(urn(BUCKET, name), BUCKET, True, {"bucket": draw(st.sampled_from([name, "data", BLANK]))})
        for name in draw(st.lists(NAMES, unique=True, max_size=4))
    ]
    holders = [
        Resource(
            urn(POLICY, f"p{index}"),
            POLICY,
            True,
            {"bucket": draw(LINKS)},
            property_dependencies=draw(st.none() | WIRED),
        )
        for index in range(draw(st.integers(0, 4)))
    ]
    return Plan("dev", "shop", tuple(sorted([*targets, *holders], key=lambda found: found.urn)))


@settings(max_examples=300, deadline=None)
@given(plans())
def test_the_index_answers_as_comparing_every_pair_does(plan: Plan) -> None:
    """In both directions, and in plan order."""
    for target in plan.of(BUCKET):
        verdicts = {holder.urn: means(holder, "bucket", target) for holder in plan.of(POLICY)}
        linked = companions(plan, target, (POLICY,), "bucket")
        assert [found.urn for found in linked.found] == [urn for urn, verdict in verdicts.items() if verdict]
        assert linked.open is (None in verdicts.values())
    for holder in plan.of(POLICY):
        meant = [target for target in plan.of(BUCKET) if means(holder, "bucket", target)]
        assert list(referred(plan, holder, "bucket", (BUCKET,))) == meant


def test_a_blank_link_is_open_unless_it_is_wired_elsewhere() -> None:
    """What it depends on says which resource it can mean."""
    data, logs = (Resource(urn(BUCKET, name), BUCKET, True, {}) for name in ("data", "logs"))
    wired = Resource(
        urn(POLICY, "p"), POLICY, True, {"bucket": BLANK}, property_dependencies={"bucket": (urn(BUCKET, "data"),)}
    )
    open_ = Resource(urn(POLICY, "p"), POLICY, True, {"bucket": BLANK})
    assert (means(wired, "bucket", data), means(wired, "bucket", logs)) == (True, False)
    assert (means(open_, "bucket", data), means(open_, "bucket", logs)) == (None, None)


def test_an_arn_means_the_name_at_its_end() -> None:
    """As whole parts only: `my-data` does not mean `data`."""
    data = Resource(urn(BUCKET, "d"), BUCKET, True, {"bucket": "data"})
    for link, meant in (("arn:aws:s3:::data", True), ("arn:aws:s3:::my-data", False), ("data2", False), ("", False)):
        assert means(Resource(urn(POLICY, "p"), POLICY, True, {"bucket": link}), "bucket", data) is meant


def test_each_link_is_read_once_however_many_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice the resources are twice the work, not four times."""
    buckets = [Resource(urn(BUCKET, f"b{n:03}"), BUCKET, True, {"bucket": f"b{n}"}) for n in range(50)]
    policies = [Resource(urn(POLICY, f"p{n:03}"), POLICY, True, {"bucket": f"b{n}"}) for n in range(50)]
    plan = Plan("dev", "shop", (*buckets, *policies))
    read: list[str] = []

    def counted(inputs: Mapping[str, Value], path: str) -> list[Value]:
        read.append(path)
        return at(inputs, path)

    monkeypatch.setattr("strongroom.plan.links.at", counted)
    assert all(len(companions(plan, bucket, (POLICY,), "bucket").found) == 1 for bucket in buckets)
    assert len(read) == 50
