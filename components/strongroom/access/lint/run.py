"""Lints one document of any cloud."""

from __future__ import annotations

from typing import Any

from strongroom.access.aws.document import PolicyType
from strongroom.access.form import Cloud, form_of
from strongroom.access.json_text import Json, refuse_repeated

from .catalogue import rules
from .remark import Remark, rank
from .rule import Rule


def lint(
    document: Json,
    policy_type: PolicyType | None = None,
    *,
    cloud: Cloud | None = None,
    holder: str = "",
    where: str = "policy",
) -> tuple[Remark, ...]:
    """What is wrong with a policy document by its meaning, the most severe first.

    `document` is the cloud's own JSON: one policy, one role, or a state. AWS: `policy_type` None is told by whether a
    statement names principals; `holder` is a kind of `strongroom.facts.aws_policy_sizes`, for the length. `cloud` None
    is told by the keys; `where` names the document in sentences. Raises BadDocument where the cloud would refuse it.
    """
    refuse_repeated(document, where)
    form = form_of(document, document, cloud, where)
    if not isinstance(document, dict):  # form_of has refused it
        raise TypeError
    if form.cloud == "aws":
        return _aws(document, policy_type, holder, where)
    return _gcp(document) if form.cloud == "gcp" else _azure(document, shape=form.shape)


def _aws(document: dict[str, Json], policy_type: PolicyType | None, holder: str, where: str) -> tuple[Remark, ...]:
    from strongroom.access.aws.read import read

    from .aws_policy import policy

    read(document, policy_type, where=where)
    return _remarks(rules("aws"), policy(document, policy_type, holder))


def _gcp(document: dict[str, Json]) -> tuple[Remark, ...]:
    from .gcp_policy import gcp_policy
    from .gcp_proof import same

    policy = gcp_policy(document)
    same(policy.state, policy.state)  # refuses what is malformed, in a sentence
    return _remarks(rules("gcp"), policy)


def _azure(document: dict[str, Json], *, shape: str) -> tuple[Remark, ...]:
    from strongroom.access.azure import compare_roles, compare_states

    from .azure_state import azure_state

    if shape == "role":
        compare_roles(document, document)  # refuses what is malformed, in a sentence
    else:
        compare_states(document, document, {})
    return _remarks(rules("azure"), azure_state(document))


def _remarks(found: tuple[Rule[Any], ...], subject: object) -> tuple[Remark, ...]:
    remarks = [
        Remark(rule.id, fault.severity or rule.severity, fault.statement, fault.message, fault.fix, fault.smaller)
        for rule in found
        for fault in rule.check(subject)
    ]
    return tuple(sorted(remarks, key=lambda each: (-rank(each.severity), each.rule)))
