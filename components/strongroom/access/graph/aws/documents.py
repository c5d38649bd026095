"""The policy documents of a plan, each read once, whoever it speaks for."""

from __future__ import annotations

from functools import cached_property

from strongroom.access.aws.document import Clause, Document, Names, PolicyType, Statement
from strongroom.access.aws.read import read
from strongroom.access.json_text import Json
from strongroom.access.refusal import BadDocument
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

from .spelling import Spelling, Unspoken

IDENTITY: PolicyType = "IDENTITY_POLICY"
RESOURCE: PolicyType = "RESOURCE_POLICY"


class Documents:
    """Reads the documents of one plan; what cannot be read is a document that is open, with the reason."""

    def __init__(self, plan: Plan, spelling: Spelling) -> None:
        self.plan, self.spelling = plan, spelling
        self._read: dict[tuple[str, str, PolicyType], tuple[Document, ...]] = {}

    def at(self, resource: Resource, path: str, policy_type: PolicyType) -> tuple[Document, ...]:
        """What stands at one input of a resource: a document for each value there."""
        key = (resource.urn, path, policy_type)
        if key not in self._read:
            values = [value for value in at(resource.inputs, path) if value is not None and value != ""]
            found = tuple(self._one(resource, value, policy_type) for value in values)
            shown = self._as_shown(resource, path)
            self._read[key] = found if not shown else (*found, opened(resource, shown, policy_type))
        return self._read[key]

    def made(self, document: Json, policy_type: PolicyType, urn: str = "") -> Document:
        """A document that the plan does not hold as text, such as a function's permission."""
        return read(document, policy_type, where="policy", urn=urn)

    def stated(self, statements: list[dict[str, Json]], policy_type: PolicyType, urn: str = "") -> Document:
        """A document of these statements."""
        return self.made({"Version": "2012-10-17", "Statement": [*statements]}, policy_type, urn)

    def refusal(self, **parts: Json) -> Document:
        """A denial of all calls by anybody that the given parts mean: what the plan knows besides its policies."""
        whole: dict[str, Json] = {"Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*", **parts}
        if "NotResource" in parts:
            del whole["Resource"]
        return self.stated([whole], RESOURCE)

    @cached_property
    def everything(self) -> Document:
        """What somebody whose own policies the plan does not show is assumed to hold."""
        return self.everything_as("", "Everything")

    def everything_as(self, urn: str, name: str) -> Document:
        """AWS's own policy that allows all, as attached by the resource `urn`."""
        return self.stated([{"Sid": name, "Effect": "Allow", "Action": "*", "Resource": "*"}], IDENTITY, urn)

    def _one(self, resource: Resource, value: Value, policy_type: PolicyType) -> Document:
        try:
            return read(self.spelling.json(value), policy_type, where=resource.name, urn=resource.urn)
        except Unspoken as unspoken:
            return opened(resource, f"a policy of {resource.name} is not known: {unspoken}", policy_type)
        except BadDocument as refused:
            return opened(resource, f"a policy of {resource.name} cannot be read: {refused}", policy_type)

    def _as_shown(self, resource: Resource, path: str) -> str:
        """Why the cloud may hold another document than the plan shows; empty where it holds this one."""
        if path.split("[", maxsplit=1)[0].split(".", maxsplit=1)[0] in resource.options.ignored:
            return f"the policy of {resource.name} may change outside the plan"
        gaps = [gap.reason for gap in self.plan.gaps if gap.untrusted and gap.urn == resource.urn]
        return gaps[0] if gaps else ""


def opened(resource: Resource, reason: str, policy_type: PolicyType, *, refuses: bool = True) -> Document:
    """A document that may say anything, for the reason; it may also refuse, unless `refuses` is False."""
    everyone = (("*", "*"),) if policy_type == RESOURCE else None
    everything = Names(("*",))
    # Two tests of their own: whether it allows tells nothing of whether it refuses.
    clauses = [Clause("Allow", everything, everyone, opaque=(reason,))]
    if refuses:
        clauses.append(Clause("Deny", everything, everyone, opaque=(f"{reason}; it may also refuse",)))
    statements = tuple(Statement(reason, everything, clause) for clause in clauses)
    return Document(statements, resource.urn, policy_type)
