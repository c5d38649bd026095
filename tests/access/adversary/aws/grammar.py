"""Random policies of every form of the language over few words, and random requests that those words tell apart."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any, Final

from strongroom.access.request import Request

Document = dict[str, Any]
_ACCOUNT: Final = "111122223333"
_OTHER: Final = "444455556666"
_TEXTS: Final = ("a", "b", "ab", "A", "a*", "*b", "?", "*", "a?b")
_VARIABLES: Final = (
    "${aws:username}",
    "${aws:PrincipalTag/t}",
    "${aws:principaltag/t, 'a'}",
    "${aws:PrincipalTag/T}",
    "${s3:prefix}",
    "${*}",
    "${?}b",
    "${$}{aws:username}",
    "a${aws:username}",
    "${aws:username}-${aws:username}",
    "${aws:username}${aws:PrincipalTag/t}",
    "${aws:PrincipalTag/t}*",
)
_ORDERS: Final = ("Equals", "NotEquals", "LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals")
_STRINGS: Final = (
    "StringEquals",
    "StringNotEquals",
    "StringEqualsIgnoreCase",
    "StringNotEqualsIgnoreCase",
    "StringLike",
    "StringNotLike",
)


@dataclass(frozen=True)
class Words:
    """Keys of one type: the operators and values that policies use on them, and the values of requests."""

    keys: tuple[str, ...]
    operators: tuple[str, ...]
    values: tuple[str, ...]
    asked: tuple[str, ...]
    several: bool = False


_OF_TEXT: Final = (
    "a",
    "b",
    "ab",
    "A",
    "a-a",
    "-",
    "aa",
    "b-b",
    "a*",
    "?b",
    "${aws:username}",
    "xb",
    "axb",
    "aaA",
    "zz",
)
WORDS: Final = (
    Words(
        ("aws:PrincipalTag/t", "aws:principaltag/T", "s3:prefix", "aws:username", "aws:ResourceTag/t"),
        _STRINGS,
        (*_TEXTS, *_VARIABLES),
        _OF_TEXT,
    ),
    Words(
        ("aws:TagKeys", "aws:tagkeys"),
        tuple(f"{each}:{name}" for each in ("ForAllValues", "ForAnyValue") for name in _STRINGS) + _STRINGS[:2],
        (*_TEXTS, *_VARIABLES[:3]),
        ("a", "b", "ab", "A", "zz"),
        several=True,
    ),
    Words(
        ("aws:PrincipalTag/t", "s3:max-keys"),
        tuple(f"Numeric{order}" for order in _ORDERS),
        ("5", "5.0", "7", "-1", "1e1"),
        ("5", "5.0", "6", "7", "-2", "10", "8", "-1"),
    ),
    Words(
        ("aws:CurrentTime",),
        tuple(f"Date{order}" for order in _ORDERS),
        ("2026-01-01T00:00:00Z", "2026-01-01", "2026-01-01T01:00:00+01:00", "1767225600", "2027"),
        ("2026-01-01T00:00:00Z", "2025-01-01T00:00:00Z", "2026-06-01T00:00:00Z", "2028-01-01T00:00:00Z"),
    ),
    Words(
        ("aws:SourceIp", "aws:VpcSourceIp"),
        ("IpAddress", "NotIpAddress"),
        ("10.0.0.0/8", "10.0.0.1", "10.9.0.0/16", "0.0.0.0/0", "::/0", "2001:db8::/32"),
        ("10.0.0.1", "10.9.1.1", "11.0.0.1", "2001:db8::1", "2001:db9::1", "10.200.0.1"),
    ),
    Words(
        ("aws:MultiFactorAuthPresent", "aws:PrincipalTag/t", "aws:SecureTransport"),
        ("Bool",),
        ("true", "false"),
        ("true", "false"),
    ),
    Words(
        ("aws:SourceArn",),
        ("ArnLike", "ArnEquals", "ArnNotLike", "ArnNotEquals", "StringLike", "StringEquals", "StringNotLike"),
        (
            "arn:aws:sns:*:111122223333:t",
            "arn:aws:sns:us-east-1:*:*",
            "arn:*",
            "arn:aws:s*",
            "arn:aws:sns:us-east-1:111122223333:t",
            "arn:aws:sns:*:*:${s3:prefix}",
        ),
        (
            "arn:aws:sns:us-east-1:111122223333:t",
            "arn:aws:sns:us-east-1:444455556666:a",
            "arn:aws:sqs:us-east-1:111122223333:t:u",
            "arn:aws:sns:us-east-1:x:111122223333:t",
            "nonsense",
        ),
    ),
)
_NULL: Final = (True, False, "true", "false", ["true", "false"])
_RESOURCES: Final = (
    "*",
    "arn:aws:s3:::*",
    "arn:aws:s3:::a",
    "arn:aws:s3:::a*",
    "arn:aws:s3:::*b",
    "arn:aws:s3:::a/?",
    "arn:aws:s3:*:*:a",
    "arn:aws:s3:::a/${aws:username}",
    "arn:aws:s3:::${aws:PrincipalTag/t}",
    "arn:aws:s3:::${aws:PrincipalTag/t, 'b'}",
    "arn:aws:s3:::${aws:username}-${aws:username}",
    "arn:aws:s3:::${aws:username}/${s3:prefix}",
    "arn:aws:s3:::a${*}",
    "arn:aws:s3",
    "arn:aws:s3:us*",
    "arn:aws:s3:us-east-1:111122223333:a/b",
)
_ASKED: Final = (
    *(
        f"arn:aws:s3:::{name}"
        for name in ("a", "b", "ab", "a/a", "a/b", "a-a", "-", "a*", "xb", "a/zz", "zz", "A", "a:b", "b/a")
    ),
    "arn:aws:s3:us-east-1:111122223333:a/b",
    "arn:aws:s3:us-east-1::a",
    "arn:aws:sqs:us-east-1:111122223333:a",
)
_ACTIONS: Final = ("*", "s3:*", "s3:Get*", "s3:GetObject", "s3:?etObject", "S3:PUTOBJECT", "sqs:SendMessage", "s*:*e*")
_CALLED: Final = ("s3:GetObject", "s3:PutObject", "s3:GetBucketAcl", "sqs:SendMessage", "iam:PassRole", "s3:SetObject")


class Writer:
    """Writes documents and requests of one choice of words."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.words = rng.sample(WORDS, rng.choice((1, 1, 2)))
        self.keys = {id(words): rng.sample(words.keys, min(2, len(words.keys))) for words in self.words}
        self.resources = rng.sample(_RESOURCES, rng.choice((1, 2, 3)))
        self.actions = rng.sample(_ACTIONS, 2)

    def pair(self) -> tuple[Document, Document]:
        """Two documents that share most statements."""
        shared = [self.statement() for _ in range(self.rng.choice((0, 1, 1, 2)))]
        sides = [
            [*shared, *(self.statement() for _ in range(self.rng.choice((0, 1, 1, 2))))] or [self.statement()]
            for _ in range(2)
        ]
        version = self.rng.choice(("2012-10-17",) * 9 + ("2008-10-17",))
        first, second = ({"Version": version, "Statement": side} for side in sides)
        return first, second

    def statement(self) -> Document:
        """One statement."""
        rng = self.rng
        made: Document = {"Effect": rng.choice(("Allow", "Allow", "Deny"))}
        made[rng.choice(("Action", "Action", "Action", "NotAction"))] = self._some(self.actions)
        made[rng.choice(("Resource", "Resource", "Resource", "NotResource"))] = self._some(self.resources)
        condition: Document = {}
        for _ in range(rng.choice((0, 1, 1, 2))):
            operator, key, values = self._test()
            condition.setdefault(operator, {})[key] = values
        if condition:
            made["Condition"] = condition
        return made

    def _test(self) -> tuple[str, str, Any]:
        words = self.rng.choice(self.words)
        key = self.rng.choice(self.keys[id(words)])
        if self.rng.random() < 0.15:
            return "Null", key, self.rng.choice(_NULL)
        operator = self.rng.choice(words.operators) + self.rng.choice(("", "", "IfExists"))
        return operator, key, self._some(words.values)

    def _some(self, values: Any) -> Any:
        chosen = self.rng.sample(list(values), min(len(values), self.rng.choice((1, 1, 2))))
        return chosen[0] if len(chosen) == 1 else chosen

    def request(self) -> Request:
        """A request that the words may tell apart."""
        rng = self.rng
        context: dict[str, str | tuple[str, ...]] = {}
        for words in WORDS[:3] if rng.random() < 0.5 else self.words:
            for key in words.keys:
                if words.several and rng.random() < 0.8:
                    context["aws:TagKeys"] = tuple(rng.sample(words.asked, rng.choice((1, 2, 3))))
                elif not words.several and rng.random() < 0.6:
                    context[key] = rng.choice(words.asked)
        context = {key: value for key, value in context.items() if key not in _ALWAYS}
        context["aws:CurrentTime"] = rng.choice(WORDS[3].asked)
        context["aws:SecureTransport"] = rng.choice(("true", "false"))
        return Request(None, rng.choice(_CALLED), rng.choice(_ASKED), context)


_ALWAYS: Final = frozenset(("aws:CurrentTime", "aws:SecureTransport"))
