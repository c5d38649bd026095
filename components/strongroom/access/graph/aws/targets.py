"""The resources of a plan that a question is about, each with every policy that stands on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import Final

from strongroom.access.aws.answer import KeyGrant
from strongroom.access.aws.document import Document
from strongroom.access.json_text import Json
from strongroom.plan.model import Resource
from strongroom.plan.path import at

from .documents import RESOURCE, Documents, opened
from .facts import facts
from .linked import linked
from .permission import permission_document
from .policies import ACCOUNT_WIDE, BESIDE, FUNCTION, GRANT, OWN, PERMISSION
from .shape import ACCESS_POINT, BUCKETS, KEYS, SHAPES
from .spelling import Unspoken
from .target import Target

_BLOCK: Final = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"
_ACCOUNT_BLOCK: Final = "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock"
_KEY_DEFAULT: Final = "arn:aws:iam::{account}:root"


class Targets:
    """Reads the resources of one plan with their policies; `keys` are the condition keys that policies ask about."""

    def __init__(self, documents: Documents, keys: frozenset[str]) -> None:
        self.documents, self.plan, self.keys = documents, documents.plan, keys
        self.spelling = documents.spelling
        self._read: dict[str, Target] = {}

    @cached_property
    def named(self) -> tuple[tuple[Resource, tuple[str, ...]], ...]:
        """Every resource whose ARN is known in its shape, with the patterns of what it holds."""
        return tuple((each, self.spelling.inside(each)) for each in self.plan.of(*SHAPES))

    @cached_property
    def home(self) -> str:
        """The account that most of the plan's resources are made in."""
        counted = Counter(self.spelling.account(each) for each, _ in self.named)
        return counted.most_common(1)[0][0] if counted else ""

    def of(self, resource: Resource) -> Target:
        """The resource itself and all inside it."""
        if resource.urn not in self._read:
            self._read[resource.urn] = self._target(resource)
        return self._read[resource.urn]

    def points(self, bucket: Target) -> Iterator[Target]:
        """The access points that lead to the bucket."""
        if bucket.resource is None or bucket.resource.type not in BUCKETS:
            return
        for point in linked(self.spelling, bucket.resource, ACCESS_POINT, "bucket").found:
            yield replace(self.of(point), behind=bucket)

    def _target(self, resource: Resource) -> Target:
        patterns = self.spelling.inside(resource)
        account = self.spelling.account(resource)
        found = (*self._policies(resource), *self._account_wide(account, patterns[0]))
        return Target(
            patterns,
            account,
            found,
            tuple(self._grants(resource)),
            facts(resource, patterns[0], self.keys, self.documents),
            resource,
            blocks_public=self._blocks_public(resource, account),
        )

    def _policies(self, resource: Resource) -> Iterator[Document]:
        held: list[Document] = []
        for holder in BESIDE.get(resource.type, ()):
            beside = linked(self.spelling, resource, holder.type, holder.link)
            for item in beside.found:
                held += self.documents.at(item, holder.path, RESOURCE)
            if beside.open:
                kind = holder.type.rsplit(":", 1)[-1]
                held.append(opened(resource, f"a {kind} of the plan does not tell what it stands on", RESOURCE))
        if not held and resource.type in OWN:
            held += self.documents.at(resource, OWN[resource.type], RESOURCE)
        if not held and resource.type in KEYS:
            held.append(self._default_key_policy(resource))
        yield from held
        if resource.type == FUNCTION:
            yield from self._permissions(resource)

    def _default_key_policy(self, key: Resource) -> Document:
        """What AWS writes for a key without a policy: the account's identity policies decide."""
        root = _KEY_DEFAULT.format(account=self.spelling.account(key))
        statement: dict[str, Json] = {"Sid": "Default", "Effect": "Allow", "Principal": {"AWS": root}}
        return self.documents.stated([{**statement, "Action": "kms:*", "Resource": "*"}], RESOURCE, key.urn)

    def _permissions(self, function: Resource) -> Iterator[Document]:
        arn = self.spelling.inside(function)[0]
        for permission in linked(self.spelling, function, PERMISSION, "function").found:
            try:
                written = permission_document(permission, arn, self.spelling)
            except Unspoken as unspoken:
                yield opened(permission, f"the permission {permission.name} is not known: {unspoken}", RESOURCE)
            else:
                yield self.documents.made(written, RESOURCE, permission.urn)

    def _account_wide(self, account: str, arn: str) -> Iterator[Document]:
        for service, type_, path in ACCOUNT_WIDE:
            if arn.split(":")[2] == service:
                for item in self.plan.of(type_):
                    if self.spelling.account(item) == account:
                        yield from self.documents.at(item, path, RESOURCE)

    def _grants(self, resource: Resource) -> Iterator[KeyGrant]:
        if resource.type not in KEYS:
            return
        for grant in linked(self.spelling, resource, GRANT, "keyId").found:
            yield from self.grants_by(grant)

    def grants_by(self, grant: Resource) -> Iterator[KeyGrant]:
        """What one grant of the plan gives; the target that holds it tells the key."""
        operations = tuple(self.spelling.texts(at(grant.inputs, "operations[*]")))
        retiring = self.spelling.texts([grant.inputs.get("retiringPrincipal")])
        subset, equals = self._constraints(grant)
        for grantee in self.spelling.texts([grant.inputs.get("granteePrincipal")]):
            yield KeyGrant(
                grantee=grantee,
                operations=operations,
                subset=subset,
                equals=equals,
                retiring=retiring[0] if retiring else "",
                urn=grant.urn,
            )

    def _constraints(self, grant: Resource) -> tuple[dict[str, str] | None, dict[str, str] | None]:
        """Constraints that the plan does not tell are left out: what they would refuse is not refused."""
        found: list[dict[str, str] | None] = []
        for name in ("encryptionContextSubset", "encryptionContextEquals"):
            pairs = [each for each in at(grant.inputs, f"constraints[*].{name}") if isinstance(each, dict)]
            texts = {key: self.spelling.texts([value]) for pair in pairs for key, value in pair.items()}
            found.append({key: value[0] for key, value in texts.items() if value} if texts else None)
        return found[0], found[1]

    def _blocks_public(self, resource: Resource, account: str) -> bool:
        if resource.type not in BUCKETS:
            return False
        beside = linked(self.spelling, resource, _BLOCK, "bucket").found
        wide = [each for each in self.plan.of(_ACCOUNT_BLOCK) if self.spelling.account(each) == account]
        return any(each.inputs.get("restrictPublicBuckets") is True for each in (*beside, *wide))
