"""Which statements of a resource policy are public: open to everyone, and to no fixed set of callers.

Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
"""

from __future__ import annotations

import ipaddress
import re
from typing import Final

from .document import Clause, Condition
from .read_principal import EVERYONE

# A fixed value of one of these keys keeps a statement from being public.
PINS: Final = frozenset(
    (
        "aws:principalaccount",
        "aws:principalarn",
        "aws:principalorgid",
        "aws:principalorgpaths",
        "aws:sourceaccount",
        "aws:sourcearn",
        "aws:sourceip",
        "aws:sourceorgid",
        "aws:sourceorgpaths",
        "aws:sourceowner",
        "aws:sourcevpc",
        "aws:sourcevpce",
        "aws:userid",
        "kms:calleraccount",
        "s3:dataaccesspointaccount",
        "s3:dataaccesspointarn",
        "s3:x-amz-server-side-encryption-aws-kms-key-id",
    )
)
_WIDEST: Final = {4: 8, 6: 32}  # the shortest prefix of a range of addresses that is not everywhere


def is_public(clause: Clause) -> bool:
    """True iff the clause allows something to everyone and no fixed value confines it."""
    if clause.effect != "Allow":
        return False
    everyone = clause.principals is None or EVERYONE in clause.principals
    return everyone and not any(_confines(condition) for condition in clause.conditions)


def _confines(condition: Condition) -> bool:
    operator = condition.operator
    if condition.key not in PINS or operator.negated or operator.if_exists or operator.quantifier == "forallvalues":
        return False
    if operator.family == "address":
        return all(is_narrow(value) for value in condition.values)
    return operator.family in ("string", "arn") and all(is_fixed(value) for value in condition.values)


def is_fixed(value: str) -> bool:
    """True iff the value is one text, without wildcards and variables."""
    return not re.search(r"[*?]|\$\{", value)


def is_narrow(value: str) -> bool:
    """True iff the range of addresses is private, or smaller than what counts as everywhere."""
    try:
        network = ipaddress.ip_network(value.strip(), strict=False)
    except ValueError:
        return False
    return network.is_private or network.prefixlen >= _WIDEST[network.version]
