"""Every type of the environment whose inputs a requirement names."""

from __future__ import annotations

from typing import Final

from tests.evidence.scope import Scope
from tests.evidence.scope_account import ACCOUNT
from tests.evidence.scope_audit import AUDIT
from tests.evidence.scope_identity import IDENTITY
from tests.evidence.scope_network import NETWORKS
from tests.evidence.scope_registry import REGISTRY
from tests.evidence.scope_serving import SERVING
from tests.evidence.scope_store import KEYS_AND_STORES
from tests.evidence.scope_work import WORK

SCOPE: Final[dict[str, Scope]] = {
    **KEYS_AND_STORES,
    **AUDIT,
    **NETWORKS,
    **IDENTITY,
    **WORK,
    **REGISTRY,
    **SERVING,
    **ACCOUNT,
}
