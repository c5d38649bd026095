"""Control policies of an organisation, as far as the plan attaches them to an account by its number."""

from __future__ import annotations

from functools import cached_property
from typing import Final, TypeAlias

from strongroom.access.aws.document import Document, PolicyType
from strongroom.plan.links import referred
from strongroom.plan.path import at

from .documents import Documents

_POLICY: Final = "aws:organizations/policy:Policy"
_ATTACHMENT: Final = "aws:organizations/policyAttachment:PolicyAttachment"
_TYPES: Final[dict[str, PolicyType]] = {
    "SERVICE_CONTROL_POLICY": "SERVICE_CONTROL_POLICY",
    "RESOURCE_CONTROL_POLICY": "RESOURCE_CONTROL_POLICY",
}
Levels: TypeAlias = tuple[tuple[Document, ...], ...]


class ControlPolicies:
    """What stands over each account.

    AWS attaches a policy that allows everything to each account; a plan does not show whether it was taken off, so here
    it stands, and control policies only refuse. One attached to a root or a unit is left out, since the plan does not
    tell which accounts those hold: what it would refuse is shown as allowed.
    """

    def __init__(self, documents: Documents) -> None:
        self._documents = documents

    def over(self, account: str) -> Levels | None:
        """The service control policies over the callers of an account; None where there is none."""
        return self._levels(account, "SERVICE_CONTROL_POLICY")

    def over_resources(self, account: str) -> Levels | None:
        """The resource control policies over the resources of an account; None where there is none."""
        return self._levels(account, "RESOURCE_CONTROL_POLICY")

    def _levels(self, account: str, kind: PolicyType) -> Levels | None:
        found = self._attached.get((account, kind))
        if not found:
            return None
        if kind == "RESOURCE_CONTROL_POLICY":
            return (tuple(found),)
        every = self._documents.stated([{"Effect": "Allow", "Action": "*", "Resource": "*"}], kind)
        return ((every, *found),)

    @cached_property
    def _attached(self) -> dict[tuple[str, PolicyType], list[Document]]:
        plan, found = self._documents.plan, dict[tuple[str, PolicyType], list[Document]]()
        for attachment in plan.of(_ATTACHMENT):
            for account in self._documents.spelling.texts(at(attachment.inputs, "targetId")):
                for policy in referred(plan, attachment, "policyId", (_POLICY,)):
                    kind = _TYPES.get(str(policy.inputs.get("type") or "SERVICE_CONTROL_POLICY"))
                    if kind:
                        found.setdefault((account, kind), []).extend(self._documents.at(policy, "content", kind))
        return found
