"""What `denies` claims holds of every single request, as another evaluator decides it."""

from __future__ import annotations

import fnmatch
from itertools import product
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.access.aws_deny import Demand, denies
from strongroom.access.aws_document import Statement, read_document
from strongroom.access.aws_situation import Situation
from strongroom.controls.example import example

BUCKET = "arn:aws:s3:::data"
KNOWN, OTHER = "arn:aws:iam::111122223333:role/known", "arn:aws:iam::444455556666:role/other"
SECURE, TAG = "aws:securetransport", "aws:principaltag/team"
REQUESTS = list(
    product(
        ("s3:GetObject",),
        (f"{BUCKET}/a/1", f"{BUCKET}/b/1", f"{BUCKET}/1"),
        (KNOWN, OTHER),
        (("false",),),
        ((), ("x",), ("y",), ("z",), ("true",), ("false",)),
    )
)

ACTIONS = st.lists(st.sampled_from(["s3:GetObject", "s3:Get*", "s3:PutObject", "s3:*", "*"]), min_size=1, max_size=2)
RESOURCES = st.lists(
    st.sampled_from([BUCKET, f"{BUCKET}/*", f"{BUCKET}/a/*", f"{BUCKET}/b/*", "*"]), min_size=1, max_size=2
)
PRINCIPALS: st.SearchStrategy[dict[str, Any]] = st.sampled_from(
    [
        {"Principal": "*"},
        {"Principal": {"AWS": "*"}},
        {"Principal": {"AWS": [KNOWN]}},
        {"NotPrincipal": {"AWS": [KNOWN]}},
        {"Principal": {"AWS": "111122223333"}},
    ]
)
TESTS = st.dictionaries(
    st.sampled_from(
        [
            "Bool",
            "BoolIfExists",
            "StringEquals",
            "StringNotEquals",
            "StringEqualsIfExists",
            "ForAllValues:StringEquals",
            "ForAnyValue:StringNotEquals",
            "Null",
        ]
    ),
    st.dictionaries(
        st.sampled_from([SECURE, TAG]), st.sampled_from(["false", "true", "x", ["x", "y"]]), min_size=1, max_size=2
    ),
    max_size=2,
)


@st.composite
def statements(draw: st.DrawFn) -> dict[str, Any]:
    """A statement, mostly a Deny, with any spelling of its elements."""
    action = draw(st.sampled_from(["Action", "Action", "NotAction"]))
    resource = draw(st.sampled_from(["Resource", "Resource", "NotResource"]))
    return {
        "Effect": draw(st.sampled_from(["Deny", "Deny", "Deny", "Allow"])),
        action: draw(ACTIONS),
        resource: draw(RESOURCES),
        "Condition": draw(TESTS),
        **draw(PRINCIPALS),
    }


def read(policy: list[dict[str, Any]]) -> tuple[Statement, ...]:
    """The statements as the library reads them."""
    document: Any = {"Statement": policy}
    return read_document(document)


def is_denied(policy: list[dict[str, Any]], request: tuple[str, str, str, tuple[str, ...], tuple[str, ...]]) -> bool:
    """Whether one Deny takes in this one request: the plain reading, statement by statement."""
    action, resource, caller, secure, tag = request
    context = {SECURE: secure, TAG: tag}
    for item in policy:
        spoken = any(fnmatch.fnmatchcase(action, each) for each in item["Action" if "Action" in item else "NotAction"])
        meant = any(
            fnmatch.fnmatchcase(resource, each) for each in item["Resource" if "Resource" in item else "NotResource"]
        )
        named = item["Principal" if "Principal" in item else "NotPrincipal"]
        called = named == "*" or any(name in ("*", caller, caller.split(":")[4]) for name in _listed(named["AWS"]))
        if (
            item["Effect"] == "Deny"
            and spoken == ("Action" in item)
            and meant == ("Resource" in item)
            and called == ("Principal" in item)
            and all(
                _met(op, context[key], _listed(v))
                for op, tests in item["Condition"].items()
                for key, v in tests.items()
            )
        ):
            return True
    return False


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _met(operator: str, values: tuple[str, ...], wanted: list[str]) -> bool:
    if operator == "Null":
        return ("false" if values else "true") in wanted
    if operator == "ForAllValues:StringEquals":
        return all(value in wanted for value in values)
    if operator == "ForAnyValue:StringNotEquals":
        return any(value not in wanted for value in values)
    if not values:
        return operator.endswith("IfExists") or operator == "StringNotEquals"
    return (values[0] in wanted) != (operator == "StringNotEquals")


def _null_is_read(policy: list[dict[str, Any]]) -> bool:
    """Null takes true and false alone; anything else is refused by AWS."""
    tests = [test for item in policy for test in item["Condition"].get("Null", {}).values()]
    return all(set(_listed(test)) <= {"true", "false"} for test in tests)


@settings(max_examples=300, deadline=None)
@given(st.lists(statements(), max_size=3).filter(_null_is_read), st.booleans())
def test_a_verdict_holds_of_every_request(policy: list[dict[str, Any]], known: bool) -> None:
    """True: each request is denied. False: some request is not. None claims nothing."""
    context = {SECURE: ("false",), **({"aws:principalarn": (KNOWN,)} if known else {})}
    demand = Demand(("s3:GetObject",), (f"{BUCKET}/*",), (Situation("over plain HTTP", context),))
    verdict = denies(read(policy), demand, example()).verdict
    asked = [request for request in REQUESTS if not known or request[2] == KNOWN]
    denied = [is_denied(policy, request) for request in asked]
    if verdict is True:
        assert all(denied)
    if verdict is False:
        assert not all(denied)


@settings(max_examples=200, deadline=None)
@given(st.lists(statements(), max_size=3), st.randoms(use_true_random=False), statements())
def test_order_spelling_and_allows_change_nothing(
    policy: list[dict[str, Any]], random: Any, more: dict[str, Any]
) -> None:
    """The verdict is the same for statements in another order, actions in another case, a scalar, one more Allow."""
    demand = Demand(("s3:GetObject",), (f"{BUCKET}/*",), (Situation("over plain HTTP", {SECURE: ("false",)}),))
    before = denies(read(policy), demand, example()).verdict
    changed = [
        {
            key: [each.upper() for each in value] if key in ("Action", "NotAction") else value
            for key, value in item.items()
        }
        for item in [*policy, {**more, "Effect": "Allow"}]
    ]
    changed = [
        {key: value[0] if key == "Resource" and len(value) == 1 else value for key, value in item.items()}
        for item in changed
    ]
    random.shuffle(changed)
    assert denies(read(changed), demand, example()).verdict is before


@settings(max_examples=200, deadline=None)
@given(st.lists(statements(), max_size=2), statements())
def test_one_more_deny_never_opens(policy: list[dict[str, Any]], more: dict[str, Any]) -> None:
    """What is refused stays refused."""
    demand = Demand(("s3:GetObject",), (f"{BUCKET}/*",), (Situation("over plain HTTP", {SECURE: ("false",)}),))
    before = denies(read(policy), demand, example()).verdict
    after = denies(read([*policy, {**more, "Effect": "Deny"}]), demand, example())
    if before is True:
        assert after.verdict is True
