"""Names of Google Cloud out of a plan: holes that the plan itself fills are filled, others stay marks of their own."""

from __future__ import annotations

import re
from typing import Final

from strongroom.access.aws_text import mark, type_of
from strongroom.access.graph.text import text_of
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Unknown, Value

from .shape import ACCOUNT, BUCKET, FOLDER, NAMES, PROJECT, WHOLE

_FIELD: Final = re.compile(r"\{(\w+)\}")
_DEEPEST: Final = 8  # holes that lead to holes
_KMS: Final = ("cryptoKeyId", "keyRingId", "keyRing")
_RING: Final = ("projects", "locations", "keyRings", "cryptoKeys")  # how `project/location/ring/key` is meant
_IDENTITY: Final = "gcp:projects/serviceIdentity:ServiceIdentity"
_STACK: Final = "pulumi:pulumi:StackReference"


class Spelling:
    """Spells the values of one plan."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    def text(self, value: Value, depth: int = 0) -> str | None:
        """The text of a value; None for a blank, a secret, or what is no text."""
        return text_of(value, lambda hole: self._hole(hole, depth))

    def name(self, resource: Resource, depth: int = 0) -> str:
        """The name of a resource in IAM; a part that the plan does not tell is a mark."""
        return self.fill(resource, NAMES[resource.type], depth)

    def fill(self, resource: Resource, pattern: str, depth: int = 0) -> str:
        """A name with the inputs of a resource in it; an input that is a whole name already is taken as it is."""
        found, fields = pattern, _FIELD.findall(pattern)
        for field in fields:
            value = self._input(resource, field, depth).removeprefix("b/" if field == "bucket" else "")
            if field == fields[-1] and value.startswith(("projects/", "folders/", "organizations/")):
                return value.rstrip("/")
            if field in _KMS and not value.startswith("projects/"):
                value = "/".join(f"{word}/{part}" for word, part in zip(_RING, value.split("/"), strict=False))
            found = found.replace(f"{{{field}}}", value)
        return found.rstrip("/")

    def project(self, resource: Resource, depth: int = 0) -> str:
        """The id of the project that a resource is made in."""
        return self._input(resource, "project", depth).removeprefix("projects/")

    def email(self, account: Resource, depth: int = 0) -> str:
        """The address of a service account."""
        return self.name(account, depth).rpartition("/")[2].lower()

    def _input(self, resource: Resource, field: str, depth: int) -> str:
        found = self.text(resource.inputs.get(field), depth + 1)
        if resource.inputs.get("project") is None and field == "project":
            provider = self.plan.by_urn.get(resource.provider_urn or "")
            found = self.text(provider.inputs.get("project"), depth + 1) if provider else None
            return found or mark(resource.provider_urn or "", "project")
        return found or mark(resource.urn, field)

    def _hole(self, hole: Unknown, depth: int) -> str | None:
        if not hole.urn or type_of(hole.urn) == _STACK:
            return None
        owner = self.plan.by_urn.get(hole.urn)
        if owner is None or depth > _DEEPEST:
            return mark(hole.urn, hole.property)
        told = owner.outputs.get(hole.property)
        if isinstance(told, str) and told:
            return told
        return self._output(owner, hole.property, depth + 1)

    def _output(self, owner: Resource, name: str, depth: int) -> str:
        if owner.type == ACCOUNT and name in ("email", "member"):
            return ("serviceAccount:" if name == "member" else "") + self.email(owner, depth)
        if owner.type == _IDENTITY and name in ("email", "member"):
            # A service's own account is none that anybody makes: a name in brackets is equal to no other.
            agent = f"[{self._input(owner, 'service', depth)} of {self.project(owner, depth)}]"
            return ("serviceAccount:" if name == "member" else "") + agent
        if owner.type == BUCKET and name in WHOLE:
            return self._input(owner, "name", depth)
        if owner.type == FOLDER and name in (*WHOLE, "folderId"):
            return f"folders/{mark(owner.urn, 'id')}"
        if owner.type == PROJECT and name in ("projectId", "number"):
            return self._input(owner, "projectId", depth)
        known = self.text(owner.inputs.get(name), depth)
        if known and name != "id":
            return known
        return self.name(owner, depth) if owner.type in NAMES and name in WHOLE else mark(owner.urn, name)
