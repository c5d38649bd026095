"""Whether a bucket's policy counts as public, for the flag that shuts public buckets.

Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
"""

from __future__ import annotations

import ipaddress
from typing import Final

from strongroom.access.evaluate.aws.document import Line, Statement
from strongroom.access.evaluate.aws.operator import read_operator

# A fixed value of one of these keys keeps a statement from being public.
_PINS: Final = frozenset(
    (
        "aws:principalorgid",
        "aws:principalorgpaths",
        "aws:principalaccount",
        "aws:principalarn",
        "aws:sourcearn",
        "aws:sourcevpc",
        "aws:sourcevpce",
        "aws:sourceowner",
        "aws:sourceaccount",
        "aws:sourceip",
        "aws:userid",
        "s3:x-amz-server-side-encryption-aws-kms-key-id",
        "s3:dataaccesspointarn",
        "s3:dataaccesspointaccount",
    )
)
_WIDEST: Final = {4: 8, 6: 32}  # the shortest prefix of a range that is not "everywhere"


def is_public(statements: tuple[Statement, ...]) -> bool:
    """True iff some Allow is open to everyone and no fixed value narrows it."""
    return any(_open(each) for each in statements if each.allow)


def _open(statement: Statement) -> bool:
    everyone = statement.principals is None or any(
        (kind, text.strip()) == ("AWS", "*") for kind, text in statement.principals
    )
    return everyone and not any(_pins(test) for test in statement.tests)


def _pins(test: Line) -> bool:
    operator = read_operator(test.operator)
    if test.key.strip().lower() not in _PINS or operator.negated or operator.if_exists or operator.over == "all":
        return False
    if operator.test == "ipaddress":
        return all(_narrow(value) for value in test.values)
    return operator.textual and not any(set("*?") & set(value) or "${" in value for value in test.values)


def _narrow(text: str) -> bool:
    network = ipaddress.ip_network(text.strip(), strict=False)
    return network.prefixlen >= _WIDEST[network.version] or network.is_private
