"""Who takes a role, as its trust policy tells."""

from __future__ import annotations

from strongroom.access.aws_admission import admissions
from strongroom.access.aws_document import Unreadable, read_document
from strongroom.access.aws_principal import Principal
from strongroom.plan.model import Plan, Resource


def takers(role: Resource, plan: Plan) -> tuple[Principal, ...]:
    """The principals that the trust lets in; none where it cannot be read."""
    try:
        statements = read_document(role.inputs.get("assumeRolePolicy"))
    except Unreadable:
        return ()
    return tuple(item.principal for item in admissions(statements, plan))


def is_of_sagemaker(role: Resource, plan: Plan) -> bool:
    """True iff SageMaker may take the role."""
    return any(item.kind == "service" and item.name == "sagemaker.amazonaws.com" for item in takers(role, plan))
