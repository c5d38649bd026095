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
_OF_ORGANISATION: Final = re.compile(r"o-[a-z0-9]{1,32}/")
_WIDEST: Final = {4: 8, 6: 32}  # the shortest prefix of a range of addresses that is not everywhere


def is_public(clause: Clause) -> bool:
    """True iff the clause allows something to everyone and no fixed value confines it."""
    if clause.effect != "Allow":
        return False
    everyone = clause.principals is None or EVERYONE in clause.principals
    return everyone and not any(_confines(condition) for condition in clause.conditions)


def _confines(condition: Condition) -> bool:
    operator = condition.operator
    if operator.negated or operator.if_exists or operator.quantifier == "forallvalues":
        return False
    return condition.key in PINS and all(_is_fixed(condition, value, strict=True) for value in condition.values)


def confining(condition: Condition) -> tuple[str, ...]:
    """The values of a test that mean few enough callers to be no public; none where the key tells nothing of callers.

    An ARN counts once it names its owner, a path of organisations once it names the organisation.
    """
    if condition.key not in PINS:
        return ()
    return tuple(value for value in condition.values if _is_fixed(condition, value, strict=False))


def _is_fixed(condition: Condition, value: str, *, strict: bool) -> bool:
    family = condition.operator.family
    if family == "address":
        return _is_narrow(value)
    if family not in ("string", "arn") or "${" in value:
        return False
    if not re.search(r"[*?]", value):
        return True
    return not strict and (
        _names_owner(value) if condition.key.endswith("arn") else bool(_OF_ORGANISATION.match(value))
    )


def _names_owner(value: str) -> bool:
    """True iff the pattern names an account, or for want of one the resource, without a wildcard."""
    parts = value.split(":", 5)
    if len(parts) < 6 or re.search(r"[*?]", parts[2]):
        return False
    return not re.search(r"[*?]", parts[4] or parts[5].split("/", 1)[0])


def _is_narrow(value: str) -> bool:
    """True iff the range of addresses is private, or smaller than what counts as everywhere."""
    try:
        network = ipaddress.ip_network(value.strip(), strict=False)
    except ValueError:
        return False
    return network.is_private or network.prefixlen >= _WIDEST[network.version]
