"""Conditions of Azure come out as the vendor says."""

from __future__ import annotations

import pytest

from strongroom.access.evaluate.azure import Unmodelled
from strongroom.access.evaluate.azure.condition import holds
from strongroom.access.request import Request

_BLOBS = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs"
_REQUEST = Request(
    "11111111-1111-1111-1111-111111111111",
    f"{_BLOBS}/read",
    "/subscriptions/1",
    {
        "@Resource[name]": "abcd",
        "@Resource[star]": "a*c",
        f"@Resource[{_BLOBS}/tags:Project<$key_case_sensitive$>]": "Cascade",
        "@Request[colours]": ("red", "blue"),
        "@Request[numbers]": ("10", "20"),
        "@Request[role]": "ACDD72A7-3385-48EF-BD42-F606FBA81AE7",
        "@Request[subOperation]": "Blob.List",
        "@Environment[UtcNow]": "2026-11-24T17:30:00.0Z",
        "@Environment[isPrivateLink]": "true",
        "@Environment[ip]": "10.1.2.3",
        "size": "5",
    },
)


@pytest.mark.parametrize(
    "condition",
    [
        "@Resource[name] StringLike 'a*c?'",
        "@Resource[NAME] stringequals 'abcd' AND @resource[name] StringNotEquals 'ABCD'",
        "@Resource[name] StringEqualsIgnoreCase 'ABCD' && @Resource[name] StringStartsWith 'ab'",
        "@Resource[name] StringNotLike 'a*c' AND @Resource[name] StringNotStartsWithIgnoreCase 'B'",
        r"@Resource[star] StringLike 'a\*c' AND @Resource[star] StringEquals 'a*c'",
        f"@Resource[{_BLOBS.upper()}/TAGS:Project<$key_case_sensitive$>] StringEquals 'Cascade'",
        "@Request[colours] ForAnyOfAnyValues:StringEquals {'blue', 'green'}",
        "@Request[colours] ForAllOfAnyValues:StringEquals {'orange', 'red', 'blue'}",
        "@Request[numbers] ForAnyOfAllValues:NumericLessThan {15, 18}",
        "@Request[numbers] ForAllOfAllValues:NumericLessThan {25, 30}",
        "{'red', 'blue'} ForAnyOfAnyValues:StringEquals @Request[colours]",
        "@Request[role] ForAnyOfAnyValues:GuidEquals{acdd72a7338548efbd42f606fba81ae7, b249}",
        "@Request[size] NumericEquals 5 AND @Request[size] NumericNotEquals 6",
        "@Environment[UtcNow] DateTimeGreaterThan '2026-11-24T17:29:59.9999999Z'",
        "@Environment[isPrivateLink] BoolEquals true AND @Environment[isPrivateLink] BoolNotEquals false",
        "@Environment[ip] IpMatch '10.0.0.0/8' AND @Environment[ip] IpNotMatch '10.2.0.0/16'",
        "ActionMatches{'microsoft.storage/*/read'} AND SubOperationMatches{'blob.list'}",
        "Exists @Resource[name] AND NOT Exists @Resource[none] AND !(Exists @Request[name])",
        "@Resource[name] StringEquals 'x' AND @Resource[name] StringEquals 'y' OR Exists @Resource[name]",
        "!(ActionMatches{'Microsoft.Compute/*'}) OR (@Resource[name] StringEquals 'x')",
    ],
)
def test_a_condition_that_is_true_holds(condition: str) -> None:
    """Each condition is true of the request."""
    assert holds(condition, _REQUEST) is True


@pytest.mark.parametrize(
    "condition",
    [
        "@Resource[name] StringLike 'A*C?'",
        "@Resource[name] StringLike 'a*c'",
        f"@Resource[{_BLOBS}/tags:project<$key_case_sensitive$>] StringEquals 'Cascade'",
        "@Request[colours] ForAnyOfAnyValues:StringEquals {'orange', 'green'}",
        "@Request[colours] ForAllOfAnyValues:StringEquals {'red', 'green'}",
        "@Request[numbers] ForAllOfAllValues:NumericLessThan {5, 15, 18}",
        "@Request[numbers] ForAllOfAllValues:NumericLessThan {15, 25, 30}",
        "@Resource[none] StringNotEquals 'x'",
        "@Resource[none] ForAllOfAnyValues:StringEquals {'x'}",
        "@Resource[none] StringEquals @Resource[none]",
        "ActionMatches{'Microsoft.Storage/*/write'}",
    ],
)
def test_a_condition_that_is_false_does_not_hold(condition: str) -> None:
    """Each condition is false of the request; a comparison with what is not there is, negated or not."""
    assert holds(condition, _REQUEST) is False


@pytest.mark.parametrize(
    "condition",
    [
        "",
        "@Resource[name]",
        "@Resource[name] StringEquals",
        "@Resource[name] StringResembles 'x'",
        "@Somebody[name] StringEquals 'x'",
        "@Resource[name] ForMostOfAnyValues:StringEquals {'x'}",
        "@Resource[name] NumericEquals 5",
        "@Request[colours] StringEquals 'red'",
        "@Resource[name] StringEquals 'x' AND",
        "(" * 500 + "Exists @Resource[name]" + ")" * 500,
        "@Resource[name] StringEquals 'x",
    ],
)
def test_what_is_not_known_is_said(condition: str) -> None:
    """Nothing that is not modelled gets a truth value."""
    with pytest.raises(Unmodelled):
        holds(condition, _REQUEST)
