"""One caller's policies, and whether they allow something."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from strongroom.access.comparison import Cause
from strongroom.access.request import Request

from .document import Document


@dataclass(frozen=True, slots=True)
class KeyGrant:
    """A grant on a KMS key: operations for the grantee, under encryption-context constraints.

    `operations` are names without `kms:`; `subset` are pairs that the encryption context must hold, `equals` all pairs
    that it may hold, None where there is no such constraint.
    """

    grantee: str
    operations: tuple[str, ...]
    subset: Mapping[str, str] | None = None
    equals: Mapping[str, str] | None = None
    key: str = ""
    retiring: str = ""
    urn: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layers:
    """Every policy that decides what one caller may do to one resource.

    `principal` is the caller's ARN (a role stands for its sessions), an account's root, a service's name, or
    `anonymous`; `account` is the caller's, `resource_account` the resource's. A layer that is None is not there and
    restricts nothing; one that is empty grants nothing. `scp` and `rcp` are levels, root first.
    """

    principal: str
    account: str
    identity: tuple[Document, ...] = ()
    boundary: tuple[Document, ...] | None = None
    session: tuple[Document, ...] | None = None
    scp: tuple[tuple[Document, ...], ...] | None = None
    rcp: tuple[tuple[Document, ...], ...] | None = None
    resource: tuple[Document, ...] | None = None
    resource_account: str = ""
    endpoint: tuple[Document, ...] | None = None
    grants: tuple[KeyGrant, ...] = ()
    blocks_public: bool = False  # S3 RestrictPublicBuckets of the bucket or its account
    in_management_account: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether something is allowed.

    `verdict` is None where it cannot be proven, with the reason; `latent` iff it would be allowed once the other side
    granted it too. The witness is a request that is allowed, `statements` what grants it, `conditions` in words.
    """

    verdict: bool | None
    witness: Request | None = None
    statements: tuple[Cause, ...] = ()
    conditions: tuple[str, ...] = ()
    latent: bool = False
    reason: str = ""
