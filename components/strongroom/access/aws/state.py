"""A small account of AWS as JSON: the layers of policies around one caller and one resource.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from strongroom.access.json_text import Json

from . import account as layer
from .answer import KeyGrant
from .document import Document, PolicyType
from .read import read
from .unreadable import unreadable

DEFAULT_HOLDER: Final = "arn:aws:iam::111122223333:role/app"
RESOURCE_ACCOUNT: Final = "111122223333"
_LAYERS: Final = frozenset(
    (
        "identity",
        "groups",
        "boundary",
        "session",
        "scp",
        "rcp",
        "resourcePolicy",
        "trust",
        "vpce",
        "principal",
        "grants",
        "publicAccessBlock",
        "managementAccount",
    )
)
_FLAGS: Final = ("blockpublicacls", "blockpublicpolicy", "ignorepublicacls", "restrictpublicbuckets")
_ADVICE: Final = "give a policy document or a list of them"
_Documents = tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class State:
    """A state as read: the holder's ARN, each layer's documents (None: not there), grants and flags."""

    holder: str
    documents: tuple[tuple[str, _Documents | None], ...]
    levels: int
    grants: tuple[KeyGrant, ...]
    restricts_public: bool
    in_management: bool
    opens: tuple[str, ...]


def read_state(value: Json, where: str) -> State:
    """The state that a value holds; what it does not know makes the state open. Raises Unreadable."""
    if not isinstance(value, dict):
        raise unreadable(where, "must be an object of layers", value, "give the layers of an account")
    opens = [f"the layer {name} is not known" for name in sorted(set(value) - _LAYERS)]
    levels = _levels(value.get("scp"), f"{where}.scp")
    trust = _documents(value.get("trust"), f"{where}.trust", "RESOURCE_POLICY")
    documents: list[tuple[str, _Documents | None]] = [
        (layer.IDENTITY, _documents(value.get("identity"), f"{where}.identity", "IDENTITY_POLICY")),
        (layer.IDENTITY, _groups(value.get("groups"), f"{where}.groups")),
        (layer.BOUNDARY, _documents(value.get("boundary"), f"{where}.boundary", "IDENTITY_POLICY") or None),
        (layer.SESSION, _documents(value.get("session"), f"{where}.session", "IDENTITY_POLICY") or None),
        (layer.RESOURCE_CONTROL, _flat(value.get("rcp"), f"{where}.rcp")),
        (layer.RESOURCE_POLICY, _documents(value.get("resourcePolicy"), f"{where}.resourcePolicy", "RESOURCE_POLICY")),
        (layer.TRUST, trust or None),
        (layer.ENDPOINT, _documents(value.get("vpce"), f"{where}.vpce", "RESOURCE_POLICY") or None),
        *((f"scp {place}", level) for place, level in enumerate(levels)),
    ]
    management = value.get("managementAccount", False)
    if management is not None and not isinstance(management, bool):
        raise unreadable(f"{where}.managementAccount", "must be true or false", management, "say which it is")
    return State(
        holder=_holder(value.get("principal"), where),
        documents=tuple(documents),
        levels=len(levels),
        grants=tuple(_grant(each, f"{where}.grants", opens) for each in _listed(value.get("grants"))),
        restricts_public=_restricts(value.get("publicAccessBlock"), f"{where}.publicAccessBlock"),
        in_management=management is True,
        opens=tuple(opens),
    )


def _holder(value: Json, where: str) -> str:
    if value is None or value == "":
        return DEFAULT_HOLDER
    if not isinstance(value, str):
        raise unreadable(f"{where}.principal", "must be the text of a principal", value, "give its ARN")
    return value.strip()


def _listed(value: Json) -> list[Json]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _documents(value: Json, where: str, kind: PolicyType) -> _Documents:
    return tuple(_read(each, where, kind) for each in _listed(value))


def _read(value: Json, where: str, kind: PolicyType) -> Document:
    if not isinstance(value, (dict, str)):
        raise unreadable(where, "must be a policy document or a list of them", value, _ADVICE)
    return read(value, kind, where=where)


def _groups(value: Json, where: str) -> _Documents:
    """The policies of groups: by the group's name, in one list, or a list for each group."""
    if isinstance(value, dict) and "Statement" not in value:
        value = list(value.values())
    return tuple(_read(each, where, "IDENTITY_POLICY") for group in _listed(value) for each in _listed(group))


def _levels(value: Json, where: str) -> list[_Documents]:
    kind: PolicyType = "SERVICE_CONTROL_POLICY"
    return [_documents(level, f"{where}[{place}]", kind) for place, level in enumerate(_listed(value))]


def _flat(value: Json, where: str) -> _Documents:
    levels = [_listed(level) for level in _listed(value)]
    return tuple(_read(each, where, "RESOURCE_CONTROL_POLICY") for level in levels for each in level)


def _restricts(value: Json, where: str) -> bool:
    if value is None:
        return False
    if not isinstance(value, dict):
        raise unreadable(where, "must be an object of flags", value, "give the four flags of the public access block")
    for name, flag in value.items():
        if name.lower() not in _FLAGS or not isinstance(flag, bool):
            raise unreadable(where, "must hold the four flags as true or false", name, "correct the flag")
    return any(name.lower() == _FLAGS[3] and flag is True for name, flag in value.items())


_GRANT: Final = frozenset(
    ("granteePrincipal", "operations", "constraints", "retiringPrincipal", "keyId", "name", "grantId")
)


def _grant(value: Json, where: str, opens: list[str]) -> KeyGrant:
    if not isinstance(value, dict):
        raise unreadable(where, "must be a list of grants", value, "give granteePrincipal and operations")
    opens += [f"the part {name} of a grant is not known" for name in sorted(set(value) - _GRANT)]
    operations = value.get("operations", [])
    if not isinstance(operations, list) or not all(isinstance(each, str) for each in operations):
        raise unreadable(f"{where}.operations", "must be a list of names", operations, "name operations as KMS does")
    constraints = value.get("constraints") or {}
    if not isinstance(constraints, Mapping):
        raise unreadable(f"{where}.constraints", "must be an object", constraints, "give the constraints as KMS does")
    found = {name[:1].lower() + name[1:]: each for name, each in constraints.items()}
    unknown = set(found) - {"encryptionContextSubset", "encryptionContextEquals"}
    opens += [f"the constraint {name} of a grant is not known" for name in sorted(unknown)]
    return KeyGrant(
        grantee=_text(value, "granteePrincipal", where),
        operations=tuple(str(each) for each in operations),
        subset=_pairs(found.get("encryptionContextSubset"), where),
        equals=_pairs(found.get("encryptionContextEquals"), where),
        key=_text(value, "keyId", where),
        retiring=_text(value, "retiringPrincipal", where),
    )


def _text(value: Mapping[str, Json], name: str, where: str) -> str:
    found = value.get(name, "")
    if not isinstance(found, str):
        raise unreadable(f"{where}.{name}", "must be a text", found, "give the name or ARN")
    return found


def _pairs(value: Json, where: str) -> Mapping[str, str] | None:
    if value is None:
        return None
    if not isinstance(value, dict) or not all(isinstance(each, str) for each in value.values()):
        raise unreadable(f"{where}.constraints", "must be pairs of texts", value, "give the pairs of the context")
    return {key: str(each) for key, each in value.items()}


def grants_of(states: Sequence[State]) -> tuple[KeyGrant, ...]:
    """The grants of all states."""
    return tuple(grant for state in states for grant in state.grants)
