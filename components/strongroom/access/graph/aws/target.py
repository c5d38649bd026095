"""What a question is about: a resource of the plan with every policy that stands on it, or a name outside the plan."""

from __future__ import annotations

from dataclasses import dataclass, field

from strongroom.access.aws.answer import KeyGrant
from strongroom.access.aws.document import Document
from strongroom.plan.model import Resource


@dataclass(frozen=True, slots=True)
class Target:
    """Resources that share one policy.

    `patterns` are the ARNs asked about; `documents` is None where the kind of resource has no policy; `facts` are the
    denials of every call that is not one on this very resource, since its tags and aliases are known; `shown` is False
    where a policy may stand on it that the plan does not show. `behind` is the bucket behind an access point.
    """

    patterns: tuple[str, ...]
    account: str
    # Compared, not hashed: patterns and account nearly always tell targets apart, and documents are long.
    documents: tuple[Document, ...] | None = field(default=None, hash=False)
    grants: tuple[KeyGrant, ...] = field(default=(), hash=False)
    facts: tuple[Document, ...] = field(default=(), hash=False)
    resource: Resource | None = field(default=None, compare=False)
    shown: bool = True
    blocks_public: bool = False
    behind: Target | None = field(default=None, hash=False)

    @property
    def urn(self) -> str:
        """The resource of the plan, empty where the name is outside it."""
        return self.resource.urn if self.resource else ""
