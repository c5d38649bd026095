"""A plan for people: the tree by component, and what the plan does not show."""

from __future__ import annotations

import re

import pytest

from strongroom.plan.model import STACK_TYPE, Gap, Options, Plan, Resource
from strongroom.plan.value import BLANK, SECRET, Unknown
from strongroom.report.plan_markdown import plan_markdown
from strongroom.report.plan_text import plan_text
from strongroom.report.plan_tree import plan_tree
from strongroom.report.terminal import drawn
from tests.report.judgements import HOSTILE

PREFIX = "urn:pulumi:dev::shop::"


def resource(type_: str, name: str, **fields: object) -> Resource:
    """A managed resource of the example stack."""
    usual: dict[str, object] = {"urn": f"{PREFIX}{type_}::{name}", "type": type_, "custom": True, "inputs": {}}
    return Resource(**{**usual, **fields})  # type: ignore[arg-type]


STACK = resource(STACK_TYPE, "shop-dev", custom=False)
STORE = resource("strongroom:index:Store", "landing", custom=False, parent=STACK.urn)
BUCKET = resource(
    "aws:s3/bucket:Bucket",
    "landing",
    parent=STORE.urn,
    options=Options(protect=True, retain_on_delete=True),
    inputs={"bucket": "landing", "acl": BLANK, "key": Unknown(STORE.urn, "arn"), "password": SECRET},
)
READ = resource("aws:ec2/vpc:Vpc", "shared", external=True)
ENVIRONMENT = resource(
    "strongroom:index:Environment",
    "fraud",
    custom=False,
    outputs={"notProvisioned": ["network", "teams"], "remarks": ["apply as x"], "charged": ["2 keys"]},
)


def plan(*resources: Resource, gaps: tuple[Gap, ...] = ()) -> Plan:
    """A plan of these resources in urn order."""
    ordered = tuple(sorted(resources, key=lambda found: found.urn))
    return Plan(stack="dev", project="shop", resources=ordered, gaps=gaps, source="dev")


WHOLE = plan(STACK, STORE, BUCKET, READ, ENVIRONMENT, gaps=(Gap("made in an apply", BUCKET.urn), Gap("2 skipped")))


def test_the_tree_shows_each_resource_under_its_component() -> None:
    """With what a reader should know of it, and what is not shown at the end."""
    assert plan_text(WHOLE, offline=True) == (
        "dev (shop): 1 resource, 2 components, 1 resource read\n"
        "\n"
        "shared  aws:ec2/vpc:Vpc  [read, not managed]\n"
        "fraud  strongroom:index:Environment\n"
        "landing  strongroom:index:Store\n"
        "  landing  aws:s3/bucket:Bucket  [protected; retained; secret: password; not known yet: acl]\n"
        "\n"
        "not shown: landing: made in an apply\n"
        "not shown: 2 skipped\n"
        "not provisioned yet: network\n"
        "not provisioned yet: teams\n"
        "to know: apply as x\n"
        "charged: 2 keys\n"
        "planned offline: no provider has checked the inputs or filled in defaults and generated names, "
        "and nothing was compared with what exists\n"
        "to create them: pulumi up --stack dev\n"
    )


def test_a_plan_of_a_file_makes_no_claim_of_being_offline() -> None:
    """A stack export went through provider and engine."""
    assert "offline" not in plan_text(WHOLE, offline=False)


@pytest.mark.parametrize("width", [40, 80, 120])
def test_the_terminal_tree_fits_its_width(width: int) -> None:
    """Long lines fold and say the same."""
    told = drawn(plan_tree(WHOLE, offline=True), width=width, colour=False)
    assert max(len(line) for line in told.splitlines()) <= width
    assert "└── landing" in told
    assert "aws:s3:Bucket" in told
    assert "\x1b" not in told


def test_markdown_is_a_nested_list() -> None:
    """For a pull request."""
    told = plan_markdown(WHOLE, offline=False)
    assert "- `landing` `strongroom:index:Store`\n  - `landing` `aws:s3/bucket:Bucket` (protected; retained;" in told
    assert "- **not shown:** 2 skipped" in told
    assert "- not provisioned yet: network" in told
    assert "- to know: apply as x" in told
    assert "- charged: 2 keys" in told


def test_no_secret_is_shown() -> None:
    """Only that there is one."""
    assert "secret: password" in plan_text(WHOLE, offline=True)


def test_parents_in_a_circle_are_shown_once() -> None:
    """A document can say anything; each resource still appears exactly once."""
    a = resource("t:x:A", "a", parent=f"{PREFIX}t:x:B::b")
    b = resource("t:x:B", "b", parent=f"{PREFIX}t:x:A::a")
    own = resource("t:x:C", "c", parent=f"{PREFIX}t:x:C::c")
    lost = resource("t:x:D", "d", parent=f"{PREFIX}t:x:Gone::gone")
    lines = plan_text(plan(a, b, own, lost), offline=False).splitlines()[2:]
    assert sorted(line.split()[0] for line in lines) == ["a", "b", "c", "d"]


def test_a_chain_of_five_thousand_parents_is_drawn() -> None:
    """Depth in the data is no depth in the program."""
    chain = [resource("t:x:Y", f"n{index:04}", parent=f"{PREFIX}t:x:Y::n{index - 1:04}") for index in range(5000)]
    deep = plan(*chain)
    assert len(plan_text(deep, offline=False).splitlines()) == 5002
    assert drawn(plan_tree(deep, offline=False), width=200, colour=False).count("t:x:Y") == 5000


def test_hostile_names_are_harmless() -> None:
    """In every format."""
    found = plan(resource("t:x:Y", HOSTILE, type=HOSTILE, inputs={HOSTILE: BLANK}), gaps=(Gap(HOSTILE),))
    told = [
        plan_text(found, offline=True),
        plan_markdown(found, offline=True),
        drawn(plan_tree(found, offline=True), width=100, colour=False),
    ]
    for text in told:
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202e]", text)
