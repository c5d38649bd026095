"""Conditions of Google Cloud come out as the vendor says."""

from __future__ import annotations

import pytest

from strongroom.access.evaluate.gcp import Unmodelled
from strongroom.access.evaluate.gcp.cel import holds
from strongroom.access.request import Request

_OBJECT = "projects/_/buckets/data/objects/in/x.csv"
_REQUEST = Request(
    "user:ann@example.com",
    "storage.objects.get",
    _OBJECT,
    {
        "resource.type": "storage.googleapis.com/Object",
        "resource.service": "storage.googleapis.com",
        "request.time": "2026-11-24T17:30:00Z",
        "resource.tag:123/env": "prod",
        "request.auth.access_levels": ("accessPolicies/1/accessLevels/corp",),
        "iam.googleapis.com/modifiedGrantsByRole": ("roles/a",),
        "destination.port": "22",
    },
)


@pytest.mark.parametrize(
    "expression",
    [
        'resource.name.startsWith("projects/_/buckets/data/objects/in/")',
        "resource.name.endsWith('.csv') && resource.name.contains(\"/in/\")",
        r'resource.name.matches("^projects/_/buckets/[a-z]+/objects/") && !resource.name.matches(r"\d")',
        "resource.name.extract('/objects/{folder}/') == 'in'",
        "resource.name.extract('/objects/{rest}') == 'in/x.csv'",
        "resource.name.extract('{head}/buckets') == 'projects/_'",
        "resource.name.extract('/folders/{none}/') == ''",
        "resource.type == 'storage.googleapis.com/Object' && resource.service != 'compute.googleapis.com'",
        "resource.type in ['x', 'storage.googleapis.com/Object'] ? true : false",
        'request.time < timestamp("2026-11-24T17:30:00.000000001Z")',
        'request.time == timestamp("2026-11-24T18:30:00+01:00")',
        'request.time > timestamp("2026-11-23T17:30:00Z") + duration("23h59m")',
        'request.time - timestamp("2026-11-24T17:00:00Z") == duration("1800s")',
        'request.time.getHours() == 17 && request.time.getHours("+01:00") == 18 && request.time.getMinutes() == 30',
        "request.time.getDayOfWeek() == 2 && request.time.getDate() == 24 && request.time.getDayOfMonth() == 23",
        "request.time.getMonth() == 10 && request.time.getFullYear() == 2026 && request.time.getDayOfYear() == 327",
        'resource.matchTag("123/env", "prod") && resource.hasTagKey("123/env") && !resource.hasTagKey("123/team")',
        '"accessPolicies/1/accessLevels/corp" in request.auth.access_levels',
        "api.getAttribute('iam.googleapis.com/modifiedGrantsByRole', []).hasOnly(['roles/a', 'roles/b'])",
        "api.getAttribute('iam.googleapis.com/unheard', []).hasOnly([])",
        "destination.port == 22 && destination.port in [22, 443] && size('abc') == 3 && 'a' + 'b' == 'ab'",
        "has(request.auth.claims.team) || true",
        "!has(request.auth.claims.team)",
    ],
)
def test_a_condition_that_is_true_holds(expression: str) -> None:
    """Each expression is true of the request."""
    assert holds(expression, _REQUEST) is True


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("request.auth.claims.team == 'x'", None),
        ("request.auth.claims.team == 'x' || resource.name.contains('data')", True),
        ("request.auth.claims.team == 'x' && resource.name.contains('other')", False),
        ("!(request.auth.claims.team == 'x')", None),
        ("request.path.startsWith('/admin')", False),
        ("destination.ip == '10.0.0.1' || request.host != ''", False),
    ],
)
def test_what_the_request_lacks_is_an_error_that_the_other_side_may_settle(expression: str, value: bool | None) -> None:
    """An absent claim has no value; `&&` and `||` swallow that where they can; texts that are not there are empty."""
    assert holds(expression, _REQUEST) is value


@pytest.mark.parametrize(
    "expression",
    [
        "resource.name.startsWith(",
        "resource.name === 'x'",
        "resource.nmae == 'x'",
        "resource.name == 3",
        "resource.name",
        "resource.name.splendid('x')",
        'request.time.getHours("Europe/Atlantis") > 8',
        "request.time < timestamp('yesterday')",
        "resource.name.matches('(?=x)')",
        "1 && true",
        "compute.matchLoadBalancingSchemes(['EXTERNAL'])",
        "request.auth.access_levels.exists(l, l == 'x')",
        "(" * 500 + "true" + ")" * 500,
        "",
    ],
)
def test_what_is_not_known_is_said(expression: str) -> None:
    """Nothing that is not modelled gets a truth value."""
    with pytest.raises(Unmodelled):
        holds(expression, _REQUEST)


def test_a_part_that_is_not_known_does_not_matter_where_the_rest_settles() -> None:
    """`false && unknown` is false."""
    assert holds("resource.nmae == 'x' && resource.name.contains('other')", _REQUEST) is False
