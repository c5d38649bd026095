"""Laws that every comparison keeps, on policies made at random."""

from __future__ import annotations

from typing import Any, Final

from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.access.aws import compare_documents

from .policies import policy

_ACTIONS: Final = ["s3:GetObject", "s3:Get*", "s3:*Object", "S3:PutObject", "*", "ec2:*", "s3:?et*"]
_RESOURCES: Final = [
    "*",
    "arn:aws:s3:::b/*",
    "arn:aws:s3:::b/${aws:username}/*",
    "arn:aws:s3:::b/a*",
    "arn:aws:s3:::b/ab/x",
]
_VALUES: Final = ["a", "A", "a*", "b", "${aws:username}"]
_OPERATORS: Final = [
    "StringEquals",
    "StringLike",
    "StringNotEquals",
    "StringNotLikeIfExists",
    "ForAllValues:StringLike",
]
_KEYS: Final = ["aws:ResourceTag/t", "aws:TagKeys", "s3:prefix"]


def _some(items: list[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(items), min_size=1, max_size=2, unique=True)


_conditions = st.dictionaries(
    st.sampled_from(_OPERATORS),
    st.dictionaries(st.sampled_from(_KEYS), _some(_VALUES), min_size=1, max_size=1),
    max_size=2,
)


@st.composite
def _statements(draw: Any) -> dict[str, Any]:
    return {
        "Effect": draw(st.sampled_from(["Allow", "Allow", "Deny"])),
        draw(st.sampled_from(["Action", "Action", "NotAction"])): draw(_some(_ACTIONS)),
        draw(st.sampled_from(["Resource", "Resource", "NotResource"])): draw(_some(_RESOURCES)),
        "Condition": draw(_conditions),
    }


_policies = st.lists(_statements(), min_size=1, max_size=3)
_few = settings(max_examples=60, derandomize=True, deadline=None)


@_few
@given(_policies)
def test_a_policy_is_equivalent_to_itself_in_any_order(statements: list[dict[str, Any]]) -> None:
    """Order, duplicates and names of statements change nothing."""
    other = [{**each, "Sid": f"S{place}"} for place, each in enumerate([*reversed(statements), statements[0]])]
    assert compare_documents(policy(*statements), policy(*other)).relation == "equivalent"


@_few
@given(_policies)
def test_splitting_lists_changes_nothing(statements: list[dict[str, Any]]) -> None:
    """A statement for several actions is as many statements for one each."""
    split = [{**each, "Action": action} for each in statements for action in (each.get("Action", [None]))]
    parts = [{key: value for key, value in each.items() if value is not None} for each in split]
    assert compare_documents(policy(*statements), policy(*parts)).relation == "equivalent"


@_few
@given(_policies, _policies)
def test_exchanged_sides_mirror_the_answer(base: list[dict[str, Any]], head: list[dict[str, Any]]) -> None:
    """What one side gains the other loses."""
    there, back = compare_documents(policy(*base), policy(*head)), compare_documents(policy(*head), policy(*base))
    assert there.mirrored.relation == back.relation
    assert not there.open_gain + there.open_loss


@_few
@given(_policies, _statements())
def test_an_allow_more_never_narrows_and_a_deny_more_never_widens(
    statements: list[dict[str, Any]], extra: dict[str, Any]
) -> None:
    """Statements only ever add to what their effect says."""
    found = compare_documents(policy(*statements), policy(*statements, extra))
    assert not (found.lost if extra["Effect"] == "Allow" else found.gained)


@_few
@given(_policies, _policies, _policies)
def test_no_gain_twice_is_no_gain_at_all(
    one: list[dict[str, Any]], two: list[dict[str, Any]], three: list[dict[str, Any]]
) -> None:
    """If the second allows nothing beyond the first, nor the third beyond the second, nor does the third."""
    first, second = policy(*one, *two, *three), policy(*one, *two)
    steps = [compare_documents(first, second), compare_documents(second, policy(*one))]
    if not any(step.gained for step in steps):
        assert not compare_documents(first, policy(*one)).gained
