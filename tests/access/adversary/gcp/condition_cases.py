"""Cases on CEL conditions.

Sources: https://cloud.google.com/iam/docs/conditions-attribute-reference,
https://cloud.google.com/iam/docs/conditions-overview
"""

from __future__ import annotations

from .states import ANN, BEN, BUCKET, PROD, allow, both, case, grant

NAME, TYPE, SERVICE, TIME = "resource.name", "resource.type", "resource.service", "request.time"
_A = f"{NAME}.startsWith('projects/_/buckets/a')"
_B = f"{NAME}.startsWith('projects/_/buckets/b')"
_OBJECT = f"{TYPE} == 'storage.googleapis.com/Object'"
_BUCKET = f"{TYPE} == 'storage.googleapis.com/Bucket'"
_ROLES = "api.getAttribute('iam.googleapis.com/modifiedGrantsByRole', [])"
_PREFIX = "api.getAttribute('storage.googleapis.com/objectListPrefix', '')"
_ENV = "resource.matchTag('1/env', 'prod')"
_BERLIN = "'Europe/Berlin'"

_WEEK = (
    f"{TIME}.getHours('America/Los_Angeles') >= 9 && {TIME}.getHours('America/Los_Angeles') <= 17 && "
    f"{TIME}.getDayOfWeek('America/Los_Angeles') >= 1 && {TIME}.getDayOfWeek('America/Los_Angeles') <= 5"
)
_PAIRS = (
    ("quotes", _A, _A.replace("'", '"'), "equivalent"),
    ("blanks", f"{_A}&&{_OBJECT}", f"  {_A}\n  &&\t{_OBJECT} ", "equivalent"),
    ("parentheses", f"(({_A}) && ({_OBJECT}))", f"{_OBJECT} && {_A}", "equivalent"),
    ("the case of a name", _A, _A.replace("/a", "/A"), "incomparable"),
    ("AND binds closer", f"{_A} || {_B} && {_OBJECT}", f"{_A} || ({_B} && {_OBJECT})", "equivalent"),
    ("OR in parentheses", f"({_A} || {_B}) && {_OBJECT}", f"{_A} || {_B} && {_OBJECT}", "more_permissive"),
    ("De Morgan", f"!({_A} || {_B})", f"!{_A} && !{_B}", "equivalent"),
    ("two negations", f"!(!({_A}))", _A, "equivalent"),
    ("a negation", _A, f"!{_A}", "incomparable"),
    ("what is never true", f"{_A} && {_B}", "false", "equivalent"),
    ("what is always true", f"{_A} || !{_A}", "true", "equivalent"),
    ("compared with true", f"{_A} == true", _A, "equivalent"),
    ("compared with false", f"{_A} == false", f"!{_A}", "equivalent"),
    ("unlike true", f"{_A} != true", f"!{_A}", "equivalent"),
    ("AND to OR", f"{_OBJECT} && {_A}", f"{_OBJECT} || {_A}", "more_permissive"),
    ("a longer prefix", _A, _A.replace("/a", "/a/objects/x"), "less_permissive"),
    ("a prefix or equal", f"{NAME} == 'projects/_/buckets/a'", _A, "more_permissive"),
    ("a prefix and a suffix", f"{_A} && {NAME}.endsWith('.bin')", _A, "more_permissive"),
    ("the empty prefix", f"{NAME}.startsWith('')", "true", "equivalent"),
    ("contains", f"{NAME}.contains('/public/')", f"{NAME}.contains('public')", "more_permissive"),
    ("contains what begins", f"{NAME}.startsWith('x/public')", f"{NAME}.contains('public')", "more_permissive"),
    ("one of several", f"{NAME} in ['a', 'b']", f"{NAME} == 'b' || {NAME} == 'a'", "equivalent"),
    ("one of several more", f"{TYPE} in ['a']", f"{TYPE} in ['a', 'b']", "more_permissive"),
    ("none of several", f"!({TYPE} in ['a', 'b'])", f"{TYPE} != 'a' && {TYPE} != 'b'", "equivalent"),
    ("none to fewer", f"!({TYPE} in ['a', 'b'])", f"!({TYPE} in ['a'])", "more_permissive"),
    ("a value on the left", f"'x' == {TYPE}", f"{TYPE} == 'x'", "equivalent"),
    ("unlike", f"{TYPE} != 'x'", f"!({TYPE} == 'x')", "equivalent"),
    ("two types", _OBJECT, _BUCKET, "incomparable"),
    ("a type or another", _OBJECT, f"{_OBJECT} || {_BUCKET}", "more_permissive"),
    (
        "a service",
        f"{SERVICE} == 'storage.googleapis.com'",
        f"{SERVICE} != 'compute.googleapis.com'",
        "more_permissive",
    ),
    ("the vendor's way with types", f"{TYPE} != 'x' || {_A}", f"!({TYPE} == 'x' && !{_A})", "equivalent"),
    ("a regular expression", f"{NAME}.matches('^projects/_/buckets/a')", _A, "equivalent"),
    ("a regular expression in the middle", f"{NAME}.matches('public')", f"{NAME}.contains('public')", "equivalent"),
    ("a regular expression of a whole", f"{TYPE}.matches('^a$')", f"{TYPE} == 'a'", "equivalent"),
    ("alternatives", f"{TYPE}.matches('^(a|b)$')", f"{TYPE} in ['a', 'b']", "equivalent"),
    (
        "any text between",
        f"{NAME}.matches('^a.*b$')",
        f"{NAME}.startsWith('a') && {NAME}.endsWith('b')",
        "equivalent",
    ),
    (
        "a class of letters is the same in both",
        f"{NAME}.matches('^[a-z]+$')",
        f"{NAME}.matches('^[a-z]+$')",
        "equivalent",
    ),
    (
        "a part of a name",
        f"{NAME}.extract('buckets/{{b}}/objects') == 'data'",
        f"{NAME}.extract('buckets/{{b}}/objects') in ['data', 'logs']",
        "more_permissive",
    ),
    (
        "a part of a name is something",
        f"{NAME}.extract('buckets/{{b}}/') != ''",
        f"{NAME}.extract('buckets/{{b}}/') == 'data'",
        "less_permissive",
    ),
    (
        "a part begins so",
        f"{NAME}.extract('/objects/{{o}}').startsWith('public/')",
        f"{NAME}.extract('/objects/{{o}}').startsWith('public/a')",
        "less_permissive",
    ),
    ("the size of a name", f"size({TYPE}) > 3", f"{TYPE}.size() >= 4", "equivalent"),
    (
        "before a moment",
        f"{TIME} < timestamp('2027-01-01T00:00:00Z')",
        f"{TIME} < timestamp('2028-01-01T00:00:00Z')",
        "more_permissive",
    ),
    ("no end", f"{TIME} < timestamp('2027-01-01T00:00:00Z')", "true", "more_permissive"),
    (
        "the same moment in another zone",
        f"{TIME} < timestamp('2027-01-01T00:00:00Z')",
        f"{TIME} < timestamp('2027-01-01T01:00:00+01:00')",
        "equivalent",
    ),
    (
        "fractions of a second",
        f"{TIME} < timestamp('2027-01-01T00:00:00.000Z')",
        f"{TIME} < timestamp('2027-01-01T00:00:00Z')",
        "equivalent",
    ),
    (
        "before and until",
        f"{TIME} < timestamp('2027-01-01T00:00:00Z')",
        f"{TIME} <= timestamp('2027-01-01T00:00:00Z')",
        "more_permissive",
    ),
    (
        "a moment on the left",
        f"timestamp('2027-01-01T00:00:00Z') > {TIME}",
        f"{TIME} < timestamp('2027-01-01T00:00:00Z')",
        "equivalent",
    ),
    (
        "a moment and a span",
        f"{TIME} < timestamp('2027-01-01T00:00:00Z') + duration('24h')",
        f"{TIME} < timestamp('2027-01-02T00:00:00Z')",
        "equivalent",
    ),
    (
        "a span from a moment",
        f"{TIME} - timestamp('2027-01-01T00:00:00Z') < duration('1h')",
        f"{TIME} < timestamp('2027-01-01T01:00:00Z')",
        "equivalent",
    ),
    (
        "a window",
        f"{TIME} > timestamp('2026-01-01T00:00:00Z') && {TIME} < timestamp('2027-01-01T00:00:00Z')",
        f"{TIME} < timestamp('2027-01-01T00:00:00Z')",
        "more_permissive",
    ),
    (
        "an empty window",
        f"{TIME} > timestamp('2027-01-01T00:00:00Z') && {TIME} < timestamp('2026-01-01T00:00:00Z')",
        "false",
        "equivalent",
    ),
    ("office hours", f"{TIME}.getHours() >= 9 && {TIME}.getHours() < 17", f"{TIME}.getHours() >= 9", "more_permissive"),
    (
        "office hours in a zone",
        f"{TIME}.getHours({_BERLIN}) >= 9 && {TIME}.getHours({_BERLIN}) < 17",
        f"{TIME}.getHours({_BERLIN}) >= 9",
        "more_permissive",
    ),
    ("the same hours in a zone", f"{TIME}.getHours({_BERLIN}) >= 9", f"{TIME}.getHours({_BERLIN}) > 8", "equivalent"),
    (
        "hours in two zones",
        f"{TIME}.getHours({_BERLIN}) >= 9",
        f"{TIME}.getHours('Asia/Tokyo') >= 9",
        "cannot_prove|incomparable",
    ),
    (
        "hours of a zone with summer time and of one without",
        f"{TIME}.getHours('Europe/Berlin') == 9 && {TIME}.getHours('+01:00') == 9",
        f"{TIME}.getHours('Europe/Berlin') == 9",
        "more_permissive",
    ),
    (
        "hours of zones that change together",
        f"{TIME}.getHours('Europe/Berlin') == 9",
        f"{TIME}.getHours('Europe/Paris') == 9",
        "equivalent",
    ),
    (
        "summer times that begin on other days",
        f"{TIME}.getHours('Europe/London') == 9 && {TIME}.getHours('America/New_York') == 5",
        "false",
        "less_permissive",
    ),
    (
        "the vendor's working week",
        _WEEK,
        _WEEK.replace(">= 9", ">= 8"),
        "more_permissive",
    ),
    (
        "a zone that is not listed",
        f"{TIME}.getHours('Asia/Tehran') >= 9",
        f"{TIME}.getHours('Asia/Tehran') >= 8",
        "more_permissive|cannot_prove",
    ),
    ("no condition to hours in a zone", "true", f"{TIME}.getHours({_BERLIN}) >= 9", "less_permissive"),
    ("hours that are none", f"{TIME}.getHours() > 23", "false", "equivalent"),
    ("all hours", f"{TIME}.getHours() >= 0", "true", "equivalent"),
    (
        "working days",
        f"{TIME}.getDayOfWeek() >= 1 && {TIME}.getDayOfWeek() <= 5",
        f"!({TIME}.getDayOfWeek() in [0, 6])",
        "equivalent",
    ),
    (
        "a working day more",
        f"{TIME}.getDayOfWeek('UTC') >= 1 && {TIME}.getDayOfWeek('UTC') <= 5",
        f"{TIME}.getDayOfWeek() >= 1",
        "more_permissive",
    ),
    (
        "a year",
        f"{TIME}.getFullYear() == 2027",
        f"{TIME} >= timestamp('2027-01-01T00:00:00Z') && {TIME} < timestamp('2028-01-01T00:00:00Z')",
        "equivalent",
    ),
    ("a month from nought", f"{TIME}.getMonth() == 0", f"{TIME}.getMonth() < 1", "equivalent"),
    ("a day of the month from one", f"{TIME}.getDate() == 1", f"{TIME}.getDayOfMonth() == 0", "equivalent"),
    ("a tag", _ENV, "resource.matchTag('1/env', 'dev')", "incomparable"),
    ("a tag or another value", _ENV, f"{_ENV} || resource.matchTag('1/env', 'dev')", "more_permissive"),
    ("one value of a key alone", f"{_ENV} && resource.matchTag('1/env', 'dev')", "false", "equivalent"),
    ("a tag of any value", _ENV, "resource.hasTagKey('1/env')", "more_permissive"),
    (
        "a tag by id",
        "resource.matchTagId('tagKeys/1', 'tagValues/2')",
        "resource.hasTagKeyId('tagKeys/1')",
        "more_permissive",
    ),
    ("no such tag", "!resource.hasTagKey('1/env')", f"!{_ENV}", "more_permissive"),
    ("two keys", f"{_ENV} && resource.matchTag('1/team', 'ml')", _ENV, "more_permissive"),
    (
        "roles that may be granted",
        f"{_ROLES}.hasOnly(['roles/a'])",
        f"{_ROLES}.hasOnly(['roles/a', 'roles/b'])",
        "more_permissive",
    ),
    ("no limit to a limit on roles", "true", f"{_ROLES}.hasOnly(['roles/a'])", "less_permissive"),
    (
        "roles in another order",
        f"{_ROLES}.hasOnly(['roles/b', 'roles/a'])",
        f"{_ROLES}.hasOnly(['roles/a', 'roles/b'])",
        "equivalent",
    ),
    ("a prefix to list", f"{_PREFIX}.startsWith('public/')", f"{_PREFIX}.startsWith('')", "more_permissive"),
    ("a prefix to list, equal", f"{_PREFIX} == 'public/'", f"{_PREFIX}.startsWith('public/')", "more_permissive"),
    (
        "an access level",
        "'l/a' in request.auth.access_levels",
        "'l/a' in request.auth.access_levels || 'l/b' in request.auth.access_levels",
        "more_permissive",
    ),
    (
        "two access levels can be had at once",
        "'l/a' in request.auth.access_levels && 'l/b' in request.auth.access_levels",
        "'l/a' in request.auth.access_levels",
        "more_permissive",
    ),
    ("a port", "destination.port == 22", "destination.port in [22, 443]", "more_permissive"),
    ("ports above", "destination.port > 1024", "destination.port >= 1025", "equivalent"),
    ("an address", "destination.ip == '10.0.0.1'", "destination.ip in ['10.0.0.1', '10.0.0.2']", "more_permissive"),
    ("a path", "request.path.startsWith('/admin')", "request.path.startsWith('/')", "more_permissive"),
    ("a host", "request.host == 'a.example.com'", "request.host.endsWith('.example.com')", "more_permissive"),
    ("a claim", "request.auth.claims.team == 'ml'", "request.auth.claims['team'] in ['ml', 'ops']", "more_permissive"),
    (
        "a claim that is missing grants nothing",
        "!(request.auth.claims.team == 'ml')",
        "has(request.auth.claims.team) && request.auth.claims.team != 'ml'",
        "equivalent",
    ),
    (
        "one thing or another",
        f"{_OBJECT} ? {_A} : {_B}",
        f"({_OBJECT} && {_A}) || (!({_OBJECT}) && {_B})",
        "equivalent",
    ),
    ("texts joined", f"{NAME} == 'a' + 'b'", f"{NAME} == 'ab'", "equivalent"),
    ("lower case", f"{NAME}.lowerAscii() == 'ab'", f"{NAME} in ['ab', 'AB', 'aB', 'Ab']", "equivalent"),
    ("raw texts", f"{NAME}.matches(r'^a\\.b$')", f"{NAME} == 'a.b'", "equivalent"),
    ("an unknown function to itself", "foo(resource.name)", "foo( resource.name )", "equivalent"),
    ("an unknown function", "foo(resource.name)", "bar(resource.name)", "cannot_prove"),
    ("an unknown function and more", f"foo(resource.name) && {_A}", "foo(resource.name)", "cannot_prove"),
)
EXPRESSIONS = tuple(case(why, grant(ANN, when=a), grant(ANN, when=b), relation) for why, a, b, relation in _PAIRS)
BINDINGS = (
    case("a condition dropped", grant(ANN, when=_A), grant(ANN), "more_permissive"),
    case("a condition beside none", grant(ANN), both(grant(ANN), grant(ANN, when=_A)), "equivalent"),
    case(
        "two bindings for one OR",
        grant(ANN, when=f"{_A} || {_B}"),
        both(grant(ANN, when=_A), grant(ANN, when=_B)),
        "equivalent",
    ),
    case(
        "a condition of one binding alone",
        both(grant(ANN, when=_A), grant(BEN)),
        both(grant(ANN), grant(BEN, when=_A)),
        "incomparable",
    ),
    case(
        "two members under one condition",
        grant(ANN, BEN, when=_A),
        both(grant(ANN, when=_A), grant(BEN, when=_A)),
        "equivalent",
    ),
    case(
        "a condition that the place meets",
        grant(ANN, at=BUCKET),
        grant(ANN, at=BUCKET, when=f"{NAME}.startsWith('projects/_/buckets/data')"),
        "equivalent",
    ),
    case(
        "a condition that the place never meets",
        allow(at=BUCKET),
        grant(ANN, at=BUCKET, when=f"{NAME}.startsWith('projects/_/buckets/logs')"),
        "equivalent",
    ),
    case(
        "a bucket that begins alike",
        grant(ANN, at=PROD, when=f"{NAME}.startsWith('projects/_/buckets/data/')"),
        grant(ANN, at=PROD, when=f"{NAME}.startsWith('projects/_/buckets/data')"),
        "more_permissive",
    ),
)
CASES = (*EXPRESSIONS, *BINDINGS)
