"""Every identity of a plan: roles, users, groups and permission sets, with all documents that speak for each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from strongroom.access.aws.document import Document
from strongroom.access.aws_text import mark
from strongroom.plan.links import companions, referred
from strongroom.plan.model import Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

from .attachments import (
    ASSIGNMENT,
    ATTACHED,
    INLINE,
    MEMBERSHIPS,
    OWN_ATTACHMENTS,
    OWN_DOCUMENTS,
    PERMISSION_SET,
    SET_BOUNDARY,
    SET_BOUNDARY_PATHS,
    Place,
)
from .documents import IDENTITY, Documents, opened
from .identity import Identity, Kind
from .shape import GROUP, POLICY, ROLE, USER

_KINDS: Final[dict[str, Kind]] = {ROLE: "role", USER: "user", GROUP: "group"}
_MANAGED: Final = re.compile(r"arn:aws[^:]*:iam::aws:policy/(?:[^*?]+/)?([^/*?]+)")
# The one policy of AWS's own whose text cannot change its meaning; the others change without notice.
_ALL: Final = "AdministratorAccess"
_REFUSES: Final = re.compile("Deny|Quarantine|Boundary")
_MEMBER: Final = "any-member"


class Identities:
    """Reads the identities of one plan."""

    def __init__(self, documents: Documents) -> None:
        self.documents, self.plan = documents, documents.plan
        self.spelling = documents.spelling

    def all(self) -> tuple[Identity, ...]:
        """Roles, users, groups and permission sets, in plan order."""
        return tuple(identity for owner in self.plan.of(*INLINE) for identity in self._of(owner))

    def _of(self, owner: Resource) -> Iterator[Identity]:
        documents = self._documents(owner)
        if owner.type == PERMISSION_SET:
            yield from self._permission_sets(owner, documents)
            return
        arn = self.spelling.arn(owner) or mark(owner.urn, "arn")
        principal = f"{arn.replace(':group', ':user', 1)}/{_MEMBER}" if owner.type == GROUP else arn
        boundary = None if owner.type == GROUP else self._boundary([(owner, "permissionsBoundary")])
        yield Identity(
            arn, _KINDS[owner.type], principal, self.spelling.account(owner), documents, boundary, resource=owner
        )

    def _permission_sets(self, owner: Resource, documents: tuple[Document, ...]) -> Iterator[Identity]:
        """A permission set is a role in each account that it is assigned in, its name with an end that AWS draws."""
        assigned = companions(self.plan, owner, (ASSIGNMENT,), "permissionSetArn").found
        accounts = self.spelling.texts([value for each in assigned for value in at(each.inputs, "targetId")])
        linked = companions(self.plan, owner, (SET_BOUNDARY,), "permissionSetArn")
        places = [(item, path) for item in linked.found for path in SET_BOUNDARY_PATHS]
        boundary = self._boundary(places)
        region, name = self.spelling.region(owner), self.spelling.texts([owner.inputs.get("name")])
        where = "" if region == "us-east-1" else f"{region}/"
        ending = f"AWSReservedSSO_{name[0] if name else mark(owner.urn, 'name')}_{mark(owner.urn, 'suffix')}"
        for account in dict.fromkeys(accounts or [self.spelling.account(owner)]):
            arn = f"arn:aws:iam::{account}:role/aws-reserved/sso.amazonaws.com/{where}{ending}"
            yield Identity(arn, "permission set", arn, account, documents, boundary, resource=owner)

    def _documents(self, owner: Resource) -> tuple[Document, ...]:
        found = [*self._own(owner)]
        if owner.type == USER:
            for group in self._groups(owner):
                found += self._own(group)
        return tuple(dict.fromkeys(found))

    def _groups(self, user: Resource) -> Iterator[Resource]:
        for place in MEMBERSHIPS:
            for item in companions(self.plan, user, (place.type,), place.link).found:
                yield from referred(self.plan, item, place.path, (GROUP,))

    def _own(self, owner: Resource) -> Iterator[Document]:
        for place in INLINE[owner.type]:
            for item in self._linked(owner, place):
                yield from self.documents.at(item, place.path, IDENTITY)
        if owner.type in OWN_DOCUMENTS:
            yield from self.documents.at(owner, OWN_DOCUMENTS[owner.type], IDENTITY)
        for place in ATTACHED[owner.type]:
            for item in self._linked(owner, place):
                yield from self.attached(item, place.path)
        if owner.type in OWN_ATTACHMENTS:
            yield from self.attached(owner, OWN_ATTACHMENTS[owner.type])
        yield from self._unlinked(owner)

    def _linked(self, owner: Resource, place: Place) -> Iterator[Resource]:
        """The resources that name the holder, in its own account: another account may have one of the same name."""
        account = self.spelling.account(owner)
        for item in companions(self.plan, owner, (place.type,), place.link).found:
            if owner.type == PERMISSION_SET or item.provider is None or self.spelling.account(item) == account:
                yield item

    def _unlinked(self, owner: Resource) -> Iterator[Document]:
        """One open document for each resource that may name this holder, its link being unknown."""
        for place in (*INLINE[owner.type], *ATTACHED[owner.type]):
            if companions(self.plan, owner, (place.type,), place.link).open:
                kind = place.type.rsplit(":", 1)[-1]
                yield opened(owner, f"a {kind} of the plan does not tell whom it belongs to", IDENTITY)

    def attached(self, item: Resource, path: str) -> Iterator[Document]:
        """The policies that the input names: of the plan, AWS's own, or such as the plan does not show."""
        named = at(item.inputs, path)
        policies = list(referred(self.plan, item, path, (POLICY,)))
        for policy in policies:
            yield from self.documents.at(policy, "policy", IDENTITY)
        foreign = [value for value in named if _aws_name(value)]
        for value in foreign:
            yield self._of_aws(item, _aws_name(value))
        if len(policies) + len(foreign) < len(named):
            yield opened(item, f"{item.name} attaches a policy that the plan does not show", IDENTITY)

    def _of_aws(self, item: Resource, name: str) -> Document:
        if name == _ALL:
            return self.documents.everything_as(item.urn, name)
        reason = f"{item.name} attaches AWS's own policy {name}, whose text is no part of the plan"
        return opened(item, reason, IDENTITY, refuses=bool(_REFUSES.search(name)))

    def _boundary(self, places: Iterable[tuple[Resource, str]]) -> tuple[Document, ...] | None:
        """The documents of the boundary; None without one."""
        given = [(item, path) for item, path in places if any(value for value in at(item.inputs, path))]
        if not given:
            return None
        return tuple(document for item, path in given for document in self.attached(item, path))


def _aws_name(value: Value) -> str:
    """The last part of the name of a policy that AWS manages, empty for another one."""
    found = _MANAGED.fullmatch(value) if isinstance(value, str) else None
    return found[1] if found else ""
