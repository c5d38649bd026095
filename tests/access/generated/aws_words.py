"""The words of generated AWS policies: few enough to enumerate, chosen so that they overlap in every way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random
from typing import Final

ACCOUNT: Final = "111122223333"
PARTNER: Final = "444455556666"
APP: Final = f"arn:aws:iam::{ACCOUNT}:role/app"
SESSION: Final = f"arn:aws:sts::{ACCOUNT}:assumed-role/app/s1"
OTHER: Final = f"arn:aws:iam::{ACCOUNT}:role/other"
OTHER_SESSION: Final = f"arn:aws:sts::{ACCOUNT}:assumed-role/other/s1"
USER: Final = f"arn:aws:iam::{ACCOUNT}:user/ann"
ROOT: Final = f"arn:aws:iam::{ACCOUNT}:root"
FOREIGN: Final = f"arn:aws:iam::{PARTNER}:role/partner"
FOREIGN_SESSION: Final = f"arn:aws:sts::{PARTNER}:assumed-role/partner/s1"
FOREIGN_ROOT: Final = f"arn:aws:iam::{PARTNER}:root"
SERVICE: Final = "cloudtrail.amazonaws.com"
PROVIDER: Final = f"arn:aws:iam::{ACCOUNT}:saml-provider/corp"

# One caller for each way in which the principals and patterns below tell callers apart, and strangers beside them.
CALLERS: Final = (
    SESSION,
    f"arn:aws:sts::{ACCOUNT}:assumed-role/app/s2",
    OTHER_SESSION,
    f"arn:aws:sts::{ACCOUNT}:assumed-role/AWSServiceRoleForX/s1",
    USER,
    f"arn:aws:iam::{ACCOUNT}:user/zoe",
    ROOT,
    FOREIGN_SESSION,
    f"arn:aws:sts::{PARTNER}:assumed-role/other/s1",
    f"arn:aws:iam::{PARTNER}:user/bob",
    FOREIGN_ROOT,
    "arn:aws:sts::777788889999:assumed-role/stranger/s1",
    "arn:aws:iam::777788889999:user/stranger",
    "arn:aws:iam::777788889999:root",
    *(
        f"arn:aws-cn:{name}"
        for account in (ACCOUNT, PARTNER)
        for name in (f"sts::{account}:assumed-role/other/s1", f"iam::{account}:user/bob", f"iam::{account}:root")
    ),
    "anonymous",
    SERVICE,
    "config.amazonaws.com",
    PROVIDER,
    "accounts.google.com",
)
PRINCIPALS: Final = (
    "*",
    {"AWS": "*"},
    {"AWS": APP},
    {"AWS": SESSION},
    {"AWS": [APP, OTHER]},
    {"AWS": USER},
    {"AWS": ROOT},
    {"AWS": ACCOUNT},
    {"AWS": FOREIGN},
    {"AWS": [FOREIGN_ROOT, USER]},
    {"AWS": [APP, ROOT]},
    {"AWS": [USER, ROOT]},
    {"Service": SERVICE},
    {"Service": SERVICE, "AWS": APP},
    {"Federated": PROVIDER},
)

ACTIONS: Final = (
    "s3:GetObject",
    "s3:PutObject",
    "s3:Get*",
    "s3:?etObject",
    "s3:*Object",
    "s3:GetObject*",
    "s3:getobject",
    "S3:*",
    "s3:*",
    "*",
)
RESOURCES: Final = (
    "arn:aws:s3:::b/k",
    "arn:aws:s3:::b/*",
    "arn:aws:s3:::b/a*",
    "arn:aws:s3:::b/?",
    "arn:aws:s3:::b/*/x",
    "arn:aws:s3:::*",
    "arn:*:s3:::b/*",
    "arn:aws:s3:::b/${*}",
    "arn:aws:*:*:*:b/k",
    "*",
)
SHORT: Final = ("arn:aws:s3", "arn:aws:s3:*", "arn:aws:s3:*:*:*", "arn:aws:s3:*:*:b/*", "arn:aws:s3:::b*")
SEGMENTED: Final = (
    f"arn:aws:sqs:us-east-1:{ACCOUNT}:q",
    f"arn:aws:sqs:*:{ACCOUNT}:q",
    "arn:aws:sqs:us-*:*:q",
    f"arn:aws:sqs:*:{ACCOUNT}:*",
    "arn:aws:sqs:*:*:*:q",
    "arn:aws:*:*:*:q",
    "*",
)


@dataclass(frozen=True, slots=True)
class Words:
    """What conditions may say of one kind of key: `kind` is how its values are enumerated."""

    kind: str
    keys: tuple[str, ...]
    operators: tuple[str, ...]
    values: tuple[str, ...]

    def fewer(self, rng: Random, values: int = 3) -> Words:
        """The same words with one key and few values, so that the universe stays small."""
        chosen = rng.sample(self.values, min(values, len(self.values)))
        return replace(self, keys=(rng.choice(self.keys),), values=tuple(chosen))


_TEXT: Final = (
    "StringEquals",
    "StringNotEquals",
    "StringEqualsIgnoreCase",
    "StringNotEqualsIgnoreCase",
    "StringLike",
    "StringNotLike",
)
_ARN: Final = ("ArnLike", "ArnEquals", "ArnNotLike", "ArnNotEquals", "StringLike", "StringEquals", "StringNotLike")
_SETS: Final = ("StringEquals", "StringNotEquals", "StringLike", "StringNotLike", "StringEqualsIgnoreCase")


def _either(operators: tuple[str, ...]) -> tuple[str, ...]:
    return (*operators, *(f"{operator}IfExists" for operator in operators), "Null")


def _quantified(operators: tuple[str, ...]) -> tuple[str, ...]:
    made = [f"{over}:{operator}" for over in ("ForAllValues", "ForAnyValue") for operator in operators]
    return (*made, *(f"{operator}IfExists" for operator in made[:3]), *made, "Null")


def _ordered(family: str) -> tuple[str, ...]:
    orders = ("Equals", "NotEquals", "LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals")
    return _either(tuple(family + order for order in orders))


TEXT: Final = Words(
    "text",
    ("aws:PrincipalTag/team", "s3:prefix", "aws:ResourceTag/Team", "aws:resourcetag/Team"),
    _either(_TEXT),
    ("a", "A", "b", "a*", "*a", "a?", "*", "a${*}", "ab"),
)
MANY: Final = Words("many", ("aws:TagKeys", "aws:tagkeys"), _quantified(_SETS), ("a", "b", "a*", "A"))
ONE_OF_SET: Final = Words(
    "text", ("aws:PrincipalOrgID",), (*_either(_TEXT[:2]), *_quantified(_TEXT[:2])), ("o-1", "o-2")
)
NUMBER: Final = Words("number", ("s3:max-keys",), _ordered("Numeric"), ("5", "10", "10.0", "7.5"))
DATE: Final = Words(
    "date",
    ("aws:CurrentTime",),
    _ordered("Date")[:12],
    ("2026-01-01T00:00:00Z", "2026-06-01", "1767225600", "2026-01-01T01:00:00+01:00"),
)
ADDRESS: Final = Words(
    "address",
    ("aws:SourceIp",),
    _either(("IpAddress", "NotIpAddress")),
    ("10.0.0.0/8", "10.1.0.0/16", "10.1.2.3", "0.0.0.0/0", "2001:db8::/32"),
)
BOOLEAN: Final = Words("bool", ("aws:MultiFactorAuthPresent",), _either(("Bool",)), ("true", "false"))
BINARY: Final = Words("binary", ("example:Digest",), _either(("BinaryEquals",)), ("QQ==", "Qg=="))
ARN: Final = Words(
    "text",
    ("aws:SourceArn",),
    _either(_ARN),
    (
        f"arn:aws:sqs:us-east-1:{ACCOUNT}:q",
        f"arn:aws:sqs:*:{ACCOUNT}:q",
        "arn:aws:sqs:*:q",
        "arn:aws:sqs:*:*:q",
        "arn:aws:s3:::*",
        "*",
    ),
)
PRINCIPAL_ARN: Final = Words(
    "caller",
    ("aws:PrincipalArn",),
    ("ArnLike", "ArnEquals", "ArnNotEquals", "ArnNotLike", "ArnLikeIfExists", "ArnNotLikeIfExists", "Null"),
    (APP, OTHER, f"arn:aws:iam::{ACCOUNT}:role/*", "arn:aws:iam::*:user/*", f"arn:aws:iam::{PARTNER}:*"),
)
PRINCIPAL_ACCOUNT: Final = Words(
    "caller",
    ("aws:PrincipalAccount",),
    ("StringEquals", "StringNotEquals", "StringEqualsIfExists", "StringNotEqualsIfExists"),
    (ACCOUNT, PARTNER),
)
OF_DOCUMENTS: Final = (TEXT, MANY, MANY, ONE_OF_SET, NUMBER, DATE, ADDRESS, BOOLEAN, BINARY, ARN)
OF_CALLERS: Final = (PRINCIPAL_ARN, PRINCIPAL_ACCOUNT)
KINDS: Final = {key.lower(): words.kind for words in (*OF_DOCUMENTS, *OF_CALLERS) for key in words.keys}
ALWAYS: Final = frozenset(("aws:currenttime", "aws:principalaccount", "aws:principalarn"))

# A variable, the places where it may stand, and the key that it asks for.
VARIABLES: Final = (
    ("${aws:PrincipalTag/team}", "aws:PrincipalTag/team"),
    ("${aws:PrincipalTag/team, 'a'}", "aws:PrincipalTag/team"),
    ("${aws:principaltag/team}", "aws:PrincipalTag/team"),
)
VARIABLE_RESOURCES: Final = ("arn:aws:s3:::b/{}", "arn:aws:s3:::b/{}/*", "arn:aws:s3:::b/{}/x")
