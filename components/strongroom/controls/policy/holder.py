"""Whoever holds rights in a plan: roles, users, groups and permission sets, with the documents that speak for each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, cast

from strongroom.access.aws_account import account_for
from strongroom.access.aws_document import Statement, Unreadable, read_document
from strongroom.controls.policy.attachment import POLICY, ROLE
from strongroom.controls.policy.rights import Rights
from strongroom.plan.links import companions, referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

USER: Final = "aws:iam/user:User"
GROUP: Final = "aws:iam/group:Group"
PERMISSION_SET: Final = "aws:ssoadmin/permissionSet:PermissionSet"
_EVERYBODYS: Final = "aws:iam/policyAttachment:PolicyAttachment"
_SET: Final = "permissionSetArn"

# For each holder: the resources that hold a document of its own, how they point to it, and where the document stands.
_INLINE: Final[dict[str, tuple[tuple[str, str, str], ...]]] = {
    ROLE: (("aws:iam/rolePolicy:RolePolicy", "role", "policy"),),
    USER: (("aws:iam/userPolicy:UserPolicy", "user", "policy"),),
    GROUP: (("aws:iam/groupPolicy:GroupPolicy", "group", "policy"),),
    PERMISSION_SET: (("aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy", _SET, "inlinePolicy"),),
}
# And those that attach managed policies to it.
_ATTACHED: Final[dict[str, tuple[tuple[str, str, str], ...]]] = {
    ROLE: (
        ("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "role", "policyArn"),
        ("aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive", "roleName", "policyArns[*]"),
        (_EVERYBODYS, "roles[*]", "policyArn"),
    ),
    USER: (
        ("aws:iam/userPolicyAttachment:UserPolicyAttachment", "user", "policyArn"),
        ("aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive", "userName", "policyArns[*]"),
        (_EVERYBODYS, "users[*]", "policyArn"),
    ),
    GROUP: (
        ("aws:iam/groupPolicyAttachment:GroupPolicyAttachment", "group", "policyArn"),
        ("aws:iam/groupPolicyAttachmentsExclusive:GroupPolicyAttachmentsExclusive", "groupName", "policyArns[*]"),
        (_EVERYBODYS, "groups[*]", "policyArn"),
    ),
    PERMISSION_SET: (
        ("aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment", _SET, "managedPolicyArn"),
        (
            "aws:ssoadmin/customerManagedPolicyAttachment:CustomerManagedPolicyAttachment",
            _SET,
            "customerManagedPolicyReference.name",
        ),
    ),
}
_SET_BOUNDARY: Final = "aws:ssoadmin/permissionsBoundaryAttachment:PermissionsBoundaryAttachment"
_SET_BOUNDARY_NAME: Final = "permissionsBoundary.customerManagedPolicyReference.name"
# Policies of AWS that let their holder start jobs of SageMaker; the others do not.
_MANAGED: Final = re.compile(r"arn:[^:]*:iam::aws:policy/(.+)")
_OPENS: Final = re.compile(
    r".*(SageMaker|DataScientist|DataZone|RedshiftAllCommands).*|AdministratorAccess|PowerUserAccess"
)
_ALL_OF_IT: Final = Statement("", "Allow", ("sagemaker:*",), None, ("*",), None, None, None, ())
HOLDERS: Final = (
    *_INLINE,
    POLICY,
    *(type_ for places in _INLINE.values() for type_, _, _ in places),
)


@dataclass(frozen=True, slots=True)
class Holder:
    """A role, user, group or permission set; or a document of the plan that belongs to nobody in it.

    `bounds` is what its boundary says, None without one; `open` iff other documents may speak for it too; `managed` are
    the ARNs of the policies attached to it and of its boundary, where the plan tells them.
    """

    resource: Resource
    rights: Rights
    bounds: Rights | None
    open: bool
    arn: str | None
    managed: tuple[str, ...] = ()
    memo: dict[str, object] = field(default_factory=dict)


def holders(plan: Plan) -> dict[str, Holder]:
    """Every holder of the plan by its urn; worked out once a plan."""
    found = plan.notes.get(__name__)
    if found is None:
        found = plan.notes[__name__] = dict(_holders(plan))
    return cast("dict[str, Holder]", found)


def _holders(plan: Plan) -> Iterator[tuple[str, Holder]]:
    reader = _Reader(plan)
    for owner in plan.of(*_INLINE):
        yield owner.urn, reader.read(owner)
    for type_, path in (
        (POLICY, "policy"),
        *((type_, path) for places in _INLINE.values() for type_, _, path in places),
    ):
        for item in plan.of(type_):
            if item.urn not in reader.spoken:
                rights = reader.rights_of((item, path))
                yield item.urn, Holder(item, rights, None, not rights.readable, None)


class _Reader:
    """Reads each document of the plan once, whoever it is attached to."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.spoken: set[str] = set()
        self._read: dict[tuple[str, str], Rights] = {}
        self._managed: list[Resource] = []

    def read(self, owner: Resource) -> Holder:
        parts: list[Rights] = []
        is_open = False
        self._managed = []
        for type_, link, path in _INLINE[owner.type]:
            linked = companions(self.plan, owner, (type_,), link)
            is_open = is_open or linked.open
            parts += [self.rights_of((item, path)) for item in linked.found]
        if owner.type == ROLE and at(owner.inputs, "inlinePolicies[*].policy"):
            parts.append(self.rights_of((owner, "inlinePolicies[*].policy")))
        for type_, link, path in _ATTACHED[owner.type]:
            linked = companions(self.plan, owner, (type_,), link)
            is_open = is_open or linked.open
            for item in linked.found:
                found, unseen = self._attached(item, path)
                parts, is_open = parts + found, is_open or unseen
        if owner.type == ROLE:
            found, unseen = self._attached(owner, "managedPolicyArns[*]")
            parts, is_open = parts + found, is_open or unseen
        bounds, unbounded = self._bounds(owner)
        rights = Rights.joined(parts)
        arns = (_arn(policy, self.plan) for policy in self._managed)
        return Holder(
            owner,
            rights,
            bounds,
            is_open or unbounded or not rights.readable,
            _arn(owner, self.plan),
            tuple(arn for arn in arns if arn is not None),
        )

    def rights_of(self, place: tuple[Resource, str]) -> Rights:
        """What the documents at one input say."""
        resource, path = place
        self.spoken.add(resource.urn)
        key = (resource.urn, path)
        if key not in self._read:
            values = [value for value in at(resource.inputs, path) if value is not None]
            readable = bool(values) and path.split("[")[0] not in resource.options.ignored
            self._read[key] = _rights(values, self.plan, readable=readable)
        return self._read[key]

    def _attached(self, item: Resource, path: str) -> tuple[list[Rights], bool]:
        """The policies that the input names, and whether it names others too."""
        policies = list(referred(self.plan, item, path, (POLICY,)))
        named = at(item.inputs, path)
        managed = [name for name in map(_managed, named) if name is not None]
        self._managed += policies
        parts = [self.rights_of((policy, "policy")) for policy in policies]
        if any(_OPENS.fullmatch(name) for name in managed):
            parts.append(Rights((_ALL_OF_IT,), self.plan, readable=True))
        return parts, len(policies) + len(managed) < len(named)

    def _bounds(self, owner: Resource) -> tuple[Rights | None, bool]:
        """What the boundary says, and whether there is one that the plan does not show."""
        if owner.type == PERMISSION_SET:
            linked = companions(self.plan, owner, (_SET_BOUNDARY,), _SET)
            places = [(item, _SET_BOUNDARY_NAME) for item in linked.found]
        else:
            places = [(owner, "permissionsBoundary")] if at(owner.inputs, "permissionsBoundary") else []
        policies = [policy for item, path in places for policy in referred(self.plan, item, path, (POLICY,))]
        if not places or not policies:
            return None, bool(places)
        self._managed += policies[:1]
        return Rights.joined([self.rights_of((policy, "policy")) for policy in policies[:1]]), False


def _rights(values: Iterable[Value], plan: Plan, *, readable: bool) -> Rights:
    statements: list[Statement] = []
    for value in values:
        try:
            statements += read_document(value)
        except Unreadable:
            readable = False
    return Rights(tuple(statements), plan, readable=readable)


def _managed(value: Value) -> str | None:
    """The last part of the name of a policy that AWS manages."""
    found = _MANAGED.fullmatch(value) if isinstance(value, str) else None
    return found[1].rsplit("/", 1)[-1] if found else None


def _arn(owner: Resource, plan: Plan) -> str | None:
    """The ARN of a role, user or policy, where the plan tells its name and account."""
    name, path = owner.inputs.get("name"), owner.inputs.get("path", "/")
    account = account_for(owner, plan)
    kind = {ROLE: "role", USER: "user", POLICY: "policy"}.get(owner.type)
    if not (kind and account and isinstance(name, str) and isinstance(path, str)):
        return None
    return f"arn:aws:iam::{account}:{kind}{path}{name}"
