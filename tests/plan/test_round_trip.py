"""What is written is read back the same, byte for byte and value for value, and is a document that Pulumi takes."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from strongroom.plan.marker import SIGNATURE
from strongroom.plan.model import STACK_TYPE, Gap, Location, Options, Plan, Resource
from strongroom.plan.read import read_plan
from strongroom.plan.text import join
from strongroom.plan.value import BLANK, SECRET, Asset, Reference, Unknown, Value
from strongroom.plan.write import write_plan

SCHEMA = json.loads(Path(__file__).with_name("deployment.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
PREFIX = "urn:pulumi:dev::shop::"

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12).filter(lambda text: "urn:pulumi" not in text)
KEYS = WORDS.filter(lambda key: not key.startswith("__"))
URNS = st.builds(lambda name: f"{PREFIX}aws:kms/key:Key::{name}", WORDS)
HOLES = st.builds(Unknown, URNS, WORDS)
TEXTS = st.builds(
    lambda pairs, tail: join([*(part for pair in pairs for part in pair), tail]),
    st.lists(st.tuples(WORDS, HOLES), max_size=3),
    WORDS,
)
NUMBERS = st.one_of(st.integers(-(2**53), 2**53), st.floats(allow_nan=False, allow_infinity=False))
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    NUMBERS,
    WORDS,
    TEXTS,
    st.just(BLANK),
    st.just(SECRET),
    st.builds(Asset, st.sampled_from(["asset", "archive"]), st.text("0123456789abcdef", max_size=8)),
    st.builds(Reference, URNS),
)
VALUES: st.SearchStrategy[Value] = st.recursive(
    LEAVES, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)), max_leaves=8
)
PROPERTIES = st.dictionaries(KEYS, VALUES, max_size=3)
URN_LISTS = st.lists(URNS, max_size=2).map(tuple)
RESOURCES = st.builds(
    Resource,
    urn=URNS,
    type=st.just("aws:kms/key:Key"),
    custom=st.booleans(),
    inputs=PROPERTIES,
    outputs=PROPERTIES,
    parent=st.none() | URNS,
    provider=st.none() | st.just(f"{PREFIX}pulumi:providers:aws::main::04da6b54-80e4-46f7-96ec-b56ff0331ba9"),
    dependencies=URN_LISTS,
    property_dependencies=st.none() | st.dictionaries(KEYS, URN_LISTS, max_size=2),
    options=st.builds(
        Options,
        protect=st.booleans(),
        retain_on_delete=st.booleans(),
        ignore_changes=st.none() | st.lists(WORDS, max_size=2).map(tuple),
        aliases=URN_LISTS,
    ),
    external=st.booleans(),
    location=st.none()
    | st.builds(Location, st.sampled_from(["__main__.py", "stacks/my program.py"]), st.integers(1, 10**6)),
)
GAPS = st.builds(Gap, WORDS.filter(bool), st.just("") | URNS)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Plans as the recorder makes them: with a stack, sorted, each urn once."""
    stack = Resource(
        urn=f"{PREFIX}{STACK_TYPE}::shop-dev",
        type=STACK_TYPE,
        custom=False,
        inputs={},
        dependencies=(),
        options=Options(protect=False, retain_on_delete=False, aliases=()),
    )
    resources = draw(st.lists(RESOURCES, max_size=3, unique_by=lambda resource: resource.urn))
    ordered = tuple(sorted([stack, *resources], key=lambda resource: resource.urn))
    return Plan(
        stack="dev", project="shop", resources=ordered, gaps=tuple(draw(st.lists(GAPS, max_size=2))), source="f"
    )


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plans())
def test_a_written_plan_is_read_back_the_same(plan: Plan) -> None:
    """Holes, texts with holes, secrets and options come back as they were."""
    assert read_plan(write_plan(plan), "f") == plan


@settings(max_examples=75, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plans())
def test_a_written_plan_is_pulumis_own_format(plan: Plan) -> None:
    """Strict about every field; only the key `strongroom` is ours."""
    VALIDATOR.validate(json.loads(write_plan(plan)))


def test_the_schema_refuses_what_pulumi_would() -> None:
    """A schema that takes everything would prove nothing."""
    resource = {"urn": f"{PREFIX}aws:kms/key:Key::k", "custom": True, "type": "aws:kms/key:Key"}
    manifest = {"time": "0001-01-01T00:00:00Z", "magic": "", "version": ""}
    cases: tuple[dict[str, object], ...] = (
        {"inputs": []},
        {"inputs": {"a": {SIGNATURE: "1b47061264138c4ac30d75fd1eb44270", "plaintext": "x"}}},
        {"dependencies": "x"},
        {"holes": {}},
        {"strongroom": {"inputs": {"a": "no hole"}}},
        {"sourcePosition": "/home/me/__main__.py"},
    )
    for broken in cases:
        document = {"version": 3, "deployment": {"manifest": manifest, "resources": [{**resource, **broken}]}}
        assert not VALIDATOR.is_valid(document), broken
    VALIDATOR.validate({"version": 3, "deployment": {"manifest": manifest, "resources": [resource]}})
