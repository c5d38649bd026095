"""Grants of a KMS key: rights beside the key policy.

Source: https://docs.aws.amazon.com/kms/latest/developerguide/grants.html
Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GrantConstraints.html
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from strongroom.access.evaluate.aws.caller import Naming, closest, naming
from strongroom.access.evaluate.aws.document import Json, Unreadable
from strongroom.access.evaluate.aws.situation import Situation
from strongroom.access.evaluate.decision import Unmodelled

_PARTS: Final = frozenset(
    ("granteePrincipal", "operations", "constraints", "retiringPrincipal", "keyId", "name", "grantId")
)
_CONSTRAINTS: Final = frozenset(("encryptionContextSubset", "encryptionContextEquals"))
_CONTEXT: Final = "kms:encryptioncontext:"
# Constraints bind the operations that take an encryption context.
_CONSTRAINED: Final = frozenset(
    f"kms:{name}".lower()
    for name in (
        "Decrypt",
        "Encrypt",
        "GenerateDataKey",
        "GenerateDataKeyPair",
        "GenerateDataKeyPairWithoutPlaintext",
        "GenerateDataKeyWithoutPlaintext",
        "ReEncryptFrom",
        "ReEncryptTo",
    )
)


def granted(grants: Sequence[Json], request: Situation) -> Naming | None:
    """How some grant gives the request to the caller; None iff none does. Raises Unreadable, Unmodelled."""
    return closest({_by(grant, request) for grant in grants})


def _by(grant: Json, request: Situation) -> Naming | None:
    if not isinstance(grant, Mapping):
        raise Unreadable(f"grants: is no grant, got `{str(grant)[:80]}`; give an object with granteePrincipal")
    if unknown := set(grant) - _PARTS:
        raise Unmodelled(f"a grant's {min(unknown)} is not known")
    if str(grant.get("keyId", request.resource)) not in (request.resource, request.resource.rpartition("/")[2]):
        return None
    action = request.action.lower()
    if action == "kms:retiregrant":
        return _names(grant.get("retiringPrincipal"), request)
    operations = {f"kms:{name}".lower() for name in grant.get("operations", ())}
    if action not in operations or not _constraints_hold(grant.get("constraints") or {}, request):
        return None
    return _names(grant.get("granteePrincipal"), request)


def _names(principal: Json, request: Situation) -> Naming | None:
    if not isinstance(principal, str):
        return None
    return naming((("Service" if principal.endswith(".amazonaws.com") else "AWS", principal),), request.who)


def _constraints_hold(constraints: Mapping[str, Mapping[str, str]], request: Situation) -> bool:
    if unknown := {name[:1].lower() + name[1:] for name in constraints} - _CONSTRAINTS:
        raise Unmodelled(f"the constraint {min(unknown)} of a grant is not known")
    if request.action.lower() not in _CONSTRAINED:
        return True
    # A context key's name has lost its case here, so the pairs are compared without regard to the names' case.
    given = {key.removeprefix(_CONTEXT): value for key, value in request.keys.items() if key.startswith(_CONTEXT)}
    for name, pairs in constraints.items():
        wanted = {key.lower(): (value,) for key, value in pairs.items()}
        if not wanted.items() <= given.items() or ("quals" in name and wanted != given):
            return False
    return True
