"""Conditions: what is decided, and what stays open."""

from __future__ import annotations

import pytest

from .states import STRANGER, compared, conditions, grant, relation

IN_A = 'resource.name.startsWith("projects/_/buckets/a")'
LATER = 'request.time < timestamp("2028-01-01T00:00:00Z")'
SOONER = 'request.time < timestamp("2027-01-01T00:00:00Z")'
BY_ROLE = "api.getAttribute('iam.googleapis.com/modifiedGrantsByRole', [])"


@pytest.mark.parametrize(
    ("base", "head", "expected"),
    [
        (IN_A, 'resource.name.startsWith("projects/_/buckets/a/objects/")', "less_permissive"),
        (IN_A, "resource.name.matches('^projects/_/buckets/a')", "equivalent"),
        ('resource.name.endsWith("x")', 'resource.name.endsWith("xx")', "less_permissive"),
        ('resource.name.contains("ab")', 'resource.name.contains("b")', "more_permissive"),
        ('resource.name == "a"', 'resource.name in ["a", "b"]', "more_permissive"),
        ('resource.name != "a"', '!(resource.name == "a")', "equivalent"),
        ("resource.name.matches('a.*(b|c)$')", "resource.name.matches('a.*b$')", "less_permissive"),
        ("size(resource.name) > 3", "size(resource.name) >= 3", "more_permissive"),
        ('resource.type == "t"', 'resource.type == "t" || resource.type == "u"', "more_permissive"),
        (LATER, SOONER, "less_permissive"),
        (LATER, "request.time <= timestamp('2027-12-31T23:00:00-01:00')", "more_permissive"),
        (LATER, "request.time - duration('24h') < timestamp('2027-12-31T00:00:00Z')", "equivalent"),
        ("request.time.getHours() >= 9", 'request.time.getHours("+02:00") >= 11', "less_permissive"),
        ("request.time.getDayOfWeek() in [1, 2]", "request.time.getDayOfWeek('UTC') == 1", "less_permissive"),
        ("request.time.getHours() < 24", "true", "equivalent"),
        ('resource.matchTag("1/env", "prod")', 'resource.hasTagKey("1/env")', "more_permissive"),
        (f"{BY_ROLE}.hasOnly(['roles/a'])", f"{BY_ROLE}.hasOnly(['roles/b', 'roles/a'])", "more_permissive"),
        (f"{BY_ROLE}.hasOnly([])", f"{BY_ROLE} == []", "equivalent"),
        ("'l' in request.auth.access_levels", "true", "more_permissive"),
        ("destination.port == 22", "destination.port in [22, 443]", "more_permissive"),
        (f"{IN_A} ? {SOONER} : false", f"{IN_A} && {SOONER}", "equivalent"),
        (f"!({IN_A} && {SOONER})", f"!{IN_A} || !({SOONER})", "equivalent"),
        ('resource.name.lowerAscii() == "a"', 'resource.name == "a" || resource.name == "A"', "equivalent"),
        ('request.auth.claims.x != "a"', "true", "more_permissive"),
    ],
)
def test_what_conditions_say_of_single_attributes_is_decided(base: str, head: str, expected: str) -> None:
    """Texts, times, tags, numbers and sets are compared exactly."""
    assert conditions(base, head) == expected


OPAQUE = 'resource.name.split("/")[3] == "a"'


def test_what_is_not_understood_is_equal_to_itself() -> None:
    """The same opaque test on both sides cancels."""
    assert conditions(f"{OPAQUE} && {SOONER}", f"{SOONER} && {OPAQUE}") == "equivalent"
    assert conditions(f"{OPAQUE} && {SOONER}", f"{LATER} && {OPAQUE}") == "cannot_prove"


def test_what_is_not_understood_never_passes() -> None:
    """A condition dropped, added or exchanged that is not understood proves nothing."""
    assert relation(grant(STRANGER, when=OPAQUE), grant(STRANGER)) == "cannot_prove"
    assert relation(grant(STRANGER), grant(STRANGER, when=OPAQUE)) == "cannot_prove"
    assert conditions(OPAQUE, OPAQUE.replace('"a"', '"b"')) == "cannot_prove"


BERLIN = 'request.time.getHours("Europe/Berlin")'
PART = 'resource.name.extract("/objects/{name}/")'


@pytest.mark.parametrize(
    ("base", "head", "expected"),
    [
        (f'{PART} == "a"', f'{PART} in ["a", "b"]', "more_permissive"),
        (f'{PART}.startsWith("a")', f'{PART} == "b" || {PART} == "ab"', "incomparable"),
        (f'{PART} == ""', f'{PART} == "" && {PART} != "a"', "equivalent"),
        (f'{PART} == "a"', f'{PART} == "a" && {IN_A}', "less_permissive"),
        (f'{PART} == "a"', 'resource.name.contains("/objects/a/")', "cannot_prove"),
    ],
)
def test_a_part_of_a_name_is_tested_on_real_names(base: str, head: str, expected: str) -> None:
    """Parts are compared with each other; what they say of the rest of the name is not modelled."""
    assert conditions(base, head) == expected


def test_the_hour_of_a_named_zone_is_one_value() -> None:
    """Narrower office hours never gain; wider ones are shown to where the zone's rules are known, else left open."""
    narrow, wide = f"{BERLIN} >= 9 && {BERLIN} < 17", f"{BERLIN} > 7 && {BERLIN} <= 18"
    assert conditions(wide, narrow) == "less_permissive"
    assert conditions(narrow, f"true && ({narrow})") == "equivalent"
    strange = (wide.replace("Berlin", "Atlantis"), narrow.replace("Berlin", "Atlantis"))
    narrowed = compared(grant(STRANGER, when=strange[0]), grant(STRANGER, when=strange[1]))
    assert narrowed.no_new_access == "PASS"
    assert narrowed.mirrored.no_new_access == "CANNOT_PROVE"


def test_a_claim_that_is_missing_grants_nothing_either_way() -> None:
    """Of a test and its opposite neither holds where the claim is absent, so together they are not everything."""
    both = 'request.auth.claims.x == "a" || request.auth.claims.x != "a"'
    assert conditions(both, "true") == "more_permissive"


def test_a_hole_of_the_plan_is_one_constant() -> None:
    """An unknown name is equal to itself, and nothing is proven against another."""
    hole = 'resource.name.startsWith("projects/_/buckets/\ue000urn#name\ue001/")'
    assert conditions(hole, hole) == "equivalent"
    assert conditions(hole, IN_A) == "cannot_prove"
