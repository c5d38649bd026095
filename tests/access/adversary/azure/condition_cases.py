"""Cases on conditions.

Sources: https://learn.microsoft.com/azure/role-based-access-control/conditions-format,
https://learn.microsoft.com/azure/role-based-access-control/delegate-role-assignments-overview,
https://learn.microsoft.com/azure/storage/blobs/storage-auth-abac-attributes
"""

from __future__ import annotations

from .states import (
    APP,
    case,
    under,
)

NAME = "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name]"
PATH = "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers/blobs:path]"
PREFIX = "@Request[Microsoft.Storage/storageAccounts/blobServices/containers/blobs:prefix]"
TAG = "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags:Project<$key_case_sensitive$>]"
NEWTAG = "@Request[Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags:Project<$key_case_sensitive$>]"
KEYS = "@Request[Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags&$keys$&]"
CURRENT = "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers/blobs:isCurrentVersion]"
SNAPSHOT = "@Request[Microsoft.Storage/storageAccounts/blobServices/containers/blobs:snapshot]"
VERSION = "@Request[Microsoft.Storage/storageAccounts/blobServices/containers/blobs:versionId]"
HNS = "@Resource[Microsoft.Storage/storageAccounts:isHnsEnabled]"
MINE = "@Principal[Microsoft.Directory/CustomSecurityAttributes/Id:Engineering_Project]"
NOW = "@Environment[UtcNow]"
LINK = "@Environment[isPrivateLink]"
NET = "@Environment[Microsoft.Network/virtualNetworks/subnets]"
ENDPOINT = "@Environment[Microsoft.Network/privateEndpoints]"
_A, _B, _AB = f"{NAME} StringEquals 'a'", f"{NAME} StringEquals 'b'", f"{NAME} StringLike 'a*'"
_EXPRESSIONS = (
    ("spaces say nothing", f"(  {NAME}   StringEquals 'a' )", f"{NAME}\n\tStringEquals 'a'", "equivalent"),
    ("parentheses say nothing", f"(({_A}))", _A, "equivalent"),
    ("the case of an operator", f"{NAME} stringEQUALS 'a'", _A, "equivalent"),
    ("the case of AND", f"{_A} and {TAG} StringEquals 'x'", f"{TAG} StringEquals 'x' && {_A}", "equivalent"),
    ("the case of a source", _A.replace("@Resource", "@resource"), _A, "equivalent"),
    ("the case of a value", _A, f"{NAME} StringEquals 'A'", "incomparable"),
    (
        "a value whatever its case",
        f"{NAME} StringEqualsIgnoreCase 'A'",
        f"{NAME} StringEqualsIgnoreCase 'a'",
        "equivalent",
    ),
    (
        "AND binds closer",
        f"{_A} OR {_B} AND {TAG} StringEquals 'x'",
        f"{_A} OR ({_B} AND {TAG} StringEquals 'x')",
        "equivalent",
    ),
    (
        "OR in parentheses",
        f"({_A} OR {_B}) AND {TAG} StringEquals 'x'",
        f"{_A} OR ({_B} AND {TAG} StringEquals 'x')",
        "more_permissive",
    ),
    ("De Morgan", f"NOT ({_A} OR {_B})", f"NOT {_A} AND NOT {_B}", "equivalent"),
    ("two negations", f"!(!({_A}))", _A, "equivalent"),
    ("what nobody can meet", f"{_A} AND {_B}", f"{_A} AND NOT ({_A})", "equivalent"),
    ("what everybody meets", f"{_A} OR NOT ({_A})", f"{_B} OR NOT {_B}", "equivalent"),
    ("OR made AND", f"{_A} OR {TAG} StringEquals 'x'", f"{_A} AND {TAG} StringEquals 'x'", "less_permissive"),
    (
        "a set of values needs a quantifier",
        f"{NAME} ForAnyOfAnyValues:StringEquals {{'a', 'b'}}",
        f"({_A} OR {_B})",
        "equivalent",
    ),
    (
        "a value more",
        f"{NAME} ForAnyOfAnyValues:StringEquals {{'a'}}",
        f"{NAME} ForAnyOfAnyValues:StringEquals {{'a','b'}}",
        "more_permissive",
    ),
    (
        "values in another order",
        f"{NAME} ForAnyOfAnyValues:StringEquals {{'b', 'a'}}",
        f"{NAME} ForAnyOfAnyValues:StringEquals {{'a','b'}}",
        "equivalent",
    ),
    (
        "unlike one of several is no bar",
        f"{NAME} ForAnyOfAnyValues:StringNotEquals {{'a', 'b'}}",
        f"{NAME} StringLike '*'",
        "equivalent|more_permissive",
    ),
    (
        "unlike all of several",
        f"{NAME} ForAnyOfAllValues:StringNotEquals {{'a', 'b'}}",
        f"{NAME} ForAnyOfAllValues:StringNotEquals {{'a'}}",
        "more_permissive",
    ),
    ("a pattern to its literal", _AB, _A, "less_permissive"),
    ("a question mark is one letter", f"{NAME} StringLike 'a?'", f"{NAME} StringLike 'a*'", "more_permissive"),
    ("a star that is meant", f"{NAME} StringLike 'a\\*'", f"{NAME} StringLike 'a*'", "more_permissive"),
    ("a pattern whatever its case", f"{NAME} StringLike 'A*'", f"{NAME} StringLikeIgnoreCase 'a*'", "more_permissive"),
    ("a literal star", f"{NAME} StringEquals '*'", f"{NAME} StringLike '*'", "more_permissive"),
    ("begins with", f"{PATH} StringStartsWith 'models/'", f"{PATH} StringLike 'models/*'", "equivalent"),
    (
        "begins with a shorter one",
        f"{PATH} StringStartsWith 'models/v1/'",
        f"{PATH} StringStartsWith 'models/'",
        "more_permissive",
    ),
    ("ends with", f"{PATH} StringEndsWith '.bin'", f"{PATH} StringLike '*.bin'", "equivalent"),
    ("contains", f"{PATH} StringContains 'a.b'", f"{PATH} StringLike '*a.b*'", "equivalent"),
    ("contains a star", f"{PATH} StringContains '*'", f"{PATH} StringLike '*\\**'", "equivalent"),
    (
        "a prefix given or none",
        f"{PREFIX} StringStartsWith 'logs/'",
        f"{PREFIX} StringStartsWith 'logs/' OR NOT Exists {PREFIX}",
        "more_permissive",
    ),
    ("not begins with", f"{PATH} StringNotStartsWith 'secret/'", f"{PATH} StringNotLike 'secret/*'", "equivalent"),
    (
        "not begins with, negated",
        f"Exists {PATH} AND NOT {PATH} StringStartsWith 'secret/'",
        f"{PATH} StringNotStartsWith 'secret/'",
        "equivalent",
    ),
    (
        "the case of a tag key",
        f"{TAG} StringEquals 'x'",
        f"{TAG.replace('Project', 'PROJECT')} StringEquals 'x'",
        "incomparable",
    ),
    ("a request's tag is not the resource's", f"{TAG} StringEquals 'x'", f"{NEWTAG} StringEquals 'x'", "incomparable"),
    (
        "all keys among",
        f"{KEYS} ForAllOfAnyValues:StringEquals {{'p','q'}}",
        f"{KEYS} ForAllOfAnyValues:StringEquals {{'p'}}",
        "less_permissive",
    ),
    (
        "any key among",
        f"{KEYS} ForAnyOfAnyValues:StringEquals {{'p','q'}}",
        f"{KEYS} ForAnyOfAnyValues:StringEquals {{'p'}}",
        "less_permissive",
    ),
    (
        "all and any",
        f"{KEYS} ForAnyOfAnyValues:StringEquals {{'p'}}",
        f"{KEYS} ForAnyOfAnyValues:StringEquals {{'p'}} AND {KEYS} ForAllOfAnyValues:StringEquals {{'p','q'}}",
        "less_permissive",
    ),
    ("a current version", f"{CURRENT} BoolEquals true", f"{CURRENT} BoolEquals 'true'", "equivalent"),
    ("a Boolean's case", f"{HNS} BoolEquals True", f"{HNS} BoolEquals true", "equivalent"),
    ("not false", f"{CURRENT} BoolNotEquals false", f"{CURRENT} BoolEquals true", "equivalent"),
    (
        "a version or the current one",
        f"{CURRENT} BoolEquals true",
        f"{CURRENT} BoolEquals true OR Exists {VERSION}",
        "more_permissive",
    ),
    ("a snapshot", f"Exists {SNAPSHOT}", f"NOT Exists {SNAPSHOT}", "incomparable"),
    (
        "versions after",
        f"{VERSION} DateTimeGreaterThan '2026-06-01T00:00:00.0Z'",
        f"{VERSION} DateTimeGreaterThan '2026-01-01T00:00:00.0Z'",
        "more_permissive",
    ),
    (
        "versions before and after",
        f"{VERSION} DateTimeLessThan '2026-06-01T00:00:00.0Z'",
        f"{VERSION} DateTimeGreaterThan '2026-01-01T00:00:00.0Z'",
        "incomparable",
    ),
    (
        "an hour of the year",
        f"{NOW} DateTimeGreaterThanEquals '2026-01-01T00:00:00.0Z'",
        f"{NOW} DateTimeGreaterThan '2026-01-01T00:00:00.0Z'",
        "less_permissive",
    ),
    (
        "no time at all",
        f"{NOW} DateTimeGreaterThan '2027-01-01T00:00:00.0Z' AND {NOW} DateTimeLessThan '2026-01-01T00:00:00.0Z'",
        f"{_A} AND {_B}",
        "equivalent",
    ),
    (
        "every time",
        f"{NOW} DateTimeGreaterThan '2026-01-01T00:00:00.0Z' OR {NOW} DateTimeLessThanEquals '2026-01-01T00:00:00.0Z'",
        f"{_A} OR NOT {_A}",
        "equivalent",
    ),
    (
        "office hours",
        f"{NOW} TimeOfDayGreaterThan '08:00:00' AND {NOW} TimeOfDayLessThan '17:00:00'",
        f"{NOW} TimeOfDayGreaterThan '09:00:00' AND {NOW} TimeOfDayLessThan '17:00:00'",
        "less_permissive",
    ),
    (
        "a range of hours",
        f"{NOW} TimeOfDayInRange {{'08:00:00', '17:00:00'}}",
        f"{NOW} TimeOfDayInRange {{'08:00:00', '17:00:00'}}",
        "equivalent",
    ),
    (
        "hours and a date",
        f"{NOW} TimeOfDayLessThan '08:00:00'",
        f"{NOW} TimeOfDayLessThan '08:00:00' AND {NOW} DateTimeLessThan '2027-01-01T00:00:00Z'",
        "less_permissive",
    ),
    (
        "a private link",
        f"{LINK} BoolEquals true",
        f"{LINK} BoolEquals true OR {LINK} BoolEquals false",
        "more_permissive",
    ),
    (
        "a link or none is everybody",
        f"{LINK} BoolEquals true OR {LINK} BoolEquals false",
        f"{_A} OR NOT {_A}",
        "equivalent",
    ),
    (
        "a subnet",
        f"{NET} StringEqualsIgnoreCase '{APP}/x/subnets/a'",
        f"{NET} StringEqualsIgnoreCase '{APP.upper()}/X/subnets/A'",
        "equivalent",
    ),
    (
        "a private endpoint by its id",
        f"{ENDPOINT} StringEqualsIgnoreCase '/x'",
        f"Exists {ENDPOINT}",
        "more_permissive",
    ),
    (
        "my project",
        f"{TAG} StringEquals {MINE}",
        f"{TAG} StringEquals {MINE} OR {TAG} StringEquals 'shared'",
        "more_permissive",
    ),
    (
        "my project, whatever its case",
        f"{TAG} StringEquals {MINE}",
        f"{TAG} StringEqualsIgnoreCase {MINE}",
        "more_permissive",
    ),
    ("mine and the tag turned round", f"{MINE} StringEquals {TAG}", f"{TAG} StringEquals {MINE}", "equivalent"),
    (
        "one of my projects",
        f"{MINE} ForAnyOfAnyValues:StringEquals {TAG}",
        f"{MINE} ForAnyOfAnyValues:StringEquals {TAG}",
        "equivalent",
    ),
    (
        "one of my projects, or public",
        f"{MINE} ForAnyOfAnyValues:StringEquals {TAG}",
        f"{MINE} ForAnyOfAnyValues:StringEquals {TAG} OR {NAME} StringEquals 'public'",
        "more_permissive",
    ),
    (
        "my level",
        "@Principal[a:level] NumericGreaterThanEquals 3",
        "@Principal[a:level] NumericGreaterThan 2",
        "equivalent",
    ),
    (
        "a higher level",
        "@Principal[a:level] NumericGreaterThanEquals '3'",
        "@Principal[a:level] NumericGreaterThan 3",
        "less_permissive",
    ),
    (
        "levels of several",
        "@Principal[a:l] ForAnyOfAnyValues:NumericLessThan {5, 10}",
        "@Principal[a:l] ForAnyOfAnyValues:NumericLessThan {10}",
        "equivalent",
    ),
    (
        "levels of all",
        "@Principal[a:l] ForAllOfAllValues:NumericLessThan {5, 10}",
        "@Principal[a:l] ForAllOfAllValues:NumericLessThan {5}",
        "equivalent",
    ),
    ("a value on the left", f"'a' StringEquals {NAME}", _A, "equivalent"),
    (
        "values on the left",
        f"{{'a', 'b'}} ForAnyOfAnyValues:StringEquals {NAME}",
        f"{NAME} ForAnyOfAnyValues:StringEquals {{'a', 'b'}}",
        "equivalent",
    ),
    ("a list without quantifier", f"{NAME} StringEquals {{'a', 'b'}}", _A, "less_permissive"),
    (
        "none of a list without quantifier",
        f"{NAME} StringNotEquals {{'a', 'b'}}",
        f"{NAME} StringNotEquals 'a'",
        "more_permissive",
    ),
    ("a quote in a value", f"{NAME} StringEquals 'it''s'", f"{NAME} StringEquals 'it\\'s'", "equivalent"),
    ("unlike and not like", f"{NAME} StringNotEquals 'a'", f"{_A} OR {NAME} StringNotEquals 'a'", "more_permissive"),
    ("exists", f"Exists {NAME}", f"Exists{NAME}", "equivalent"),
)
CASES = tuple(case(why, under(a), under(b), relation) for why, a, b, relation in _EXPRESSIONS)
