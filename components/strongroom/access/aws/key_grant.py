"""Grants of a KMS key, as clauses beside the key policy.

Source: https://docs.aws.amazon.com/kms/latest/developerguide/grants.html and
https://docs.aws.amazon.com/kms/latest/APIReference/API_GrantConstraints.html
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from .answer import KeyGrant
from .document import Clause, Condition, Names, Operator

ANY_KEY: Final = "arn:*:kms:*:*:key/*"
CONTEXT: Final = "kms:encryptioncontext:"
OTHER_PAIR: Final = f"{CONTEXT}other"  # stands for every pair of the context that no policy names
_EQUALS: Final = Operator("string", "equals")
_ABSENT: Final = Operator("null", "absent")
# Constraints bind the operations that take an encryption context.
_CONSTRAINED: Final = frozenset(
    (
        "decrypt",
        "encrypt",
        "generatedatakey",
        "generatedatakeypair",
        "generatedatakeypairwithoutplaintext",
        "generatedatakeywithoutplaintext",
        "reencryptfrom",
        "reencryptto",
    )
)


def grant_clauses(grant: KeyGrant, pairs: frozenset[str]) -> Iterator[tuple[Names, Clause, str]]:
    """What a grant allows; `pairs` are the encryption-context keys that some policy or grant of the question names."""
    operations = {name.lower() for name in grant.operations} - {"retiregrant"}
    bound = operations & _CONSTRAINED
    for names, conditions in ((bound, _constraints(grant, pairs)), (operations - bound, ())):
        if names:
            yield _clause(grant, names, grant.grantee, conditions)
    if grant.retiring:
        yield _clause(grant, {"retiregrant"}, grant.retiring, ())


def _clause(
    grant: KeyGrant, operations: set[str] | frozenset[str], who: str, conditions: tuple[Condition, ...]
) -> tuple[Names, Clause, str]:
    key = grant.key if grant.key.startswith("arn:") else f"arn:*:kms:*:*:key/{grant.key or '*'}"
    kind = "Service" if who.endswith(".amazonaws.com") else "AWS"
    clause = Clause("Allow", Names((key,)), principals=((kind, who),), conditions=conditions)
    return Names(tuple(sorted(f"kms:{name}" for name in operations))), clause, grant.urn


def _constraints(grant: KeyGrant, pairs: frozenset[str]) -> tuple[Condition, ...]:
    wanted: dict[str, set[str]] = {}
    for constraint in (grant.subset, grant.equals):
        for key, value in (constraint or {}).items():
            wanted.setdefault(context_key(key), set()).add(value)
    found = [
        Condition(_EQUALS, key, (value,), f"StringEquals {key}")
        for key, values in sorted(wanted.items())
        for value in sorted(values)
    ]
    if grant.equals is not None:
        others = sorted((pairs | {OTHER_PAIR}) - {context_key(key) for key in grant.equals})
        found += [Condition(_ABSENT, key, ("true",), f"Null {key}") for key in others]
    return tuple(found)


def context_key(name: str) -> str:
    """The condition key of a pair of the encryption context."""
    return f"{CONTEXT}{name.lower()}"


def pairs_of(grants: Iterable[KeyGrant], clauses: Iterable[Clause]) -> frozenset[str]:
    """Every encryption-context key that the grants and clauses name."""
    named = {context_key(key) for grant in grants for each in (grant.subset, grant.equals) for key in each or {}}
    tested = {c.key for clause in clauses for c in clause.conditions if c.key.startswith(CONTEXT)}
    return frozenset(named | tested)
